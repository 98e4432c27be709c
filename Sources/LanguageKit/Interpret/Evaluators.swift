internal import BaseKit
internal import QueryKit

/// An expression made ready.
typealias Evaluator = (Frame) throws(Diagnostic) -> Value

extension Interpreter {
    /// Makes an expression ready: what loops use most is decided once; the rest goes through `evaluate`.
    func evaluator(_ expression: Expression) -> Evaluator {
        switch expression {
        case .literal(let value, _): return { _ in value }
        case .slot(_, .table): break
        case .slot(let slot, _):
            return { frame in
                if case .value(let value) = frame[slot] { return value }
                return .null
            }
        case .call(let function, let operands, _) where operands.count == 2:
            let (left, right) = (evaluator(operands[0]), evaluator(operands[1]))
            switch function.name {
            case "and":
                return { (frame) throws(Diagnostic) in
                    guard try left(frame) == .bool(true) else { return .bool(false) }
                    return .bool(try right(frame) == .bool(true))
                }
            case "or":
                return { (frame) throws(Diagnostic) in
                    if try left(frame) == .bool(true) { return .bool(true) }
                    return .bool(try right(frame) == .bool(true))
                }
            default: return binary(function, left, right)
            }
        case .call(let function, let operands, _) where operands.count == 1:
            let (operand, host) = (evaluator(operands[0]), host)
            return { (frame) throws(Diagnostic) in
                try function.value(of: [try operand(frame)], in: host.evaluationContext)
            }
        default: break
        }
        return { (frame) throws(Diagnostic) in try self.evaluate(expression, frame) }
    }

    private func binary(_ function: ScalarFunction, _ left: @escaping Evaluator, _ right: @escaping Evaluator)
        -> Evaluator
    {
        let host = host
        guard let wholeNumbers = function.wholeNumbers else {
            return { (frame) throws(Diagnostic) in
                try function.value(of: [try left(frame), try right(frame)], in: host.evaluationContext)
            }
        }
        return { (frame) throws(Diagnostic) in
            let (a, b) = (try left(frame), try right(frame))
            if case .int(let x) = a, case .int(let y) = b, let value = wholeNumbers(x, y) { return value }
            return try function.value(of: [a, b], in: host.evaluationContext)
        }
    }
}
