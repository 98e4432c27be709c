internal import BaseKit

/// The rows of a JSON text.
final class JSONCursor: RawCursor, FileCursor {
    private let text: TextSource
    private var rows: JSONRows
    private let keys: JSONKeys
    /// The place of each column among the tokens; -1 where it is not wanted.
    private var slots: [Int]
    /// The slot of each wanted column, as a column may be wanted twice.
    private let wantedSlots: [Int]
    private let types: [CellType]
    private let scratch: [CellScratch]
    private let tokens: UnsafeMutableBufferPointer<JSONToken>
    private var row = 0
    /// In the text.
    private var rowStart = 0
    private var counter: LineCounter?

    init(
        _ text: TextSource, _ layout: JSONRows.Layout, _ keys: JSONKeys, columns: [Column], wanted: [Int]
    ) throws(Diagnostic) {
        self.text = text
        self.keys = keys
        rows = try JSONRows(text, layout)
        slots = [Int](repeating: -1, count: columns.count)
        for (index, column) in wanted.enumerated() where slots[column] < 0 { slots[column] = index }
        wantedSlots = wanted.map { [slots] in slots[$0] }
        types = wanted.map { CellType(columns[$0].type) }
        scratch = wanted.map { _ in CellScratch() }
        tokens = .allocate(capacity: wanted.count)
        tokens.initialize(repeating: JSONToken.missing)
    }

    deinit { tokens.deallocate() }

    override func next() throws(Diagnostic) -> Bool {
        // A local copy, as each access to a member of an object that changes is checked at run time.
        var rows = rows
        defer { self.rows = rows }
        while true {
            let mark = rows.mark
            var fault: JSONFault?
            var hasRow = false
            do throws(JSONFault) { hasRow = try readRow(&rows) } catch { fault = error }
            if try rows.readOn(from: mark) { continue }
            if let fault { throw try JSONTable.diagnostic(fault, rows.window, text) }
            guard hasRow else { return false }
            row &+= 1
            if row & 0xFFF == 0 { try Interrupt.check() }
            return true
        }
    }

    @inline(__always)
    private func readRow(_ rows: inout JSONRows) throws(JSONFault) -> Bool {
        guard try rows.begin() else { return false }
        rowStart = rows.window.origin &+ rows.scanner.position
        tokens.update(repeating: JSONToken.missing)
        var guess = 0
        var hasMember = rows.firstMember()
        while hasMember {
            let key = try rows.scanner.key()
            let value = try rows.scanner.value()
            if let column = keys.index(of: key, in: rows.scanner.base, guess: guess) {
                guess = column &+ 1
                let slot = slots[column]
                if slot >= 0 { tokens[slot] = value }
            }
            hasMember = try rows.nextMember()
        }
        return true
    }

    var place: Int {
        // Where the file can no longer be read, going to the next row says so.
        do throws(Diagnostic) {
            if counter == nil { counter = try LineCounter(text) }
            return try counter?.line(of: rowStart) ?? 0
        } catch {
            return 0
        }
    }

    override func cell(_ index: Int) -> FileCell {
        let token = tokens[wantedSlots[index]]
        let base = rows.scanner.base
        if token.kind == .null { return .null }
        if token.escaped {
            return scratch[index].text(limit: token.end - token.start) { JSONString.unescape(token, base, to: $0) }
        }
        return types[index].cell(base + token.start, token.end &- token.start)
    }
}
