internal import BaseKit
public import ModuleKit

/// A stage of a pipeline: its grammar, its help and its meaning in one place.
public struct StageDeclaration: Sendable {
    public let name: String
    public let summary: String
    /// `where condition`
    public let usage: String
    public let details: String
    public let examples: [CommandExample]
    let grammar: StageGrammar
    let bind: @Sendable (PipelineBinder, StageSyntax) throws(Diagnostic) -> Void

    init(
        _ name: String, _ summary: String, usage: String, details: String = "", examples: [CommandExample],
        grammar: StageGrammar = StageGrammar(.items),
        bind: @escaping @Sendable (PipelineBinder, StageSyntax) throws(Diagnostic) -> Void
    ) {
        self.name = name
        self.summary = summary
        self.usage = usage
        self.details = details
        self.examples = examples
        self.grammar = grammar
        self.bind = bind
    }
}

/// All stages by name.
public enum StageCatalogue {
    public static let stages: [String: StageDeclaration] = {
        let all: [StageDeclaration] = [
            Where.stage, Select.stage, Extend.stage, Rename.stage, Drop.stage, Sort.stage, Take.stage, Skip.stage,
            First.stage, Top.stage, Distinct.stage, Summarize.stage, Count.stage, Update.stage, Insert.stage,
            Delete.stage, Join.stage, Union.stage, Pivot.stage, Unpivot.stage, Fill.stage, Last.stage, Histogram.stage,
            Expand.stage, Sample.stage, As.stage, Assert.stage, To.stage, Save.stage, Table.stage, Explain.stage,
            Render.stage, Describe.stage,
        ]
        return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    public static let grammar: [String: StageGrammar] = stages.mapValues(\.grammar)
}
