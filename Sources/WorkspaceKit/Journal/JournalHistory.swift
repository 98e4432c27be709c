internal import BaseKit

/// Reads the journal backward, commit by commit: each end says how many bytes before it its commit begins.
struct JournalHistory {
    let reader: JournalReader

    struct Entry {
        let head: CommitHead
        let end: CommitEnd
        let segment: Int
        /// Of the `begin` line.
        let offset: Int64
    }

    /// Gives commits from the newest at or before `position` on, until `body` returns false or there are no more. `onGap`
    /// is told of parts that could not be read when the journal was salvaged.
    func walk(
        from position: JournalPosition, onGap: (JournalGap) throws(Diagnostic) -> Void = { _ in },
        _ body: (Entry) throws(Diagnostic) -> Bool
    ) throws(Diagnostic) {
        var gaps: [JournalGap] = []
        var (segment, offset): (Int, Int64?) = (position.segment, position.offset)
        while segment >= 1 {
            let file: OpenFile
            do throws(FileSystemError) {
                file = try reader.files.open(reader.path(segment), .read)
                if offset == nil { offset = try reader.files.stamp(of: file).size }
            } catch {
                throw error.diagnostic()
            }
            defer { reader.files.close(file) }
            var at = offset ?? 0
            var jump: JournalGap?
            while true {
                let here = JournalPosition(segment: segment, offset: at)
                if let gap = gaps.firstIndex(where: { $0.to == here }).map({ gaps.remove(at: $0) }) {
                    try onGap(gap)
                    jump = gap
                    break
                }
                guard at > 0 else { break }
                let line = try lineBefore(at, file)
                let start = at - Int64(line.count) - 1
                let parsed = try parsed(line, segment, start)
                if case .gap(let gap)? = parsed { gaps.append(gap) }
                guard case .end(let end)? = parsed else {
                    at = start
                    continue
                }
                let begin = start - Int64(end.bytes)
                guard begin >= 0, case .begin(let head)? = try self.parsed(try lineAt(begin, file), segment, begin),
                    head.number == end.number
                else { throw damaged(segment, begin) }
                if try !body(Entry(head: head, end: end, segment: segment, offset: begin)) { return }
                at = begin
            }
            if let jump {
                (segment, offset) = (jump.from.segment, jump.from.offset)
                // A gap that begins where a segment does hides nothing of that segment.
                if jump.from.offset == 0 { (segment, offset) = (segment - 1, nil) }
            } else {
                (segment, offset) = (segment - 1, nil)
            }
        }
    }

    /// The operations of a commit.
    func operations(of entry: Entry, _ operations: OperationReader) throws(Diagnostic) -> [RecordChange] {
        try lines(of: entry, operations).map(\.change)
    }

    /// The operations of a commit, and what of them was erased.
    /// `record` nil: all; else those of one record, the others being passed without reading them.
    func lines(
        of entry: Entry, _ operations: OperationReader, record: (collection: String, id: String)? = nil
    ) throws(Diagnostic) -> [OperationReader.Operation] {
        let bytes: [UInt8]
        do throws(FileSystemError) {
            let file = try reader.files.open(reader.path(entry.segment), .read)
            defer { reader.files.close(file) }
            bytes = try reader.files.read(file, from: entry.offset, count: entry.end.bytes)
        } catch {
            throw error.diagnostic()
        }
        var found: [OperationReader.Operation] = []
        var mark: [UInt8] = []
        if let record {
            mark = Array(#""collection":"#.utf8)
            CanonicalJSON.append(string: record.collection, to: &mark)
            mark += Array(#","id":"#.utf8)
            CanonicalJSON.append(string: record.id, to: &mark)
        }
        let name = "journal/" + JournalReader.name(entry.segment)
        try bytes.withUnsafeBufferPointer { buffer throws(Diagnostic) in
            for (index, line) in buffer.split(separator: UInt8(ascii: "\n")).enumerated() where index > 0 {
                let line = UnsafeBufferPointer(rebasing: line)
                guard JournalFraming.isValid(line) else { throw damaged(entry.segment, entry.offset) }
                // The names stand right behind the kind of operation, or behind the hash of an erased line.
                let isNamed = [11, 14, 90].contains { skipped in
                    let start = JournalFraming.length + skipped
                    return line.count >= start + mark.count && line[start...].starts(with: mark)
                }
                if !mark.isEmpty, !isNamed { continue }
                found.append(try operations.operation(line, file: name, number: index + 1))
            }
        }
        return found
    }

    private func parsed(_ line: [UInt8], _ segment: Int, _ offset: Int64) throws(Diagnostic) -> JournalLine? {
        let result = line.withUnsafeBufferPointer { JournalFraming.isValid($0) ? JournalLine($0) : nil }
        guard let result else { throw damaged(segment, offset) }
        return result
    }

    private func damaged(_ segment: Int, _ offset: Int64) -> Diagnostic {
        Diagnostic(
            "E0520", "the journal is damaged: journal/\(JournalReader.name(segment)) at byte \(offset)",
            outcome: .failed, help: "`doctor` says what is lost, `doctor --salvage` goes on with the rest")
    }

    /// The line that ends just before `offset`, without its line feed.
    private func lineBefore(_ offset: Int64, _ file: OpenFile) throws(Diagnostic) -> [UInt8] {
        var length: Int64 = 1024
        while true {
            let start = max(0, offset - length)
            let bytes: [UInt8]
            do throws(FileSystemError) {
                bytes = try reader.files.read(file, from: start, count: Int(offset - start))
            } catch {
                throw error.diagnostic()
            }
            if let feed = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")) {
                return Array(bytes[(feed + 1)...].dropLast())
            }
            if start == 0 { return Array(bytes.dropLast()) }
            length *= 8
        }
    }

    private func lineAt(_ offset: Int64, _ file: OpenFile) throws(Diagnostic) -> [UInt8] {
        var length = 1024
        while true {
            let bytes: [UInt8]
            do throws(FileSystemError) { bytes = try reader.files.read(file, from: offset, count: length) } catch {
                throw error.diagnostic()
            }
            if let feed = bytes.firstIndex(of: UInt8(ascii: "\n")) { return Array(bytes[..<feed]) }
            if bytes.count < length { return bytes }
            length *= 8
        }
    }
}
