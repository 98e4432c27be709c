internal import BaseKit

/// How the journal's last segment lay on the disk when the lock was last given back. The first who finds it otherwise reads
/// it; without this a byte that has changed before the last commit would be passed over until somebody reads that far back.
struct KnownEnd: Equatable {
    let segment: Int
    let stamp: FileStamp

    init(segment: Int, stamp: FileStamp) {
        self.segment = segment
        self.stamp = stamp
    }

    /// Nil where the line is no such note.
    init?(_ line: String) {
        let words = line.split(separator: " ")
        guard words.count == 5, words[0] == "journal", let segment = Int(words[1]), let size = Int64(words[2]),
            let time = Int64(words[3]), let inode = UInt64(words[4])
        else { return nil }
        self.init(segment: segment, stamp: FileStamp(kind: .file, size: size, nanoseconds: time, inode: inode))
    }

    var line: String { "journal \(segment) \(stamp.size) \(stamp.nanoseconds) \(stamp.inode)" }
}

extension Workspace {
    /// Notes how this process leaves the last segment, which it has found whole or written itself.
    func noteEnd() {
        defer { endWriter = nil }
        guard let endWriter, poison == nil, let stamp = try? endWriter.stamp(), stamp.size == endWriter.end.offset
        else { return }
        lock.note(KnownEnd(segment: endWriter.end.segment, stamp: stamp).line)
    }

    /// Whether any segment lies on the disk otherwise than when it was last found to be whole.
    func isJournalTouched(_ known: KnownSegments) -> Bool { areSegmentsTouched(known) || isEndTouched() }

    /// Whether the last segment lies otherwise than it was left; false where nobody has noted how.
    func isEndTouched() -> Bool {
        guard !isPlanted(.lastSegmentNotLookedAt), let known = lock.noted().flatMap({ KnownEnd($0) }) else {
            return false
        }
        return (try? files.stamp(at: reader.path(known.segment))) != .some(known.stamp)
    }

    /// Reads the last segment where it is not as it was left; the lock is held. A bit that has flipped under an unchanged
    /// time stamp is left to `doctor`, `history` and the rebuilding.
    func checkEnd(_ writer: JournalWriter) throws(Diagnostic) -> Diagnostic? {
        // The second of them would be found here as well.
        if isPlanted(.lastSegmentNotLookedAt) || isPlanted(.newerFormatNotLookedAt) { return nil }
        let (segment, offset) = (writer.end.segment, writer.end.offset)
        let header: JournalReader.Header?
        do throws(FileSystemError) {
            let now = KnownEnd(segment: segment, stamp: try writer.stamp())
            // A power cut may have left a segment's name alone.
            if offset == 0 || now.stamp.size != offset || lock.noted() == now.line { return nil }
            header = try reader.header(of: segment)
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        guard let header else { return damagedHeader(of: segment) }
        let outcome = try reader.readAlone(segment, header)
        guard case .damaged(let line, let reason) = outcome.problem else { return nil }
        return try newerFormat() ?? damage(line: line, reason)
    }
}
