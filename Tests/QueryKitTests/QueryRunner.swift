import BaseKit
import QueryKit
import ReferenceAlgebra
import WorkspaceKit

/// Runs plans on one SQLite in memory.
final class QueryRunner {
    private let database: QueryDatabase
    private var registered = Set<String>()
    private var names: [RowSource: String] = [:]
    var reference: ReferenceAlgebra

    init() throws {
        database = QueryDatabase.inMemory()
        reference = ReferenceAlgebra(tables: [:], context: Self.context)
    }

    /// 28 September 2016.
    static let context = EvaluationContext(
        today: CivilDate(dayNumber: 17_072), now: CivilDateTime(milliseconds: 17_072 * 86_400_000))

    /// Lays the tables down, in SQLite and for the reference. `written`: the rows of tables that SQLite gets as the language
    /// gives them, while the reference has what was meant.
    func load(
        _ tables: [RowSource: ReferenceTable], slots: [Int: Value] = [:], written: [RowSource: [[Value]]] = [:]
    ) throws {
        for (source, table) in tables {
            let name =
                switch source {
                case .collection(let name), .loaded(let name): name
                case .slot(let slot): "slot_\(slot)"
                }
            names[source] = name
            try database.createTemporaryTable(name, columns: table.columns) { insert in
                for row in written[source] ?? table.rows {
                    try insert(zip(row, table.columns).map { $0.sqlValue(as: $1.type) })
                }
            }
        }
        reference = ReferenceAlgebra(tables: tables, slots: slots, context: Self.context)
    }

    func lower(_ plan: Plan, mergesStages: Bool = true) throws(Diagnostic) -> LoweredQuery {
        let names = names
        return try Lowering.lower(plan, mergesStages: mergesStages) { (source, _) throws(Diagnostic) in
            names[source] ?? "nowhere"
        }
    }

    func rows(_ plan: Plan, mergesStages: Bool = true) throws -> [[Value]] {
        try rows(try lower(plan, mergesStages: mergesStages))
    }

    func rows(_ query: LoweredQuery) throws -> [[Value]] {
        for function in query.scalarFunctions where registered.insert(function.name).inserted {
            database.register(function)
        }
        for function in query.aggregateFunctions where registered.insert(function.name).inserted {
            database.register(function)
        }
        var parameters: [SQLValue] = []
        for parameter in query.parameters {
            parameters.append(parameter.sqlValue(try reference.constant(parameter.expression)))
        }
        let cursor = try database.query(query.sql, parameters, columns: query.columns)
        var rows: [[Value]] = []
        while let row = try cursor.next() { rows.append(row) }
        return rows
    }
}

/// Whether two cells of one column hold the same; reals may differ in the last digits, as sums of them have no order.
/// `absolute`: how far they may be apart whatever their size.
func agree(_ left: Value, _ right: Value, absolute: Double = 1e-9) -> Bool {
    if left.isNull || right.isNull { return left.isNull && right.isNull }
    switch (left, right) {
    case (.real, _), (_, .real):
        guard let a = left.number, let b = right.number else { return false }
        return a == b || abs(a - b) <= max(absolute, 1e-9 * max(abs(a), abs(b)))
    case (.text(let a), .text(let b)): return a.utf8.elementsEqual(b.utf8)
    default: return Value.order(left, right) == 0 && left.plainText == right.plainText || left == right
    }
}

func agree(_ left: [[Value]], _ right: [[Value]], absolute: Double = 1e-9) -> Bool {
    left.count == right.count
        && zip(left, right).allSatisfy { a, b in
            a.count == b.count && zip(a, b).allSatisfy { agree($0, $1, absolute: absolute) }
        }
}
