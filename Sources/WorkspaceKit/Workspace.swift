public import BaseKit

/// A bureau's workspace: a folder of JSON files that people can read, and everything that keeps it whole.
///
/// Opening one reads the manifest alone; the cache opens at its first use. Not for several threads at once.
public final class Workspace {
    /// Absolute.
    public let path: String
    public var manifest: Manifest
    /// What the user should know: what recovery did, what was edited by hand, why nothing can be written.
    public var notices: [Message] = []
    public let schemas: [CollectionSchema]
    /// How long a writer waits for another, in milliseconds.
    public var lockPatience = 10_000

    /// What modules ask of changes; nil: nothing.
    public var changeRules: ChangeRules?

    /// Told how much of a rebuilding of the cache is done (0…1), so that a long one can be shown.
    public var progress: ((Double) -> Void)?

    let files: any FileSystem
    let clock: any Clock
    let layout: WorkspaceLayout
    let schemaByName: [String: CollectionSchema]
    let fingerprint: String
    let lock: WorkspaceLock
    let reader: JournalReader
    let operationReader: OperationReader
    /// Segments of the journal beyond this size are sealed; bytes.
    var segmentLimit = JournalWriter.segmentLimit
    /// Below so many bytes of changed files in all, data files follow every commit.
    var smallFiles: Int64 = 4 << 20
    var cache: Cache?
    /// The highest number of a damaged cache that was removed.
    var removedCacheNumber = 0
    var checkpoint = Checkpoint.beginning
    var checkpointStamp: FileStamp?
    /// The statement of a script that changes records now; nil for what is typed. Kept with each change.
    public var scriptLine: ScriptLine?
    var transaction: Transaction? {
        didSet { if transaction == nil { lastRead = nil } }
    }
    /// The record that was read last, until something is staged: a change begins with reading what is there.
    var lastRead: (collection: String, record: Record)?
    /// Why nothing may be written now: damage, or files changed by hand. Found out anew by every transaction.
    var writeBlock: Diagnostic?
    /// Set when it is not known what reached the disk: nothing is written until the workspace is opened anew.
    var poison: Diagnostic?
    /// Data files that were changed by hand, as the last look found them.
    var editedFiles: [String] = []
    /// What folders of the workspace held, for as long as their stamps do not change.
    var folderLooks: [String: FolderLook] = [:]
    /// How the last commit of this process left journal and cache; nil where that must be found out.
    var left: LeftState?
    /// Set while the lock is held and the last segment is known to be whole: what writes to it.
    var endWriter: JournalWriter?
    /// Commits that wait to become durable together; the lock is held as long.
    var group: CommitGroup?
    /// Why the last of them did not become durable, until whoever told them to wait has heard of it.
    var settleFailure: Diagnostic?
    /// Set where a transaction was given up because the commits before it wait: it is to be tried again when they are settled.
    var mustSettleFirst = false
    /// Temporary tables made so far with the past of a collection.
    var asOfTables = 0
    lazy var place = files.place(of: path)
    /// Told once, after half a second of waiting for another writer, who that is and since when.
    public var onWaiting: ((Message) -> Void)? {
        get { lock.onWaiting }
        set { lock.onWaiting = newValue }
    }
    private var queryDatabase: QueryDatabase?

    init(
        path: String, manifest: Manifest, schemas: [CollectionSchema], fileSystem: any FileSystem, clock: any Clock
    ) {
        self.path = path
        self.manifest = manifest
        self.schemas = schemas
        self.files = fileSystem
        self.clock = clock
        layout = WorkspaceLayout(root: path)
        schemaByName = Dictionary(schemas.map { ($0.name, $0) }) { first, _ in first }
        fingerprint = CacheLayout.fingerprint(schemas)
        lock = WorkspaceLock(fileSystem, clock, path: layout.lock, in: layout.machine)
        reader = JournalReader(files: fileSystem, directory: layout.journal)
        operationReader = OperationReader(schemaByName)
        lock.onRelease = { [weak self] in self?.noteEnd() }
    }

    deinit { close() }

    /// Where queries run. Reads see what the open transaction has staged, else the last commit.
    public var database: QueryDatabase {
        if let queryDatabase { return queryDatabase }
        let database = QueryDatabase { [weak self] () throws(Diagnostic) in
            guard let self else { throw Diagnostic.fault("the workspace is closed") }
            return try self.readableCache().connection
        }
        queryDatabase = database
        return database
    }

    public func record(_ collection: String, id: String) throws(Diagnostic) -> Record? {
        let record = try table(collection, in: readableCache()).record(id.nfc)
        lastRead = transaction == nil ? nil : record.map { (collection, $0) }
        return record
    }

    /// Gives back what is held; an open transaction is rolled back, what waits for `settle` is settled. Using the workspace
    /// again opens it anew.
    public func close() {
        rollback()
        try? settleKeepingFailure()
        lock.release()
        closeCache()
    }

    /// The number in a cache's path; 0 where it has none.
    private static func cacheNumber(_ path: String) -> Int {
        Int(path.split(separator: "-").last?.prefix { $0.isNumber } ?? "") ?? 0
    }

    func closeCache() {
        left = nil
        queryDatabase?.release()
        cache?.connection.close()
        // Whoever comes next shall not meet the same damage; it is a cache.
        if let cache, cache.connection.isDamaged {
            // Another reader may have it open still: the new one gets another name.
            removedCacheNumber = max(removedCacheNumber, Workspace.cacheNumber(cache.path))
            try? removeCacheFiles(cache.path)
        }
        cache = nil
    }

    func table(_ collection: String, in cache: Cache) throws(Diagnostic) -> CollectionTable {
        guard let table = cache.tables[collection] else {
            throw Diagnostic(
                "E0419", "there is no collection `\(collection)`", outcome: .failed,
                suggestions: NearestName.find(collection, in: schemas.map(\.name)))
        }
        return table
    }

    func notice(_ text: Message) {
        if !notices.contains(text) { notices.append(text) }
    }
}

/// Who makes a change, and by which means; kept in the journal.
public struct ChangeOrigin: Sendable, Hashable {
    public var user: String
    /// The script's path in the workspace; nil for a command of the prompt.
    public var script: String?
    /// SHA-256 of the script's text.
    public var scriptHash: String?
    /// The command line, or the user's own words.
    public var message: String?

    public init(user: String, script: String? = nil, scriptHash: String? = nil, message: String? = nil) {
        self.user = user
        self.script = script
        self.scriptHash = scriptHash
        self.message = message
    }
}

/// A change that a command proposes.
public enum StagedChange: Sendable, Hashable {
    /// Adds the record, or puts it in the place of the one with its id.
    case put(collection: String, record: Record)
    case remove(collection: String, id: String)
}

/// What a commit did.
public struct CommitReceipt: Sendable, Hashable {
    public let number: Int
    public let changes: [RecordChange]

    public init(number: Int, changes: [RecordChange]) {
        self.number = number
        self.changes = changes
    }
}

extension Workspace {
    /// Whether a transaction is open.
    public var isInTransaction: Bool { transaction != nil }
}
