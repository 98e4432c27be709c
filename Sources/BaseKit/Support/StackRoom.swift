internal import CPlatform

/// How far calls may go before the thread's stack ends, which no error could be told of.
public struct StackRoom: Sendable {
    private let floor: UInt

    /// Of the thread that asks.
    public init() { floor = UInt(edsh_stack_floor()) }

    public var isLow: Bool {
        var here: UInt8 = 0
        return withUnsafePointer(to: &here) { UInt(bitPattern: $0) } < floor
    }
}
