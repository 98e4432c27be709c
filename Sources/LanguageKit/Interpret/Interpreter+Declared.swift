public import BaseKit
internal import QueryKit

/// The rows of a pipeline that a module declares.
public struct DeclaredRows {
    public let columns: [Column]
    public let rows: any RowCursor
    /// The collection whose records the rows are, each perhaps in several with what was joined to it, and which column is
    /// their id; nil where they are something else.
    public let origin: (collection: String, idColumn: Int)?
}

/// A value that stands for `$name` in a declared pipeline.
public struct DeclaredValue: Sendable {
    public let name: String
    public let value: Value
    public let type: ValueType

    public init(_ name: String, _ value: Value, _ type: ValueType) {
        self.name = name
        self.value = value
        self.type = type
    }
}

extension Interpreter {
    /// Runs a pipeline that is not the user's own. `title` names it where it is wrong: `the figure exam.sat`.
    public func rows(
        ofDeclared text: String, title: String, _ named: [DeclaredValue], in environment: any LanguageEnvironment
    ) throws(Diagnostic) -> DeclaredRows {
        let source = SourceText(name: title, text: text)
        let context = BindingContext(environment: environment, source: source, variables: VariableScope())
        for entry in named { context.substitutions[entry.name] = .literal(entry.value, entry.type) }
        do {
            var parser = Parser(source, stages: StageCatalogue.grammar)
            let binder = try PipelineBinder(context: context, pipeline: try parser.pipeline())
            let frame = Frame(slotCount: context.variables.slotCount)
            _ = try Block(context.hoisted, StepMaker(self, source)).run(frame)
            let plan = binder.plan
            var origin: (collection: String, idColumn: Int)?
            if let known = binder.source, let index = plan.columns.firstIndex(where: { $0.id == known.id }) {
                origin = (known.schema.name, index)
            }
            return DeclaredRows(
                columns: plan.columns.map { Column($0.name, $0.type) }, rows: try query(plan, frame), origin: origin)
        } catch let error as SyntaxError {
            throw error.diagnostic.located(in: source)
        } catch let error as Diagnostic {
            throw error.located(in: source)
        } catch {
            throw Diagnostic.fault("\(title) cannot be computed")
        }
    }
}
