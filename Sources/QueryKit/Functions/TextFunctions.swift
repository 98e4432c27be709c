internal import BaseKit

enum TextFunctions {
    static let all: [ScalarFunction] = [
        contains, startsWith, endsWith, matches, foldCase, lower, upper, trim, length, substring, replace,
    ]

    private static func texts(_ count: Int, _ result: ValueType) -> @Sendable ([ValueType]) -> ValueType? {
        { types in types.count == count && types.allSatisfy { $0.isTextual || $0 == .null } ? result : nil }
    }

    private static func test(
        _ name: String, _ summary: String, examples: [(String, String)],
        holds: @escaping @Sendable (String, String) -> Bool,
        sql: @escaping @Sendable (String, String) -> String
    ) -> ScalarFunction {
        ScalarFunction(
            name, "a \(name) b", summary, examples: examples, type: texts(2, .bool),
            evaluate: { (arguments, _) throws(Diagnostic) in
                guard case .text(let a) = arguments[0], case .text(let b) = arguments[1] else { return .bool(false) }
                return .bool(holds(a, b))
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                sql(try lowering.sql(operands[0]), try lowering.sql(operands[1]))
            })
    }

    // Bytes decide, as in SQLite: a grapheme's first scalar is found although more follow it.
    static let contains = test(
        "contains", "whether b occurs in a, letter for letter; `ci(a) contains b` ignores case",
        examples: [("\"界首镇中心小学\" contains \"中心\"", "true")],
        holds: { a, b in find(Array(b.utf8), in: Array(a.utf8)) },
        sql: { "instr(\($0), \($1)) > 0" })

    static let startsWith = test(
        "starts_with", "whether a starts with b", examples: [("\"S012\" starts_with \"S\"", "true")],
        holds: { a, b in a.utf8.starts(with: b.utf8) },
        sql: { "substr(\($0), 1, length(\($1))) = \($1)" })

    static let endsWith = test(
        "ends_with", "whether a ends with b", examples: [("\"第一小学\" ends_with \"小学\"", "true")],
        holds: { a, b in a.utf8.reversed().starts(with: b.utf8.reversed()) },
        sql: { "CASE WHEN length(\($1)) = 0 THEN \($0) IS NOT NULL ELSE substr(\($0), -length(\($1))) = \($1) END" })

    static let regularExpression = ScalarSQLFunction("edsh_matches", 2) { arguments in
        guard case .text(let text) = arguments[0], case .text(let pattern) = arguments[1] else { return .null }
        return .integer(try Patterns.matches(text, pattern) ? 1 : 0)
    }

    static let matches = ScalarFunction(
        "matches", "a matches pattern", "whether the regular expression occurs in a",
        examples: [("\"S012\" matches '^S[0-9]+$'", "true")], type: texts(2, .bool),
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .text(let text) = arguments[0], case .text(let pattern) = arguments[1] else {
                return .bool(false)
            }
            return .bool(try Patterns.matches(text, pattern))
        },
        check: Patterns.check,
        sql: { (lowering, operands) throws(Diagnostic) in
            lowering.scalar(regularExpression, [try lowering.sql(operands[0]), try lowering.sql(operands[1])])
        })

    static func mapped(
        _ name: String, _ summary: String, examples: [(String, String)], sqlName: String? = nil,
        _ body: @escaping @Sendable (String) -> String
    ) -> ScalarFunction {
        let function = ScalarSQLFunction(sqlName ?? "edsh_\(name)", 1) { arguments in
            guard case .text(let text) = arguments[0] else { return .null }
            return .text(body(text))
        }
        return ScalarFunction(
            name, "\(name)(a: text) → text", summary, examples: examples, type: texts(1, .text),
            evaluate: { (arguments, _) throws(Diagnostic) in
                guard case .text(let text) = arguments[0] else { return .null }
                return .text(body(text))
            },
            sql: { (lowering, operands) throws(Diagnostic) in lowering.scalar(function, [try lowering.sql(operands[0])])
            })
    }

    static let foldCase = mapped(
        "ci", "the text without difference of case, for comparing", examples: [("ci(\"Maha\") == ci(\"MAHA\")", "true")]
    ) { $0.lowercased() }
    static let lower = mapped("lower", "in small letters", examples: [("lower(\"ABC\")", "abc")]) { $0.lowercased() }
    static let upper = mapped("upper", "in capital letters", examples: [("upper(\"abc\")", "ABC")]) { $0.uppercased() }
    static let trim = mapped("trim", "without blanks at both ends", examples: [("trim(\"  a \")", "a")]) { text in
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    static let length = ScalarFunction(
        "length", "length(a: text) → int", "how many characters the text has", examples: [("length(\"界首\")", "2")],
        type: texts(1, .int),
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .text(let text) = arguments[0] else { return .null }
            return .int(Int64(text.unicodeScalars.count))
        },
        sql: { (lowering, operands) throws(Diagnostic) in "length(\(try lowering.sql(operands[0])))" })

    static let substring = ScalarFunction(
        "substring", "substring(a: text, start: int, count: int) → text",
        "`count` characters from `start`, the first being 1",
        examples: [("substring(\"450325\", 1, 2)", "45")],
        type: { types in
            types.count == 3 && (types[0].isTextual || types[0] == .null) && types[1] == .int && types[2] == .int
                ? .text : nil
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .text(let text) = arguments[0], let start = arguments[1].whole, let count = arguments[2].whole,
                start >= 1, count >= 0
            else { return .null }
            let scalars = text.unicodeScalars.dropFirst(Int(clamping: start - 1)).prefix(Int(clamping: count))
            return .text(String(String.UnicodeScalarView(scalars)))
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            // SQLite takes both numbers as 32 bits.
            let (text, start) = (try lowering.sql(operands[0]), try lowering.sql(operands[1]))
            let count = try lowering.sql(operands[2])
            return "CASE WHEN \(start) >= 1 AND \(count) >= 0 "
                + "THEN substr(\(text), min(\(start), 2147483647), min(\(count), 2147483647)) END"
        })

    static let replace = ScalarFunction(
        "replace", "replace(a: text, old: text, new: text) → text", "every `old` replaced by `new`",
        examples: [("replace(\"1,277\", \",\", \"\")", "1277")], type: texts(3, .text),
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .text(let text) = arguments[0], case .text(let old) = arguments[1] else { return .null }
            // Nothing to look for: nothing is replaced, whatever by.
            if old.isEmpty { return .text(text) }
            guard case .text(let new) = arguments[2] else { return .null }
            return .text(replacing(text, old, new))
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            var parts: [String] = []
            for operand in operands { parts.append(try lowering.sql(operand)) }
            return "replace(\(parts.joined(separator: ", ")))"
        })

    private static func replacing(_ text: String, _ old: String, _ new: String) -> String {
        let (bytes, wanted) = (Array(text.utf8), Array(old.utf8))
        guard !wanted.isEmpty else { return text }
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at...].starts(with: wanted) {
                result += new.utf8
                at += wanted.count
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
        if wanted.isEmpty { return true }
        guard bytes.count >= wanted.count else { return false }
        return (0...bytes.count - wanted.count).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
