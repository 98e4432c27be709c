internal import BaseKit

/// Texts as people read them: lists in words, a text in the language that edsh speaks, and marks by which texts compare.
enum WordingFunctions {
    static let all: [ScalarFunction] = [listed, bilingual, label, digest]

    static let listedSQL = ScalarSQLFunction("edsh_listed", 1) { arguments in
        guard case .text(let json) = arguments[0], let cells = SQLValue.list(json: json) else { return .null }
        return .text(words(cells.compactMap { $0 == .null ? nil : text($0) }))
    }

    static let listed = ScalarFunction(
        "listed", "listed(a: list) → text", "what is in the list, in words: a, b and c",
        examples: [("listed([1, 2, 3])", "1, 2 and 3")],
        type: { types in
            guard types.count == 1 else { return nil }
            if case .list = types[0] { return .text }
            return types[0] == .null ? .text : nil
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .list(let values) = arguments[0] else { return .null }
            return .text(words(values.filter { !$0.isNull }.map(\.plainText)))
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            lowering.scalar(listedSQL, [try lowering.sql(operands[0])])
        })

    private static func words(_ items: [String]) -> String {
        Message.list(items.map { Message(verbatim: $0) }, .and).text
    }

    private static func text(_ cell: SQLValue) -> String {
        if case .text(let text) = cell { text } else { cell.json }
    }

    /// One of its texts alone is computed.
    static let bilingual = ScalarFunction(
        "bilingual", "bilingual(english: text, chinese: text) → text",
        "the text in the language that edsh speaks: for scripts whose words all of a bureau are to read",
        examples: [("bilingual(\"a hazard\", \"隐患\")", "a hazard")],
        type: { types in types.count == 2 && types.allSatisfy { $0.isTextual || $0 == .null } ? .text : nil },
        evaluate: { (arguments, _) throws(Diagnostic) in arguments[spoken] },
        sql: { (lowering, operands) throws(Diagnostic) in try lowering.sql(operands[spoken]) })

    private static var spoken: Int { Language.current == .chinese ? 1 : 0 }

    static let labelSQL = ScalarSQLFunction("edsh_label", 2) { arguments in
        guard case .text(let name) = arguments[0], case .text(let labels) = arguments[1] else { return arguments[0] }
        return .text(label(of: name, labels))
    }

    /// Whoever binds a call gives it the labels (`word tab label`, a line each), as values do not know their enumeration.
    static let label = ScalarFunction(
        "label", "label(a: enumeration) → text",
        "a word of an enumeration in the language that edsh speaks: its Chinese label, or the word itself",
        type: { types in (1...2).contains(types.count) && types.allSatisfy { $0.isTextual || $0 == .null } ? .text : nil
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard arguments.count == 2, case .text(let name) = arguments[0], case .text(let labels) = arguments[1]
            else {
                return arguments[0]
            }
            return .text(label(of: name, labels))
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            guard operands.count == 2 else { return try lowering.sql(operands[0]) }
            return lowering.scalar(labelSQL, [try lowering.sql(operands[0]), try lowering.sql(operands[1])])
        })

    private static func label(of name: String, _ labels: String) -> String {
        for line in labels.utf8.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            if parts.count == 2, parts[0].elementsEqual(name.utf8) { return String(decoding: parts[1], as: UTF8.self) }
        }
        return name
    }

    static let digestSQL = ScalarSQLFunction("edsh_digest", 1) { arguments in
        guard case .text(let text) = arguments[0] else { return .null }
        return .text(digest(of: text))
    }

    static let listDigestSQL = ScalarSQLFunction("edsh_list_digest", 1) { arguments in
        guard case .text(let json) = arguments[0], let cells = SQLValue.list(json: json) else { return .null }
        return .text(digest(of: cells.map(text)))
    }

    static let digest = ScalarFunction(
        "digest", "digest(a) → text",
        "a mark that practically no other text or list has: the first 16 digits of its SHA-256; in which order a list stands makes no difference",
        examples: [("digest(\"a\")", "ca978112ca1bbdca")],
        type: { types in
            guard types.count == 1 else { return nil }
            if case .list = types[0] { return .text }
            return types[0].isTextual || types[0] == .null ? .text : nil
        },
        evaluate: { (arguments, _) throws(Diagnostic) in
            switch arguments[0] {
            case .text(let text): return .text(digest(of: text))
            case .list(let values):
                return .text(digest(of: values.map(\.plainText)))
            default: return .null
            }
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            if case .list = operands[0].type { return lowering.scalar(listDigestSQL, [try lowering.sql(operands[0])]) }
            return lowering.scalar(digestSQL, [try lowering.sql(operands[0])])
        })

    /// Of the texts in an order of their own: lists come from groups of rows, which have none.
    private static func digest(of items: [String]) -> String {
        digest(of: "[" + items.sorted().map { SQLValue.text($0).json }.joined(separator: ",") + "]")
    }

    private static func digest(of text: String) -> String {
        String(SHA256Digest.hexadecimal(Array(text.utf8)).prefix(16))
    }
}
