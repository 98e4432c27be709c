internal import BaseKit

/// The SQLite file that queries run on: always made from data files and journal, never the other way round.
final class Cache {
    let path: String
    let connection: SQLiteConnection
    let tables: [String: CollectionTable]
    let inode: UInt64

    init(path: String, inode: UInt64, connection: SQLiteConnection, schemas: [CollectionSchema]) {
        self.path = path
        self.inode = inode
        self.connection = connection
        var tables: [String: CollectionTable] = [:]
        for schema in schemas { tables[schema.name] = CollectionTable(schema, connection) }
        self.tables = tables
    }

    /// What the cache knows of itself; stored in the same transaction as the records.
    struct Meta: Equatable {
        /// The commit up to which it goes.
        var state: JournalState
        /// Data files and the last commit that changed each.
        var changed: [String: Int]
        /// The highest number given in an id, by collection; ids of removed records are not given again.
        var highest: [String: Int]
        /// What was found out of the journal's segments; stored by itself, as it seldom changes.
        var segments = KnownSegments()

        /// Goes on to a commit of so many bytes that changes the files; where it ends is known when it is written.
        mutating func advance(to number: Int, _ hash: String, bytes: Int, files: some Sequence<String>) {
            for path in files { changed[path] = number }
            state.number = number
            state.hash = hash
            state.commitBytes += Int64(bytes)
        }
    }

    static let createMeta = """
        CREATE TABLE _meta (
            only INTEGER PRIMARY KEY CHECK (only = 1), format INTEGER, fingerprint TEXT, state TEXT, changed TEXT,
            highest TEXT, segments TEXT
        ) STRICT
        """

    /// Nil where the cache is of another format or other schemas, or not whole.
    func meta(fingerprint: String) throws(Diagnostic) -> Meta? {
        var meta: Meta?
        try connection.run("SELECT format, fingerprint, state, changed, highest, segments FROM _meta") { row in
            guard Int(row.integer(0)) == CacheLayout.format,
                row.text(1) == fingerprint || isPlanted(.foreignCacheTrusted),
                let document = try? JSONScanner.document(Array(row.text(2).utf8)),
                let state = JournalState(document)
            else { return }
            meta = Meta(
                state: state, changed: Cache.numbers(row.text(3)), highest: Cache.numbers(row.text(4)),
                segments: KnownSegments(row.text(5)))
        }
        return meta
    }

    func insert(_ meta: Meta, fingerprint: String) throws(Diagnostic) {
        try connection.run(
            "INSERT OR REPLACE INTO _meta VALUES (1, ?, ?, ?, ?, ?, ?)",
            [
                .integer(Int64(CacheLayout.format)), .text(fingerprint), text(meta.state.json),
                text(Cache.json(meta.changed)), text(Cache.json(meta.highest)), text(meta.segments.json),
            ])
    }

    func update(_ segments: KnownSegments) throws(Diagnostic) {
        try connection.run("UPDATE _meta SET segments = ?", [text(segments.json)])
    }

    func update(_ meta: Meta) throws(Diagnostic) {
        try connection.run(
            "UPDATE _meta SET state = ?, changed = ?, highest = ?",
            [text(meta.state.json), text(Cache.json(meta.changed)), text(Cache.json(meta.highest))])
    }

    private func text(_ json: JSONValue) -> SQLValue { .text(String(decoding: json.bytes, as: UTF8.self)) }

    static func json(_ numbers: [String: Int]) -> JSONValue {
        .object(
            numbers.sorted { $0.key < $1.key }.map {
                JSONMember(name: $0.key, value: .number($0.value), nameExtent: 0..<0, extent: 0..<0)
            })
    }

    static func numbers(_ json: JSONValue?) -> [String: Int] {
        guard case .object(let members)? = json else { return [:] }
        return Dictionary(members.map { ($0.name, $0.value.whole ?? 0) }) { first, _ in first }
    }

    private static func numbers(_ text: String) -> [String: Int] {
        numbers(try? JSONScanner.document(Array(text.utf8)))
    }

    /// SQLite's log grows to about so many bytes; every process that opens the cache first reads all of it.
    static let longestLog: Int64 = 1 << 20

    /// Empties SQLite's log into the cache's file where it has grown long. SQLite's own habit does not do for processes that
    /// live for one command: the first to open a log forgets how much of it was copied already, so that it would be copied
    /// again with every commit and never start over. The lock is held; readers that are at it are not waited for.
    func shortenLog(_ files: any FileSystem) {
        guard let stamp = try? files.stamp(at: path + "-wal"), stamp.size > Cache.longestLog else { return }
        try? connection.execute("PRAGMA busy_timeout = 0")
        try? connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try? connection.execute("PRAGMA busy_timeout = 10000")
    }

    /// Sets one record to what a commit made of it.
    func apply(_ change: RecordChange, _ meta: inout Meta) throws(Diagnostic) {
        guard let table = tables[change.collection] else { return }
        if let after = change.after { try table.put(after) } else { try table.remove(change.id) }
        note(change.id, of: table.schema, &meta)
    }

    func note(_ id: String, of schema: CollectionSchema, _ meta: inout Meta) {
        if let number = IDNumber.of(id, schema) {
            meta.highest[schema.name] = max(meta.highest[schema.name] ?? 0, number)
        }
    }
}

/// The number in an id that the system gives.
enum IDNumber {
    /// 46 for `S046`; nil where `id` is not the collection's prefix and digits.
    static func of(_ id: String, _ schema: CollectionSchema) -> Int? {
        let digits = id.utf8.dropFirst(schema.idPrefix.utf8.count)
        guard schema.hasFormOfID(id), digits.count <= 15 else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    static func id(_ number: Int, _ schema: CollectionSchema) -> String {
        schema.idPrefix + padded(number, schema.idDigits)
    }
}
