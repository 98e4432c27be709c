internal import BaseKit

/// The rows of a JSON text.
final class JSONCursor: RawCursor, FileCursor {
    private let text: ByteBuffer
    private let path: String
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
    private var rowStart = 0
    private lazy var counter = LineCounter(text)

    init(
        _ text: ByteBuffer, path: String, _ layout: JSONRows.Layout, _ keys: JSONKeys, columns: [Column], wanted: [Int]
    ) {
        self.text = text
        self.path = path
        self.keys = keys
        rows = JSONRows(text, layout)
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
        do throws(JSONFault) {
            guard try rows.begin() else { return false }
            rowStart = rows.scanner.position
            tokens.update(repeating: JSONToken.missing)
            var guess = 0
            var hasMember = rows.firstMember()
            while hasMember {
                let key = try rows.scanner.key()
                let value = try rows.scanner.value()
                if let column = keys.index(of: key, guess: guess) {
                    guess = column &+ 1
                    let slot = slots[column]
                    if slot >= 0 { tokens[slot] = value }
                }
                hasMember = try rows.nextMember()
            }
        } catch {
            throw JSONTable.diagnostic(error, text, path)
        }
        row &+= 1
        if row & 0xFFF == 0 { try Interrupt.check() }
        return true
    }

    var place: Int { counter.line(of: rowStart, in: text, lineEnd: text.lineEnd) }

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
