internal import BaseKit
internal import QueryKit

/// What one program's checking shares: the surroundings, the names in force, and statements that must run first.
final class BindingContext {
    let environment: any LanguageEnvironment
    /// Where what is checked now is written; another while a file is read by `source`.
    var source: SourceText
    let ids: ColumnIDSource
    var variables: VariableScope
    var definitions: [String: CheckedDefinition] = [:]
    /// Commands of modules that are made of statements, as far as they were needed.
    var commands: [String: CheckedDefinition] = [:]
    /// Blocks that the definition in hand is given, by the names under which it runs them.
    var blocks: [String: BlockSignature] = [:]
    /// Scripts that are being checked and that have been.
    var scripts = ScriptReferences()
    /// Errors beyond the one that a statement throws.
    var furtherErrors: [Diagnostic] = []
    /// Names that the script gives, to be found unused.
    var declarations: [NameDeclaration] = []
    /// Statements to run before the one that is being checked (a command's rows that a pipeline reads).
    var hoisted: [CheckedStatement] = []
    /// Names that stand for an expression, in the pipeline of a module's command.
    var substitutions: [String: Expression] = [:]
    /// Words of enumerations are said by their labels in texts: in what rules say of a record.
    var saysLabels = false
    /// What a module's command says of the columns that it computes.
    var computed: [String: ColumnSubject] = [:]
    /// A parameter without a value was read since this was cleared: what a script will be given is not known while it is only
    /// checked.
    var readsOpenParameter = false
    /// What must be known for the rest of the statement comes with the script's run: the rest is checked then.
    var isLeftForTheRun = false
    /// Where `--dry-run` is written: the whole line is rehearsed.
    var rehearsal: SourceRange?
    /// Whether the statement that is being checked is all that the program does.
    var isLoneStatement = true
    /// Depth of module commands inside of module commands.
    var expansionDepth = 0

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

extension BindingContext {
    /// The error for a value that must be known before the first step. Where it hangs on what the script will be given, the
    /// rest of the statement waits for that.
    func unknown(
        _ message: Message, at range: SourceRange, expected: Message, help: Message? = nil
    ) -> Diagnostic {
        isLeftForTheRun = readsOpenParameter
        return Diagnostic("E0411", message, at: range, expected: expected, help: help)
    }
}

extension BindingContext {
    /// `--dry-run` behind a change. A line is one transaction, and so all of it is rehearsed.
    func rehearse(_ flag: NameSyntax, _ value: WordSyntax?) throws(Diagnostic) {
        guard try SwitchFlag.isOn(flag, value) else { return }
        let range = value.map { flag.range.union($0.range) } ?? flag.range
        guard source.name == nil else {
            throw Diagnostic(
                "E0109", "`--dry-run` stands inside of a script", at: range,
                expected: "a script is rehearsed whole: run NAME --dry-run")
        }
        // A definition outlives the line that is rehearsed, and would write when it is called.
        guard variables.script == nil else {
            throw Diagnostic(
                "E0109", "`--dry-run` stands inside of a definition", at: range,
                expected: "the line that calls it with --dry-run, or edsh --dry-run")
        }
        rehearsal = range
    }
}

extension BindingContext {
    /// The words without `--dry-run`, which everything that changes records understands.
    func withoutRehearsal(
        _ items: ArraySlice<CommandSyntax.Item>
    ) throws(Diagnostic) -> ArraySlice<CommandSyntax.Item> {
        var kept: [CommandSyntax.Item] = []
        var rest = items
        while let item = rest.popFirst() {
            guard case .flag(let flag, let inline) = item, flag.text == "dry-run" else {
                if case .word(let word) = item,
                    let error = SwitchFlag.refused(word, in: items, { $0 == "dry-run" })
                {
                    throw error
                }
                kept.append(item)
                continue
            }
            try rehearse(flag, SwitchFlag.value(inline, &rest))
        }
        return kept[...]
    }
}

/// Variables in force, and their places. Places of the script's own frame are below zero when seen from a definition.
final class VariableScope {
    struct Variable {
        let slot: Int
        let type: ValueType
        /// The value of a `param` that is known before the program runs, for `open $file`.
        let known: Value?
        /// A parameter whose value comes with the script's run.
        var isOpen = false
    }

    private(set) var names: [[String: Variable]] = [[:]]
    private(set) var slotCount = 0
    /// The script's frame, where this is a definition's.
    let script: VariableScope?

    init(script: VariableScope? = nil) { self.script = script }

    func copy() -> VariableScope {
        let copy = VariableScope(script: script)
        copy.names = names
        copy.slotCount = slotCount
        return copy
    }

    func restore(_ names: [[String: Variable]]) { self.names = names }

    /// Outside of every block and definition.
    var isOutermost: Bool { names.count == 1 && script == nil }

    func open() { names.append([:]) }
    func close() { if !staysOpen { names.removeLast() } }

    /// Names of blocks hold behind them too: for completion inside of a block.
    var staysOpen = false

    /// Places whose variables have been read.
    private var used = Set<Int>()

    func declare(_ name: String, _ type: ValueType) -> Int {
        let slot = hidden()
        names[names.count - 1][name] = Variable(slot: slot, type: type, known: nil)
        return slot
    }

    /// The value of the variable will be this one and no other.
    func know(_ name: String, _ value: Value) {
        guard let variable = names[names.count - 1][name] else { return }
        names[names.count - 1][name] = Variable(slot: variable.slot, type: variable.type, known: value)
    }

    /// The variable's value comes with the script's run.
    func leaveOpen(_ name: String) { names[names.count - 1][name]?.isOpen = true }

    func hidden() -> Int {
        slotCount += 1
        return slotCount - 1
    }

    /// For reading: the variable counts as used.
    func lookUp(_ name: String) -> Variable? {
        for scope in names.reversed() {
            guard let variable = scope[name] else { continue }
            used.insert(variable.slot)
            return variable
        }
        return script?.lookUp(name).map(VariableScope.seenFromDefinition)
    }

    /// For setting.
    func find(_ name: String) -> Variable? {
        for scope in names.reversed() {
            if let variable = scope[name] { return variable }
        }
        return script?.find(name).map(VariableScope.seenFromDefinition)
    }

    func isUsed(_ slot: Int) -> Bool { used.contains(slot) }

    private static func seenFromDefinition(_ variable: Variable) -> Variable {
        Variable(slot: -1 - variable.slot, type: variable.type, known: variable.known, isOpen: variable.isOpen)
    }

    var allNames: [String] { names.flatMap(\.keys) + (script?.allNames ?? []) }
}

/// Expressions of derived fields, by `collection.field`: each is parsed once.
public final class DerivedSyntax {
    var known: [String: ExpressionSyntax] = [:]

    public init() {}
}
