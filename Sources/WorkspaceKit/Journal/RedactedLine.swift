internal import BaseKit

/// An operation whose images were erased on demand. In their place stands the SHA-256 of the line as it was, so that the
/// commit's hash can still be computed:
/// `{"crc":"…","op":"redacted","hash":"…","collection":"teachers","id":"T0001","fields":["phone"],"before":…,"after":…}`;
/// without fields and images where the whole record was erased.
enum RedactedLine {
    private static let prefix = Array(#""op":"redacted","hash":""#.utf8)

    static func isRedacted(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count > JournalFraming.length + prefix.count + 65
            && line[JournalFraming.length..<(JournalFraming.length + prefix.count)].elementsEqual(prefix)
    }

    /// The hash of the line as it was once written, in hexadecimal.
    static func originalHash(_ line: UnsafeBufferPointer<UInt8>) -> String? {
        guard isRedacted(line) else { return nil }
        let start = JournalFraming.length + prefix.count
        return String(decoding: line[start..<(start + 64)], as: UTF8.self)
    }

    /// What the line adds to its commit's chain.
    static func chainHash(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if let original = originalHash(line), let bytes = Hexadecimal.bytes(original) { return bytes }
        return SHA256Digest.bytes(UnsafeRawBufferPointer(line))
    }

    /// The line without the fields, or without its images where `fields` is empty. `kept` are the images.
    static func line(
        _ change: RecordChange, hash: String, fields: [String], schema: CollectionSchema
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        let start = JournalFraming.begin(&bytes)
        bytes.append(contentsOf: prefix)
        bytes.append(contentsOf: hash.utf8)
        bytes.append(contentsOf: #"","collection":"#.utf8)
        CanonicalJSON.append(string: change.collection, to: &bytes)
        bytes.append(contentsOf: #","id":"#.utf8)
        CanonicalJSON.append(string: change.id, to: &bytes)
        CommitEncoder.append(change.place, script: nil, to: &bytes)
        if !fields.isEmpty {
            bytes.append(contentsOf: #","fields":"#.utf8)
            CanonicalJSON.append(.array(fields.map(JSONValue.string)), to: &bytes)
            for (key, record) in [(#","before":"#, change.before), (#","after":"#, change.after)] {
                guard let record else { continue }
                bytes.append(contentsOf: key.utf8)
                CanonicalJSON.append(record.without(fields, of: schema), of: schema, to: &bytes)
            }
        }
        bytes.append(UInt8(ascii: "}"))
        JournalFraming.end(&bytes, from: start)
        return bytes
    }
}

extension Record {
    /// The record with these fields unknown.
    func without(_ fields: [String], of schema: CollectionSchema) -> Record {
        var copy = self
        for name in fields {
            if let index = schema.index(of: name) { copy.values[index] = .null }
            copy.unknown.removeAll { $0.name == name }
        }
        return copy
    }
}
