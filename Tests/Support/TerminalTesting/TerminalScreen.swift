import BaseKit

/// What a person would see: a small model of a terminal, good enough for a line editor. Wide characters take two cells,
/// a mark of width 0 joins the cell before it, and the last column wraps when the next character comes.
public struct TerminalScreen: Sendable {
    public private(set) var columns: Int
    public private(set) var rows: Int
    public private(set) var cursorRow = 0
    public private(set) var cursorColumn = 0
    /// Lines that were scrolled out at the top, oldest first.
    public private(set) var scrolledOut: [String] = []
    /// Escape sequences that the model does not know: a test that sees any cannot trust the picture.
    public private(set) var unknownSequences: [String] = []
    /// Whether the program has asked for bracketed paste.
    public private(set) var hasBracketedPaste = false

    private var cells: [[String]]
    private var wrapsNext = false
    /// Whether the text of a row goes on in the next one.
    private var wrapped: [Bool]
    private var state = State.text

    private enum State {
        case text
        case escape
        case sequence(String)
        case command(String)
        case charset
    }

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        wrapped = Array(repeating: false, count: rows)
    }

    /// The lines without the blanks at their ends; empty lines below the last text are left out.
    public var lines: [String] {
        var lines = cells.map { TerminalScreen.trimmed($0.joined()) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    public var text: String { lines.joined(separator: "\n") }
    public var lastLine: String { lines.last ?? "" }
    public var cursorLine: String { TerminalScreen.trimmed(cells[cursorRow].joined()) }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    /// As terminals of today do, a line that was wrapped is wrapped anew at the new width, and the cursor stays at its
    /// character.
    public mutating func resize(columns newColumns: Int, rows newRows: Int) {
        var rewrapped: [[String]] = []
        var goesOn: [Bool] = []
        var cursor = (row: 0, column: 0)
        var row = 0
        let last = max(cursorRow, (cells.lastIndex { $0.contains { $0 != " " } } ?? 0))
        while row <= last {
            // The rows of one line, with the cursor's place in it.
            var line: [String] = []
            var place: Int?
            while true {
                if row == cursorRow { place = line.count + cursorColumn + (wrapsNext ? 1 : 0) }
                let isFull = row < last && wrapped[row]
                line += isFull && cells[row][columns - 1] == " " ? Array(cells[row].dropLast()) : cells[row]
                row += 1
                if !isFull { break }
            }
            while line.last == " ", line.count > place ?? 0 { line.removeLast() }
            var start = 0
            repeat {
                var end = min(start + newColumns, line.count)
                // A wide character is not cut in two.
                if end < line.count, line[end].isEmpty { end -= 1 }
                if let place, place >= start, place < end || end == line.count {
                    cursor = (rewrapped.count, place - start)
                }
                let cut = Array(line[start..<end])
                rewrapped.append(cut + Array(repeating: " ", count: newColumns - cut.count))
                start = end
                goesOn.append(start < line.count)
            } while start < line.count
        }
        let hidden = max(0, max(rewrapped.count, cursor.row + 1) - newRows)
        scrolledOut += rewrapped.prefix(hidden).map { TerminalScreen.trimmed($0.joined()) }
        rewrapped.removeFirst(min(hidden, rewrapped.count))
        goesOn.removeFirst(min(hidden, goesOn.count))
        let blank = Array(repeating: " ", count: newColumns)
        cells = rewrapped + Array(repeating: blank, count: max(0, newRows - rewrapped.count))
        wrapped = goesOn + Array(repeating: false, count: max(0, newRows - goesOn.count))
        (columns, rows) = (newColumns, newRows)
        cursorRow = min(max(0, cursor.row - hidden), rows - 1)
        wrapsNext = cursor.column >= columns
        cursorColumn = min(cursor.column, columns - 1)
    }

    public mutating func receive(_ text: some Sequence<Unicode.Scalar>) {
        for scalar in text { receive(scalar) }
    }

    private mutating func receive(_ scalar: Unicode.Scalar) {
        switch state {
        case .text: receiveText(scalar)
        case .escape:
            state = .text
            switch scalar {
            case "[": state = .sequence("")
            case "]": state = .command("")
            case "(", ")": state = .charset
            case "M": cursorRow = max(cursorRow - 1, 0)
            case "=", ">", "7", "8": break
            default: unknownSequences.append("ESC \(scalar)")
            }
        case .charset: state = .text
        case .command(let text):
            state = scalar.value == 7 || text.last == "\u{1B}" ? .text : .command(text + String(Character(scalar)))
        case .sequence(let parameters):
            guard (0x40...0x7E).contains(scalar.value) else {
                state = .sequence(parameters + String(Character(scalar)))
                return
            }
            state = .text
            run(Character(scalar), parameters)
        }
    }

    private mutating func receiveText(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x1B: state = .escape
        case 0x0D: move(to: cursorRow, 0)
        case 0x0A, 0x0B, 0x0C: lineFeed()
        case 0x08: move(to: cursorRow, cursorColumn - 1)
        case 0x09: move(to: cursorRow, (cursorColumn / 8 + 1) * 8)
        case 0x00..<0x20, 0x7F: break
        default: put(scalar)
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = DisplayWidth.of(Character(scalar))
        guard width > 0 else {
            var column = cursorColumn - (wrapsNext ? 0 : 1)
            while column > 0, cells[cursorRow][column].isEmpty { column -= 1 }
            if column >= 0 { cells[cursorRow][column].unicodeScalars.append(scalar) }
            return
        }
        if wrapsNext || cursorColumn + width > columns {
            cursorColumn = 0
            wrapsNext = false
            wrapped[cursorRow] = true
            lineFeed()
        }
        clear(cursorRow, cursorColumn..<(cursorColumn + width))
        cells[cursorRow][cursorColumn] = String(Character(scalar))
        if width == 2 { cells[cursorRow][cursorColumn + 1] = "" }
        cursorColumn += width
        if cursorColumn >= columns {
            cursorColumn = columns - 1
            wrapsNext = true
        }
    }

    /// Blanks cells; half of a wide character takes the other half with it.
    private mutating func clear(_ row: Int, _ range: Range<Int>) {
        if range.upperBound >= columns { wrapped[row] = false }
        for column in range.clamped(to: 0..<columns) {
            if cells[row][column].isEmpty, column > 0 { cells[row][column - 1] = " " }
            if column + 1 < columns, cells[row][column + 1].isEmpty { cells[row][column + 1] = " " }
            cells[row][column] = " "
        }
    }

    private mutating func lineFeed() {
        wrapsNext = false
        if cursorRow + 1 < rows {
            cursorRow += 1
            return
        }
        scrolledOut.append(TerminalScreen.trimmed(cells.removeFirst().joined()))
        cells.append(Array(repeating: " ", count: columns))
        wrapped.removeFirst()
        wrapped.append(false)
    }

    private mutating func move(to row: Int, _ column: Int) {
        wrapsNext = false
        cursorRow = min(max(row, 0), rows - 1)
        cursorColumn = min(max(column, 0), columns - 1)
    }

    private mutating func run(_ command: Character, _ parameters: String) {
        if parameters.hasPrefix("?") {
            if parameters == "?2004" { hasBracketedPaste = command == "h" }
            return
        }
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(first, 1)
        switch command {
        case "A": move(to: cursorRow - count, cursorColumn)
        case "B": move(to: cursorRow + count, cursorColumn)
        case "C": move(to: cursorRow, cursorColumn + count)
        case "D": move(to: cursorRow, cursorColumn - count)
        case "G": move(to: cursorRow, count - 1)
        case "d": move(to: count - 1, cursorColumn)
        case "H", "f": move(to: count - 1, max(numbers.count > 1 ? numbers[1] : 1, 1) - 1)
        case "K": eraseInLine(first)
        case "J": eraseInScreen(first)
        case "X": clear(cursorRow, cursorColumn..<(cursorColumn + count))
        case "P":
            clear(cursorRow, cursorColumn..<(cursorColumn + count))
            let removed = cursorColumn..<min(cursorColumn + count, columns)
            cells[cursorRow].removeSubrange(removed)
            cells[cursorRow] += Array(repeating: " ", count: removed.count)
        case "@":
            cells[cursorRow].insert(contentsOf: Array(repeating: " ", count: count), at: cursorColumn)
            cells[cursorRow].removeLast(count)
        case "m", "h", "l", "r", "n", "c", "t": break
        default: unknownSequences.append("CSI \(parameters)\(command)")
        }
    }

    private mutating func eraseInLine(_ mode: Int) {
        switch mode {
        case 0: clear(cursorRow, cursorColumn..<columns)
        case 1: clear(cursorRow, 0..<(cursorColumn + 1))
        default: clear(cursorRow, 0..<columns)
        }
    }

    private mutating func eraseInScreen(_ mode: Int) {
        eraseInLine(mode)
        let others = mode == 0 ? (cursorRow + 1)..<rows : mode == 1 ? 0..<cursorRow : 0..<rows
        for row in others { clear(row, 0..<columns) }
    }
}
