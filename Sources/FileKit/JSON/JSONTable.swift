internal import BaseKit

/// A JSON or JSONL file, scanned twice: once for its columns and their types, once for each reading of its rows.
final class JSONTable: RowSource {
    private let text: ByteBuffer
    private let path: String
    private let layout: JSONLayout
    private let keys: JSONKeys
    private(set) var columns: [Column] = []
    let rowCount: Int
    private(set) var notes: [Message] = []

    /// Lines that are longer than this in all are looked at by two threads; bytes.
    static let longForOneThread = 4 << 20

    init(
        _ text: ByteBuffer, path: String, lines: Bool, asText: Bool, longForOneThread: Int = JSONTable.longForOneThread
    ) throws(Diagnostic) {
        self.text = text
        self.path = path
        layout = try JSONLayout.find(text, path: path, lines: lines)
        let pass = try JSONInference.of(text, layout, path, longForOneThread)
        keys = pass.keys
        rowCount = pass.rows
        guard !keys.names.isEmpty else {
            throw Diagnostic(
                "E0607", "\(path) holds no rows with members, so there are no columns", outcome: .failed,
                expected: "a list of objects")
        }
        let names = ColumnNames.unique(keys.names)
        columns = zip(names, pass.columns).map { Column($0, asText ? .text : $1.type(inexact: .real)) }
        notes =
            (layout.member.map { ["the rows are those of the list `\($0)`"] } ?? [])
            + (asText ? [] : pass.notes(columns, text))
    }

    func cursor(columns wanted: [Int]) -> any FileCursor {
        JSONCursor(text, path: path, layout.rows, keys, columns: columns, wanted: wanted)
    }

    static func diagnostic(_ fault: JSONFault, _ text: ByteBuffer, _ path: String) -> Diagnostic {
        let (line, column) = text.place(of: fault.offset)
        let what: Message = fault.offset >= text.count ? "the file ends too early" : "this is not as JSON should be"
        return Diagnostic(
            "E0607", "\(path), line \(line), column \(column): \(what)", outcome: .failed,
            expected: fault.expected)
    }
}

/// The first pass over a JSON text: its columns, their types, and what is odd. It reads bytes that never change, so that two
/// threads may each do a part.
private struct JSONInference: @unchecked Sendable {
    private(set) var keys: JSONKeys
    private(set) var columns: [ColumnInference] = []
    private(set) var rows = 0
    /// The row in which each column had its last value.
    private var lastRow: [Int] = []
    private var firstDuplicate: Int?

    private init(_ text: ByteBuffer) { keys = JSONKeys(UnsafePointer(text.base)) }

    static func of(
        _ text: ByteBuffer, _ layout: JSONLayout, _ path: String, _ longForOneThread: Int
    ) throws(Diagnostic) -> JSONInference {
        if case .lines(let start) = layout.rows, text.count - start > longForOneThread, SecondThread.isWorthwhile,
            let whole = inHalves(text, from: start)
        {
            try Interrupt.check()
            return whole
        }
        var pass = JSONInference(text)
        do throws(JSONFault) {
            var walk = JSONRows(text, layout.rows)
            try pass.addRows(&walk)
            if !Interrupt.isPending, layout.member == nil { try walk.scanner.expectEnd() }
        } catch {
            throw JSONTable.diagnostic(error, text, path)
        }
        try Interrupt.check()
        return pass
    }

    /// The second half of the lines by another thread. Nil where one pass over all must tell: which cell made a column text,
    /// or where the text is no JSON.
    private static func inHalves(_ text: ByteBuffer, from start: Int) -> JSONInference? {
        var middle = start + (text.count - start) / 2
        while middle < text.count, text.base[middle - 1] != UInt8(ascii: "\n") { middle += 1 }
        let second = Half()
        let thread = SecondThread { [middle] in second.pass = half(text, middle..<text.count) }
        let first = half(text, start..<middle)
        thread.wait()
        guard let rest = second.pass, var whole = first, whole.append(rest) else { return nil }
        return whole
    }

    /// Written by the second thread, read when that has ended.
    private final class Half: @unchecked Sendable {
        var pass: JSONInference?
    }

    /// Nil where the lines are no rows, or the last one goes on behind them.
    private static func half(_ text: ByteBuffer, _ part: Range<Int>) -> JSONInference? {
        var pass = JSONInference(text)
        var walk = JSONRows(text, .lines(part.lowerBound))
        walk.scanner.end = part.upperBound
        do throws(JSONFault) { try pass.addRows(&walk) } catch { return nil }
        var end = walk.scanner.position
        while end > part.upperBound, JSONScanner.isWhitespace(text.base[end - 1]) { end -= 1 }
        return end <= part.upperBound ? pass : nil
    }

    /// Takes in what was found in the lines behind these. False where only one pass over all can tell.
    private mutating func append(_ rest: JSONInference) -> Bool {
        for (index, column) in rest.columns.enumerated() {
            let key = rest.keys.token(index)
            let own = keys.index(of: key, guess: index) ?? addColumn(key)
            guard columns[own].append(column) else { return false }
        }
        rows += rest.rows
        firstDuplicate = firstDuplicate ?? rest.firstDuplicate
        return true
    }

    private mutating func addRows(_ walk: inout JSONRows) throws(JSONFault) {
        while try walk.begin() {
            try addRow(&walk)
            if rows & 0xFFF == 0, Interrupt.isPending { break }
        }
    }

    @inline(__always)
    private mutating func addRow(_ walk: inout JSONRows) throws(JSONFault) {
        rows &+= 1
        var guess = 0
        var hasMember = walk.firstMember()
        while hasMember {
            let key = try walk.scanner.key()
            let value = try walk.scanner.value()
            let column = keys.index(of: key, guess: guess) ?? addColumn(key)
            guess = column &+ 1
            if lastRow[column] == rows, firstDuplicate == nil { firstDuplicate = key.start }
            lastRow[column] = rows
            columns[column].add(value, walk.scanner.base)
            hasMember = try walk.nextMember()
        }
    }

    private mutating func addColumn(_ key: JSONToken) -> Int {
        columns.append(ColumnInference())
        lastRow.append(0)
        return keys.add(key)
    }

    func notes(_ named: [Column], _ text: ByteBuffer) -> [Message] {
        var notes: [Message] = []
        let lines = text.linesByOffset(columns.compactMap(\.mixedAt))
        for (column, inference) in zip(named, columns) {
            if inference.nested > 0 {
                notes.append(
                    "\(column.name) holds lists or objects in \(inference.nested) row\(plural: inference.nested), kept as JSON text"
                )
            }
            if let offset = inference.mixedAt, let line = lines[offset], inference.nested == 0 {
                notes.append(
                    "\(column.name) is text: line \(line) holds another type than before")
            } else if inference.hasTooManyDigits {
                notes.append("\(column.name) is a real, as its numbers have too many digits to be exact")
            }
        }
        if let firstDuplicate {
            let line = text.line(of: firstDuplicate)
            notes.append("a row names a member twice (line \(line)); the last value counts")
        }
        return notes
    }
}

extension ColumnInference {
    @inline(__always)
    fileprivate mutating func add(_ token: JSONToken, _ base: UnsafePointer<UInt8>) {
        switch token.kind {
        case .null: break
        case .bool: add(CellShape(kind: .bool), at: token.start)
        case .number:
            guard !isText || mixedAt == nil else { return }
            add(CellShape.ofNumber(base + token.start, token.end &- token.start), at: token.start)
        case .string:
            if isText { return }
            let isDate = token.end &- token.start == 10 && !token.escaped && CellShape.isDate(base + token.start)
            add(isDate ? CellShape(kind: .date) : .text, at: token.start)
        case .object, .array:
            nested += 1
            add(.text, at: token.start)
        }
    }
}
