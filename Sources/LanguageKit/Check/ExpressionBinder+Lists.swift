internal import BaseKit
internal import QueryKit

/// Lists that are written out, and the types that hold what stands in them together.
extension ExpressionBinder {
    func list(_ items: [ExpressionSyntax]) throws(Diagnostic) -> Expression {
        var bound: [Expression] = []
        var element = ValueType.null
        for item in items {
            let expression = try bindScalar(item)
            guard let common = ExpressionBinder.commonOfItems(element, expression.type) else {
                throw misfit(item, expression.type, element)
            }
            element = common
            bound.append(expression)
        }
        return .list(bound, .list(element))
    }

    /// The type that a column of SQL has which holds columns of both.
    static func common(_ a: ValueType, _ b: ValueType) -> ValueType? {
        if case .record(let left) = a, case .record(let right) = b {
            return left.map(\.name) == right.map(\.name) ? a : nil
        }
        return FunctionCatalogue.scalars["??"]?.type(of: [a, b])
    }

    /// The type that holds values of both, field by field and item by item: what a list of them is made of. Their cells are
    /// written in its unit when they are kept, so that 5 and 0.5 stand in one column as 5.0 and 0.5.
    static func commonOfItems(_ a: ValueType, _ b: ValueType) -> ValueType? {
        switch (a, b) {
        case (.record(let left), .record(let right)):
            guard left.map(\.name) == right.map(\.name) else { return nil }
            var columns = left
            for (index, column) in right.enumerated() {
                guard let type = commonOfItems(left[index].type, column.type) else { return nil }
                columns[index] = Column(column.name, type, subject: left[index].subject)
            }
            return .record(columns)
        case (.list(let left), .list(let right)): return commonOfItems(left, right).map(ValueType.list)
        default: return common(a, b)
        }
    }

    static func type(of value: Value) -> ValueType {
        switch value {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .decimal(let decimal): .decimal(scale: decimal.scale)
        case .real: .real
        case .text: .text
        case .date: .date
        case .month: .month
        case .datetime: .datetime
        case .duration: .duration
        case .period: .period
        case .list(let values): .list(values.reduce(.null) { commonOfItems($0, type(of: $1)) ?? $0 })
        case .record(let record): .record(zip(record.names, record.values).map { Column($0, type(of: $1)) })
        }
    }

    // MARK: what does not fit

    /// Says which value of an item is of another type than those before it. `field`: the column where it stands.
    private func misfit(
        _ item: ExpressionSyntax, _ own: ValueType, _ wanted: ValueType, field: String? = nil
    ) -> Diagnostic {
        switch (own, wanted) {
        case (.record(let given), .record(let columns)):
            guard given.map(\.name) == columns.map(\.name) else {
                return otherFields(given.map(\.name), columns.map(\.name), item)
            }
            for (index, column) in columns.enumerated()
            where ExpressionBinder.commonOfItems(column.type, given[index].type) == nil {
                var place = item
                if case .record(let fields) = item.kind, index < fields.count { place = fields[index].1 }
                return misfit(place, given[index].type, column.type, field: column.name)
            }
        case (.list(let given), .list(let element)):
            if case .list(let items) = item.kind {
                var before = element
                for inner in items {
                    guard let type = try? bindScalar(inner).type else { continue }
                    guard let common = ExpressionBinder.commonOfItems(before, type) else {
                        return misfit(inner, type, before, field: field)
                    }
                    before = common
                }
            }
            return wrongType(item, given, element, field)
        default: break
        }
        return wrongType(item, own, wanted, field)
    }

    private func wrongType(
        _ item: ExpressionSyntax, _ own: ValueType, _ wanted: ValueType, _ field: String?
    ) -> Diagnostic {
        let fix = replacement(item, wanted).map { Diagnostic.Fix(range: item.range, replacement: $0) }
        guard let field else {
            return Diagnostic(
                "E0303", "a list holds values of one type, and this is \(own.article)", at: item.range,
                expected: wanted.article, fix: fix)
        }
        return Diagnostic(
            "E0303", "`\(field)` is \(own.article) in one row, and \(wanted.article) in another", at: item.range,
            expected: "values of one type in a column", fix: fix, help: "what a row does not have is null")
    }

    /// A literal as one of the wanted type, where it can be meant so; otherwise null, which every column may hold.
    private func replacement(_ item: ExpressionSyntax, _ wanted: ValueType) -> String? {
        guard let value = LiteralReader.value(of: item) else { return nil }
        let written = text(item)
        switch (value, wanted) {
        case (.list, _), (.record, _): return nil
        case (.text(let text), .int), (.text(let text), .decimal), (.text(let text), .money), (.text(let text), .real):
            return ExactDecimal(text) == nil ? "null" : text
        case (.text(let text), .date): return CivilDate(text) == nil ? "null" : text
        case (.text(let text), .month): return CivilMonth(text) == nil ? "null" : text
        case (.text("true"), .bool): return "true"
        case (.text("false"), .bool): return "false"
        case (.int(let days), .duration): return "\(days)d"
        case (_, .text): return "\"\(written)\""
        default: return "null"
        }
    }

    /// Records of a list are rows: they have the same fields in the same order.
    private func otherFields(_ own: [String], _ wanted: [String], _ item: ExpressionSyntax) -> Diagnostic {
        let missing = wanted.filter { !own.contains($0) }
        var fix: Diagnostic.Fix?
        if case .record(let fields) = item.kind, own.allSatisfy(wanted.contains) {
            // The same in the order of the first, with null for what is not given.
            let parts = wanted.map { name in
                let value = fields.first { $0.0.text == name }.map { text($0.1) } ?? "null"
                return "\(ExpressionBinder.written(name)): \(value)"
            }
            fix = .init(range: item.range, replacement: "{" + parts.joined(separator: ", ") + "}")
        }
        return Diagnostic(
            "E0303",
            missing.isEmpty || own.count >= wanted.count
                ? "this record has other fields than the first of the list: \(list: own)"
                : "this record lacks fields that the first of the list has: \(list: missing)",
            at: item.range, expected: "records with the fields \(list: wanted), in this order", fix: fix,
            help: "what a row does not have is null")
    }
}
