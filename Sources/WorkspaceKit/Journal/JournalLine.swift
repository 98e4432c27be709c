internal import BaseKit

/// A place in the journal: a segment's number and an offset in it.
struct JournalPosition: Sendable, Hashable, Comparable {
    var segment: Int
    var offset: Int64

    static func < (left: JournalPosition, right: JournalPosition) -> Bool {
        (left.segment, left.offset) < (right.segment, right.offset)
    }
}

/// The state of the chain after a commit.
struct JournalState: Sendable, Hashable {
    /// The last commit's number; 0 before the first.
    var number: Int
    /// The last commit's hash, or the first segment's header's.
    var hash: String
    /// Just behind the last commit.
    var position: JournalPosition
    /// Bytes of all commits so far: the measure by which the journal's tail grows.
    var commitBytes: Int64
}

/// Who changes what by which means.
struct CommitHead: Sendable, Hashable {
    var number: Int
    var previous: String
    var time: CivilDateTime
    var user: String
    var script: String?
    var scriptHash: String?
    var message: String?
    /// The first of the commits that became durable together with this one; nil for that one itself, and where there are
    /// no others.
    var first: Int?
    /// The commit that this one takes back.
    var undoes: Int?
    /// Files edited by hand whose content this commit takes over.
    var adopts: [AdoptedFile] = []
    /// What this commit erases from all commits before it.
    var redacts: Redaction?
    /// SHA-256 of the line as it was, where its message was erased: what a command said may hold what it wrote.
    var erased: String?

    /// What the `begin` line adds to its commit's chain.
    func chainHash(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if let erased, let bytes = Hexadecimal.bytes(erased), bytes.count == 32 { return bytes }
        return SHA256Digest.bytes(UnsafeRawBufferPointer(line))
    }
}

/// A line of the journal without its checksum. Operations stay bytes until they are wanted.
enum JournalLine {
    case segment(Int, format: Int, after: Int, previous: String)
    case begin(CommitHead)
    case operation
    case end(CommitEnd)
    case intent(CheckpointIntent)
    case done(number: Int)
    case seal(number: Int, hash: String)
    case gap(JournalGap)

    var isSegment: Bool {
        if case .segment = self { true } else { false }
    }
}

struct CommitEnd: Sendable, Hashable {
    var number: Int
    var operations: Int
    /// Of the lines before this one, line feeds included.
    var bytes: Int
    var collections: [String]
    var hash: String
}

/// What a checkpoint is about to do to the data files; written before the first of them changes.
struct CheckpointIntent: Sendable, Hashable {
    struct File: Sendable, Hashable {
        var path: String
        var temporary: String
        /// Nil where there was no file.
        var oldHash: String?
        var newHash: String
        var size: Int64
    }

    var state: JournalState
    /// The highest numbers given in ids, by collection: data files do not tell those of removed records.
    var highest: [String: Int]
    var files: [File]
}

/// `{"crc":"1a2b3c4d",…}`: every line is JSON, and starts with the CRC-32C of what follows the checksum.
enum JournalFraming {
    static let prefix = Array(#"{"crc":""#.utf8)
    /// `{"crc":"1a2b3c4d",`
    static let length = prefix.count + 10

    /// Starts a line at the end of `bytes`; gives where it starts.
    static func begin(_ bytes: inout [UInt8]) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: prefix)
        bytes.append(contentsOf: #"00000000","#.utf8)
        return start
    }

    /// Ends the line that starts at `start`: fills in the checksum and adds the line feed.
    static func end(_ bytes: inout [UInt8], from start: Int) {
        bytes.withUnsafeMutableBytes { bytes in
            let crc = CRC32C.of(UnsafeRawBufferPointer(rebasing: bytes[(start + length)...]))
            CRC32C.write(crc, to: UnsafeMutableRawBufferPointer(rebasing: bytes[(start + prefix.count)...]))
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A whole line of the members of `object`.
    static func line(_ object: JSONValue) -> [UInt8] {
        var bytes: [UInt8] = []
        let start = begin(&bytes)
        bytes.append(contentsOf: object.bytes.dropFirst())
        end(&bytes, from: start)
        return bytes
    }

    /// Whether a line (without its line feed) is what was once written.
    static func isValid(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count > length + 1, line[..<prefix.count].elementsEqual(prefix),
            line[length - 2] == UInt8(ascii: "\""), line[length - 1] == UInt8(ascii: ",")
        else { return false }
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: line[length...]))
        return line[prefix.count..<(prefix.count + 8)].elementsEqual(CRC32C.hexadecimal(rest))
            || isPlanted(.checksumNotChecked)
    }
}

extension JournalLine {
    /// Whether the line says to be an `intent`, `done` or `seal`.
    static func isOfCheckpoint(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let kind = line.dropFirst(JournalFraming.length)
        return kind.starts(with: #""intent":"#.utf8) || kind.starts(with: #""done":"#.utf8)
            || kind.starts(with: #""seal":"#.utf8)
    }

    var json: JSONValue {
        switch self {
        case .segment(let segment, let format, let number, let previous):
            .object(
                ("segment", .number(segment)), ("format", .number(format)), ("after", .number(number)),
                ("previous", .string(previous)))
        case .begin(let head):
            .object(
                ("begin", .number(head.number)), ("previous", .string(head.previous)),
                ("first", head.first.map { .number($0) }), ("time", .string(head.time.description)),
                ("user", .string(head.user)),
                ("script", head.script.map(JSONValue.string)), ("scriptHash", head.scriptHash.map(JSONValue.string)),
                ("message", head.message.map(JSONValue.string)), ("undoes", head.undoes.map { .number($0) }),
                ("adopts", head.adopts.isEmpty ? nil : .array(head.adopts.map(\.json))),
                ("redacts", head.redacts?.json), ("erased", head.erased.map(JSONValue.string)))
        case .operation: .object(("op", .null))
        case .end(let end):
            .object(
                ("end", .number(end.number)), ("operations", .number(end.operations)), ("bytes", .number(end.bytes)),
                ("collections", .array(end.collections.map(JSONValue.string))), ("hash", .string(end.hash)))
        case .intent(let intent): .object(("intent", intent.json))
        case .done(let number): .object(("done", .number(number)))
        case .gap(let gap): .object(("gap", gap.json))
        case .seal(let number, let hash): .object(("seal", .number(number)), ("hash", .string(hash)))
        }
    }

    /// Reads a line whose checksum holds; nil where it is none that this version knows.
    init?(_ line: UnsafeBufferPointer<UInt8>) {
        // The kind is the first key behind the checksum; operations, the many, are told apart without reading them.
        let kind = JournalFraming.length
        if line.count > kind + 5, line[kind..<(kind + 5)].elementsEqual(#""op":"#.utf8) {
            self = .operation
            return
        }
        guard let object = try? JSONScanner.document(line) else { return nil }
        if let number = object["begin"]?.whole {
            guard let previous = object["previous"]?.string, let user = object["user"]?.string,
                let time = object["time"]?.string.flatMap({ CivilDateTime($0) })
            else { return nil }
            self = .begin(
                CommitHead(
                    number: number, previous: previous, time: time, user: user, script: object["script"]?.string,
                    scriptHash: object["scriptHash"]?.string, message: object["message"]?.string,
                    first: object["first"]?.whole, undoes: object["undoes"]?.whole,
                    adopts: object["adopts"]?.array?.compactMap { AdoptedFile($0) } ?? [],
                    redacts: object["redacts"].flatMap { Redaction($0) }, erased: object["erased"]?.string))
        } else if let number = object["end"]?.whole {
            guard let operations = object["operations"]?.whole, let bytes = object["bytes"]?.whole,
                let hash = object["hash"]?.string, let names = object["collections"]?.array
            else { return nil }
            self = .end(
                CommitEnd(
                    number: number, operations: operations, bytes: bytes, collections: names.compactMap(\.string),
                    hash: hash))
        } else if let intent = object["intent"] {
            guard let intent = CheckpointIntent(intent) else { return nil }
            self = .intent(intent)
        } else if let gap = object["gap"] {
            guard let gap = JournalGap(gap) else { return nil }
            self = .gap(gap)
        } else if let number = object["done"]?.whole {
            self = .done(number: number)
        } else if let number = object["seal"]?.whole, let hash = object["hash"]?.string {
            self = .seal(number: number, hash: hash)
        } else if let segment = object["segment"]?.whole, let format = object["format"]?.whole,
            let number = object["after"]?.whole, let previous = object["previous"]?.string
        {
            self = .segment(segment, format: format, after: number, previous: previous)
        } else {
            return nil
        }
    }
}

extension CheckpointIntent {
    var json: JSONValue {
        .object(
            ("state", state.json), ("highest", Cache.json(highest)),
            (
                "files",
                .array(
                    files.map { file in
                        .object(
                            ("path", .string(file.path)), ("temporary", .string(file.temporary)),
                            ("old", file.oldHash.map(JSONValue.string)), ("new", .string(file.newHash)),
                            ("size", .number(file.size)))
                    })
            ))
    }

    init?(_ object: JSONValue) {
        guard let state = object["state"].flatMap({ JournalState($0) }), let list = object["files"]?.array else {
            return nil
        }
        var files: [File] = []
        for file in list {
            guard let path = file["path"]?.string, let temporary = file["temporary"]?.string,
                let newHash = file["new"]?.string, let size = file["size"]?.integer
            else { return nil }
            files.append(
                File(path: path, temporary: temporary, oldHash: file["old"]?.string, newHash: newHash, size: size))
        }
        self.init(state: state, highest: Cache.numbers(object["highest"]), files: files)
    }
}

extension JournalState {
    var json: JSONValue {
        .object(
            ("number", .number(number)), ("hash", .string(hash)), ("segment", .number(position.segment)),
            ("offset", .number(position.offset)), ("commitBytes", .number(commitBytes)))
    }

    init?(_ object: JSONValue) {
        guard let number = object["number"]?.whole, let hash = object["hash"]?.string,
            let segment = object["segment"]?.whole, let offset = object["offset"]?.integer,
            let commitBytes = object["commitBytes"]?.integer
        else { return nil }
        self.init(
            number: number, hash: hash, position: JournalPosition(segment: segment, offset: offset),
            commitBytes: commitBytes)
    }
}

extension JSONValue {
    /// Nil beyond ±2^53, which no number of commits or bytes reaches: one may be added to it.
    var whole: Int? { integer.flatMap { $0.magnitude <= RecordRules.largestInteger ? Int(exactly: $0) : nil } }
}
