internal import BaseKit
internal import QueryKit

extension ExpressionBinder {
    func unary(_ name: NameSyntax, _ operand: ExpressionSyntax, _ range: SourceRange) throws(Diagnostic) -> Expression {
        let bound = try bindScalar(operand)
        if name.text == "-", case .literal(let value, let type) = bound {
            switch value {
            case .int(let number) where number != .min: return .literal(.int(-number), type)
            case .decimal(let number) where number.coefficient != .min:
                return .literal(.decimal(ExactDecimal(coefficient: -number.coefficient, scale: number.scale)), type)
            default: break
            }
        }
        return try apply(name.text == "-" ? "negate" : name.text, [bound], [operand], range, shown: name.text)
    }

    func binary(
        _ name: NameSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: SourceRange
    ) throws(Diagnostic) -> Expression {
        if name.text == "in" { return try membership(left, right, range) }
        var a = try bindScalar(left)
        var b = try bindText(right, comparedWith: a.type)
        if ["==", "!=", "contains", "starts_with", "ends_with"].contains(name.text) {
            // `ci(a) == b` ignores case on both sides.
            if isCaseFolded(a), !isCaseFolded(b), b.type.isTextual { b = try folded(b) }
            if isCaseFolded(b), !isCaseFolded(a), a.type.isTextual { a = try folded(a) }
        }
        if name.text == "==" || name.text == "!=" {
            try checkCase(a.type, b, right)
            try checkCase(b.type, a, left)
            try checkName(a.type, left, b)
            try checkName(b.type, right, a)
        }
        return try apply(name.text, [a, b], [left, right], range, shown: name.text)
    }

    /// A bare word beside a text is a text that lacks its quotes.
    private func bindText(_ syntax: ExpressionSyntax, comparedWith type: ValueType) throws(Diagnostic) -> Expression {
        do throws(Diagnostic) {
            return try bindScalar(syntax)
        } catch {
            guard case .name(let word) = syntax.kind, type.isTextual, error.code == "E0201" || error.code == "E0203",
                error.range == syntax.range
            else { throw error }
            // A column whose name is nearly the word is meant, unless the word is one of the values.
            let isValue = if case .enumeration(let cases) = type { cases.contains { $0.name == word } } else { false }
            if error.fix != nil, !isValue { throw error }
            var quoted = error
            quoted.suggestions = []
            quoted.help = nil
            quoted.fix = .init(range: syntax.range, replacement: "\"\(word)\"")
            throw quoted
        }
    }

    private func isCaseFolded(_ expression: Expression) -> Bool {
        if case .call(let function, _, _) = expression { return function.name == "ci" }
        return false
    }

    private func folded(_ expression: Expression) throws(Diagnostic) -> Expression {
        guard let function = FunctionCatalogue.scalars["ci"] else { return expression }
        return .call(function, [expression], .text)
    }

    /// A text that is compared with an enumeration must be one of its values.
    func checkCase(_ type: ValueType, _ value: Expression, _ syntax: ExpressionSyntax) throws(Diagnostic) {
        guard case .enumeration(let cases) = type, case .literal(.text(let text), _) = value,
            !cases.contains(where: { $0.name == text })
        else { return }
        var error = ExpressionBinder.unknownCase(text, cases, syntax.range, quoted: true)
        if text.isEmpty {
            error.suggestions = []
            error.fix = .init(range: syntax.range, replacement: "null")
            error.help = "what is not known is null, not an empty text"
        }
        guard case .variable = syntax.kind else { throw error }
        // What a script is given may be meant for another branch: it is refused where it is used. The line itself is right.
        error.outcome = .failed
        error.fix = nil
        context.hoisted.append(
            CheckedStatement(kind: .refuse(error.located(in: context.source)), range: syntax.range))
    }

    /// A reference holds an id; a name in Chinese would silently find nothing.
    private func checkName(
        _ type: ValueType, _ syntax: ExpressionSyntax, _ value: Expression
    ) throws(Diagnostic) {
        guard case .reference(let collection) = type, case .literal(.text(let text), _) = value,
            text.utf8.contains(where: { $0 >= 0x80 }),
            let schema = context.environment.collection(collection), let name = schema.nameField
        else { return }
        throw Diagnostic(
            "E0315",
            "`\(self.text(syntax))` holds the id of \(schema.aOne), such as \(schema.idPrefix)…, not a name",
            at: syntax.range, expected: "`\(self.text(syntax)).\(name)`",
            fix: .init(range: syntax.range, replacement: "\(self.text(syntax)).\(name)"))
    }

    static func unknownCase(
        _ text: String, _ cases: [EnumerationCase], _ range: SourceRange?, quoted: Bool
    ) -> Diagnostic {
        var suggestions = NearestName.find(text, in: cases.map(\.name))
        let meant = cases.first { $0.labelZh == text || $0.code == text || $0.formerly.contains(text) }
        if let meant {
            suggestions = [meant.name]
        } else if suggestions.isEmpty {
            suggestions = cases.filter { $0.labelZh.contains(text) || text.contains($0.labelZh) }
                .map(\.name)
        }
        return Diagnostic(
            "E0305", "`\(text)` is not one of the values", at: range,
            expected: .oneOf(cases.map { "\($0.name) (\($0.labelZh))" }),
            suggestions: suggestions,
            fix: range.flatMap { range in
                suggestions.first.map { .init(range: range, replacement: quoted ? "\"\($0)\"" : $0) }
            })
    }

    private func membership(
        _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: SourceRange
    ) throws(Diagnostic) -> Expression {
        let value = try bindScalar(left)
        if let between = try between(value, left, right, range) { return between }
        let container = try bind(right)
        switch container.type {
        case .table(let columns):
            guard columns.count == 1 else {
                throw Diagnostic(
                    "E0304", "`in` looks into one column, and this table has \(columns.count)", at: right.range,
                    expected: "a pipeline that gives one column", help: "end it with `| select id`")
            }
            guard comparable(value.type, columns[0].type) else { throw mismatch("in", value, columns[0].type, range) }
            switch container {
            case .rows(let plan, _): return .amongRows(value, plan)
            case .slot(let slot, _): return .amongRows(value, PipelineBinder.scan(.slot(slot), columns, context))
            default: throw mismatch("in", value, container.type, range)
            }
        case .list(let element):
            guard comparable(value.type, element) else { throw mismatch("in", value, element, range) }
            if case .list(let items, _) = container {
                if case .list(let syntaxes) = right.kind {
                    for (item, syntax) in zip(items, syntaxes) { try checkCase(value.type, item, syntax) }
                }
                return .among(value, items)
            }
            return .among(value, [container])
        case .month, .period, .null:
            return try apply("in_period", [value, container], [left, right], range, shown: "in")
        default:
            throw Diagnostic(
                "E0303", "`in` cannot look into \(container.type.article)", at: right.range,
                expected: "a list such as [\"a\", \"b\"], a pipeline in brackets, a month or a period")
        }
    }

    /// `x in 0.5..6`: from the first number up to, not including, the second. Where all are whole this is what the list of them
    /// says, too.
    private func between(
        _ value: Expression, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: SourceRange
    ) throws(Diagnostic) -> Expression? {
        guard value.type.isNumber, case .binary(let name, let first, let last) = right.kind, name.text == ".." else {
            return nil
        }
        let (low, high) = (try bindScalar(first), try bindScalar(last))
        guard low.type.isNumber, high.type.isNumber else { return nil }
        let fromLow = try apply(">=", [value, low], [left, first], range, shown: "in")
        let belowHigh = try apply("<", [value, high], [left, last], range, shown: "in")
        return try apply("and", [fromLow, belowHigh], [right, right], range, shown: "in")
    }

    private func comparable(_ a: ValueType, _ b: ValueType) -> Bool {
        FunctionCatalogue.scalars["=="]?.type(of: [a, b]) != nil
    }

    private func mismatch(_ name: String, _ left: Expression, _ right: ValueType, _ range: SourceRange) -> Diagnostic {
        Diagnostic(
            "E0303", "`\(name)` cannot take \(left.type.article) and \(right.article)", at: range,
            help: remedy([left.type, right]))
    }

    /// The function or operator applied, or an error that says which types it was given.
    func apply(
        _ name: String, _ operands: [Expression], _ syntax: [ExpressionSyntax], _ range: SourceRange, shown: String
    ) throws(Diagnostic) -> Expression {
        guard let function = FunctionCatalogue.scalars[name] else {
            throw Diagnostic("E0205", "there is no operator `\(shown)`", at: range)
        }
        let types = operands.map(\.type)
        guard let type = function.type(of: types) else {
            let given = Message.list(zip(syntax, types).map { "`\(text($0))` is \($1.article)" }, .and)
            let fix = correction(name, operands, syntax) ?? byDays(function, operands, syntax, range)
            // What an operator takes is said in words: `a == b` tells nobody anything.
            let expected = function.signature.contains("(") ? Message(verbatim: function.signature) : taken(name)
            throw Diagnostic(
                "E0303", "`\(shown)` does not fit: \(operands.isEmpty ? "it is given nothing" : given)", at: range,
                expected: expected, fix: fix, help: fix == nil ? remedy(types, name) : nil)
        }
        try check(function, operands, syntax)
        return .call(function, operands, type)
    }

    /// What is known before anything runs, such as a pattern, is refused before.
    private func check(
        _ function: ScalarFunction, _ operands: [Expression], _ syntax: [ExpressionSyntax]
    ) throws(Diagnostic) {
        guard let check = function.check else { return }
        do throws(Diagnostic) {
            try check(operands.map { if case .literal(let value, _) = $0 { value } else { nil } })
        } catch {
            var located = error
            located.range = syntax.last?.range
            located.outcome = .refused
            throw located
        }
    }

    // MARK: functions

    func call(_ name: NameSyntax, _ arguments: [ExpressionSyntax], _ range: SourceRange) throws(Diagnostic)
        -> Expression
    {
        if let function = FunctionCatalogue.windows[name.text] {
            return try call(function, name, arguments, range)
        }
        if let aggregate = FunctionCatalogue.aggregates[name.text] {
            if aggregatesOverWindow {
                return try call(WindowFunction.over(aggregate), name, arguments, range)
            }
            return try call(aggregate, name, arguments, range)
        }
        guard FunctionCatalogue.scalars[name.text] != nil, name.text.first?.isLetter == true else {
            let habit = Habits.functions[name.text.lowercased()]
            let suggestions =
                habit.map { $0.name.map { [$0] } ?? [] } ?? NearestName.find(name.text, in: FunctionCatalogue.names)
            throw Diagnostic(
                "E0205", "there is no function `\(name.text)`", at: name.range,
                expected: "one of the functions that `help functions` lists", suggestions: suggestions,
                fix: suggestions.first.map { .init(range: name.range, replacement: $0) }, help: habit?.help)
        }
        var bound: [Expression] = []
        for argument in arguments { bound.append(try bindScalar(argument)) }
        if name.text == "label", bound.count == 1 { return ExpressionBinder.labelled(bound[0]) }
        return try apply(name.text, bound, arguments, range, shown: name.text)
    }

    private func call(
        _ function: WindowFunction, _ name: NameSyntax, _ arguments: [ExpressionSyntax], _ range: SourceRange
    ) throws(Diagnostic) -> Expression {
        guard let window else {
            throw Diagnostic(
                "E0312", "`\(name.text)` looks at the rows around", at: range, expected: "`extend` around it",
                help: "write extend x = \(name.text)(…) per group sort column")
        }
        var inner = self
        inner.window = nil
        inner.aggregatesOverWindow = false
        var bound: [Expression] = []
        for argument in arguments { bound.append(try inner.bindScalar(argument)) }
        guard let type = function.type(of: bound.map(\.type)) else {
            let given = Message.list(zip(arguments, bound).map { "`\(text($0))` is \($1.type.article)" }, .and)
            throw Diagnostic(
                "E0303", "`\(name.text)` does not fit: \(bound.isEmpty ? "it is given nothing" : given)", at: range,
                expected: Message(verbatim: function.signature))
        }
        return .window(function, bound, window, type)
    }

    private func call(
        _ aggregate: AggregateFunction, _ name: NameSyntax, _ arguments: [ExpressionSyntax], _ range: SourceRange
    ) throws(Diagnostic) -> Expression {
        switch aggregates {
        case .allowed: break
        case .nested:
            throw Diagnostic(
                "E0306", "`\(name.text)` stands inside of another aggregate", at: range,
                help: "compute the inner one in an earlier `summarize`")
        case .forbidden:
            throw Diagnostic(
                "E0307", "`\(name.text)` needs the rows of a group", at: range, expected: "a value of one row",
                fix: ofCollection(name, arguments).map { .init(range: range, replacement: $0) },
                help: "write it in `summarize`, as in: summarize n = \(name.text)(…) by school")
        }
        var inner = self
        inner.aggregates = .nested
        var bound: [Expression] = []
        for argument in arguments { bound.append(try inner.bindScalar(argument)) }
        guard let type = aggregate.type(of: bound.map(\.type)) else {
            let given = Message.list(zip(arguments, bound).map { "`\(text($0))` is \($1.type.article)" }, .and)
            throw Diagnostic(
                "E0303", "`\(name.text)` does not fit: \(bound.isEmpty ? "it is given nothing" : given)", at: range,
                expected: Message(verbatim: aggregate.signature))
        }
        return .aggregate(aggregate, bound, type)
    }

    /// `sum(teachers.age)`, where no rows are at hand.
    private func ofCollection(_ function: NameSyntax, _ arguments: [ExpressionSyntax]) -> String? {
        guard rows == nil, arguments.count == 1, case .member(let base, let column) = arguments[0].kind,
            case .name(let collection) = base.kind, context.environment.collection(collection) != nil
        else { return nil }
        return "(\(collection) | summarize \(function.text)(\(column.text)))"
    }

    func methodCall(
        _ base: ExpressionSyntax, _ function: NameSyntax, _ arguments: [ExpressionSyntax], _ range: SourceRange
    ) throws(Diagnostic) -> Expression {
        if let rows, let value = try rows.lookUpMany(base, function, arguments) { return value }
        for name in PipelineBinder.path(base) ?? [] where rows != nil {
            try context.environment.refuseAbsent(name, at: base.range)
        }
        let operators = [
            "startswith": "starts_with", "starts_with": "starts_with", "endswith": "ends_with",
            "ends_with": "ends_with",
            "contains": "contains", "includes": "contains", "has": "contains", "matches": "matches", "match": "matches",
        ]
        if let ours = operators[function.text.lowercased()], arguments.count == 1 {
            throw Diagnostic(
                "E0208", "`\(text(base))` cannot be asked for `\(function.text)(…)`", at: range,
                expected: "`\(ours)` between the two",
                fix: .init(range: range, replacement: "\(text(base)) \(ours) \(text(arguments[0]))"))
        }
        throw Diagnostic(
            "E0208", "`\(text(base))` cannot be asked for `\(function.text)(…)`", at: range,
            expected: "a function of values, such as \(function.text)(\(text(base)))",
            fix: .init(
                range: range,
                replacement: "\(function.text)(\(([base] + arguments).map { text($0) }.joined(separator: ", ")))"))
    }
}
