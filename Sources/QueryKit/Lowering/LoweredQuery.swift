public import BaseKit

/// A value that is computed once, when the query starts, and bound.
public struct QueryParameter: Sendable {
    public let expression: Expression
    let convert: @Sendable (Value) -> SQLValue

    public func sqlValue(_ value: Value) -> SQLValue { convert(value) }
}

/// One SQL statement with what it needs.
public struct LoweredQuery: Sendable {
    public var sql: String
    public var columns: [Column]
    /// `?1` is the first.
    public var parameters: [QueryParameter]
    public var scalarFunctions: [ScalarSQLFunction]
    public var aggregateFunctions: [AggregateSQLFunction]

    /// The statement with literals in place of its parameters.
    public func sql(with literals: [String]) -> String {
        var text = ""
        var rest = Substring(sql)
        while let mark = rest.firstIndex(of: "?") {
            text += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest[digits.endIndex...]
            guard let number = Int(digits), literals.indices.contains(number - 1) else {
                text += "?" + digits
                continue
            }
            text += literals[number - 1]
        }
        return text + rest
    }

    public init(
        sql: String, columns: [Column], parameters: [QueryParameter], scalarFunctions: [ScalarSQLFunction],
        aggregateFunctions: [AggregateSQLFunction]
    ) {
        self.sql = sql
        self.columns = columns
        self.parameters = parameters
        self.scalarFunctions = scalarFunctions
        self.aggregateFunctions = aggregateFunctions
    }
}

/// What the parts of one statement share: its parameters and the functions that SQLite must be given.
final class QueryBuilder {
    var parameters: [QueryParameter] = []
    var scalars: [String: ScalarSQLFunction] = [:]
    var aggregates: [String: AggregateSQLFunction] = [:]
    var aliases: [String: Int] = [:]
    /// The name of a source's table, of which these columns will be read.
    let tableName: (RowSource, [String]) throws(Diagnostic) -> String

    /// False: each stage is a block of its own.
    let mergesStages: Bool
    let calendar: SchoolCalendar
    /// Writes the stage in front of the SELECT that computes it; nil: no comments.
    var commentWriter: ExpressionText?

    init(
        mergesStages: Bool = true, calendar: SchoolCalendar = SchoolCalendar(), commentWriter: ExpressionText? = nil,
        tableName: @escaping (RowSource, [String]) throws(Diagnostic) -> String
    ) {
        self.mergesStages = mergesStages
        self.calendar = calendar
        self.commentWriter = commentWriter
        self.tableName = tableName
    }

    private var hiddenColumns = 0

    /// A column that no plan knows, for orders that lowering itself makes.
    func hiddenColumn() -> ColumnID {
        hiddenColumns += 1
        return ColumnID(number: -hiddenColumns)
    }

    /// Tables to be named with their database, as a common table expression of the same name stands around the statement.
    var mainTables: Set<String> = []

    /// The table as FROM and JOIN name it.
    func place(_ table: String) -> String { mainTables.contains(table) ? "main.\(quoted(table))" : quoted(table) }

    /// Names of tables: a common table expression that is called like one would hide it everywhere in the statement.
    var tables: Set<String> = []

    /// `base`, or `base_2` where it is taken; SQLite takes large and small letters for the same.
    func alias(_ base: String, isTable: Bool = false) -> String {
        let key = base.lowercased()
        var name = base
        repeat {
            let count = aliases[key, default: 0] + 1
            aliases[key] = count
            name = count == 1 ? base : "\(base)_\(count)"
        } while !taken.insert(name.lowercased()).inserted || (!isTable && tables.contains(name.lowercased()))
        return name
    }

    private var taken: Set<String> = []
}

/// Names of the columns of one SELECT: each once, as SQLite takes the first of two for both.
struct ColumnLabels {
    private var taken = Set<String>()

    /// `wanted`, or `wanted_2` where it is taken.
    mutating func next(_ wanted: String) -> String {
        var label = wanted
        var number = 1
        while !taken.insert(label.lowercased()).inserted {
            number += 1
            label = "\(wanted)_\(number)"
        }
        return label
    }
}

/// A name in backticks.
func quoted(_ name: String) -> String {
    "`" + name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`"
}
