public import BaseKit
internal import QueryKit

/// The columns at a point of a pipeline, for completion.
public enum PipelineScope {
    /// What the pipeline `text` gives; empty where it is not right yet.
    public static func columns(
        at text: String, environment: any LanguageEnvironment, session: ProgramChecker.Session
    ) -> [Column] {
        let source = SourceText(text: text)
        let context = BindingContext(environment: environment, source: source, variables: session.variables)
        context.definitions = session.definitions
        var parser = Parser(source, stages: StageCatalogue.grammar)
        guard let syntax = try? parser.pipeline(), let binder = try? PipelineBinder(context: context, pipeline: syntax)
        else { return [] }
        return binder.columns.map { Column($0.name, $0.type) }
    }

    /// The name as an expression writes it.
    public static func written(_ name: String) -> String { ExpressionBinder.written(name) }
}

extension StageCatalogue {
    /// Words that start a part of the stage.
    public static func clauses(of stage: String) -> [String] { stages[stage]?.grammar.clauses ?? [] }
}
