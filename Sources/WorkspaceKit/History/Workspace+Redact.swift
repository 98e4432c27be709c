public import BaseKit

extension Workspace {
    /// Erases a record, or some of its fields, from what is kept and from all of the journal: on a person's demand. Each
    /// line of the journal that held it keeps its hash alone, so that the chain can still be verified. A commit says who did
    /// it, when and why. Gives the commit's number and how many lines were blanked.
    /// `replacements` stand in the record from now on; a required field needs one.
    public func redact(
        _ redaction: Redaction, replacements: [String: Value] = [:], by origin: ChangeOrigin
    ) throws(Diagnostic) -> (commit: Int, lines: Int) {
        guard let schema = schemaByName[redaction.collection] else {
            throw Diagnostic(
                "E0419", "there is no collection `\(redaction.collection)`", outcome: .failed,
                suggestions: NearestName.find(redaction.collection, in: schemas.map(\.name)))
        }
        try checkRedaction(redaction, replacements, schema)
        let redaction = Redaction(
            collection: redaction.collection, id: redaction.id.nfc, fields: redaction.fields, reason: redaction.reason)
        var origin = origin
        let what = redaction.fields.isEmpty ? "" : " " + redaction.fields.joined(separator: ", ")
        origin.message = "redact \(redaction.collection) \(redaction.id)\(what): \(redaction.reason)"
        try begin(origin)
        let number: Int
        do throws(Diagnostic) {
            let current = try cache.flatMap { cache throws(Diagnostic) in
                try table(redaction.collection, in: cache).record(redaction.id)
            }
            if current == nil, try versions(of: redaction.collection, id: redaction.id).isEmpty {
                throw Diagnostic(
                    "E0401", "there is and was no \(schema.one) \(redaction.id)", outcome: .failed,
                    help: "`log --collection \(schema.name)` lists the commits")
            }
            if let current {
                if redaction.fields.isEmpty {
                    try stage(.remove(collection: redaction.collection, id: redaction.id))
                } else {
                    var record = current.without(redaction.fields, of: schema)
                    for (name, value) in replacements {
                        guard let index = schema.index(of: name) else { continue }
                        if current.values[index].isIdentical(to: value) {
                            throw Diagnostic(
                                "E0563", "`\(name)` is \(value.plainText) already", outcome: .failed,
                                expected: "another value to stand in its place")
                        }
                        record.values[index] = value
                    }
                    try stage(.put(collection: redaction.collection, record: record))
                }
            }
            transaction?.redacts = redaction
            // Checked before anything is promised: the commit itself checks it again.
            try validate()
            // Should the process end between the commit and the end of the erasing, the next one goes on with it.
            do throws(FileSystemError) {
                try files.replace(layout.redacting, with: Array("\n".utf8), in: layout.machine)
            } catch {
                throw error.diagnostic(.notCommitted)
            }
            guard let receipt = try commit() else { throw noTransaction() }
            number = receipt.number
        } catch {
            rollback()
            throw error
        }
        try lock.acquire(user: origin.user, patience: lockPatience)
        defer { lock.release() }
        let lines = try finishRedaction()
        _ = try recover()
        return (number, lines)
    }

    private func checkRedaction(
        _ redaction: Redaction, _ replacements: [String: Value], _ schema: CollectionSchema
    ) throws(Diagnostic) {
        if redaction.reason.allSatisfy(\.isWhitespace) {
            throw Diagnostic(
                "E0562", "an erasure needs its reason", outcome: .failed, expected: "--reason TEXT",
                help: "the journal keeps who erased what, when and why")
        }
        for name in redaction.fields {
            guard let field = schema.field(name) else {
                // What edsh does not understand can be erased too.
                if schema.fields.contains(where: { $0.labelZh == name }) || name == "id" {
                    throw Diagnostic(
                        "E0201", "`\(name)` is no field of \(schema.name)", outcome: .failed,
                        expected: .oneOf(schema.fields.map(\.name)))
                }
                let isKept = try versions(of: schema.name, id: redaction.id).contains { version in
                    [version.change.before, version.change.after].contains { record in
                        record?.unknown.contains { $0.name == name } ?? false
                    }
                }
                if isKept { continue }
                throw Diagnostic(
                    "E0201", "\(schema.name) have no field `\(name)`", outcome: .failed,
                    expected: .oneOf(schema.fields.map(\.name)),
                    suggestions: NearestName.find(name, in: schema.fields.map(\.name)))
            }
            if field.required, replacements[name] == nil {
                throw Diagnostic(
                    "E0563", "`\(name)` is required, so \(schema.aOne) cannot be without it", outcome: .failed,
                    help: "give what shall stand there instead: --with VALUE; or erase the whole record")
            }
        }
    }

    /// Blanks the lines that redactions name, where that has not been done yet; the lock is held. Gives how many.
    @discardableResult
    func finishRedaction() throws(Diagnostic) -> Int {
        do throws(FileSystemError) {
            guard try files.stamp(at: layout.redacting) != nil else { return 0 }
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        closeCache()
        let outcome = try reader.read(from: Checkpoint.beginning.state) { _ in }
        guard outcome.problem == .none || outcome.problem == .torn else {
            // Damage comes first; what is to be erased is not forgotten.
            return 0
        }
        var pass = RedactionPass(schemas: schemaByName, operations: operationReader)
        try reader.read(from: Checkpoint.beginning.state) { commit in
            if let redacts = commit.head.redacts { pass.redactions.append((commit.head.number, redacts)) }
        }
        do throws(FileSystemError) {
            for segment in try reader.segments() {
                guard let bytes = try files.contents(of: reader.path(segment)) else { continue }
                guard let blanked = pass.rewrite(bytes, segment) else { continue }
                try files.replace(reader.path(segment), with: blanked, in: layout.journal)
            }
            // Offsets have moved, and what is left of caches may hold what was erased.
            for number in try caches() { try removeCacheFiles(cachePath(number)) }
            if try files.stamp(at: layout.checkpoint) != nil { try files.unlink(layout.checkpoint) }
            checkpointStamp = nil
            if let names = try? files.list(layout.recovered), !names.isEmpty {
                notice(".edsh/recovered holds \(names.count) older copies, which may hold what was erased: remove them")
            }
            try files.unlink(layout.redacting)
            try files.synchronizeDirectory(layout.machine)
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        return pass.count
    }

    private func caches() throws(FileSystemError) -> [Int] {
        do throws(Diagnostic) { return try cacheNumbers() } catch { throw FileSystemError(5, "list", layout.machine) }
    }
}

/// Rewrites segments with the lines of erased records blanked.
struct RedactionPass {
    let schemas: [String: CollectionSchema]
    let operations: OperationReader
    /// With the commits that say so: they reach what was before them.
    var redactions: [(commit: Int, what: Redaction)] = []
    /// Blanked lines so far.
    private(set) var count = 0
    /// Where the chain stands after each commit, as it is now.
    private var states: [Int: JournalState] = [:]
    private var commitBytes: Int64 = 0

    init(schemas: [String: CollectionSchema], operations: OperationReader) {
        self.schemas = schemas
        self.operations = operations
    }

    /// Nil where nothing in the segment changes.
    mutating func rewrite(_ bytes: [UInt8], _ segment: Int) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var number = 0
        var beginning = 0
        var begun: (head: CommitHead, line: [UInt8], count: Int)?
        bytes.withUnsafeBufferPointer { buffer in
            var position = 0
            while position < buffer.count {
                var end = position
                while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
                let line = UnsafeBufferPointer(rebasing: buffer[position..<end])
                let isWhole = end < buffer.count && JournalFraming.isValid(line)
                position = end + 1
                let whole = Array(line) + (end < buffer.count ? [UInt8(ascii: "\n")] : [])
                guard isWhole, let parsed = JournalLine(line) else {
                    result += whole
                    continue
                }
                switch parsed {
                case .begin(let head):
                    number = head.number
                    beginning = result.count
                    begun = (head, whole, count)
                    result += whole
                case .operation: result += blanked(line, number) ?? whole
                case .end(let end):
                    if let begun, begun.count < count, begun.head.message != nil, begun.head.erased == nil {
                        // The command's own words may hold what it wrote.
                        var head = begun.head
                        head.message = nil
                        head.erased = SHA256Digest.hexadecimal(Array(begun.line.dropLast()))
                        let new = JournalFraming.line(JournalLine.begin(head).json)
                        result.replaceSubrange(beginning..<(beginning + begun.line.count), with: new)
                    }
                    let size = result.count - beginning
                    if size == end.bytes {
                        result += whole
                    } else {
                        var new = end
                        new.bytes = size
                        result += JournalFraming.line(JournalLine.end(new).json)
                    }
                    commitBytes += Int64(result.count - beginning)
                    states[end.number] = JournalState(
                        number: end.number, hash: end.hash,
                        position: JournalPosition(segment: segment, offset: Int64(result.count)),
                        commitBytes: commitBytes)
                case .intent(var intent):
                    if let state = states[intent.state.number], state != intent.state {
                        intent.state = state
                        result += JournalFraming.line(JournalLine.intent(intent).json)
                    } else {
                        result += whole
                    }
                default: result += whole
                }
            }
        }
        return result == bytes ? nil : result
    }

    /// Nil where no redaction concerns the line, or has been done.
    private mutating func blanked(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> [UInt8]? {
        guard let operation = try? operations.operation(line, file: "journal", number: 1),
            let schema = schemas[operation.change.collection]
        else { return nil }
        let change = operation.change
        let concerned = redactions.filter {
            $0.commit > number && $0.what.collection == change.collection && $0.what.id == change.id
        }
        if concerned.isEmpty || operation.erased == [] { return nil }
        let hash = RedactedLine.originalHash(line) ?? SHA256Digest.hexadecimal(Array(line))
        var fields = operation.erased ?? []
        if concerned.contains(where: \.what.fields.isEmpty) {
            fields = []
        } else {
            let old = fields
            for name in concerned.flatMap(\.what.fields) where !fields.contains(name) { fields.append(name) }
            if operation.erased != nil, fields == old { return nil }
        }
        count += 1
        return RedactedLine.line(change, hash: hash, fields: fields, schema: schema)
    }
}
