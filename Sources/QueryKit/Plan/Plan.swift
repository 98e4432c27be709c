public import BaseKit

/// A column that a plan gives, under the name that the user knows.
public struct PlanColumn: Sendable, Hashable {
    public let id: ColumnID
    public var name: String
    public let type: ValueType
    /// Of what a command lists: what it is.
    public let subject: ColumnSubject?
    /// The function of a date that gave it: by its steps `fill` goes, and holes are looked for.
    public let period: PeriodKind?

    public init(
        id: ColumnID, name: String, type: ValueType, subject: ColumnSubject? = nil, period: PeriodKind? = nil
    ) {
        self.id = id
        self.name = name
        self.type = type
        self.subject = subject
        self.period = period
    }
}

/// A column that an expression gives.
public struct Projection: Sendable {
    public let column: PlanColumn
    public let expression: Expression

    public init(_ column: PlanColumn, _ expression: Expression) {
        self.column = column
        self.expression = expression
    }

    /// Whether it is a column of before, under its own identity.
    var passesOn: Bool { if case .column(column.id, _) = expression { true } else { false } }
}

public struct SortKey: Sendable {
    public let expression: Expression
    public let descending: Bool

    public init(_ expression: Expression, descending: Bool = false) {
        self.expression = expression
        self.descending = descending
    }
}

public enum JoinKind: String, Sendable, CaseIterable {
    case inner, left, full, semi, anti, asof
}

/// `left comparison right`, where null never matches.
public struct JoinCondition: Sendable {
    public let left: Expression
    /// `==`, `<`, `<=`, `>`, `>=`
    public let comparison: String
    public let right: Expression

    public init(_ left: Expression, _ comparison: String, _ right: Expression) {
        self.left = left
        self.comparison = comparison
        self.right = right
    }
}

public struct UnionColumn: Sendable {
    public let column: PlanColumn
    public let first: ColumnID?
    public let second: ColumnID?

    public init(_ column: PlanColumn, first: ColumnID?, second: ColumnID?) {
        self.column = column
        self.first = first
        self.second = second
    }
}

/// Where rows come from.
public enum RowSource: Sendable, Hashable {
    case collection(String)
    /// A table value that a variable of the program holds.
    case slot(Int)
    /// A file, a command's rows or a literal table, loaded by the host under this key before the query runs.
    case loaded(String)
}

/// What a pipeline computes: the algebra under all stages. Stages that are not here are put together of these.
public indirect enum Plan: Sendable {
    /// `key` orders the rows where nothing else does: the record's id, or the row's number in a file.
    case scan(RowSource, [PlanColumn], key: ColumnID)
    case filter(Plan, Expression)
    /// The columns of the one record that `key` refers to; null where there is none. Never changes the number of rows.
    case reference(Plan, key: Expression, collection: String, path: String, id: ColumnID, [PlanColumn])
    /// The columns of the one row of `table` whose `match` is `key`; null where there is none. `table` has no key twice,
    /// so that the number of rows never changes.
    case lookUp(Plan, key: Expression, table: Plan, match: ColumnID, name: String)
    case join(Plan, Plan, JoinKind, [JoinCondition], name: String)
    /// The rows of the first, then those of the second; `columns` pairs each with its place in both (nil: null).
    case union(Plan, Plan, [UnionColumn])
    /// Adds a row for each missing value of `column` between two ends (nil: the least and the greatest that occur), for each
    /// combination of `per`; `defaults` stand in the added rows.
    case fill(Plan, column: PlanColumn, from: Expression?, per: [ColumnID], defaults: [Projection])
    /// A row for each item of the list, in the list's order, which `item` holds; none where the list is null or empty.
    case unnest(Plan, list: Expression, item: PlanColumn)
    /// So many of the rows, chosen by their keys and the seed, in the order that they have.
    case sample(Plan, count: Expression, seed: Expression)
    /// The rows as they are, under a name that the SQL shows.
    case named(Plan, String)
    /// Replaces the columns.
    case project(Plan, [Projection])
    case aggregate(Plan, groups: [Projection], aggregates: [Projection])
    case sort(Plan, [SortKey])
    case limit(Plan, skip: Expression?, take: Expression?)

    /// What the plan gives, in order.
    public var columns: [PlanColumn] {
        switch self {
        case .scan(_, let columns, _): columns
        case .filter(let input, _), .sort(let input, _), .limit(let input, _, _), .reference(let input, _, _, _, _, _),
            .lookUp(let input, _, _, _, _), .fill(let input, _, _, _, _), .sample(let input, _, _),
            .named(let input, _):
            input.columns
        case .unnest(let input, _, let item): input.columns + [item]
        case .join(let left, let right, let kind, _, let name):
            switch kind {
            case .semi, .anti: left.columns
            case .inner, .left, .full, .asof:
                left.columns
                    + right.columns.map {
                        PlanColumn(id: $0.id, name: "\(name).\($0.name)", type: $0.type, period: $0.period)
                    }
            }
        case .union(_, _, let columns): columns.map(\.column)
        case .project(_, let projections): projections.map(\.column)
        case .aggregate(_, let groups, let aggregates): (groups + aggregates).map(\.column)
        }
    }

    /// Whether it follows from the plan alone that there is no second row.
    var givesOneRowAtMost: Bool {
        switch self {
        case .aggregate(_, let groups, _): groups.isEmpty
        case .limit(let input, _, .literal(.int(let count), _)?): count <= 1 || input.givesOneRowAtMost
        case .filter(let input, _), .sort(let input, _), .project(let input, _), .limit(let input, _, _),
            .reference(let input, _, _, _, _, _), .lookUp(let input, _, _, _, _), .sample(let input, _, _),
            .named(let input, _):
            input.givesOneRowAtMost
        case .scan, .join, .union, .fill, .unnest: false
        }
    }

    /// The plan whose rows this one goes on with; of a join or union the first.
    public var input: Plan? {
        switch self {
        case .scan: nil
        case .filter(let input, _), .sort(let input, _), .limit(let input, _, _), .reference(let input, _, _, _, _, _),
            .project(let input, _), .aggregate(let input, _, _), .lookUp(let input, _, _, _, _),
            .join(let input, _, _, _, _), .union(let input, _, _), .fill(let input, _, _, _, _),
            .unnest(let input, _, _), .sample(let input, _, _), .named(let input, _):
            input
        }
    }
}
