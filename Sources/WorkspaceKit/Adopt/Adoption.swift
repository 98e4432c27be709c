public import BaseKit

/// What taking over files that were changed by hand does, or would do.
public struct Adoption: Sendable {
    /// What was read.
    public var files: [AdoptedFile] = []
    /// From what edsh knows to what the files say.
    public var changes: [RecordChange] = []
    /// Records that were changed by hand and, after the file was written, also by commits: nothing is done.
    public var overlaps: [Overlap] = []
    /// Lines and files that cannot be read, all of them: nothing is done.
    public var problems: [Diagnostic] = []
    /// What was met on the way and does not matter: other line ends, another order.
    public var remarks: [Message] = []
    /// Commits whose changes it takes back, newest first.
    public var takesBack: [TakenBack] = []
    /// Nil after a rehearsal, and where no record differs.
    public var commit: Int?

    public var isRefused: Bool { !problems.isEmpty || !overlaps.isEmpty }

    public struct Overlap: Sendable, Hashable {
        public let collection: String
        public let id: String
        /// What the file says; nil: the record is not in it.
        public let file: Record?
        /// What the last commit says.
        public let journal: Record?
        /// The last commit that changed the record.
        public let commit: Int
    }
}

/// A data file as a person or git left it, read line by line so that all that is wrong comes out in one go.
struct EditedFile {
    var records: [String: Record] = [:]
    var problems: [Diagnostic] = []
    var remarks: [Message] = []
    /// More would not be read by anyone.
    private static let mostProblems = 20

    init(_ bytes: [UInt8], of schema: CollectionSchema, path: String) {
        bytes.withUnsafeBufferPointer { read($0, schema, path) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ schema: CollectionSchema, _ path: String) {
        var lines: [String: Int] = [:]
        var start = 0
        var number = 0
        var carriageReturns = 0
        let reader = RecordReader(schema)
        if bytes.starts(with: ByteOrderMark.utf8) {
            remarks.append("\(path) begins with a byte order mark, which an editor put there; it is left out")
            start = ByteOrderMark.utf8.count
        }
        while start < bytes.count, problems.count < EditedFile.mostProblems {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let next = end + 1
            number += 1
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") {
                carriageReturns += 1
                end -= 1
            }
            let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
            start = next
            if let marker = EditedFile.conflictMarker(line) {
                problems.append(
                    EditedFile.problem(
                        line, number, path, "a conflict marker of git: \(marker)", expected: "a record",
                        help: "keep one line for each id, remove the lines with markers, then adopt again"))
                continue
            }
            do throws(JSONFault) {
                var scanner = JSONScanner(line)
                let record = try reader.record(&scanner)
                try scanner.expectEnd()
                add(record, schema, line, number, path, &lines)
            } catch {
                problems.append(error.diagnostic(line: line, number: number, file: path))
            }
        }
        if carriageReturns > 0 {
            remarks.append(
                "\(carriageReturns) of \(number) lines of \(path) end with CR LF, as a program of another system left them; they are written back with LF (for git: `/data/** -text` in .gitattributes)"
            )
        }
    }

    private mutating func add(
        _ record: Record, _ schema: CollectionSchema, _ line: UnsafeBufferPointer<UInt8>, _ number: Int,
        _ path: String, _ lines: inout [String: Int]
    ) {
        if let first = lines[record.id] {
            problems.append(
                EditedFile.problem(
                    line, number, path, "the id \(record.id) stands in line \(first) already", expected: "each id once",
                    help: "keep one of the two lines"))
            return
        }
        lines[record.id] = number
        do throws(Diagnostic) {
            records[record.id] = try RecordRules.stored(record, of: schema)
        } catch {
            var problem = EditedFile.problem(
                line, number, path, error.message, expected: error.expected, help: error.help)
            problem.suggestions = error.suggestions
            problems.append(problem)
        }
    }

    private static func conflictMarker(_ line: UnsafeBufferPointer<UInt8>) -> String? {
        for marker in ["<<<<<<<", "=======", ">>>>>>>", "|||||||"] where line.starts(with: marker.utf8) {
            return marker
        }
        return nil
    }

    private static func problem(
        _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ path: String, _ message: Message, expected: Message?,
        help: Message?
    ) -> Diagnostic {
        Diagnostic(
            "E0425", message, outcome: .failed, at: SourceRange(0, min(1, line.count)),
            source: SourceText(name: path, text: String(decoding: line, as: UTF8.self), firstLine: number),
            expected: expected, help: help)
    }
}
