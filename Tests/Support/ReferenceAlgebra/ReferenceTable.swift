public import BaseKit
internal import QueryKit

/// A table in memory. The rows of a collection hold their id in the first column.
public struct ReferenceTable: Sendable {
    public var columns: [Column]
    public var rows: [[Value]]

    public init(columns: [Column], rows: [[Value]]) {
        self.columns = columns
        self.rows = rows
    }
}

/// Rows on their way through a plan: in order, each with what breaks ties.
struct Relation {
    var columns: [PlanColumn]
    var rows: [Row]
    let places: [ColumnID: Int]

    struct Row {
        var values: [Value]
        /// The record's id, the row's number, or the values of the group.
        var key: [Value]
    }

    init(columns: [PlanColumn], rows: [Row]) {
        self.columns = columns
        self.rows = rows
        places = Dictionary(
            columns.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Why the reference gives no answer.
public enum ReferenceFailure: Error {
    /// A plan or expression that nobody has taught it yet.
    case unknown(String)
    /// What a user would be told, such as an overflow.
    case diagnostic(Diagnostic)
}

/// The order of values that the language promises: nulls last, whichever way the others go.
enum ReferenceOrder {
    static func precedes(_ left: Value, _ right: Value, descending: Bool) -> Bool? {
        switch (left.isNull, right.isNull) {
        case (true, true): return nil
        case (true, false): return false
        case (false, true): return true
        case (false, false):
            guard let order = Value.order(left, right), order != 0 else { return nil }
            return (order < 0) != descending
        }
    }

    static func precedes(_ left: [Value], _ right: [Value], descending: [Bool]) -> Bool? {
        for (index, pair) in zip(left, right).enumerated() {
            if let answer = precedes(pair.0, pair.1, descending: descending[index]) { return answer }
        }
        return nil
    }

    static func ascending(_ left: [Value], _ right: [Value]) -> Bool {
        precedes(left, right, descending: Array(repeating: false, count: left.count)) ?? false
    }

    /// Bytes that are the same for values that `==` takes for equal (null equals null) and differ for others.
    static func identity(_ values: [Value]) -> [UInt8] {
        var bytes: [UInt8] = []
        for value in values {
            switch value {
            case .null: bytes.append(0)
            case .int, .decimal, .real:
                // Numbers of one column have one type; 2 and 2.00 are the same.
                let text =
                    if case .decimal(let number) = value { number.normalized.description } else { value.plainText }
                bytes += Array(text.utf8) + [1]
            default: bytes += Array("=\(value.plainText)".utf8) + [1]
            }
        }
        return bytes
    }
}
