internal import BaseKit

/// Reads the journal forward from a known state, checking every line and the chain.
struct JournalReader {
    let files: any FileSystem
    let directory: String
    /// Gaps that no segment tells of yet.
    var foundGaps: [JournalGap] = []

    /// Where reading ended and why.
    struct Outcome {
        /// After the last commit that is whole.
        var state: JournalState
        /// Behind the last valid line of any kind.
        var end: JournalPosition
        /// The bytes of the last segment.
        var size: Int64
        /// A checkpoint that did not come to its end.
        var unfinished: CheckpointIntent?
        /// Whether the last segment ends with its seal, so that the next line needs a new one.
        var sealed = false
        /// All checkpoints seen, for finding out what a data file may be.
        var intents: [CheckpointIntent] = []
        var problem: Problem = .none
        /// Where the problem is.
        var damage = JournalPosition(segment: 0, offset: 0)
        /// Damaged parts that were passed over, because the journal was salvaged.
        var gaps: [JournalGap] = []
    }

    enum Problem: Equatable {
        case none
        /// The last segment's end was not written whole, and nothing whole comes after it.
        case torn
        /// Something whole comes after what is damaged.
        case damaged(line: Int, reason: Message)
    }

    /// A commit whose checksums and hash hold.
    struct Commit {
        let head: CommitHead
        let end: CommitEnd
        /// Its operations' lines, without line feeds.
        let operations: [UnsafeBufferPointer<UInt8>]
        let file: String
        /// The number of its first operation's line.
        let firstLine: Int
        let state: JournalState
    }

    static func name(_ segment: Int) -> String { padded(segment, 6) + ".jsonl" }

    func path(_ segment: Int) -> String { directory + "/" + JournalReader.name(segment) }

    /// Numbers of the segments that exist, in order.
    func segments() throws(FileSystemError) -> [Int] {
        try files.list(directory).compactMap { name in
            guard name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), JournalReader.name(number) == name
            else {
                return nil
            }
            return number
        }.sorted()
    }

    /// Reads from `state` to the end and gives each whole commit to `body`.
    @discardableResult
    func read(
        from start: JournalState, _ body: (Commit) throws(Diagnostic) -> Void
    ) throws(Diagnostic) -> Outcome {
        var outcome = Outcome(state: start, end: start.position, size: start.position.offset)
        let existing: [Int]
        do throws(FileSystemError) { existing = try segments() } catch { throw error.diagnostic() }
        guard let last = existing.last else {
            outcome.problem = .damaged(line: 1, reason: "the journal is missing")
            outcome.damage = JournalPosition(segment: start.position.segment, offset: 0)
            return outcome
        }
        if start.position.segment > last {
            outcome.problem = .damaged(line: 1, reason: "\(JournalReader.name(start.position.segment)) is missing")
            outcome.damage = JournalPosition(segment: start.position.segment, offset: 0)
            return outcome
        }
        var segment = start.position.segment
        var offset = start.position.offset
        while segment <= last {
            if existing.contains(segment) {
                try pass(segment, from: offset, isLast: segment == last, &outcome, body)
            } else {
                outcome.problem = .damaged(line: 1, reason: "\(JournalReader.name(segment)) is missing")
                outcome.damage = JournalPosition(segment: segment, offset: 0)
            }
            if outcome.problem == .none {
                (segment, offset) = (segment + 1, 0)
                continue
            }
            guard let gap = try gap(at: outcome.damage, existing), !outcome.gaps.contains(gap) else { return outcome }
            outcome.gaps.append(gap)
            outcome.problem = .none
            outcome.state = JournalState(
                number: gap.nextNumber, hash: gap.nextHash, position: gap.to, commitBytes: outcome.state.commitBytes)
            (segment, offset) = (gap.to.segment, gap.to.offset)
        }
        return outcome
    }

    /// Reads one segment, from `offset` on.
    func pass(
        _ segment: Int, from offset: Int64, isLast: Bool, _ outcome: inout Outcome,
        _ body: (Commit) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let bytes = try load(segment, from: offset, &outcome)
        try bytes.withUnsafeBufferPointer { buffer throws(Diagnostic) in
            var pass = SegmentPass(
                buffer: buffer, segment: segment, base: offset, isLast: isLast,
                file: "journal/" + JournalReader.name(segment))
            try pass.run(&outcome, body)
        }
        // Lines are counted from the segment's beginning, wherever the reading began.
        if offset > 0, case .damaged(let line, let reason) = outcome.problem {
            outcome.problem = .damaged(line: try lines(before: offset, in: segment) + line, reason: reason)
        }
    }

    /// What a later segment says of the damage at `position`. Asked only where there is damage.
    private func gap(at position: JournalPosition, _ existing: [Int]) throws(Diagnostic) -> JournalGap? {
        if let found = foundGaps.first(where: { $0.from == position }) { return found }
        for segment in existing where segment >= position.segment {
            if let found = try gaps(in: segment).first(where: { $0.from == position }) { return found }
        }
        return nil
    }

    /// The gaps that a segment begins with.
    func gaps(in segment: Int) throws(Diagnostic) -> [JournalGap] {
        var ignored = Outcome(state: Checkpoint.beginning.state, end: JournalPosition(segment: 1, offset: 0), size: 0)
        let bytes = try load(segment, from: 0, &ignored)
        var gaps: [JournalGap] = []
        bytes.withUnsafeBufferPointer { buffer in
            for (index, line) in buffer.split(separator: UInt8(ascii: "\n")).enumerated() {
                let line = UnsafeBufferPointer(rebasing: line)
                guard JournalFraming.isValid(line), let parsed = JournalLine(line) else { return }
                switch parsed {
                case .segment where index == 0: continue
                case .gap(let gap): gaps.append(gap)
                default: return
                }
            }
        }
        return gaps
    }

    private func lines(before offset: Int64, in segment: Int) throws(Diagnostic) -> Int {
        do throws(FileSystemError) {
            let file = try files.open(path(segment), .read)
            defer { files.close(file) }
            let bytes = try files.read(file, from: 0, count: Int(offset))
            return bytes.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        } catch {
            throw error.diagnostic()
        }
    }

    private func load(_ segment: Int, from offset: Int64, _ outcome: inout Outcome) throws(Diagnostic) -> [UInt8] {
        do throws(FileSystemError) {
            let file = try files.open(path(segment), .read)
            defer { files.close(file) }
            let size = try files.stamp(of: file).size
            outcome.size = size
            outcome.end = JournalPosition(segment: segment, offset: offset)
            return size > offset ? try files.read(file, from: offset, count: Int(size - offset)) : []
        } catch {
            throw error.diagnostic()
        }
    }
}

/// The reading of one segment.
private struct SegmentPass {
    let buffer: UnsafeBufferPointer<UInt8>
    let segment: Int
    /// The offset of the buffer's first byte in the segment.
    let base: Int64
    let isLast: Bool
    let file: String
    private var position = 0
    private var line = 1

    init(buffer: UnsafeBufferPointer<UInt8>, segment: Int, base: Int64, isLast: Bool, file: String) {
        self.buffer = buffer
        self.segment = segment
        self.base = base
        self.isLast = isLast
        self.file = file
    }

    mutating func run(
        _ outcome: inout JournalReader.Outcome, _ body: (JournalReader.Commit) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        while position < buffer.count {
            let start = position
            guard let (bytes, parsed) = nextLine() else {
                return fail(&outcome, at: start, "a line that does not match its checksum")
            }
            if base + Int64(start) == 0, !parsed.isSegment {
                return fail(&outcome, at: start, "a segment without its first line")
            }
            switch parsed {
            case .segment(let number, let format, let after, let previous):
                guard format == JournalReader.format else {
                    // What follows is for a newer edsh, whatever it looks like here; nothing of it is cut off.
                    return fail(
                        &outcome, at: start, "a segment of format \(format), which a newer edsh wrote", isCertain: true)
                }
                guard base + Int64(start) == 0, number == segment, after == outcome.state.number,
                    number == 1 || previous == outcome.state.hash || isPlanted(.chainNotChecked)
                else { return fail(&outcome, at: start, "a segment that does not continue the one before") }
                // A header alone is no commit: the state stays where the last one ended.
                if number == 1 {
                    outcome.state.hash = SHA256Digest.hexadecimal(Array(bytes))
                    outcome.state.position = JournalPosition(segment: 1, offset: Int64(position))
                }
                outcome.sealed = false
            case .begin(let head):
                guard let commit = commit(head, bytes, start: start, outcome.state) else {
                    return fail(&outcome, at: start, "a commit that is not whole or does not continue the chain")
                }
                try body(commit)
                outcome.state = commit.state
            case .intent(let intent):
                outcome.unfinished = intent
                outcome.intents.append(intent)
            case .done:
                outcome.unfinished = nil
            case .gap: break
            case .seal(let number, let hash):
                guard
                    number == outcome.state.number && hash == outcome.state.hash && position == buffer.count
                        || isPlanted(.sealNotChecked)
                else {
                    // What it seals was durable before it: no crash leaves this behind.
                    return fail(
                        &outcome, at: start, "a seal that does not match the commits before it", isCertain: true)
                }
                outcome.sealed = true
            case .operation, .end:
                return fail(&outcome, at: start, "a line outside of any commit")
            }
            outcome.end = JournalPosition(segment: segment, offset: base + Int64(position))
        }
    }

    /// The next line, if it is whole and its checksum holds.
    private mutating func nextLine() -> (UnsafeBufferPointer<UInt8>, JournalLine)? {
        var end = position
        while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
        guard end < buffer.count else { return nil }
        let bytes = UnsafeBufferPointer(rebasing: buffer[position..<end])
        guard JournalFraming.isValid(bytes), let parsed = JournalLine(bytes) else { return nil }
        position = end + 1
        line += 1
        return (bytes, parsed)
    }

    /// The commit that `head` begins, if all of it is there and continues `state`.
    private mutating func commit(
        _ head: CommitHead, _ begin: UnsafeBufferPointer<UInt8>, start: Int, _ state: JournalState
    ) -> JournalReader.Commit? {
        guard head.number == state.number + 1 && head.previous == state.hash || isPlanted(.chainNotChecked) else {
            return nil
        }
        var chain = Hexadecimal.bytes(head.previous) ?? []
        chain += head.chainHash(begin)
        var operations: [UnsafeBufferPointer<UInt8>] = []
        let firstLine = line
        while true {
            let lineStart = position
            guard let (bytes, parsed) = nextLine() else { return nil }
            switch parsed {
            case .operation:
                operations.append(bytes)
                chain += RedactedLine.chainHash(bytes)
            case .end(let end):
                guard end.number == head.number, end.operations == operations.count, end.bytes == lineStart - start,
                    end.hash == SHA256Digest.hexadecimal(chain) || isPlanted(.chainNotChecked)
                else { return nil }
                let after = JournalState(
                    number: head.number, hash: end.hash,
                    position: JournalPosition(segment: segment, offset: base + Int64(position)),
                    commitBytes: state.commitBytes + Int64(position - start))
                return JournalReader.Commit(
                    head: head, end: end, operations: operations, file: file, firstLine: firstLine, state: after)
            default: return nil
            }
        }
    }

    /// Damage before the last segment's end, or with something whole behind it, is no torn tail.
    private mutating func fail(
        _ outcome: inout JournalReader.Outcome, at start: Int, _ reason: Message, isCertain: Bool = false
    ) {
        let number = buffer[..<start].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        // A line whose end was converted is no torn one, and cutting it off would cut off the whole journal.
        let line = buffer[start...].prefix { $0 != UInt8(ascii: "\n") }
        let isConverted = line.last == UInt8(ascii: "\r") && line.endIndex < buffer.count
        let reason: Message =
            isConverted ? "a line that ends with CR LF, as git or a transfer program makes it" : reason
        outcome.problem =
            isLast && !isCertain && !isConverted && !hasSettledLine(after: start, outcome.state.number + 1)
            ? .torn : .damaged(line: number, reason: "\(reason), in \(file)")
        outcome.end = JournalPosition(segment: segment, offset: base + Int64(start))
        outcome.damage = outcome.end
    }

    /// Whether something lies behind `start` that was written only when what should be at `start` was durable: a line of a
    /// checkpoint, or a commit whose own lines all hold, with the chain or without, and which was not written together with
    /// it: of commits that became durable together a power cut may leave the later ones.
    private func hasSettledLine(after start: Int, _ expected: Int) -> Bool {
        for line in buffer[start...].split(separator: UInt8(ascii: "\n")) {
            let line = UnsafeBufferPointer(rebasing: line)
            guard JournalLine.isOfCheckpoint(line), JournalFraming.isValid(line) else { continue }
            return true
        }
        var position = start
        while let found = WholeCommit.first(in: buffer, from: position) {
            guard let first = found.head.first, first <= expected else { return true }
            position = found.offset + 1
        }
        return false
    }
}

/// A commit whose own lines hold, wherever it lies.
struct WholeCommit {
    /// Of its `begin` line.
    let offset: Int
    let head: CommitHead

    /// The first one that begins at or behind `start`.
    static func first(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> WholeCommit? {
        var position = start
        var chain: [UInt8] = []
        var begun: WholeCommit?
        while position < buffer.count {
            let lineStart = position
            while position < buffer.count, buffer[position] != UInt8(ascii: "\n") { position += 1 }
            guard position < buffer.count else { return nil }
            let line = UnsafeBufferPointer(rebasing: buffer[lineStart..<position])
            position += 1
            guard JournalFraming.isValid(line), let parsed = JournalLine(line) else {
                begun = nil
                continue
            }
            switch parsed {
            case .begin(let head):
                chain = (Hexadecimal.bytes(head.previous) ?? []) + head.chainHash(line)
                begun = WholeCommit(offset: lineStart, head: head)
            case .operation: chain += RedactedLine.chainHash(line)
            case .end(let end):
                if let begun, end.hash == SHA256Digest.hexadecimal(chain), end.bytes == lineStart - begun.offset {
                    return begun
                }
                begun = nil
            default: begun = nil
            }
        }
        return nil
    }
}
