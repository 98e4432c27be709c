internal import BaseKit

/// How a commit left journal and cache. As long as both look so, the next transaction of the process goes on from here
/// without finding out where they stand: at the prompt that is most of what a small commit would cost.
struct LeftState {
    let meta: Cache.Meta
    let writer: JournalWriter
    /// Of the journal's last segment.
    let segment: FileStamp
    /// What SQLite counts up when another connection commits.
    let cacheVersion: Int64
}

extension Workspace {
    /// Remembers how the commit left things. Nil where the journal's end is not where it was written.
    func leftState(_ meta: Cache.Meta, _ writer: JournalWriter, _ cache: Cache) -> LeftState? {
        guard let segment = try? writer.stamp(), segment.size == writer.end.offset,
            let version = try? cache.connection.dataVersion()
        else { return nil }
        return LeftState(meta: meta, writer: writer, segment: segment, cacheVersion: version)
    }

    /// What the last commit left, if nobody has written since: not to the cache, not to the journal's last segment, and no
    /// segment behind it.
    func stillAsLeft() throws(Diagnostic) -> LeftState? {
        guard let left, let cache, !cache.connection.isDamaged else { return nil }
        do throws(FileSystemError) {
            let segment = left.writer.end.segment
            guard try files.stamp(at: cache.path)?.inode == cache.inode,
                try files.stamp(at: reader.path(segment)) == left.segment,
                try look(into: "journal")?.names.contains(JournalReader.name(segment + 1)) == false
            else { return nil }
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        return try cache.connection.dataVersion() == left.cacheVersion ? left : nil
    }
}
