internal import Glibc
internal import Synchronization
@_exported public import TranscriptRunner

/// A folder of a test's own, removed with everything in it when the value goes away, and how edsh is run there, on 28
/// September 2016 (see `ScratchFolder`).
public final class TestFolder: Sendable {
    public enum Contents: String, Sendable {
        /// No workspace at all.
        case none
        /// A workspace without a record.
        case empty
        /// The sample county.
        case sample
    }

    public let contents: Contents
    public let scratch: ScratchFolder
    public var path: String { scratch.path }
    public var environment: [String: String] { scratch.environment }

    /// The folder of the package.
    public static let packagePath: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(4)
        return parts.joined(separator: "/")
    }()

    public static let edshPath: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let path = String(decoding: buffer.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let built = path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/edsh"
        return access(built, X_OK) == 0 ? built : packagePath + "/.build/debug/edsh"
    }()

    public init(_ contents: Contents = .sample) throws {
        self.contents = contents
        let original = contents == .none ? nil : try TestFolder.original(contents)
        scratch = try ScratchFolder(copying: original, program: TestFolder.edshPath)
    }

    /// `edsh` with these arguments, from start to end.
    public func edsh(_ arguments: String..., input: String = "", mergesErrors: Bool = true) throws -> ProgramOutcome {
        try scratch.edsh(arguments, input: input, mergesErrors: mergesErrors)
    }

    /// A line as it would be typed into a shell.
    public func shell(_ line: String) throws -> ProgramOutcome { try scratch.shell(line) }

    public func write(_ text: String, to name: String) throws { try scratch.write(text, to: name) }

    public func read(_ name: String) -> [UInt8]? { TextFile.bytes(of: path + "/" + name) }

    /// Every file below `county` with its bytes, but for the lock and what SQLite keeps only while it runs.
    public func countyFiles() throws -> [String: [UInt8]] {
        let list = try shell("cd county && find . -type f ! -name lock ! -name '*-shm' ! -name '*-wal' | sort").output
        var files: [String: [UInt8]] = [:]
        for name in list.split(separator: "\n") { files[String(name)] = read("county/" + name) ?? [] }
        return files
    }

    // MARK: the originals

    /// Made once in a test run, then only copied. They lie in the folder for temporary files, and go when the process does.
    private static func original(_ contents: Contents) throws -> String {
        try (contents == .sample ? sample : empty).get()
    }

    private static let sample = Result { try made(["--sample"]) }
    private static let empty = Result { try made([]) }

    private static func made(_ flags: [String]) throws -> String {
        let (folder, workspace) = try ScratchFolder.newWorkspace(flags, program: edshPath)
        originals.withLock { $0.append(folder) }
        return workspace
    }

    /// Folders to remove at the end of the process.
    private static let originals: Mutex<[String]> = {
        atexit {
            for folder in TestFolder.originals.withLock({ $0 }) { ScratchFolder.remove(folder) }
        }
        return Mutex([])
    }()
}
