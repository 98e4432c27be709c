internal import BaseKit

/// The objects of a JSON text that are the rows of a table, one after the other.
struct JSONRows {
    /// Where the rows lie.
    enum Layout {
        /// A list of objects; the offset is behind its bracket.
        case list(Int)
        /// One object a line, from an offset on.
        case lines(Int)
        /// One object, at an offset.
        case single(Int)

        var offset: Int {
            switch self {
            case .list(let offset), .lines(let offset), .single(let offset): offset
            }
        }
    }

    let window: TextWindow
    var scanner: JSONScanner
    private let layout: Layout
    private var isFirst = true
    private var safeEnd: Int

    /// Of lines, those before `end` only.
    init(_ text: TextSource, _ layout: Layout, end: Int? = nil) throws(Diagnostic) {
        window = try TextWindow(text, at: layout.offset, end: end)
        scanner = JSONScanner(window)
        scanner.position = layout.offset - window.origin
        safeEnd = window.safeEnd
        self.layout = layout
    }

    /// From where a part is scanned anew when the window has moved.
    struct Mark {
        fileprivate let position: Int
        fileprivate let isFirst: Bool
    }

    @inline(__always)
    var mark: Mark { Mark(position: scanner.position, isFirst: isFirst) }

    /// Whether what was scanned since `mark`, be it well-formed or not, may have been cut by the window's end. The window has
    /// moved then, and it is to be scanned anew: nothing may be taken from it before.
    @inline(__always)
    mutating func readOn(from mark: Mark) throws(Diagnostic) -> Bool {
        if scanner.position <= safeEnd { return false }
        try move(to: mark)
        return true
    }

    @inline(never)
    private mutating func move(to mark: Mark) throws(Diagnostic) {
        try window.move(to: mark.position)
        scanner.look(at: window)
        scanner.position = 0
        isFirst = mark.isFirst
        safeEnd = window.safeEnd
    }

    /// Scans a part of the text as often as it takes to have it in the window whole.
    mutating func whole<Part>(
        _ scan: (inout JSONRows) throws(JSONFault) -> Part
    ) throws(JSONError) -> Part {
        while true {
            let mark = mark
            var part: Part?
            var fault: JSONFault?
            do throws(JSONFault) { part = try scan(&self) } catch { fault = error }
            do throws(Diagnostic) {
                if try readOn(from: mark) { continue }
            } catch {
                throw .reading(error)
            }
            if let part { return part }
            if let fault { throw .fault(fault) }
        }
    }

    /// Goes over blanks of any length; false at the end of the text.
    mutating func skipBlanks() throws(Diagnostic) -> Bool {
        while true {
            scanner.skipWhitespace()
            if scanner.position < scanner.end { return true }
            if window.isLast { return false }
            try move(to: mark)
        }
    }

    mutating func expectEnd() throws(JSONError) {
        do throws(Diagnostic) {
            guard try skipBlanks() else { return }
        } catch {
            throw .reading(error)
        }
        throw .fault(JSONFault(offset: scanner.position, expected: "the end of the file"))
    }

    /// Goes into the next row; false behind the last one.
    @inline(__always)
    mutating func begin() throws(JSONFault) -> Bool {
        switch layout {
        case .list: if try !nextOfList() { return false }
        case .lines: if try !nextLine() { return false }
        case .single: if !isFirst { return false }
        }
        isFirst = false
        guard scanner.take(UInt8(ascii: "{")) else {
            throw JSONFault(offset: scanner.position, expected: "an object in braces, as each row is one")
        }
        return true
    }

    private mutating func nextOfList() throws(JSONFault) -> Bool {
        scanner.skipWhitespace()
        if scanner.take(UInt8(ascii: "]")) {
            return false
        }
        if !isFirst {
            guard scanner.take(UInt8(ascii: ",")) else {
                throw JSONFault(offset: scanner.position, expected: "a comma or ]")
            }
            scanner.skipWhitespace()
        }
        return true
    }

    private mutating func nextLine() throws(JSONFault) -> Bool {
        let start = scanner.position
        scanner.skipWhitespace()
        if scanner.position >= scanner.end { return false }
        if !isFirst, !(start..<scanner.position).contains(where: { scanner.base[$0] == UInt8(ascii: "\n") }) {
            throw JSONFault(offset: scanner.position, expected: "a new line, as each line is one object")
        }
        return true
    }

    /// Whether the row has a first member; goes behind the row where not.
    @inline(__always)
    mutating func firstMember() -> Bool {
        scanner.skipWhitespace()
        return !scanner.take(UInt8(ascii: "}"))
    }

    /// Whether the row has another member; goes behind the row where not.
    @inline(__always)
    mutating func nextMember() throws(JSONFault) -> Bool {
        scanner.skipWhitespace()
        if scanner.take(UInt8(ascii: ",")) {
            scanner.skipWhitespace()
            return true
        }
        guard scanner.take(UInt8(ascii: "}")) else {
            throw JSONFault(offset: scanner.position, expected: "a comma or }")
        }
        return false
    }
}

/// Why a text cannot be read as JSON: what stands in it, or what reading it met.
enum JSONError: Error {
    case fault(JSONFault)
    case reading(Diagnostic)

    func diagnostic(_ window: TextWindow, _ text: TextSource) -> Diagnostic {
        switch self {
        case .reading(let diagnostic): return diagnostic
        case .fault(let fault):
            do throws(Diagnostic) {
                return try JSONTable.diagnostic(fault, window, text)
            } catch {
                return error
            }
        }
    }
}
