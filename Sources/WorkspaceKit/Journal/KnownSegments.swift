internal import BaseKit

/// What the cache remembers of the journal's segments, so that old ones need not be read at each opening to know that they
/// are as they were.
struct KnownSegments: Equatable {
    /// The newest one whose first line was looked at, and the format that it told; 0: none.
    var newest = 0
    var format = 0
    /// How those before it lay on the disk when they were found to be whole. A segment that a gap passes over may be missing.
    private(set) var sealed: [Sealed] = []

    struct Sealed: Equatable {
        let segment: Int
        let stamp: FileStamp?
    }

    var json: JSONValue {
        .object(
            ("newest", .number(newest)), ("format", .number(format)),
            (
                "sealed",
                .array(
                    sealed.map { known in
                        .object(
                            ("segment", .number(known.segment)), ("size", known.stamp.map { .number($0.size) }),
                            ("mtime", known.stamp.map { .number($0.nanoseconds) }),
                            ("inode", known.stamp.map { .number(Int64(bitPattern: $0.inode)) }))
                    })
            ))
    }

    init() {}

    /// What cannot be read is not known.
    init(_ text: String) {
        guard let object = try? JSONScanner.document(Array(text.utf8)) else { return }
        newest = object["newest"]?.whole ?? 0
        format = object["format"]?.whole ?? 0
        for entry in object["sealed"]?.array ?? [] {
            guard let segment = entry["segment"]?.whole else { continue }
            var stamp: FileStamp?
            if let size = entry["size"]?.integer, let time = entry["mtime"]?.integer,
                let inode = entry["inode"]?.integer
            {
                stamp = FileStamp(kind: .file, size: size, nanoseconds: time, inode: UInt64(bitPattern: inode))
            }
            note(segment, stamp)
        }
    }

    /// How the segment lay; nil where it is not known.
    func look(_ segment: Int) -> Sealed? { sealed.first { $0.segment == segment } }

    mutating func note(_ segment: Int, _ stamp: FileStamp?) {
        let place = sealed.firstIndex { $0.segment >= segment } ?? sealed.count
        if place < sealed.count, sealed[place].segment == segment { sealed.remove(at: place) }
        sealed.insert(Sealed(segment: segment, stamp: stamp), at: place)
    }
}

extension JournalReader {
    /// The only format that this version reads and writes.
    static let format = 1

    /// What a segment's first line says; nil where that is damaged.
    struct Header {
        let segment: Int
        let format: Int
        /// The last commit before.
        let after: Int
        let previous: String
    }

    func header(of segment: Int) throws(FileSystemError) -> Header? {
        let file = try files.open(path(segment), .read)
        defer { files.close(file) }
        // The line has two numbers of commits and one hash in it.
        let bytes = try files.read(file, from: 0, count: 512)
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            let line = UnsafeBufferPointer(rebasing: buffer[..<end])
            guard JournalFraming.isValid(line),
                case .segment(let number, let format, let after, let previous)? = JournalLine(line)
            else { return nil }
            return Header(segment: number, format: format, after: after, previous: previous)
        }
    }

    /// Whether a segment is whole and the next one goes on from its end. Says false also where a gap passes over it.
    func isWhole(_ segment: Int) throws(Diagnostic) -> Bool {
        let first: Header?
        let next: Header?
        do throws(FileSystemError) {
            guard try files.stamp(at: path(segment)) != nil, try files.stamp(at: path(segment + 1)) != nil else {
                return false
            }
            first = try header(of: segment)
            next = try header(of: segment + 1)
        } catch {
            throw error.diagnostic()
        }
        guard let first, let next else { return false }
        let outcome = try readAlone(segment, first)
        return outcome.problem == .none && outcome.state.number == next.after && outcome.state.hash == next.previous
    }

    /// What one segment holds, going on from what its first line says of those before.
    func readAlone(_ segment: Int, _ header: Header) throws(Diagnostic) -> Outcome {
        let start = JournalPosition(segment: segment, offset: 0)
        var outcome = Outcome(
            state: JournalState(number: header.after, hash: header.previous, position: start, commitBytes: 0),
            end: start, size: 0)
        try pass(segment, from: 0, isLast: false, &outcome) { _ throws(Diagnostic) in try Interrupt.check() }
        return outcome
    }
}

extension Workspace {
    /// Whether any old segment lies on the disk in another way than when it was last found to be whole.
    func areSegmentsTouched(_ known: KnownSegments) -> Bool {
        known.sealed.contains { (try? files.stamp(at: reader.path($0.segment))) != .some($0.stamp) }
    }

    /// Refuses to write behind a segment that a newer edsh began. `known` saves the look at it the next time.
    func checkFormat(of segment: Int, _ known: inout KnownSegments) throws(Diagnostic) -> Diagnostic? {
        if known.newest != segment {
            let header: JournalReader.Header?
            do throws(FileSystemError) { header = try reader.header(of: segment) } catch {
                throw error.diagnostic(.notCommitted)
            }
            guard let header else { return damagedHeader(of: segment) }
            known.newest = segment
            known.format = header.format
        }
        return known.format == JournalReader.format ? nil : newer(known.format, segment)
    }

    private func newer(_ format: Int, _ segment: Int) -> Diagnostic {
        Diagnostic(
            "E0525", "journal/\(JournalReader.name(segment)) has format \(format): a newer edsh wrote it",
            outcome: .notCommitted, expected: "format \(JournalReader.format), or a newer edsh; nothing was touched",
            help: "write with the edsh that wrote it; asking shows what this one understands")
    }

    /// Set where a newer edsh has begun a segment, which is no damage.
    func newerFormat() throws(Diagnostic) -> Diagnostic? {
        do throws(FileSystemError) {
            for segment in try reader.segments() {
                if let format = try reader.header(of: segment)?.format, format != JournalReader.format {
                    return newer(format, segment)
                }
            }
            return nil
        } catch {
            throw error.diagnostic(.notCommitted)
        }
    }

    /// Finds damage in the segments before `newest`: those that lie on the disk as they did are taken to be whole, the others
    /// are read. A bit that has flipped under an unchanged time stamp is left to `doctor`, `history` and
    /// the rebuilding.
    ///
    /// `onlyKnown`: those that nobody has looked at since the cache was made can wait until something is written.
    func checkSealed(
        before newest: Int, _ known: inout KnownSegments, onlyKnown: Bool
    ) throws(Diagnostic) -> Diagnostic? {
        if isPlanted(.oldSegmentsNotLookedAt) { return nil }
        // A dictionary's first key of a kind costs as much as ten looks.
        var found = KnownSegments()
        var isWhole = true
        for segment in stride(from: 1, to: newest, by: 1) {
            let stamp: FileStamp?
            do throws(FileSystemError) { stamp = try files.stamp(at: reader.path(segment)) } catch {
                throw error.diagnostic(.notCommitted)
            }
            if let before = known.look(segment) {
                if before.stamp != stamp { found.note(segment, stamp) }
            } else if !onlyKnown {
                found.note(segment, stamp)
            }
        }
        if found.sealed.isEmpty { return nil }
        for segment in found.sealed.map(\.segment) where isWhole {
            try Interrupt.check()
            // That it goes on from the one before is said by that one's end.
            isWhole = try reader.isWhole(segment)
            if isWhole, segment > 1, found.look(segment - 1) == nil { isWhole = try reader.isWhole(segment - 1) }
        }
        if !isWhole {
            // A salvaged journal has damage that a later segment speaks of: only the whole of it tells.
            let outcome = try reader.read(from: Checkpoint.beginning.state) { _ throws(Diagnostic) in
                try Interrupt.check()
            }
            if case .damaged(let line, let reason) = outcome.problem {
                return try newerFormat() ?? damage(line: line, reason)
            }
        }
        for sealed in found.sealed { known.note(sealed.segment, sealed.stamp) }
        return nil
    }

    func damagedHeader(of segment: Int) -> Diagnostic {
        let reason: Message = "a line that does not match its checksum"
        return damage(line: 1, "\(reason), in \("journal/" + JournalReader.name(segment))")
    }

    func damage(line: Int, _ reason: Message) -> Diagnostic {
        Diagnostic(
            "E0520", "the journal is damaged at line \(line): \(reason)", outcome: .notCommitted,
            help:
                "nothing is written until it is repaired; what was committed before it can be read; `doctor` says more"
        )
    }
}
