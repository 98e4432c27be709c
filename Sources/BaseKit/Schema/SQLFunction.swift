/// A function that SQLite lacks and the language needs; registered with the connection by name.
public struct ScalarSQLFunction: Sendable {
    public let name: String
    /// nil: any number.
    public let argumentCount: Int?
    public let body: @Sendable ([SQLValue]) throws -> SQLValue

    public init(_ name: String, _ argumentCount: Int?, _ body: @escaping @Sendable ([SQLValue]) throws -> SQLValue) {
        self.name = name
        self.argumentCount = argumentCount
        self.body = body
    }
}

/// An aggregate that SQLite lacks.
public struct AggregateSQLFunction: Sendable {
    public let name: String
    public let argumentCount: Int
    public let makeAccumulator: @Sendable () -> any SQLAccumulator

    public init(_ name: String, _ argumentCount: Int, _ makeAccumulator: @escaping @Sendable () -> any SQLAccumulator) {
        self.name = name
        self.argumentCount = argumentCount
        self.makeAccumulator = makeAccumulator
    }
}

/// The running state of one group.
public protocol SQLAccumulator: AnyObject {
    func step(_ arguments: [SQLValue]) throws
    /// The result of the rows so far; may be asked for again, as of a window.
    func finish() throws -> SQLValue
}
