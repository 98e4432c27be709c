internal import BaseKit
internal import QueryKit

/// Lists and records that are written out, in the language's form or as JSON, and values that have to be of a type.
enum LiteralReader {
    /// The value of a text such as `[1, 2]` or `{"name": "和村", "pupils": 11}`. The error has no place.
    static func read(_ text: String) -> Result<Value, Diagnostic> {
        let source = SourceText(text: text)
        do {
            var parser = Parser(source, stages: StageCatalogue.grammar)
            let syntax = try parser.expression()
            let rest = try parser.peek()
            guard case .end = rest.token else { throw parser.unexpected(rest, expected: "the end of the value") }
            if let value = value(of: syntax) { return .success(value) }
            return .failure(
                Diagnostic(
                    "E0303", "`\(shortened(text))` is more than a value",
                    expected: "values alone: texts in quotes, numbers, days"))
        } catch let error as SyntaxError {
            return .failure(placeless(error.diagnostic, text))
        } catch {
            return .failure(Diagnostic("E0303", "\(shortened(text)) cannot be read"))
        }
    }

    /// Whether a word begins as a list or a record does.
    static func isWrittenOut(_ text: String) -> Bool {
        let first = text.first { !$0.isWhitespace }
        return first == "[" || first == "{"
    }

    /// The value where the expression is made of literals alone.
    static func value(of syntax: ExpressionSyntax) -> Value? {
        switch syntax.kind {
        case .literal(let value): return value
        case .unary(let sign, let operand) where sign.text == "-":
            switch value(of: operand) {
            case .int(let number)? where number != .min: return .int(-number)
            case .decimal(let number)?:
                return .decimal(ExactDecimal(coefficient: -number.coefficient, scale: number.scale))
            default: return nil
            }
        case .list(let items):
            var values: [Value] = []
            for item in items {
                guard let value = value(of: item) else { return nil }
                values.append(value)
            }
            return .list(values)
        case .record(let fields):
            var values: [Value] = []
            for field in fields {
                guard let value = value(of: field.1) else { return nil }
                values.append(value)
            }
            return .record(RecordValue(names: fields.map(\.0.text), values: values))
        default: return nil
        }
    }

    /// The value as one of `type`, or why it is none. `place` is how it is told where the value stands: `row 3, amount`.
    static func fit(_ value: Value, to type: ValueType, in place: Message? = nil) -> Result<Value, Diagnostic> {
        if value.isNull { return .success(.null) }
        switch (type, value) {
        case (.list(let element), .list(let items)): return all(items, as: element, in: place).map(Value.list)
        case (.table(let columns), .list(let items)):
            return all(items, as: .record(columns), in: place).map(Value.list)
        case (.record(let columns), .record(let record)):
            return columns.isEmpty ? .success(value) : fit(record, to: columns, in: place)
        case (_, .text(let text)):
            if case .list = type { break }
            if case .record = type { break }
            if case .table = type { break }
            return WordReader.read(text, as: type, quoted: true).mapError { placed($0, in: place) }
        default:
            let given = ExpressionBinder.type(of: value)
            if Expression.literal(value, given).withFewestPlaces.type.fits(type) { return .success(value) }
        }
        let given = ExpressionBinder.type(of: value)
        return .failure(
            placed(
                Diagnostic("E0303", "`\(shortened(value.plainText))` is \(given.article)", expected: type.article),
                in: place))
    }

    private static func all(_ items: [Value], as type: ValueType, in place: Message?) -> Result<[Value], Diagnostic> {
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            let here: Message = "item \(index + 1)"
            switch fit(item, to: type, in: place.map { "\($0), \(here)" } ?? here) {
            case .success(let value): values.append(value)
            case .failure(let error): return .failure(error)
            }
        }
        return .success(values)
    }

    /// Fields that are not given are null; one that is not wanted is a mistake.
    private static func fit(
        _ record: RecordValue, to columns: [Column], in place: Message?
    ) -> Result<Value, Diagnostic> {
        let names = columns.map(\.name)
        if let unknown = record.names.first(where: { !names.contains($0) }) {
            return .failure(
                placed(
                    Diagnostic(
                        "E0201", "a field `\(unknown)` is not wanted here", expected: .oneOf(names),
                        suggestions: NearestName.find(unknown, in: names)), in: place))
        }
        var values: [Value] = []
        for column in columns {
            let here = Message(verbatim: column.name)
            switch fit(record[column.name] ?? .null, to: column.type, in: place.map { "\($0), \(here)" } ?? here) {
            case .success(let value): values.append(value)
            case .failure(let error): return .failure(error)
            }
        }
        return .success(.record(RecordValue(names: names, values: values)))
    }

    private static func placed(_ error: Diagnostic, in place: Message?) -> Diagnostic {
        guard let place else { return error }
        var error = error
        error.message = "\(place): \(error.message)"
        return error
    }

    /// An error in the text itself, which has no line: its place is told in words.
    private static func placeless(_ error: Diagnostic, _ text: String) -> Diagnostic {
        var error = error
        let before = Array(text.utf8).prefix(error.range?.start ?? 0)
        if before.count >= text.utf8.count {
            error.message = "`\(shortened(text))` ends too soon"
        } else {
            let count = String(decoding: before, as: UTF8.self).count
            error.message = "\(error.message), at character \(count + 1) of `\(shortened(text))`"
        }
        (error.range, error.source, error.fix) = (nil, nil, nil)
        return error
    }

    private static func shortened(_ text: String) -> String { text.count > 60 ? String(text.prefix(59)) + "…" : text }
}
