internal import BaseKit

/// The first pass over a JSON text: its columns, their types, and what is odd. Two threads may each do a part, as each has a
/// window of its own.
struct JSONInference: @unchecked Sendable {
    private(set) var keys = JSONKeys()
    private(set) var columns: [ColumnInference] = []
    private(set) var rows = 0
    /// The row in which each column had its last value.
    private var lastRow: [Int] = []
    private var firstDuplicate: Int?
    /// Where the first name is written that holds a zero.
    private(set) var firstZero: Int?
    /// The members of the row that is being scanned.
    private var members: [(key: JSONToken, value: JSONToken)] = []

    static func of(
        _ text: TextSource, _ layout: JSONLayout, _ longForOneThread: Int
    ) throws(Diagnostic) -> JSONInference {
        if case .lines(let start) = layout.rows, text.count - start > longForOneThread, text.canBeginAnywhere,
            SecondThread.isWorthwhile, let whole = try inHalves(text, from: start)
        {
            try Interrupt.check()
            return whole
        }
        var pass = JSONInference()
        var walk = try JSONRows(text, layout.rows)
        do throws(JSONError) {
            try pass.addRows(&walk)
            if !Interrupt.isPending, layout.member == nil { try walk.expectEnd() }
        } catch {
            throw error.diagnostic(walk.window, text)
        }
        try Interrupt.check()
        return pass
    }

    /// The second half of the lines by another thread. Nil where one pass over all must tell: which cell made a column text,
    /// or where the text is no JSON.
    private static func inHalves(_ text: TextSource, from start: Int) throws(Diagnostic) -> JSONInference? {
        let middle = try lineStart(text, behind: start + (text.count - start) / 2)
        let second = Half()
        let thread = SecondThread { second.pass = half(text, middle..<text.count) }
        let first = half(text, start..<middle)
        thread.wait()
        guard let rest = second.pass, var whole = first, whole.append(rest) else { return nil }
        return whole
    }

    /// Where the first line begins at or behind a byte.
    private static func lineStart(_ text: TextSource, behind offset: Int) throws(Diagnostic) -> Int {
        let window = try TextWindow(text, at: offset - 1)
        var position = offset - 1 - window.origin
        while true {
            while position < window.count {
                position += 1
                if window.base[position - 1] == UInt8(ascii: "\n") { return window.origin + position }
            }
            if window.isLast { return window.origin + window.count }
            try window.move(to: position)
            position = 0
        }
    }

    /// Written by the second thread, read when that has ended.
    private final class Half: @unchecked Sendable {
        var pass: JSONInference?
    }

    /// Nil where the lines are no rows, or the last one goes on behind them.
    private static func half(_ text: TextSource, _ part: Range<Int>) -> JSONInference? {
        var pass = JSONInference()
        guard var walk = try? JSONRows(text, .lines(part.lowerBound), end: part.upperBound) else { return nil }
        do throws(JSONError) { try pass.addRows(&walk) } catch { return nil }
        // Where all of the text lies in memory, the bytes behind the part can be seen too.
        var end = walk.scanner.position
        while end > walk.scanner.end, JSONScanner.isWhitespace(walk.scanner.base[end - 1]) { end -= 1 }
        return end <= walk.scanner.end ? pass : nil
    }

    /// Takes in what was found in the lines behind these. False where only one pass over all can tell.
    private mutating func append(_ rest: JSONInference) -> Bool {
        for (index, column) in rest.columns.enumerated() {
            let (own, isNew) = keys.column(index, of: rest.keys)
            if isNew { addColumn() }
            guard columns[own].append(column) else { return false }
        }
        rows += rest.rows
        firstDuplicate = firstDuplicate ?? rest.firstDuplicate
        firstZero = firstZero ?? rest.firstZero
        return true
    }

    private mutating func addRows(_ walk: inout JSONRows) throws(JSONError) {
        while true {
            let mark = walk.mark
            var hasRow = false
            var fault: JSONFault?
            do throws(JSONFault) { hasRow = try scanRow(&walk) } catch { fault = error }
            do throws(Diagnostic) {
                if try walk.readOn(from: mark) { continue }
            } catch {
                throw .reading(error)
            }
            if let fault { throw .fault(fault) }
            guard hasRow else { return }
            takeRow(walk)
            if rows & 0xFFF == 0, Interrupt.isPending { return }
        }
    }

    @inline(__always)
    private mutating func scanRow(_ walk: inout JSONRows) throws(JSONFault) -> Bool {
        members.removeAll(keepingCapacity: true)
        guard try walk.begin() else { return false }
        var hasMember = walk.firstMember()
        while hasMember {
            let key = try walk.scanner.key()
            members.append((key, try walk.scanner.value()))
            hasMember = try walk.nextMember()
        }
        return true
    }

    @inline(__always)
    private mutating func takeRow(_ walk: JSONRows) {
        rows &+= 1
        let base = walk.scanner.base
        let origin = walk.window.origin
        var guess = 0
        for (key, value) in members {
            var column = guess
            if let known = keys.index(of: key, in: base, guess: guess) {
                column = known
            } else {
                column = keys.add(key, in: base)
                addColumn()
                if key.escaped, firstZero == nil, keys.names[column].utf8.contains(0) {
                    firstZero = origin &+ key.start
                }
            }
            guess = column &+ 1
            if lastRow[column] == rows, firstDuplicate == nil { firstDuplicate = origin &+ key.start }
            lastRow[column] = rows
            columns[column].add(value, base, origin)
        }
    }

    private mutating func addColumn() {
        columns.append(ColumnInference())
        lastRow.append(0)
    }

    func notes(_ named: [Column], _ text: TextSource) throws(Diagnostic) -> [Message] {
        var notes: [Message] = []
        let lines = try text.linesByOffset(columns.compactMap(\.mixedAt))
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
            let line = try text.line(of: firstDuplicate)
            notes.append("a row names a member twice (line \(line)); the last value counts")
        }
        return notes
    }
}

extension ColumnInference {
    @inline(__always)
    fileprivate mutating func add(_ token: JSONToken, _ base: UnsafePointer<UInt8>, _ origin: Int) {
        switch token.kind {
        case .null: break
        case .bool: add(CellShape(kind: .bool), at: origin &+ token.start)
        case .number:
            guard !isText || mixedAt == nil else { return }
            add(CellShape.ofNumber(base + token.start, token.end &- token.start), at: origin &+ token.start)
        case .string:
            if isText { return }
            let isDate = token.end &- token.start == 10 && !token.escaped && CellShape.isDate(base + token.start)
            add(isDate ? CellShape(kind: .date) : .text, at: origin &+ token.start)
        case .object, .array:
            nested += 1
            add(.text, at: origin &+ token.start)
        }
    }
}
