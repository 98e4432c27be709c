public import BaseKit

/// A file of records, one a line.
public enum RecordFile {
    /// Reads every line strictly and gives its record to `body`; the first fault ends the reading. `name` is the file's
    /// name for messages.
    public static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, of schema: CollectionSchema, name: String,
        _ body: (Record) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let reader = RecordReader(schema)
        var start = 0
        var number = 1
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
            let record: Record
            do throws(JSONFault) {
                var scanner = JSONScanner(line)
                record = try reader.record(&scanner)
                try scanner.expectEnd()
            } catch {
                throw error.diagnostic(line: line, number: number, file: name)
            }
            try body(record)
            start = end + 1
            number += 1
        }
    }

    public static func read(_ bytes: [UInt8], of schema: CollectionSchema, name: String) throws(Diagnostic) -> [Record]
    {
        var records: [Record] = []
        var outcome: Result<Void, Diagnostic> = .success(())
        bytes.withUnsafeBufferPointer { buffer in
            outcome = Result { () throws(Diagnostic) in
                try read(buffer, of: schema, name: name) { records.append($0) }
            }
        }
        try outcome.get()
        return records
    }
}

extension JSONFault {
    /// The fault as users see it: file, line, and the place in the line.
    func diagnostic(
        line: UnsafeBufferPointer<UInt8>, number: Int, file: String, code: String = "E0425",
        outcome: Diagnostic.Outcome = .failed
    ) -> Diagnostic {
        // Decoding replaces what is not UTF-8, so the offset is counted in the decoded text.
        let before = String(decoding: UnsafeBufferPointer(rebasing: line[..<min(offset, line.count)]), as: UTF8.self)
        let text = String(decoding: line, as: UTF8.self)
        let start = before.utf8.count
        return Diagnostic(
            code, message, outcome: outcome, at: SourceRange(start, min(start + 1, max(text.utf8.count, start))),
            source: SourceText(name: file, text: text, firstLine: number), expected: expected,
            suggestions: suggestions)
    }
}
