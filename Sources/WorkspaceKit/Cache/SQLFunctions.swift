internal import BaseKit
internal import CSQLite

/// Functions of ours in SQL.
extension SQLiteConnection {
    func register(_ function: ScalarSQLFunction) {
        let box = ScalarBox(function, functionFailure)
        sqlite3_create_function_v2(
            handle, function.name, CInt(function.argumentCount ?? -1), SQLITE_UTF8 | SQLITE_DETERMINISTIC,
            Unmanaged.passRetained(box).toOpaque(),
            { context, count, arguments in
                guard let box: ScalarBox = userData(context) else { return }
                do {
                    setResult(context, try box.function.body(values(count, arguments)))
                } catch {
                    box.failure.report(error, context)
                }
            }, nil, nil,
            { pointer in
                if let pointer { Unmanaged<ScalarBox>.fromOpaque(pointer).release() }
            })
    }

    func register(_ function: AggregateSQLFunction) {
        let box = AggregateBox(function, functionFailure)
        sqlite3_create_window_function(
            handle, function.name, CInt(function.argumentCount), SQLITE_UTF8 | SQLITE_DETERMINISTIC,
            Unmanaged.passRetained(box).toOpaque(),
            { context, count, arguments in
                guard let box: AggregateBox = userData(context), let slot = accumulatorSlot(context, create: true)
                else { return }
                let state = slot.pointee ?? Unmanaged.passRetained(AccumulatorBox(box.function.makeAccumulator()))
                slot.pointee = state
                do {
                    try state.takeUnretainedValue().accumulator.step(values(count, arguments))
                } catch {
                    box.failure.report(error, context)
                }
            },
            { context in
                // Without a row there is no state yet: the result is that of a fresh one.
                let state = accumulatorSlot(context, create: false)?.pointee?.takeRetainedValue()
                setResult(context, of: state)
            },
            { context in
                let state = accumulatorSlot(context, create: false)?.pointee?.takeUnretainedValue()
                setResult(context, of: state)
            },
            { context, _, _ in
                // Only over the whole partition, which no row leaves.
                sqlite3_result_error(context, "no row can leave this function's frame", -1)
            },
            { pointer in
                if let pointer { Unmanaged<AggregateBox>.fromOpaque(pointer).release() }
            })
    }
}

private func setResult(_ context: OpaquePointer?, of state: AccumulatorBox?) {
    guard let box: AggregateBox = userData(context) else { return }
    do {
        setResult(context, try (state?.accumulator ?? box.function.makeAccumulator()).finish())
    } catch {
        box.failure.report(error, context)
    }
}

private final class ScalarBox {
    let function: ScalarSQLFunction
    let failure: SQLiteConnection.FailureSlot

    init(_ function: ScalarSQLFunction, _ failure: SQLiteConnection.FailureSlot) {
        self.function = function
        self.failure = failure
    }
}

private final class AggregateBox {
    let function: AggregateSQLFunction
    let failure: SQLiteConnection.FailureSlot

    init(_ function: AggregateSQLFunction, _ failure: SQLiteConnection.FailureSlot) {
        self.function = function
        self.failure = failure
    }
}

private final class AccumulatorBox {
    let accumulator: any SQLAccumulator

    init(_ accumulator: any SQLAccumulator) { self.accumulator = accumulator }
}

extension SQLiteConnection.FailureSlot {
    fileprivate func report(_ error: any Error, _ context: OpaquePointer?) {
        diagnostic =
            error as? Diagnostic ?? Diagnostic.fault("a function failed")
        sqlite3_result_error(context, "a function failed", -1)
    }
}

private func userData<Box: AnyObject>(_ context: OpaquePointer?) -> Box? {
    sqlite3_user_data(context).map { Unmanaged<Box>.fromOpaque($0).takeUnretainedValue() }
}

private func accumulatorSlot(
    _ context: OpaquePointer?, create: Bool
) -> UnsafeMutablePointer<Unmanaged<AccumulatorBox>?>? {
    let size = CInt(create ? MemoryLayout<Unmanaged<AccumulatorBox>?>.size : 0)
    return sqlite3_aggregate_context(context, size)?.assumingMemoryBound(to: Unmanaged<AccumulatorBox>?.self)
}

private func values(_ count: CInt, _ arguments: UnsafeMutablePointer<OpaquePointer?>?) -> [SQLValue] {
    (0..<Int(count)).map { index in
        let value = arguments?[index]
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
        case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
        case SQLITE_NULL: return .null
        default:
            guard let text = sqlite3_value_text(value) else { return .null }
            let count = Int(sqlite3_value_bytes(value))
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        }
    }
}

private func setResult(_ context: OpaquePointer?, _ value: SQLValue) {
    switch value {
    case .null: sqlite3_result_null(context)
    case .integer(let number): sqlite3_result_int64(context, number)
    case .real(let number): sqlite3_result_double(context, number)
    case .text(var text):
        text.withUTF8 { bytes in
            if bytes.isEmpty {
                sqlite3_result_text(context, "", 0, transient)
            } else {
                bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_result_text(context, $0.baseAddress, CInt($0.count), transient)
                }
            }
        }
    }
}
