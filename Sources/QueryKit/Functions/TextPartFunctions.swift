internal import BaseKit

/// Parts of texts, and texts of a width.
enum TextPartFunctions {
    static let all: [ScalarFunction] = [split, extract, padLeft, bytes]

    static let splitSQL = ScalarSQLFunction("edsh_split", 2) { arguments in
        guard case .text(let text) = arguments[0], case .text(let separator) = arguments[1] else { return .null }
        return .text("[" + parts(text, separator).map { SQLValue.text($0).json }.joined(separator: ",") + "]")
    }

    static let split = ScalarFunction(
        "split", "split(a: text, separator: text) → list(text)", "the parts between the separators, as a list",
        examples: [("split(\"maths,physics\", \",\")", "[maths, physics]")],
        type: { types in types.count == 2 && types.allSatisfy { $0.isTextual || $0 == .null } ? .list(.text) : nil },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .text(let text) = arguments[0], case .text(let separator) = arguments[1] else { return .null }
            return .list(parts(text, separator).map(Value.text))
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            lowering.scalar(splitSQL, [try lowering.sql(operands[0]), try lowering.sql(operands[1])])
        })

    /// By bytes, as everything that looks into texts.
    private static func parts(_ text: String, _ separator: String) -> [String] {
        let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
        guard !mark.isEmpty else { return [text] }
        var parts: [String] = []
        var (start, at) = (0, 0)
        while at + mark.count <= bytes.count {
            if bytes[at..<at + mark.count].elementsEqual(mark) {
                parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
                at += mark.count
                start = at
            } else {
                at += 1
            }
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    static let extractSQL = ScalarSQLFunction("edsh_extract", 2) { arguments in
        guard case .text(let text) = arguments[0], case .text(let pattern) = arguments[1] else { return .null }
        return try Patterns.firstPart(of: text, pattern).map(SQLValue.text) ?? .null
    }

    static let extract = ScalarFunction(
        "extract", "extract(a: text, pattern: text) → text",
        "what the regular expression's first group finds, or all of it where it has none; null where it finds nothing",
        examples: [("extract(\"政府令第46号\", '第([0-9]+)号')", "46"), ("extract(\"none\", '[0-9]+')", "")],
        type: { types in types.count == 2 && types.allSatisfy { $0.isTextual || $0 == .null } ? .text : nil },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .text(let text) = arguments[0], case .text(let pattern) = arguments[1] else { return .null }
            return try Patterns.firstPart(of: text, pattern).map(Value.text) ?? .null
        },
        check: Patterns.check,
        sql: { (lowering, operands) throws(Diagnostic) in
            lowering.scalar(extractSQL, [try lowering.sql(operands[0]), try lowering.sql(operands[1])])
        })

    static let padSQL = ScalarSQLFunction("edsh_pad_left", 3) { arguments in
        guard case .text(let text) = arguments[0], case .integer(let width) = arguments[1],
            case .text(let fill) = arguments[2]
        else { return .null }
        return .text(padded(text, width, fill))
    }

    static let padLeft = ScalarFunction(
        "pad_left", "pad_left(a: text, width: int, fill: text) → text",
        "with `fill` in front until it has so many characters; never cut",
        examples: [("pad_left(text(7), 3, \"0\")", "007")],
        type: { types in
            types.count == 3 && (types[0].isTextual || types[0] == .null) && types[1] == .int
                && (types[2].isTextual || types[2] == .null) ? .text : nil
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .text(let text) = arguments[0], let width = arguments[1].whole,
                case .text(let fill) = arguments[2]
            else { return .null }
            return .text(padded(text, width, fill))
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            var parts: [String] = []
            for operand in operands { parts.append(try lowering.sql(operand)) }
            return lowering.scalar(padSQL, parts)
        })

    private static func padded(_ text: String, _ width: Int64, _ fill: String) -> String {
        let scalars = Array(fill.unicodeScalars)
        // A longer text than a page is a mistake, not a width.
        let missing = max(0, min(Int(clamping: width), 10_000)) - text.unicodeScalars.count
        guard missing > 0, !scalars.isEmpty else { return text }
        var front = String.UnicodeScalarView()
        for index in 0..<missing { front.append(scalars[index % scalars.count]) }
        return String(front) + text
    }

    static let bytes = ScalarFunction(
        "bytes", "bytes(a: text) → text",
        "the text itself; behind `sort`, in the order of code points instead of pinyin",
        examples: [("bytes(\"界首\")", "界首")],
        type: { types in types.count == 1 && (types[0].isTextual || types[0] == .null) ? .text : nil },
        evaluate: { (arguments, _) throws(Diagnostic) in arguments[0] },
        sql: { (lowering, operands) throws(Diagnostic) in try lowering.sql(operands[0]) })
}
