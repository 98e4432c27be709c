import BaseKit
import QueryKit
import ReferenceAlgebra
import Testing

/// Every function has two bodies: the value that the interpreter computes and the SQL that SQLite runs. Over every
/// combination of awkward values they say the same, and where one refuses (an overflow) so does the other.
@Suite struct FunctionAgreementTests {
    @Test(arguments: FunctionCatalogue.scalars.values.sorted { $0.name < $1.name }.map(\.name))
    func interpreterAndSQLAgree(_ name: String) throws {
        let function = try #require(FunctionCatalogue.scalars[name])
        // Its value is today or of a list, of which there are no columns here; the examples of help run those in both ways.
        if ["..", "listed", "today", "ytd"].contains(name) { return }
        let runner = try QueryRunner()
        var disagreements: [String] = []
        var combinations = 0
        for types in Self.typeTuples where function.type(of: types) != nil {
            // Steps from now are the same for all rows; with a column in their place the query is refused.
            if ["term", "schoolyear"].contains(name), types == [.int] { continue }
            combinations += 1
            disagreements += try Self.disagreements(function, types, runner)
        }
        #expect(combinations > 0, "no types fit \(name)")
        #expect(
            disagreements.isEmpty,
            "\(name): \(disagreements.count)\n\(disagreements.prefix(12).joined(separator: "\n"))")
    }

    static let typeTuples: [[ValueType]] = {
        let types = AwkwardValues.types
        let pairs = types.flatMap { a in types.map { [a, $0] } }
        let triples: [[ValueType]] = [
            [.text, .int, .int], [.text, .int, .text], [.text, .text, .text], [.int, .int, .int],
            [.bool, .int, .money],
            [.bool, .text, .text], [.bool, .real, .int], [.bool, .decimal(scale: 3), .int], [.bool, .date, .date],
            [.bool, .bool, .bool],
        ]
        return types.map { [$0] } + pairs + triples
    }()

    /// At most some 250 rows: all pairs, or triples thinned out.
    static func argumentRows(_ types: [ValueType]) -> [[Value]] {
        var rows: [[Value]] = [[]]
        for type in types {
            rows = rows.flatMap { row in AwkwardValues.values(of: type).map { row + [$0] } }
        }
        let step = max(1, rows.count / 800)
        return rows.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    }

    static func disagreements(
        _ function: ScalarFunction, _ types: [ValueType], _ runner: QueryRunner
    ) throws -> [String] {
        guard let resultType = function.type(of: types) else { return [] }
        var computed: [(arguments: [Value], value: Value)] = []
        var refused: [[Value]] = []
        for arguments in argumentRows(types) {
            do {
                let value = try function.value(of: arguments, in: QueryRunner.context)
                // 64 bits hold it, but not with the places of the column.
                if let scale = resultType.exactScale, let exact = value.exactNumber, exact.rescaled(to: scale) == nil {
                    refused.append(arguments)
                } else {
                    computed.append((arguments, value))
                }
            } catch {
                refused.append(arguments)
            }
        }
        let (plan, source, columns) = call(function, types, resultType)
        try runner.load([source: ReferenceTable(columns: columns, rows: computed.map(\.arguments))])
        var found: [String] = []
        func describe(_ arguments: [Value]) -> String {
            "\(function.name)(\(zip(arguments, types).map { "\($0.isNull ? "null" : $0.plainText): \($1.name)" }.joined(separator: ", ")))"
        }
        do {
            let rows = try runner.rows(plan)
            for (row, expected) in zip(rows, computed) where !same(row[0], expected.value, resultType) {
                found.append("\(describe(expected.arguments)) is \(expected.value), in SQL \(row[0])")
            }
        } catch {
            // One row spoils the statement: find it.
            for (arguments, value) in computed {
                try runner.load([source: ReferenceTable(columns: columns, rows: [arguments])])
                do { _ = try runner.rows(plan) } catch {
                    found.append("\(describe(arguments)) is \(value), in SQL \(error)")
                }
            }
        }
        for arguments in refused.prefix(20) {
            try runner.load([source: ReferenceTable(columns: columns, rows: [arguments])])
            if let rows = try? runner.rows(plan) {
                found.append("\(describe(arguments)) is refused, in SQL \(rows[0][0])")
            }
        }
        return found
    }

    /// `arguments | select value = function(a0, a1)`
    static func call(
        _ function: ScalarFunction, _ types: [ValueType], _ resultType: ValueType
    ) -> (Plan, RowSource, [Column]) {
        let ids = ColumnIDSource()
        let columns = types.enumerated().map { PlanColumn(id: ids.next(), name: "a\($0.offset)", type: $0.element) }
        let source = RowSource.loaded("arguments")
        let result = PlanColumn(id: ids.next(), name: "value", type: resultType)
        let expression = Expression.call(function, columns.map { .column($0.id, $0.type) }, resultType)
        let plan = Plan.project(
            .scan(source, columns, key: ids.next()), [Projection(result, expression)])
        return (plan, source, columns.map { Column($0.name, $0.type) })
    }

    /// Exact numbers must be exact, whatever their number of places; reals as SQLite computes them.
    static func same(_ inSQL: Value, _ value: Value, _ type: ValueType) -> Bool {
        if inSQL.isNull || value.isNull { return inSQL.isNull && value.isNull }
        if type.isNumber { return type == .real ? agree(inSQL, value) : Value.order(inSQL, value) == 0 }
        return agree(inSQL, value)
    }
}

extension Value {
    fileprivate var exactNumber: ExactDecimal? {
        switch self {
        case .int(let number): ExactDecimal(coefficient: number, scale: 0)
        case .decimal(let number): number
        default: nil
        }
    }
}
