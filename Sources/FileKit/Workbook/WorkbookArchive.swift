internal import BaseKit
internal import CSpreadsheet

/// A packed file that lies in memory, and its parts.
///
/// What it unpacks is bounded, as a small file may unpack to more than the memory holds: one gibibyte in all, and two
/// hundred times its packed size where that is more than 64 mebibytes.
final class WorkbookArchive {
    private let file: unzFile
    private let bytes: ByteBuffer
    private let path: String
    private let limit: Int
    private var unpacked = 0

    static let largest = 1 << 30
    static let largestRatio = 200
    static let smallEnough = 64 << 20

    init(_ bytes: ByteBuffer, path: String) throws(Diagnostic) {
        guard let file = edsh_unzip_memory(bytes.base, bytes.count) else {
            throw Diagnostic(
                "E0609", "\(path) is a packed file that is damaged or not whole", outcome: .failed,
                expected: "a workbook of a spreadsheet program (.xlsx)",
                help: "copy or download it again, or save it anew from the spreadsheet program")
        }
        self.file = file
        self.bytes = bytes
        self.path = path
        limit = min(
            WorkbookArchive.largest, max(WorkbookArchive.smallEnough, bytes.count * WorkbookArchive.largestRatio))
    }

    deinit { unzClose(file) }

    func has(_ part: String) -> Bool { unzLocateFile(file, part, 2) == UNZ_OK }

    /// Unpacks a part piece by piece; false where there is none.
    func read(_ part: String, _ body: (UnsafeBufferPointer<CChar>) throws(Diagnostic) -> Void) throws(Diagnostic)
        -> Bool
    {
        guard has(part) else { return false }
        guard unzOpenCurrentFile(file) == UNZ_OK else { throw damaged(part) }
        defer { unzCloseCurrentFile(file) }
        let piece = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 16)
        defer { piece.deallocate() }
        while true {
            let count = Int(unzReadCurrentFile(file, piece.baseAddress, UInt32(piece.count)))
            guard count >= 0 else { throw damaged(part) }
            if count == 0 { break }
            unpacked += count
            guard unpacked <= limit else {
                throw Diagnostic(
                    "E0609",
                    "\(path) unpacks to more than \(limit >> 20) MiB, which no honest workbook of its size does",
                    outcome: .failed, help: "save its sheet as CSV and open that")
            }
            try Interrupt.check()
            try body(UnsafeBufferPointer(rebasing: piece[..<count]))
        }
        // The check sum is compared when the part is closed.
        guard unzCloseCurrentFile(file) == UNZ_OK else { throw damaged(part) }
        return true
    }

    private func damaged(_ part: String) -> Diagnostic {
        Diagnostic(
            "E0609", "\(path) is damaged: its part \(part) cannot be unpacked", outcome: .failed,
            help: "copy or download it again, or save it anew from the spreadsheet program")
    }
}
