internal import BaseKit
internal import QueryKit

/// How a step ended.
enum Flow {
    case goOn
    case breakLoop
    case continueLoop
    case giveBack(RuntimeValue)
}

/// A statement made ready: everything that can be decided once is decided, and running it is one call.
typealias Step = (Frame) throws(Diagnostic) -> Flow

/// The one step of many alike statements. A class: a closure that goes into a dictionary and out again is wrapped each time.
private final class PatternStep {
    let step: Step

    init(_ step: @escaping Step) { self.step = step }
}

/// Statements made ready, with their places.
struct Block {
    private struct Item {
        let step: Step
        let range: SourceRange
        /// Whether it may change records itself.
        let changes: Bool
    }

    private let items: [Item]
    private let source: SourceText
    private let interpreter: Interpreter

    init(_ statements: [CheckedStatement], _ maker: StepMaker) {
        var patterns: [Int: PatternStep] = [:]
        items = statements.map { statement in
            let (range, changes) = (statement.range, statement.mayChangeRecords)
            guard let alike = statement.alike else {
                return Item(step: maker.step(statement), range: range, changes: changes)
            }
            let pattern = patterns[alike.pattern] ?? PatternStep(maker.step(statement))
            patterns[alike.pattern] = pattern
            let step: Step = { (frame) throws(Diagnostic) in
                for (slot, value) in zip(alike.slots, alike.values) { frame[slot] = .value(value) }
                return try pattern.step(frame)
            }
            return Item(step: step, range: range, changes: changes)
        }
        source = maker.source
        interpreter = maker.interpreter
    }

    /// The same for the outermost block, which tells where it is.
    func run(_ frame: Frame, telling host: any InterpreterHost) throws(Diagnostic) -> Flow {
        for (index, item) in items.enumerated() {
            host.began(step: index + 1, of: items.count, at: SourcePlace(source: source, range: item.range))
            let flow = try run(item, frame)
            guard case .goOn = flow else { return flow }
        }
        return .goOn
    }

    func run(_ frame: Frame) throws(Diagnostic) -> Flow {
        // A loop around nothing must be stoppable too.
        if items.isEmpty { try Interrupt.check() }
        for item in items {
            let flow = try run(item, frame)
            guard case .goOn = flow else { return flow }
        }
        return .goOn
    }

    private func run(_ item: Item, _ frame: Frame) throws(Diagnostic) -> Flow {
        do throws(Diagnostic) {
            try Interrupt.check()
            if item.changes { interpreter.tellPlace(source, item.range) }
            return try item.step(frame)
        } catch {
            throw error.located(in: source, at: item.range)
        }
    }
}

/// Makes steps of checked statements.
struct StepMaker {
    let interpreter: Interpreter
    let source: SourceText

    init(_ interpreter: Interpreter, _ source: SourceText) {
        self.interpreter = interpreter
        self.source = source
    }

    func step(_ statement: CheckedStatement) -> Step {
        let (interpreter, source, range) = (interpreter, source, statement.range)
        switch statement.kind {
        case .nothing: return { _ in .goOn }
        case .breakLoop: return { _ in .breakLoop }
        case .continueLoop: return { _ in .continueLoop }
        case .result(let plan, let sink):
            let kept = KeptQuery()
            return { (frame) throws(Diagnostic) in
                try interpreter.run(plan, sink, frame, kept)
                return .goOn
            }
        case .effect(let effect):
            return { (frame) throws(Diagnostic) in
                try interpreter.run(effect, frame)
                return .goOn
            }
        case .assign(let slot, let value): return assignment(slot, value)
        case .conditional(let condition, let block, let otherwise):
            let holds = interpreter.evaluator(condition)
            let (block, otherwise) = (Block(block, self), Block(otherwise, self))
            return { (frame) throws(Diagnostic) in
                try holds(frame) == .bool(true) ? try block.run(frame) : try otherwise.run(frame)
            }
        case .forEach(let slot, let value, let block): return loop(slot, value, Block(block, self))
        case .whileLoop(let prelude, let condition, let block):
            return repetition(Block(prelude, self), interpreter.evaluator(condition), Block(block, self))
        case .call(let definition, let arguments):
            return { (frame) throws(Diagnostic) in
                try interpreter.showResult(try interpreter.call(definition, arguments, frame))
                return .goOn
            }
        case .callWithBlock(let definition, let arguments, let argument):
            let block = Block(argument.body, self)
            return { (frame) throws(Diagnostic) in
                let closure = BlockClosure(block, argument.slots, frame)
                try interpreter.showResult(try interpreter.call(definition, arguments, frame, block: closure))
                return .goOn
            }
        case .runBlock(let slot, let arguments):
            return { (frame) throws(Diagnostic) in
                try interpreter.runBlock(in: slot, arguments, frame)
                return .goOn
            }
        case .included(let text, let statements):
            let block = Block(statements, StepMaker(interpreter, text))
            return { (frame) throws(Diagnostic) in try block.run(frame) }
        case .attempt(let block, let slot, let handler):
            return attempt(Block(block, self), slot, Block(handler, self))
        case .assertion(let condition, let message):
            let holds = interpreter.evaluator(condition)
            return { (frame) throws(Diagnostic) in
                if try holds(frame) == .bool(true) { return .goOn }
                var reason: Message = "an assertion does not hold"
                if let message { reason = Message(verbatim: try interpreter.text(message, frame)) }
                throw Diagnostic("E0703", reason, outcome: .failed, at: range, source: source)
            }
        case .warning(let condition, let message):
            let holds = interpreter.evaluator(condition)
            return { (frame) throws(Diagnostic) in
                guard try holds(frame) == .bool(true) else { return .goOn }
                try interpreter.host.report("note: \(try interpreter.text(message, frame))")
                return .goOn
            }
        case .print(let items):
            return { (frame) throws(Diagnostic) in
                var parts: [String] = []
                for item in items { parts.append(try interpreter.text(item, frame)) }
                try interpreter.host.write(parts.joined(separator: " "))
                return .goOn
            }
        case .fail(let message):
            return { (frame) throws(Diagnostic) in
                throw Diagnostic(
                    "E0704", Message(verbatim: try interpreter.text(message, frame)), outcome: .failed, at: range,
                    source: source)
            }
        case .refuse(let error): return { (_) throws(Diagnostic) in throw error }
        case .giveBack(let value):
            guard let value else { return { _ in .giveBack(.value(.null)) } }
            return { (frame) throws(Diagnostic) in .giveBack(try interpreter.evaluate(value, frame, source)) }
        }
    }

    private func assignment(_ slot: Int, _ value: CheckedValue) -> Step {
        let (interpreter, source) = (interpreter, source)
        if case .expression(let expression) = value {
            if case .slot(_, .table) = expression {
            } else {
                let evaluator = interpreter.evaluator(expression)
                return { (frame) throws(Diagnostic) in
                    frame[slot] = .value(try evaluator(frame))
                    return .goOn
                }
            }
        }
        return { (frame) throws(Diagnostic) in
            frame[slot] = try interpreter.evaluate(value, frame, source)
            return .goOn
        }
    }

    private func repetition(_ prelude: Block, _ holds: @escaping Evaluator, _ block: Block) -> Step {
        { (frame) throws(Diagnostic) in
            while true {
                _ = try prelude.run(frame)
                guard try holds(frame) == .bool(true) else { return .goOn }
                try Interrupt.check()
                switch try block.run(frame) {
                case .goOn, .continueLoop: continue
                case .breakLoop: return .goOn
                case .giveBack(let value): return .giveBack(value)
                }
            }
        }
    }

    private func loop(_ slot: Int, _ value: CheckedValue, _ block: Block) -> Step {
        let (interpreter, source) = (interpreter, source)
        /// Gives what ends the loop.
        func once(_ item: Value, _ frame: Frame) throws(Diagnostic) -> Flow? {
            frame[slot] = .value(item)
            switch try block.run(frame) {
            case .goOn, .continueLoop: return nil
            case .breakLoop: return .goOn
            case .giveBack(let value): return .giveBack(value)
            }
        }
        /// Now and then tells how far it is.
        func tell(_ turn: Int, of turns: Int?) {
            if turn % 64 == 63 { interpreter.host.reached(turn: turn + 1, of: turns) }
        }
        // Numbers from a to b are counted, not listed.
        if case .expression(.call(let function, let ends, .list(.int))) = value, function.name == "..", ends.count == 2
        {
            let (first, last) = (interpreter.evaluator(ends[0]), interpreter.evaluator(ends[1]))
            return { (frame) throws(Diagnostic) in
                guard case .int(let start) = try first(frame), case .int(let end) = try last(frame) else {
                    return .goOn
                }
                var number = start
                while number < end {
                    if let flow = try once(.int(number), frame) { return flow }
                    number += 1
                    if number % 8192 == 0 {
                        interpreter.host.reached(turn: Int(number &- start), of: Int(end &- start))
                    }
                }
                return .goOn
            }
        }
        return { (frame) throws(Diagnostic) in
            switch try interpreter.evaluate(value, frame, source) {
            case .value(.list(let values)):
                for (turn, value) in values.enumerated() {
                    if let flow = try once(value, frame) { return flow }
                    tell(turn, of: values.count)
                }
            case .value, .block: break
            case .table(let name, let columns):
                let cursor = try interpreter.rows(of: name, columns)
                var turn = 0
                while let row = try cursor.next() {
                    let item: Value =
                        columns.count == 1 ? row[0] : .record(RecordValue(names: columns.map(\.name), values: row))
                    if let flow = try once(item, frame) { return flow }
                    tell(turn, of: nil)
                    turn += 1
                }
            }
            return .goOn
        }
    }

    /// `try { … } catch e { … }`: an interruption, and trouble with the disk, are never caught.
    private func attempt(_ block: Block, _ slot: Int, _ handler: Block) -> Step {
        let interpreter = interpreter
        return { (frame) throws(Diagnostic) in
            let before = try interpreter.host.mark()
            let (own, script) = (frame.values, frame.script?.values)
            do throws(Diagnostic) {
                let flow = try block.run(frame)
                try interpreter.host.keep(before)
                return flow
            } catch {
                guard error.outcome == .failed || error.outcome == .refused else { throw error }
                // Nothing of a failed block stays: neither records nor variables.
                try interpreter.host.goBack(to: before)
                frame.values = own
                if let script { frame.script?.values = script }
                frame[slot] = .value(
                    .record(
                        RecordValue(
                            names: ["code", "message"], values: [.text(error.code), .text(error.message.text)])))
                return try handler.run(frame)
            }
        }
    }
}
