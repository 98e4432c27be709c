internal import BaseKit
internal import QueryKit

extension ExpressionBinder {
    /// `$list[0]`, `$rows[-1].name`: the places count from 0, and from the end below that.
    func item(of list: ExpressionSyntax, at place: ExpressionSyntax) throws(Diagnostic) -> Expression {
        let base = try bind(list)
        let index = try bindScalar(place)
        guard index.type == .int || index.type == .null else {
            throw Diagnostic(
                "E0303", "the place in a list is a whole number, and this is \(index.type.article)", at: place.range,
                expected: "0 for the first, -1 for the last",
                help: "a field of a record is asked by its name: \(text(list)).name")
        }
        switch base.type {
        case .list(let element): return .call(ListItem.function, [base, index], element)
        // A table is the list of its rows.
        case .table(let columns): return .call(ListItem.function, [base, index], .record(columns))
        case .null: return .literal(.null, .null)
        default:
            throw Diagnostic(
                "E0326", "`\(text(list))` is \(base.type.article) and has no items", at: list.range,
                expected: "a list or a table before `[`")
        }
    }
}

/// The item of a list at a place.
enum ListItem {
    static let function = ScalarFunction(
        "[]", "list[int] → item", "the item at a place, from 0; from the end below 0",
        type: { types in
            guard types.count == 2, case .list(let element) = types[0] else { return nil }
            return element
        },
        evaluate: { (values, _) throws(Diagnostic) in
            guard case .list(let items) = values[0], case .int(let place) = values[1] else { return .null }
            let index = place < 0 ? Int64(items.count) + place : place
            guard index >= 0, index < Int64(items.count) else {
                let count: Message = "\(items.count) item\(plural: items.count)"
                throw Diagnostic(
                    "E0709", "there is no item \(place) in a list of \(count)", outcome: .failed,
                    expected: items.isEmpty ? nil : "0 to \(items.count - 1), or -1 to -\(items.count) from the end",
                    help: "count them first: $list | count")
            }
            return items[Int(index)]
        },
        sql: { (_, _) throws(Diagnostic) in
            throw Diagnostic(
                "E0326", "the items of a column's list cannot be asked one by one", help: "`expand` gives each a row")
        })
}
