internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Appends to the journal; exists only while the workspace's lock is held.
final class JournalWriter {
    /// Larger segments are sealed before the next commit.
    static let segmentLimit: Int64 = 16 << 20

    private let files: any FileSystem
    private let directory: String
    private var file: OpenFile
    private var sealed: Bool
    private let limit: Int64
    /// Where the next line goes.
    private(set) var end: JournalPosition

    /// Bytes could not be written and were taken back, or it is not known what is on the disk.
    enum Failure: Error {
        case takenBack(Diagnostic)
        case unknown(Diagnostic)

        var diagnostic: Diagnostic {
            switch self {
            case .takenBack(let diagnostic), .unknown(let diagnostic): diagnostic
            }
        }
    }

    init(
        _ files: any FileSystem, directory: String, end: JournalPosition, sealed: Bool, limit: Int64,
        access: FileAccess = .readWrite
    ) throws(FileSystemError) {
        self.files = files
        self.directory = directory
        self.end = end
        self.sealed = sealed
        self.limit = limit
        file = try files.open(directory + "/" + JournalReader.name(end.segment), access)
    }

    deinit { files.close(file) }

    /// How the segment lies on the disk now.
    func stamp() throws(FileSystemError) -> FileStamp { try files.stamp(of: file) }

    /// Appends lines and makes them durable. Where that fails nothing of them stays, or the outcome is unknown.
    func append(_ lines: [UInt8], after state: JournalState) throws(Failure) {
        try append(after: state) { write throws(Failure) in try write(lines) }
    }

    /// The same for lines that come in pieces, which `body` hands over in their order.
    func append<Outcome>(
        after state: JournalState, _ body: (_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome {
        if sealed || end.offset >= limit {
            try startSegment(after: state)
        } else if end.offset == 0 {
            // A segment of which a power cut left the name alone.
            try writeHeader(after: state)
        }
        let start = end
        let size: Int64
        do throws(FileSystemError) { size = try files.stamp(of: file).size } catch {
            throw .takenBack(JournalWriter.notCommitted(error))
        }
        guard size == start.offset || isPlanted(.journalsSizeNotChecked) else {
            throw .takenBack(
                Diagnostic(
                    "E0522", "not committed: something else has written to the journal", outcome: .notCommitted,
                    help: "is the workspace used from another machine at the same time?"))
        }
        var offset = start.offset
        let outcome = try body { piece throws(Failure) in
            do throws(FileSystemError) { try files.writeAll(file, piece, at: offset) } catch {
                throw takeBack(to: start.offset, error)
            }
            offset += Int64(piece.count)
        }
        try synchronize()
        end.offset = offset
        return outcome
    }

    /// Appends a line whose loss would not matter by itself. It is made durable all the same: bytes that are on their way
    /// while the next commit is written can be lost where that commit arrives whole, which reads as damage before it.
    func note(_ line: [UInt8]) throws(Failure) {
        guard !sealed else { return }
        do throws(FileSystemError) { try files.writeAll(file, line, at: end.offset) } catch {
            throw takeBack(to: end.offset, error)
        }
        if !isPlanted(.checkpointsEndNotSynchronized) { try synchronize() }
        end.offset += Int64(line.count)
    }

    /// What another process has written behind the last commit may be on its way yet, for the same reason.
    func settle(nameToo: Bool) throws(Failure) {
        if isPlanted(.foundLinesNotSynchronized) { return }
        try synchronize()
        guard nameToo else { return }
        do throws(FileSystemError) { try files.synchronizeDirectory(directory) } catch {
            throw .unknown(JournalWriter.unknown(error))
        }
    }

    private func takeBack(to offset: Int64, _ error: FileSystemError) -> Failure {
        if isPlanted(.failedWriteNotTakenBack) { return .takenBack(JournalWriter.notCommitted(error)) }
        do throws(FileSystemError) {
            try files.truncate(file, to: offset)
            return .takenBack(JournalWriter.notCommitted(error))
        } catch {
            return .unknown(JournalWriter.unknown(error))
        }
    }

    private func synchronize() throws(Failure) {
        if isPlanted(.journalNotSynchronized) { return }
        do throws(FileSystemError) { try files.synchronize(file) } catch {
            if isPlanted(.journalSynchronizedAgainAfterAnError), (try? files.synchronize(file)) != nil { return }
            throw .unknown(JournalWriter.unknown(error))
        }
    }

    /// Seals the segment and goes on in a new one, whose name is made durable together with the first line in it.
    private func startSegment(after state: JournalState) throws(Failure) {
        if !sealed {
            let seal = JournalFraming.line(JournalLine.seal(number: state.number, hash: state.hash).json)
            do throws(FileSystemError) { try files.writeAll(file, seal, at: end.offset) } catch {
                throw takeBack(to: end.offset, error)
            }
            try synchronize()
            sealed = true
            end.offset += Int64(seal.count)
        }
        do throws(FileSystemError) {
            let new = try files.open(directory + "/" + JournalReader.name(end.segment + 1), .readWriteCreate)
            files.close(file)
            file = new
        } catch {
            throw .takenBack(JournalWriter.notCommitted(error))
        }
        end = JournalPosition(segment: end.segment + 1, offset: 0)
        sealed = false
        try writeHeader(after: state)
    }

    private func writeHeader(after state: JournalState) throws(Failure) {
        let header = JournalFraming.line(
            JournalLine.segment(end.segment, format: JournalReader.format, after: state.number, previous: state.hash)
                .json)
        do throws(FileSystemError) {
            guard try files.stamp(of: file).size == 0 else { throw FileSystemError(EEXIST, "create", directory) }
            try files.writeAll(file, header, at: 0)
            if !isPlanted(.newSegmentsNameNotSynchronized) { try files.synchronizeDirectory(directory) }
        } catch {
            throw takeBack(to: 0, error)
        }
        end.offset = Int64(header.count)
    }

    private static func notCommitted(_ error: FileSystemError) -> Diagnostic {
        var diagnostic = error.diagnostic(.notCommitted)
        diagnostic.message = "not committed: \(diagnostic.message)"
        return diagnostic
    }

    private static func unknown(_ error: FileSystemError) -> Diagnostic {
        var diagnostic = error.diagnostic(
            .unknown, help: "the next command finds out from the disk; look at `log` before you try again")
        diagnostic.message = "it is not known whether this was committed: \(diagnostic.message)"
        return diagnostic
    }
}
