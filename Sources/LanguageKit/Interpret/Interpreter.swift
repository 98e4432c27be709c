public import BaseKit
internal import QueryKit

/// What a variable holds.
enum RuntimeValue {
    case value(Value)
    /// Rows that the host keeps under this name.
    case table(String, [Column])
    /// `{ … }` behind a call.
    case block(BlockClosure)
}

/// A block that a definition was given, with the frame in which it is written.
final class BlockClosure {
    let block: Block
    /// Where what it is given goes.
    let slots: [Int]
    let frame: Frame

    init(_ block: Block, _ slots: [Int], _ frame: Frame) {
        self.block = block
        self.slots = slots
        self.frame = frame
    }
}

/// The variables of a script or of one call of a definition.
final class Frame {
    private var storage: UnsafeMutablePointer<RuntimeValue>
    private(set) var count: Int
    let script: Frame?

    init(slotCount: Int, script: Frame? = nil) {
        storage = .allocate(capacity: max(1, slotCount))
        storage.initialize(repeating: .value(.null), count: slotCount)
        count = slotCount
        self.script = script
    }

    deinit {
        storage.deinitialize(count: count)
        storage.deallocate()
    }

    /// Places are given by the checker; those below zero are the script's.
    subscript(_ slot: Int) -> RuntimeValue {
        get {
            if slot >= 0 { return slot < count ? storage[slot] : .value(.null) }
            return (script ?? self)[-1 - slot]
        }
        set {
            if slot < 0 {
                (script ?? self)[-1 - slot] = newValue
            } else if slot < count {
                storage[slot] = newValue
            }
        }
    }

    /// A session goes on with more variables.
    func grow(to newCount: Int) {
        guard newCount > count else { return }
        let larger = UnsafeMutablePointer<RuntimeValue>.allocate(capacity: newCount)
        larger.moveInitialize(from: storage, count: count)
        (larger + count).initialize(repeating: .value(.null), count: newCount - count)
        storage.deallocate()
        storage = larger
        count = newCount
    }

    var values: [RuntimeValue] {
        get { (0..<count).map { storage[$0] } }
        set { for (slot, value) in newValue.prefix(count).enumerated() { storage[slot] = value } }
    }
}

/// Runs checked programs.
public final class Interpreter {
    let host: any InterpreterHost
    let script = Frame(slotCount: 0)
    private var depth = 0
    /// How many of the calls in course are those of modules' commands: the place in their text says nothing to the user.
    private var commandDepth = 0
    /// Bodies of definitions, made ready once a program. Each with its definition, which it keeps: the next one that is made
    /// may lie at the address of one that is gone.
    private var bodies: [ObjectIdentifier: (definition: CheckedDefinition, body: Block)] = [:]
    private static let maximumDepth = 500
    /// Asked for where calls go deep: what a level takes of the stack depends on what it does.
    private lazy var stack = StackRoom()

    public init(host: any InterpreterHost) { self.host = host }

    /// The session's variables as they are, for `restore`.
    public struct Variables {
        let slots: [RuntimeValue]
    }

    public var variables: Variables { Variables(slots: script.values) }

    /// Takes back what was set since: the tables behind it went with the transaction.
    public func restore(_ variables: Variables) { script.values = variables.slots }

    /// Runs the program. An error says where it happened; what was staged until then is the caller's to undo.
    public func run(_ program: CheckedProgram) throws(Diagnostic) {
        script.grow(to: program.slotCount)
        bodies = [:]
        _ = try Block(program.statements, StepMaker(self, program.source)).run(script, telling: host)
    }

    func showResult(_ result: RuntimeValue) throws(Diagnostic) {
        switch result {
        case .value(.null), .block: return
        case .value(let value): try host.write(value.plainText)
        case .table(let name, let columns): try host.show(columns, try rows(of: name, columns), format: nil)
        }
    }

    // MARK: values

    func evaluate(_ value: CheckedValue, _ frame: Frame, _ source: SourceText) throws(Diagnostic) -> RuntimeValue {
        switch value {
        case .expression(.slot(let slot, .table)): return frame[slot]
        case .expression(let expression): return .value(try evaluate(expression, frame))
        case .rows(let plan):
            let columns = plan.columns.map { Column($0.name, $0.type) }
            return .table(try host.keep(columns, try query(plan, frame)), columns)
        case .table(let rows, let columns): return try table(rows, columns, frame)
        case .call(let definition, let arguments): return try call(definition, arguments, frame)
        case .command(let call):
            let rows = try host.perform(call.command, try arguments(call, frame)) ?? ListCursor([])
            return .table(try host.keep(call.command.columns, rows), call.command.columns)
        case .identity(let schema, let name):
            let given = try evaluate(name, frame)
            guard case .text(let text) = given else { return .value(given) }
            guard let id = try host.identify(schema, text) else { throw try missing(schema, text) }
            return .value(.text(id))
        }
    }

    func arguments(_ call: HostCall, _ frame: Frame) throws(Diagnostic) -> HostArguments {
        var values: [String: Value] = [:]
        for (name, value) in call.arguments { values[name] = try evaluate(value, frame) }
        var passedOn: [String: GivenValue] = [:]
        for (name, value) in call.passedOn { passedOn[name] = try given(value, frame) }
        return HostArguments(values, passedOn: passedOn)
    }

    private func given(_ passed: PassedValue, _ frame: Frame) throws(Diagnostic) -> GivenValue {
        switch passed {
        case .word(let text): return .word(text)
        case .expression(let expression):
            guard case .table(let columns) = expression.type else {
                return .value(try evaluate(expression, frame), expression.type)
            }
            if case .table(let name, let own) = try table(expression, columns, frame) { return .rows(name, own) }
            return .value(.null, .null)
        }
    }

    /// Rows, or a list of records, kept as a table of these columns.
    func table(_ rows: Expression, _ columns: [Column], _ frame: Frame) throws(Diagnostic) -> RuntimeValue {
        if case .slot(let slot, .table) = rows, case .table(let name, let own) = frame[slot],
            own.map(\.name) == columns.map(\.name), own.map(\.type) == columns.map(\.type)
        {
            return .table(name, own)
        }
        let cursor: any RowCursor
        if case .rows(let plan, _) = rows {
            cursor = try query(plan, frame)
        } else if case .list(let items) = try evaluate(rows, frame) {
            cursor = ListCursor(
                items.map { item in
                    guard case .record(let record) = item else { return columns.map { _ in .null } }
                    return columns.map { record[$0.name] ?? .null }
                })
        } else {
            cursor = ListCursor([])
        }
        return .table(try host.keep(columns, TypedCursor(cursor, columns)), columns)
    }

    func rows(of table: String, _ columns: [Column]) throws(Diagnostic) -> any RowCursor {
        let ids = ColumnIDSource()
        let plan = Plan.scan(
            .loaded(table), columns.map { PlanColumn(id: ids.next(), name: $0.name, type: $0.type) }, key: ids.next())
        return try query(plan, script)
    }

    // MARK: calls

    func call(
        _ definition: CheckedDefinition, _ arguments: [Expression], _ frame: Frame, block: BlockClosure? = nil
    ) throws(Diagnostic) -> RuntimeValue {
        guard mayGoDeeper else {
            throw Diagnostic(
                "E0705", "`\(definition.name)` calls itself too deeply", outcome: .failed,
                expected: "at most \(min(depth, Interpreter.maximumDepth)) levels")
        }
        depth += 1
        if definition.commandSource != nil { commandDepth += 1 }
        defer {
            depth -= 1
            if definition.commandSource != nil { commandDepth -= 1 }
        }
        let own = Frame(slotCount: definition.slotCount, script: frame.script ?? frame)
        for (parameter, argument) in zip(definition.parameters, arguments) {
            own[parameter.slot] = try evaluateArgument(argument, frame, parameter.type)
        }
        if let block, let signature = definition.block { own[signature.slot] = .block(block) }
        let body: Block
        if let known = bodies[ObjectIdentifier(definition)] {
            body = known.body
        } else {
            body = Block(definition.body, StepMaker(self, definition.source))
            bodies[ObjectIdentifier(definition)] = (definition, body)
        }
        do throws(Diagnostic) {
            if case .giveBack(let value) = try body.run(own) { return value }
            return .value(.null)
        } catch {
            // The place in the text of a module's command says nothing to who has typed the command.
            guard let inside = definition.commandSource, error.source?.text == inside.text else { throw error }
            var shown = error
            (shown.source, shown.range, shown.fix) = (nil, nil, nil)
            throw shown
        }
    }

    /// Tells the host which of the user's own statements is about to change records.
    func tellPlace(_ source: SourceText, _ range: SourceRange) {
        if commandDepth == 0 { host.willChange(at: SourcePlace(source: source, range: range)) }
    }

    private var mayGoDeeper: Bool { depth < Interpreter.maximumDepth && (depth < 16 || !stack.isLow) }

    private func evaluateArgument(
        _ argument: Expression, _ frame: Frame, _ type: ValueType? = nil
    ) throws(Diagnostic) -> RuntimeValue {
        if case .table(let columns)? = type { return try table(argument, columns, frame) }
        if case .slot(let slot, .table) = argument { return frame[slot] }
        return .value(try evaluate(argument, frame))
    }

    /// Runs the block that the definition of this frame was given.
    func runBlock(in slot: Int, _ arguments: [Expression], _ frame: Frame) throws(Diagnostic) {
        guard case .block(let closure) = frame[slot] else { return }
        guard mayGoDeeper else {
            throw Diagnostic(
                "E0705", "blocks run one another too deeply", outcome: .failed,
                expected: "at most \(min(depth, Interpreter.maximumDepth)) levels")
        }
        depth += 1
        defer { depth -= 1 }
        // A block may come to run itself: what it was given before is there again afterwards.
        let before = closure.slots.map { closure.frame[$0] }
        defer { for (slot, value) in zip(closure.slots, before) { closure.frame[slot] = value } }
        for (slot, argument) in zip(closure.slots, arguments) {
            closure.frame[slot] = try evaluateArgument(argument, frame)
        }
        _ = try closure.block.run(closure.frame)
    }
}
