internal import BaseKit

/// Where the rows of a JSON text are: in a list of objects, in the one list of objects that an object holds, on lines of
/// one object each, or in one object.
struct JSONLayout {
    let rows: JSONRows.Layout
    /// The name of the member whose list holds the rows.
    var member: String?

    /// A list that a member of the outermost object holds.
    private struct MemberList {
        let name: String
        /// Behind the bracket.
        let offset: Int
        let isEmpty: Bool
    }

    /// What is outside of the rows is checked here whole; the rows may still turn out to be broken.
    static func find(_ text: ByteBuffer, path: String, lines: Bool) throws(Diagnostic) -> JSONLayout {
        var scanner = JSONScanner(text)
        if lines { return JSONLayout(rows: .lines(scanner.position)) }
        scanner.skipWhitespace()
        let start = scanner.position
        if scanner.take(UInt8(ascii: "[")) { return JSONLayout(rows: .list(scanner.position)) }
        let lists: [MemberList]
        do throws(JSONFault) {
            guard scanner.current == UInt8(ascii: "{") else {
                try scanner.validateWholeText()
                throw JSONFault(offset: start, expected: "a list of objects, as a single value is no table")
            }
            lists = try memberLists(text, start)
        } catch {
            throw JSONTable.diagnostic(error, text, path)
        }
        let filled = lists.filter { !$0.isEmpty }
        switch (filled.count, lists.count) {
        case (1, _): return JSONLayout(rows: .list(filled[0].offset), member: filled[0].name)
        case (0, 0): return JSONLayout(rows: .single(start))
        case (0, _):
            throw Diagnostic("E0607", "\(path) holds no rows: its list `\(lists[0].name)` is empty", outcome: .failed)
        default:
            throw Diagnostic(
                "E0607", "\(path) holds several lists of objects: \(list: filled.map(\.name))",
                outcome: .failed, help: "take out the list that is meant, such as by jq '.\(filled[0].name)'")
        }
    }

    private static func memberLists(_ text: ByteBuffer, _ start: Int) throws(JSONFault) -> [MemberList] {
        var object = JSONRows(text, .single(start))
        var lists: [MemberList] = []
        _ = try object.begin()
        var hasMember = object.firstMember()
        while hasMember {
            let key = try object.scanner.key()
            let value = try object.scanner.value()
            if value.kind == .array {
                var inside = object.scanner
                inside.position = value.start + 1
                inside.skipWhitespace()
                if inside.current == UInt8(ascii: "{") || inside.current == UInt8(ascii: "]") {
                    lists.append(
                        MemberList(
                            name: JSONString.text(key, inside.base), offset: value.start + 1,
                            isEmpty: inside.current == UInt8(ascii: "]")))
                }
            }
            hasMember = try object.nextMember()
        }
        try object.scanner.expectEnd()
        return lists
    }

    /// Whether the text begins with an object on one line and another below it.
    static func startsWithObjectLine(_ text: ByteBuffer) -> Bool {
        var position = text.start
        func skipWhitespace() {
            while JSONScanner.isWhitespace(text.base[position]) { position += 1 }
        }
        skipWhitespace()
        guard text.base[position] == UInt8(ascii: "{") else { return false }
        while position < text.count, text.base[position] != UInt8(ascii: "\n") { position += 1 }
        var last = position - 1
        while JSONScanner.isWhitespace(text.base[last]) { last -= 1 }
        skipWhitespace()
        return text.base[last] == UInt8(ascii: "}") && text.base[position] == UInt8(ascii: "{")
    }
}
