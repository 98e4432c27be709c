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
        /// Behind the bracket, in the text.
        let offset: Int
        let isEmpty: Bool
    }

    /// What is outside of the rows is checked here whole; the rows may still turn out to be broken.
    static func find(_ text: TextSource, path: String, lines: Bool) throws(Diagnostic) -> JSONLayout {
        if lines { return JSONLayout(rows: .lines(text.start)) }
        var walk = try JSONRows(text, .single(text.start))
        _ = try walk.skipBlanks()
        let start = walk.window.origin + walk.scanner.position
        if walk.scanner.take(UInt8(ascii: "[")) { return JSONLayout(rows: .list(start + 1)) }
        let lists: [MemberList]
        do throws(JSONError) {
            guard walk.scanner.current == UInt8(ascii: "{") else {
                _ = try walk.whole { (walk) throws(JSONFault) in try walk.scanner.value() }
                try walk.expectEnd()
                // Where the value stood is no longer in the window, perhaps.
                let fault = JSONFault(
                    offset: start - walk.window.origin, expected: "a list of objects, as a single value is no table")
                throw JSONError.fault(fault)
            }
            lists = try memberLists(&walk)
        } catch {
            throw error.diagnostic(walk.window, text)
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

    /// The lists may be as long as they like; any other member is seen at once.
    private static func memberLists(_ walk: inout JSONRows) throws(JSONError) -> [MemberList] {
        var lists: [MemberList] = []
        var hasMember = try walk.whole { (walk) throws(JSONFault) in
            _ = try walk.begin()
            return walk.firstMember()
        }
        while hasMember {
            let (name, isList) = try walk.whole { (walk) throws(JSONFault) in
                let key = try walk.scanner.key()
                let isList = walk.scanner.take(UInt8(ascii: "["))
                if !isList { _ = try walk.scanner.value() }
                return (JSONString.text(key, walk.scanner.base), isList)
            }
            if isList, let list = try memberList(&walk, name) { lists.append(list) }
            hasMember = try walk.whole { (walk) throws(JSONFault) in try walk.nextMember() }
        }
        try walk.expectEnd()
        return lists
    }

    /// Goes behind a list; nil where it is none of objects.
    private static func memberList(_ walk: inout JSONRows, _ name: String) throws(JSONError) -> MemberList? {
        let offset = walk.window.origin + walk.scanner.position
        let first = try walk.whole { (walk) throws(JSONFault) in
            walk.scanner.skipWhitespace()
            return walk.scanner.current
        }
        var goesOn = first != UInt8(ascii: "]")
        if !goesOn { walk.scanner.position += 1 }
        while goesOn {
            goesOn = try walk.whole { (walk) throws(JSONFault) in
                _ = try walk.scanner.value()
                walk.scanner.skipWhitespace()
                if walk.scanner.take(UInt8(ascii: ",")) {
                    walk.scanner.skipWhitespace()
                    return true
                }
                guard walk.scanner.take(UInt8(ascii: "]")) else {
                    throw JSONFault(offset: walk.scanner.position, expected: "a comma or ]")
                }
                return false
            }
        }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "]") else { return nil }
        return MemberList(name: name, offset: offset, isEmpty: first == UInt8(ascii: "]"))
    }

    /// The first byte that is no blank; zero where there is none.
    static func firstByte(_ text: TextSource) throws(Diagnostic) -> UInt8 {
        var walk = try JSONRows(text, .single(text.start))
        return try walk.skipBlanks() ? walk.scanner.current : 0
    }

    /// Whether the text begins with an object on one line and another below it.
    static func startsWithObjectLine(_ text: TextSource) throws(Diagnostic) -> Bool {
        guard try firstByte(text) == UInt8(ascii: "{") else { return false }
        let window = try TextWindow(text)
        var position = text.start - window.origin
        // The last byte of the first line that is no blank, and whether the line has ended.
        var last: UInt8 = 0
        var hasEnded = false
        while true {
            while position < window.count {
                let byte = window.base[position]
                position += 1
                if byte == UInt8(ascii: "\n"), last != 0 { hasEnded = true }
                if JSONScanner.isWhitespace(byte) { continue }
                if hasEnded { return last == UInt8(ascii: "}") && byte == UInt8(ascii: "{") }
                last = byte
            }
            if window.isLast { return false }
            try window.move(to: position)
            position = 0
        }
    }
}
