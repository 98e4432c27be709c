internal import BaseKit

/// The cells of one sheet that hold something, row by row, with their text in one stretch of memory.
struct SheetCells {
    /// A cell's text and what it is.
    struct Cell {
        var start: Int
        var length: UInt32
        var kind: Kind
        var column: UInt16
    }

    enum Kind: UInt8 {
        case text, number, date, bool
        /// What a failed formula shows: `#N/A`.
        case failure
    }

    /// Columns that a sheet can have, and bytes that a cell can hold at most (32,767 characters).
    static let mostColumns = 16_384
    static let mostBytes = 32_767 * 4

    var bytes: [UInt8] = []
    var cells: [Cell] = []
    /// The row's number in the sheet, and where its cells begin.
    var rows: [(number: Int, first: Int)] = []

    func range(of row: Int) -> Range<Int> {
        rows[row].first..<(row + 1 < rows.count ? rows[row + 1].first : cells.count)
    }

    func text(_ cell: Cell) -> String {
        String(decoding: bytes[cell.start..<cell.start + Int(cell.length)], as: UTF8.self)
    }
}

/// Reads the texts that cells share. Pronunciations (`rPh`) are no part of a text.
final class SharedStrings: XMLVisitor {
    private(set) var bytes: [UInt8] = []
    /// Where each text begins, and behind the last where it ends.
    private(set) var starts: [Int] = []
    private var isInText = false
    private var isPronunciation = false
    private let path: String
    private(set) var fault: Diagnostic?

    init(path: String) { self.path = path }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "si" {
            starts.append(bytes.count)
        } else if name == "rPh" {
            isPronunciation = true
        } else if name == "t" {
            isInText = !isPronunciation && !starts.isEmpty
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isInText else { return }
        bytes.append(contentsOf: piece)
        if bytes.count - (starts.last ?? 0) > SheetCells.mostBytes { fault = SheetFault.tooLarge(path) }
    }

    func end(_ name: XMLName) {
        if name == "t" { isInText = false } else if name == "rPh" { isPronunciation = false }
    }

    func range(_ index: Int) -> Range<Int>? {
        guard starts.indices.contains(index) else { return nil }
        return starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)
    }
}

enum SheetFault {
    static func tooLarge(_ path: String) -> Diagnostic {
        Diagnostic(
            "E0609", "\(path) holds a cell of more than 32,767 characters, which no spreadsheet program keeps",
            outcome: .failed, help: "open it in the spreadsheet program and save it anew")
    }
}
