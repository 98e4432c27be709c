internal import BaseKit
internal import CSimdJSON
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Loads a data file into its table piece by piece, so that memory does not grow with the file.
///
/// The bytes are those that edsh itself wrote, which their hash proves before anything that was loaded counts; so the
/// quick parser need not be as strict as `RecordReader`. What anybody else wrote never comes here. Where the quick parser's
/// library is missing, `RecordReader` does it, ten times as slowly.
struct RowLoader {
    let files: any FileSystem
    var isQuick = edsh_rows_available() != 0
    /// Told after each piece: bytes done, of this file.
    let progress: (Int64) throws(Diagnostic) -> Void

    private static let piece = 2 << 20

    enum Outcome {
        /// The file's SHA-256.
        case loaded(hash: String)
        /// Not records of this collection.
        case unreadable
    }

    func load(
        _ path: String, part: String?, into table: CollectionTable, highest: inout Int
    ) throws(Diagnostic) -> Outcome {
        let file: OpenFile
        do throws(FileSystemError) { file = try files.open(path, .read) } catch {
            if error.number == ENOENT { return .unreadable }
            throw error.diagnostic()
        }
        defer { files.close(file) }
        let reader = isQuick ? edsh_rows_open() : nil
        if isQuick, reader == nil { return .unreadable }
        defer { edsh_rows_close(reader) }
        let padding = edsh_rows_padding()
        let statement = try table.insertStatement()
        defer { table.giveBack(statement) }

        let digest = SHA256Stream()
        var buffer = [UInt8](repeating: 0, count: RowLoader.piece + padding)
        var held = 0
        var offset: Int64 = 0
        var number = Int64(highest)
        while true {
            if held + padding + RowLoader.piece / 2 > buffer.count {
                // A record longer than a piece.
                buffer += [UInt8](repeating: 0, count: buffer.count)
            }
            let room = buffer.count - padding - held
            let got = try read(file, into: &buffer, at: held, count: room, from: offset)
            buffer.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[held..<(held + got)])) }
            offset += Int64(got)
            held += got
            let isLast = got == 0
            guard let feed = buffer[..<held].lastIndex(of: UInt8(ascii: "\n")) else {
                if isLast { break }
                continue
            }
            let whole = feed + 1
            let rows: Int64
            if let reader {
                rows = table.withColumns { columns in
                    buffer.withUnsafeBufferPointer { bytes in
                        bytes.withMemoryRebound(to: CChar.self) {
                            edsh_rows_load(
                                reader, UnsafeMutableRawPointer(statement.pointer), columns.baseAddress,
                                Int32(columns.count), $0.baseAddress, whole, part, table.schema.idPrefix, &number)
                        }
                    }
                }
            } else {
                rows = try strictRows(buffer[..<whole], table, &number)
            }
            if rows < 0 { return .unreadable }
            buffer.replaceSubrange(0..<(held - whole), with: Array(buffer[whole..<held]))
            held -= whole
            try Interrupt.check()
            try progress(offset)
        }
        highest = Int(number)
        return held == 0 ? .loaded(hash: digest.finish()) : .unreadable
    }

    /// As `edsh_rows_load`.
    private func strictRows(
        _ bytes: ArraySlice<UInt8>, _ table: CollectionTable, _ highest: inout Int64
    ) throws(Diagnostic) -> Int64 {
        var rows: Int64 = 0
        var largest = highest
        do throws(Diagnostic) {
            try bytes.withUnsafeBufferPointer { lines throws(Diagnostic) in
                try RecordFile.read(lines, of: table.schema, name: "data file") { record throws(Diagnostic) in
                    try table.insert(record)
                    largest = max(largest, Int64(IDNumber.of(record.id, table.schema) ?? 0))
                    rows += 1
                }
            }
        } catch {
            if error.outcome == .interrupted { throw error }
            return -1
        }
        highest = largest
        return rows
    }

    private func read(
        _ file: OpenFile, into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int64
    ) throws(Diagnostic) -> Int {
        var outcome: Result<Int, FileSystemError> = .success(0)
        buffer.withUnsafeMutableBytes { bytes in
            let room = UnsafeMutableRawBufferPointer(rebasing: bytes[start..<(start + count)])
            outcome = Result { () throws(FileSystemError) in try files.read(file, into: room, at: offset) }
        }
        do throws(FileSystemError) { return try outcome.get() } catch { throw error.diagnostic() }
    }
}
