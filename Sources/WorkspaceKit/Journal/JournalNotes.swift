internal import BaseKit

/// A data file that was changed by hand and whose content a commit took over.
public struct AdoptedFile: Sendable, Hashable {
    /// In the workspace: `data/schools.jsonl`.
    public let path: String
    /// SHA-256 of the file as it was found.
    public let hash: String

    var json: JSONValue { .object(("path", .string(path)), ("sha256", .string(hash))) }

    init(path: String, hash: String) {
        self.path = path
        self.hash = hash
    }

    init?(_ object: JSONValue) {
        guard let path = object["path"]?.string, let hash = object["sha256"]?.string else { return nil }
        self.init(path: path, hash: hash)
    }
}

/// What was erased on demand: of one record all of it, or some fields.
public struct Redaction: Sendable, Hashable {
    public let collection: String
    public let id: String
    /// Empty: the whole record.
    public let fields: [String]
    public let reason: String

    public init(collection: String, id: String, fields: [String], reason: String) {
        self.collection = collection
        self.id = id
        self.fields = fields
        self.reason = reason
    }

    var json: JSONValue {
        .object(
            ("collection", .string(collection)), ("id", .string(id)),
            ("fields", fields.isEmpty ? nil : .array(fields.map(JSONValue.string))), ("reason", .string(reason)))
    }

    init?(_ object: JSONValue) {
        guard let collection = object["collection"]?.string, let id = object["id"]?.string else { return nil }
        self.init(
            collection: collection, id: id, fields: object["fields"]?.array?.compactMap(\.string) ?? [],
            reason: object["reason"]?.string ?? "")
    }
}

/// A part of the journal that could not be read when it was salvaged: whoever reads from `from` goes on at `to`.
struct JournalGap: Sendable, Hashable {
    /// Where the damage begins.
    var from: JournalPosition
    /// The first whole commit behind it, or the beginning of the segment that holds this note.
    var to: JournalPosition
    /// The last commit before the damage, and its hash.
    var number: Int
    var hash: String
    /// What the next commit's number follows, and the hash that it continues.
    var nextNumber: Int
    var nextHash: String

    var json: JSONValue {
        .object(
            ("segment", .number(from.segment)), ("offset", .number(from.offset)),
            ("toSegment", .number(to.segment)), ("toOffset", .number(to.offset)), ("number", .number(number)),
            ("hash", .string(hash)), ("nextNumber", .number(nextNumber)), ("nextHash", .string(nextHash)))
    }

    init(
        from: JournalPosition, to: JournalPosition, number: Int, hash: String, nextNumber: Int, nextHash: String
    ) {
        self.from = from
        self.to = to
        self.number = number
        self.hash = hash
        self.nextNumber = nextNumber
        self.nextHash = nextHash
    }

    init?(_ object: JSONValue) {
        guard let segment = object["segment"]?.whole, let offset = object["offset"]?.integer,
            let toSegment = object["toSegment"]?.whole, let toOffset = object["toOffset"]?.integer,
            let number = object["number"]?.whole, let hash = object["hash"]?.string,
            let nextNumber = object["nextNumber"]?.whole, let nextHash = object["nextHash"]?.string
        else { return nil }
        self.init(
            from: JournalPosition(segment: segment, offset: offset),
            to: JournalPosition(segment: toSegment, offset: toOffset), number: number, hash: hash,
            nextNumber: nextNumber, nextHash: nextHash)
    }

    /// Numbers of the commits that nobody can read any more; nil where there are none.
    var lost: ClosedRange<Int>? { number < nextNumber ? (number + 1)...nextNumber : nil }
}
