internal import BaseKit

/// Lays a commit out as the lines of the journal.
enum CommitEncoder {
    /// The lines of a commit are handed over in pieces of about so many bytes: those of a million changes are some hundred MB.
    private static let pieceSize = 1 << 20

    /// The bytes to append, and the commit's hash.
    static func encode(
        _ head: CommitHead, _ changes: [RecordChange], schemas: [String: CollectionSchema]
    ) -> (bytes: [UInt8], hash: String) {
        var bytes: [UInt8] = []
        let (_, hash) = encode(head, changes, schemas: schemas) { bytes += $0 }
        return (bytes, hash)
    }

    /// Hands over the bytes to append, piece by piece, and gives their number and the commit's hash: SHA-256 over the previous
    /// hash and the SHA-256 of each line.
    static func encode<Failure: Error>(
        _ head: CommitHead, _ changes: [RecordChange], schemas: [String: CollectionSchema],
        _ write: (_ piece: [UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> (count: Int, hash: String) {
        var written = 0
        var bytes = JournalFraming.line(JournalLine.begin(head).json)
        var chain = Hexadecimal.bytes(head.previous) ?? []
        chain += lineHash(bytes, 0..<(bytes.count - 1))
        chain.reserveCapacity(32 * (changes.count + 2))
        var collections: [String] = []
        var writers: [String: RecordWriter] = [:]
        for change in changes {
            let writer: RecordWriter
            if let known = writers[change.collection] {
                writer = known
            } else {
                guard let schema = schemas[change.collection] else { continue }
                writer = RecordWriter(schema)
                writers[change.collection] = writer
                collections.append(change.collection)
            }
            let start = append(change, writer, script: head.script, to: &bytes)
            chain += lineHash(bytes, start..<(bytes.count - 1))
            if bytes.count >= pieceSize {
                try write(bytes)
                written += bytes.count
                bytes.removeAll(keepingCapacity: true)
            }
        }
        let hash = SHA256Digest.hexadecimal(chain)
        let end = CommitEnd(
            number: head.number, operations: changes.count, bytes: written + bytes.count, collections: collections,
            hash: hash)
        bytes += JournalFraming.line(JournalLine.end(end).json)
        try write(bytes)
        return (written + bytes.count, hash)
    }

    static func lineHash(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        bytes.withUnsafeBytes { SHA256Digest.bytes(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The line of a script, behind the record's id; the script too where it is not the commit's own.
    static func append(_ place: ScriptLine?, script: String?, to bytes: inout [UInt8]) {
        guard let place else { return }
        bytes.append(contentsOf: #","line":\#(place.line)"#.utf8)
        guard let own = place.script, own != script else { return }
        bytes.append(contentsOf: #","script":"#.utf8)
        CanonicalJSON.append(string: own, to: &bytes)
    }

    /// `script`: the commit's own.
    private static func append(
        _ change: RecordChange, _ writer: RecordWriter, script: String?, to bytes: inout [UInt8]
    ) -> Int {
        let start = JournalFraming.begin(&bytes)
        bytes.append(contentsOf: (change.after == nil ? #""op":"remove","# : #""op":"put","#).utf8)
        bytes.append(contentsOf: #""collection":"#.utf8)
        CanonicalJSON.append(string: change.collection, to: &bytes)
        bytes.append(contentsOf: #","id":"#.utf8)
        CanonicalJSON.append(string: change.id, to: &bytes)
        append(change.place, script: script, to: &bytes)
        for (key, record) in [(#","before":"#, change.before), (#","after":"#, change.after)] {
            guard let record else { continue }
            bytes.append(contentsOf: key.utf8)
            writer.append(record, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        JournalFraming.end(&bytes, from: start)
        return start
    }
}

/// Reads the operations of commits back into changes.
struct OperationReader {
    private let readers: [String: RecordReader]

    init(_ schemas: [String: CollectionSchema]) { readers = schemas.mapValues { RecordReader($0) } }

    /// What a line says that may have been redacted.
    struct Operation {
        let change: RecordChange
        /// Nil: nothing was erased; empty: the whole record.
        let erased: [String]?
    }

    func operation(
        _ line: UnsafeBufferPointer<UInt8>, file: String, number: Int
    ) throws(Diagnostic) -> Operation {
        let change = try change(line, file: file, number: number)
        guard RedactedLine.isRedacted(line) else { return Operation(change: change, erased: nil) }
        let fields = (try? JSONScanner.document(line))?["fields"]?.array?.compactMap(\.string)
        return Operation(change: change, erased: fields ?? [])
    }

    /// `name` and `number` say where the line is, for messages.
    func change(_ line: UnsafeBufferPointer<UInt8>, file: String, number: Int) throws(Diagnostic) -> RecordChange {
        do throws(JSONFault) {
            return try change(line)
        } catch {
            throw error.diagnostic(line: line, number: number, file: file, code: "E0521")
        }
    }

    private func change(_ line: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> RecordChange {
        var scanner = JSONScanner(line)
        var collection = ""
        var id = ""
        var before: Record?
        var after: Record?
        var line: Int?
        var script: String?
        try scanner.object(depth: 0, duplicateKeys: .refused) { scanner, key, extent throws(JSONFault) in
            switch key {
            case "collection": collection = try scanner.string()
            case "id": id = try scanner.string()
            case "before": before = try reader(collection, extent).record(&scanner, depth: 1)
            case "after": after = try reader(collection, extent).record(&scanner, depth: 1)
            case "line":
                let number = try scanner.number().extent
                line = Int(String(decoding: scanner.bytes[number], as: UTF8.self))
            case "script": script = try scanner.string()
            default: _ = try scanner.skipValue(depth: 1)
            }
        }
        try scanner.expectEnd()
        _ = try reader(collection, 0..<0)
        let place = line.map { ScriptLine(line: $0, script: script) }
        return RecordChange(collection: collection, id: id, before: before, after: after, place: place)
    }

    private func reader(_ collection: String, _ extent: Range<Int>) throws(JSONFault) -> RecordReader {
        guard let reader = readers[collection] else {
            throw JSONFault(
                extent.lowerBound, "the journal changes `\(collection)`, which no module in use keeps",
                expected: .oneOf(readers.keys.sorted()))
        }
        return reader
    }
}
