public import BaseKit
internal import CSpreadsheet
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A workbook of one sheet for spreadsheet programs (.xlsx): the heading stays in sight and filters; texts stay texts, so
/// that codes keep their zeros and identity numbers their digits; amounts, days and moments are what they are.
///
/// A number that has more digits than a spreadsheet keeps (fifteen) is written as a text.
public struct WorkbookFormat: OutputFormat {
    public let name = "xlsx"
    public let summary = "a workbook for spreadsheet programs"

    public init() {}

    public func writer(to sink: TextSink, terminal: Terminal) -> any TableWriter {
        WorkbookWriter(sink, isTerminal: terminal.isTerminal)
    }

    public func write(_ value: Value, to sink: TextSink) { sink.write(value.plainText + "\n") }
}

private final class WorkbookWriter: TableWriter {
    private let sink: TextSink
    private let isTerminal: Bool
    private var book: OpaquePointer?
    /// libxlsxwriter writes to a file with a name; its bytes then go to the sink.
    private var file: TemporaryFile?
    private var columns: [Column] = []
    private var widths: [Int] = []
    private var row: UInt32 = 0

    private static let mostRows: UInt32 = 1_048_576
    private static let mostColumns = 16_384
    private static let widest = 60

    init(_ sink: TextSink, isTerminal: Bool) {
        self.sink = sink
        self.isTerminal = isTerminal
    }

    deinit {
        if let book { edsh_xlsx_close(book) }
    }

    func begin(columns: [Column]) {
        self.columns = columns
        widths = columns.map { DisplayWidth.of($0.name) }
        if isTerminal {
            return fail("a workbook is not for a terminal", help: "write it to a file: … | save \"table.xlsx\"")
        }
        guard edsh_xlsx_is_there() != 0 else {
            return fail(
                "workbooks are written by libxlsxwriter, which is not on this machine",
                help: "install it (on Debian: apt-get install libxlsxwriter4), or save as .csv with --excel")
        }
        guard columns.count <= WorkbookWriter.mostColumns else {
            return fail("a sheet has at most \(WorkbookWriter.mostColumns) columns, not \(columns.count)")
        }
        do throws(Diagnostic) {
            let file = try TemporaryFile()
            self.file = file
            book = edsh_xlsx_new(file.path, "Sheet1")
        } catch { return sink.fail(error) }
        guard book != nil else { return fail("the workbook cannot be begun") }
        for (index, column) in columns.enumerated() {
            check(edsh_xlsx_text(book, 0, UInt16(index), column.name, edsh_style_heading))
        }
    }

    func row(_ values: [Value]) {
        guard let book, sink.failure == nil else { return }
        row += 1
        guard row < WorkbookWriter.mostRows else {
            return fail(
                "a sheet has at most \(WorkbookWriter.mostRows) rows", help: "save as .csv, or a part: … | take 1000000"
            )
        }
        for (index, value) in values.enumerated() where index < columns.count {
            write(value, columns[index].type, UInt16(index), book)
        }
    }

    private func write(_ value: Value, _ type: ValueType, _ column: UInt16, _ book: OpaquePointer) {
        switch value {
        case .null: return
        case .bool(let value): check(edsh_xlsx_truth(book, row, column, value ? 1 : 0))
        case .int(let number): write(ExactDecimal(coefficient: number, scale: 0), edsh_style_plain, column, book)
        case .decimal(let number):
            write(number, type == .money ? edsh_style_money : edsh_style_plain, column, book)
        case .real(let number) where number.isFinite:
            check(edsh_xlsx_number(book, row, column, number, edsh_style_plain))
        case .date(let date) where date.dayNumber > -25_508:
            widen(column, 10)
            check(edsh_xlsx_number(book, row, column, Double(date.dayNumber) + 25_569, edsh_style_date))
        case .datetime(let moment) where moment.milliseconds > 0:
            widen(column, 19)
            let days = Double(moment.milliseconds) / 86_400_000 + 25_569
            check(edsh_xlsx_number(book, row, column, days, edsh_style_moment))
        default: write(value.cellText, column, book)
        }
    }

    private func write(
        _ number: ExactDecimal, _ style: edsh_cell_style, _ column: UInt16, _ book: OpaquePointer
    ) {
        guard number.coefficient.magnitude < 1_000_000_000_000_000 else {
            return write(number.description, column, book)
        }
        widen(column, number.description.utf8.count + 2)
        check(edsh_xlsx_number(book, row, column, number.real, style))
    }

    private func write(_ text: String, _ column: UInt16, _ book: OpaquePointer) {
        // XML has no place for control characters: they are shown as pictures.
        let shown = sanitized(text, keepsLines: true)
        widen(column, DisplayWidth.of(shown))
        check(edsh_xlsx_text(book, row, column, shown, edsh_style_plain))
    }

    private func widen(_ column: UInt16, _ width: Int) {
        widths[Int(column)] = max(widths[Int(column)], min(width, WorkbookWriter.widest))
    }

    func end() -> Message? {
        guard let book else { return nil }
        for (index, width) in widths.enumerated() {
            check(edsh_xlsx_width(book, UInt16(index), Double(min(width, WorkbookWriter.widest) + 3)))
        }
        if !columns.isEmpty { edsh_xlsx_finish(book, row, UInt16(columns.count - 1)) }
        self.book = nil
        check(edsh_xlsx_close(book))
        guard sink.failure == nil else { return nil }
        copy()
        return nil
    }

    /// Piece by piece, so that a large workbook is never held as a whole.
    private func copy() {
        guard let file else { return }
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return fail("the workbook cannot be read back") }
        defer { close(descriptor) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                return fail("the workbook cannot be read back: \(SystemReason.of(errno))")
            }
            if count == 0 { return }
            sink.writeBytes(piece[..<count])
        }
    }

    private func check(_ code: Int32) {
        guard code != 0, sink.failure == nil else { return }
        let reason = edsh_xlsx_error(code).map { String(cString: $0) } ?? "\(code)"
        fail(
            "row \(row) cannot be written into a workbook: \(reason)",
            help: "shorten the text before, with substring(x, 0, 1000), or save it as .csv")
    }

    private func fail(_ message: Message, help: Message? = nil) {
        sink.fail(Diagnostic("E0654", message, outcome: .failed, help: help))
    }
}
