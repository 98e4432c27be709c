public import BaseKit

/// A column of a plan, whatever it is called where.
public struct ColumnID: Sendable, Hashable {
    let number: Int
}

/// Gives columns their identity; one for a program.
public final class ColumnIDSource {
    private var last = 0

    public init() {}

    public func next() -> ColumnID {
        last += 1
        return ColumnID(number: last)
    }
}

/// An expression whose names are bound and whose type is known.
public indirect enum Expression: Sendable {
    case literal(Value, ValueType)
    case column(ColumnID, ValueType)
    /// A variable of the program, by its place in the frame.
    case slot(Int, ValueType)
    case call(ScalarFunction, [Expression], ValueType)
    case aggregate(AggregateFunction, [Expression], ValueType)
    /// A function over the rows around, which keeps each row.
    case window(WindowFunction, [Expression], WindowFrame, ValueType)
    /// `x in [a, b]`
    case among(Expression, [Expression])
    /// `x in (pipeline)`: among the values of the plan's first column.
    case amongRows(Expression, Plan)
    /// A pipeline's one cell.
    case cell(Plan, ValueType)
    case list([Expression], ValueType)
    case record([(String, Expression)], ValueType)
    /// A field of a record value.
    case field(Expression, String, ValueType)
    /// All rows of a pipeline, or of a variable that holds a table.
    case rows(Plan, ValueType)
    /// Text put together of parts.
    case text([Expression])

    public var type: ValueType {
        switch self {
        case .literal(_, let type), .column(_, let type), .slot(_, let type), .call(_, _, let type),
            .aggregate(_, _, let type), .window(_, _, _, let type), .cell(_, let type), .list(_, let type),
            .record(_, let type),
            .field(_, _, let type), .rows(_, let type):
            type
        case .among, .amongRows: .bool
        case .text: .text
        }
    }

    /// The parts of the expression.
    public var operands: [Expression] {
        switch self {
        case .literal, .column, .slot, .cell, .rows: []
        case .call(_, let operands, _), .aggregate(_, let operands, _), .list(let operands, _), .text(let operands):
            operands
        case .window(_, let operands, let frame, _): operands + frame.partition + frame.order.map(\.expression)
        case .among(let operand, let others): [operand] + others
        case .amongRows(let operand, _): [operand]
        case .record(let fields, _): fields.map(\.1)
        case .field(let operand, _, _): [operand]
        }
    }

    /// Whether the value is the same for every row, so that it is computed once and bound.
    public var isConstant: Bool {
        switch self {
        case .column, .aggregate, .window, .amongRows, .cell, .rows: false
        default: operands.allSatisfy(\.isConstant)
        }
    }

    public var containsAggregate: Bool {
        if case .aggregate = self { return true }
        return operands.contains(where: \.containsAggregate)
    }

    public var containsWindow: Bool {
        if case .window = self { return true }
        return operands.contains(where: \.containsWindow)
    }

    public var columns: Set<ColumnID> {
        if case .column(let id, _) = self { return [id] }
        return operands.reduce(into: []) { $0.formUnion($1.columns) }
    }

    /// The conditions that must all be true for this one to be.
    var conjuncts: [Expression] {
        guard case .call(let function, let operands, _) = self, function.name == "and" else { return [self] }
        return operands.flatMap(\.conjuncts)
    }
}
