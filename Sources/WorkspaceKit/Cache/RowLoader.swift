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
    /// In a smaller file, to prepare a statement of many rows would cost more than it spares; bytes.
    var batchesFrom: Int64 = 2 << 20
    /// Told after each piece: bytes done, of this file.
    let progress: (Int64) throws(Diagnostic) -> Void

    private static let piece = 2 << 20
    /// Rows of one statement; more of them are not quicker.
    private static let rowsAtOnce = 16

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
        let size: Int64
        do throws(FileSystemError) {
            file = try files.open(path, .read)
            size = (try? files.stamp(of: file).size) ?? 0
        } catch {
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
        let many = try isQuick && size >= batchesFrom ? table.insertStatement(rows: RowLoader.rowsAtOnce) : nil
        defer { if let many { table.giveBack(many) } }

        // One thread at a time uses it: the loop waits for the other before it goes on.
        nonisolated(unsafe) let digest = SHA256Stream()
        let usesSecondThread = SecondThread.isWorthwhile
        var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: RowLoader.piece + padding, alignment: 16)
        defer { buffer.deallocate() }
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
        var held = 0
        var offset: Int64 = 0
        var number = Int64(highest)
        while true {
            if held + padding + RowLoader.piece / 2 > buffer.count {
                // A record longer than a piece.
                buffer = RowLoader.grown(buffer)
            }
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer[held..<(buffer.count - padding)])
            let got: Int
            do throws(FileSystemError) { got = try files.read(file, into: room, at: offset) } catch {
                throw error.diagnostic()
            }
            nonisolated(unsafe) let new = UnsafeRawBufferPointer(rebasing: room[..<got])
            // The hash is computed beside the loading of the same bytes.
            let hashing = got > 0 && usesSecondThread ? SecondThread { digest.update(new) } : nil
            defer { hashing?.wait() }
            if hashing == nil { digest.update(new) }
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
                rows = table.withColumns { (columns, seen) in
                    edsh_rows_load(
                        reader, UnsafeMutableRawPointer(statement.pointer),
                        many.map { UnsafeMutableRawPointer($0.pointer) }, columns.baseAddress, Int32(columns.count),
                        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), whole, part, table.schema.idPrefix,
                        many != nil && usesSecondThread ? 1 : 0, &number, seen)
                }
            } else {
                rows = try strictRows(UnsafeRawBufferPointer(rebasing: buffer[..<whole]), table, &number)
            }
            if rows < 0 { return .unreadable }
            table.loadedRecords += Int(rows)
            hashing?.wait()
            if let base = buffer.baseAddress { memmove(base, base + whole, held - whole) }
            held -= whole
            try Interrupt.check()
            try progress(offset)
        }
        highest = Int(number)
        return held == 0 ? .loaded(hash: digest.finish()) : .unreadable
    }

    private static func grown(_ buffer: UnsafeMutableRawBufferPointer) -> UnsafeMutableRawBufferPointer {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
        larger.initializeMemory(as: UInt8.self, repeating: 0)
        larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
        buffer.deallocate()
        return larger
    }

    /// As `edsh_rows_load`.
    private func strictRows(
        _ bytes: UnsafeRawBufferPointer, _ table: CollectionTable, _ highest: inout Int64
    ) throws(Diagnostic) -> Int64 {
        var rows: Int64 = 0
        var largest = highest
        do throws(Diagnostic) {
            try RecordFile.read(bytes.bindMemory(to: UInt8.self), of: table.schema, name: "data file") {
                record throws(Diagnostic) in
                try table.insert(record)
                largest = max(largest, Int64(IDNumber.of(record.id, table.schema) ?? 0))
                rows += 1
            }
        } catch {
            if error.outcome == .interrupted { throw error }
            return -1
        }
        highest = largest
        return rows
    }
}
