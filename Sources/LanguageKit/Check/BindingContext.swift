internal import BaseKit
internal import QueryKit

/// What one program's checking shares: the surroundings, the names in force, and statements that must run first.
final class BindingContext {
    let environment: any LanguageEnvironment
    let source: SourceText
    let ids: ColumnIDSource
    var variables: VariableScope
    var definitions: [String: CheckedDefinition] = [:]
    /// Commands of modules that are made of statements, as far as they were needed.
    var commands: [String: CheckedDefinition] = [:]
    /// Statements to run before the one that is being checked (a command's rows that a pipeline reads).
    var hoisted: [CheckedStatement] = []
    /// Names that stand for an expression, in the pipeline of a module's command.
    var substitutions: [String: Expression] = [:]
    /// Depth of module commands inside of module commands.
    var expansionDepth = 0
    /// Values of `param`s that are known before the program runs, for `open $file`.
    var knownValues: [Int: Value] = [:]

    init(
        environment: any LanguageEnvironment, source: SourceText, variables: VariableScope,
        ids: ColumnIDSource = ColumnIDSource()
    ) {
        self.ids = ids
        self.environment = environment
        self.source = source
        self.variables = variables
    }
}

/// Variables in force, and their places. Places of the script's own frame are below zero when seen from a definition.
final class VariableScope {
    struct Variable {
        let slot: Int
        let type: ValueType
    }

    private(set) var names: [[String: Variable]] = [[:]]
    private(set) var slotCount = 0
    /// The script's frame, where this is a definition's.
    let script: VariableScope?

    init(script: VariableScope? = nil) { self.script = script }

    func open() { names.append([:]) }
    func close() { names.removeLast() }

    func declare(_ name: String, _ type: ValueType) -> Int {
        let slot = slotCount
        slotCount += 1
        names[names.count - 1][name] = Variable(slot: slot, type: type)
        return slot
    }

    func hidden() -> Int {
        slotCount += 1
        return slotCount - 1
    }

    func lookUp(_ name: String) -> Variable? {
        for scope in names.reversed() {
            if let variable = scope[name] { return variable }
        }
        return script?.lookUp(name).map { Variable(slot: -1 - $0.slot, type: $0.type) }
    }

    var allNames: [String] { names.flatMap(\.keys) + (script?.allNames ?? []) }
}
