internal import BaseKit

/// Writes expressions as SQL over the columns of one block.
public final class ExpressionLowering {
    let query: QueryBuilder
    var columns: [ColumnID: String]

    /// When school years and terms begin.
    var calendar: SchoolCalendar { query.calendar }

    /// What tells rows apart where a window's order does not.
    let keys: [String]
    /// The order that the rows have, for windows that ask for none.
    let order: [String]

    init(
        query: QueryBuilder, columns: [ColumnID: String] = [:], keys: [String] = [], order: [String] = []
    ) {
        self.order = order
        self.query = query
        self.columns = columns
        self.keys = keys
    }

    /// The expression as a value; a test that SQLite leaves unknown is false.
    func sql(_ expression: Expression) throws(Diagnostic) -> String {
        let text = try condition(expression)
        return expression.isConstant || !expression.isTest ? text : "((\(text)) IS TRUE)"
    }

    /// The expression where unknown and false are the same: in WHERE, HAVING, CASE.
    func condition(_ expression: Expression) throws(Diagnostic) -> String {
        if case .literal(.null, _) = expression { return "NULL" }
        if expression.isConstant {
            let type = expression.type
            return bind(expression) { $0.sqlValue(as: type) }
        }
        switch expression {
        case .column(let id, _):
            guard let text = columns[id] else { throw lost() }
            return text
        case .call(let function, let operands, _): return try function.sql(self, operands)
        case .aggregate(let function, let operands, _): return try function.sql(self, operands, "")
        case .window(let function, let operands, let frame, _):
            return try function.sql(self, operands, try window(frame))
        case .among(let operand, let others): return try among(operand, others)
        case .amongRows(let operand, let plan):
            return try amongRows(operand, plan)
        case .cell(let plan, _): return try cell(plan)
        case .text(let parts):
            var texts: [String] = []
            for part in parts { texts.append("coalesce(\(try plainText(part)), '')") }
            return "(\(texts.joined(separator: " || ")))"
        case .literal, .slot, .list, .record, .field, .rows: throw lost()
        }
    }

    /// Where the order does not tell rows apart, the keys of the block do.
    private func window(_ frame: WindowFrame) throws(Diagnostic) -> WindowSQL {
        var partition: [String] = []
        for expression in frame.partition { partition.append(try sql(expression)) }
        var order: [String] = []
        for key in frame.order {
            order.append("\(try sql(key.expression))\(key.descending ? " DESC" : "") NULLS LAST")
        }
        if order.isEmpty { order = self.order }
        return WindowSQL(partition: partition.joined(separator: ", "), order: order, ties: keys)
    }

    private func lost() -> Diagnostic {
        Diagnostic("E0309", "this value cannot be used inside of a stage", help: "compute it before, with `let`")
    }

    private func among(_ operand: Expression, _ others: [Expression]) throws(Diagnostic) -> String {
        if others.count == 1, case .list = others[0].type {
            let type = operand.type
            let list = bind(others[0]) { value in
                guard case .list(let values) = value else { return .text("[]") }
                return .text(
                    "[" + values.filter { !$0.isNull }.map { $0.sqlValue(as: type).json }.joined(separator: ",")
                        + "]")
            }
            return "\(try sql(operand)) IN (SELECT value FROM json_each(\(list)))"
        }
        let known = others.filter { $0.type != .null }
        guard !known.isEmpty else { return "0" }
        // All sides in one unit, which holds the finest of them.
        let type = known.reduce(operand.type) { Operators.commonNumber($0, $1.type) ?? $0 }
        var texts: [String] = []
        for other in known { texts.append(try converted(other, to: type)) }
        return "\(try converted(operand, to: type)) IN (\(texts.joined(separator: ", ")))"
    }

    private func amongRows(_ operand: Expression, _ plan: Plan) throws(Diagnostic) -> String {
        let rows = try PlanLowering(query: query).subquery(plan)
        guard let column = plan.columns.first, operand.type.isNumber, column.type.isNumber, column.type != operand.type,
            let type = Operators.commonNumber(operand.type, column.type)
        else { return "\(try sql(operand)) IN (\(rows))" }
        let alias = quoted(query.alias("among"))
        let inner = ExpressionLowering(query: query, columns: [column.id: "\(alias).\(quoted(column.name))"])
        let value = try inner.converted(.column(column.id, column.type), to: type)
        return "\(try converted(operand, to: type)) IN (SELECT \(value) FROM (\(rows)) AS \(alias))"
    }

    /// A pipeline's one cell; more than one row is an error, not a choice.
    private func cell(_ plan: Plan) throws(Diagnostic) -> String {
        let rows = try PlanLowering(query: query).subquery(plan)
        if plan.givesOneRowAtMost { return "(\(rows))" }
        let name = plan.columns.first?.name ?? "value"
        let function = ScalarSQLFunction("edsh_one_cell", 2) { arguments in
            if case .integer(let count) = arguments[0], count > 1 {
                throw Diagnostic(
                    "E0706", "a pipeline that should give one cell gives several rows", outcome: .failed,
                    help: "end it with `| first`, or with an aggregate such as `| count`")
            }
            return arguments[1]
        }
        let alias = quoted(query.alias("cell"))
        return "(SELECT \(scalar(function, ["count(*)", "max(\(alias).\(quoted(name)))"])) FROM (\(rows)) AS \(alias))"
    }

    /// A parameter whose value is computed when the query starts.
    func bind(_ expression: Expression, _ convert: @escaping @Sendable (Value) -> SQLValue) -> String {
        query.parameters.append(QueryParameter(expression: expression, convert: convert))
        return "?\(query.parameters.count)"
    }

    /// An integer that SQLite would turn into a real where it overflows is refused there instead: whole division would go on
    /// with a wrong number.
    func exact(_ expression: Expression) throws(Diagnostic) -> String {
        let text = try sql(expression)
        guard case .call = expression, !expression.isConstant else { return text }
        return exact(text)
    }

    private func exact(_ text: String) -> String {
        let function = ScalarSQLFunction("edsh_exact", 1) { arguments in
            if case .real = arguments[0] { throw Operators.overflow() }
            return arguments[0]
        }
        return scalar(function, [text])
    }

    /// The same of a number that gets so many places.
    func exact(_ expression: Expression, to scale: Int) throws(Diagnostic) -> String {
        if expression.type.exactScale == scale { return try exact(expression) }
        let text = try scaled(expression, to: scale)
        return expression.isConstant ? text : exact(text)
    }

    /// An exact number with so many places.
    func scaled(_ expression: Expression, to scale: Int) throws(Diagnostic) -> String {
        if expression.isConstant { return bind(expression) { $0.sqlValue(as: .decimal(scale: scale)) } }
        let own = expression.type.exactScale ?? 0
        let text = try sql(expression)
        return own == scale ? text : "(\(text) * \(ExactDecimal.powerOfTen(scale - own)))"
    }

    /// The expression in the unit of another type that holds it.
    func converted(_ expression: Expression, to type: ValueType) throws(Diagnostic) -> String {
        guard expression.type.isNumber, expression.type != type else { return try sql(expression) }
        if let scale = type.exactScale { return try scaled(expression, to: scale) }
        return type == .real ? try real(expression) : try sql(expression)
    }

    func real(_ expression: Expression) throws(Diagnostic) -> String {
        if expression.isConstant { return bind(expression) { $0.number.map(SQLValue.real) ?? .null } }
        let text = try sql(expression)
        guard expression.type != .real else { return text }
        let scale = expression.type.exactScale ?? 0
        return scale == 0 ? "CAST(\(text) AS REAL)" : "(\(text) / \(ExactDecimal.powerOfTen(scale)).0)"
    }

    /// Both sides in one unit, so that SQLite compares and adds what it should.
    func aligned(_ left: Expression, _ right: Expression) throws(Diagnostic) -> (String, String) {
        guard left.type.isNumber, right.type.isNumber else { return (try sql(left), try sql(right)) }
        guard let a = left.type.exactScale, let b = right.type.exactScale else {
            return (try real(left), try real(right))
        }
        let scale = max(a, b)
        return (try scaled(left, to: scale), try scaled(right, to: scale))
    }

    /// A date or month moved by a span.
    func shift(_ base: Expression, by span: Expression, negated: Bool) throws(Diagnostic) -> String {
        var text = try sql(base)
        let sign: Int64 = negated ? -1 : 1
        guard span.isConstant else {
            let days = try sql(span)
            return scalar(DateFunctions.addDays, [text, negated ? "-(\(days))" : days])
        }
        if case .literal(.duration(let known), _) = span {
            if known.months != 0 {
                text = scalar(DateFunctions.addMonths, [text, String(sign * Int64(known.months))])
            }
            return known.days == 0 ? text : scalar(DateFunctions.addDays, [text, String(sign * Int64(known.days))])
        }
        let months = bind(span) { value in
            if case .duration(let span) = value { .integer(sign * Int64(span.months)) } else { .null }
        }
        let days = bind(span) { value in
            if case .duration(let span) = value { .integer(sign * Int64(span.days)) } else { .null }
        }
        return scalar(DateFunctions.addDays, [scalar(DateFunctions.addMonths, [text, months]), days])
    }

    /// As `Value.plainText` writes it.
    func plainText(_ expression: Expression) throws(Diagnostic) -> String {
        if expression.isConstant { return bind(expression) { $0.isNull ? .null : .text($0.plainText) } }
        let text = try sql(expression)
        switch expression.type {
        case .bool: return "CASE \(text) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
        case .int: return "CAST(\(try exact(expression)) AS TEXT)"
        case .money, .decimal, .real, .duration:
            let type = expression.type
            let name =
                switch type {
                case .real: "edsh_text_real"
                case .duration: "edsh_text_days"
                default: "edsh_text_\(type.exactScale ?? 0)\(type == .money ? "_fixed" : "")"
                }
            let function = ScalarSQLFunction(name, 1) { arguments in
                let value = try Value(arguments[0], as: type)
                return value.isNull ? .null : .text(value.plainText)
            }
            return scalar(function, [text])
        default: return text
        }
    }

    func scalar(_ function: ScalarSQLFunction, _ arguments: [String]) -> String {
        query.scalars[function.name] = function
        return "\(function.name)(\(arguments.joined(separator: ", ")))"
    }

    /// `over`: as of an aggregate of the language.
    func aggregate(_ function: AggregateSQLFunction, _ arguments: [String], _ over: String) -> String {
        query.aggregates[function.name] = function
        return "\(function.name)(\(arguments.joined(separator: ", ")))\(over)"
    }
}

extension Expression {
    /// A comparison or a combination of some, which SQLite may leave unknown where the language says false.
    var isTest: Bool {
        switch self {
        case .among, .amongRows: true
        case .call(let function, _, .bool): !["if", "??", "least", "greatest"].contains(function.name)
        default: false
        }
    }
}
