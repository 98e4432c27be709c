internal import Glibc
internal import Synchronization

/// A folder of a test's own, removed with everything in it when the value goes away, and how edsh is run there.
///
/// The workspace, where there is one, is its subfolder `county`; programs start in the folder itself with the workspace in
/// `EDSH_WORKSPACE`, on 28 September 2016, as the user `clerk`.
public final class TestFolder: Sendable {
    public enum Contents: String, Sendable {
        /// No workspace at all.
        case none
        /// A workspace without a record.
        case empty
        /// The sample county.
        case sample
    }

    public let path: String
    public let contents: Contents

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
        path = try TestFolder.make()
        mkdir(path + "/home", 0o700)
        if contents != .none { try TestFolder.copy(try TestFolder.original(contents), to: path + "/county") }
        // What documents call `scripts/run` is edsh as it was built for the tests.
        mkdir(path + "/scripts", 0o700)
        try write("#!/bin/sh\nexec edsh \"$@\"\n", to: "scripts/run")
        chmod(path + "/scripts/run", 0o700)
    }

    deinit { TestFolder.remove(path) }

    public var environment: [String: String] {
        var environment = [
            "EDSH_TODAY": "2016-09-28", "LANG": "C.UTF-8", "HOME": path + "/home", "USER": "clerk", "TZ": "UTC",
            "PATH": TestFolder.edshPath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
                + ":/usr/bin:/bin",
        ]
        if contents != .none { environment["EDSH_WORKSPACE"] = "county" }
        return environment
    }

    /// `edsh` with these arguments, from start to end.
    public func edsh(_ arguments: String..., input: String = "", mergesErrors: Bool = true) throws -> ProgramOutcome {
        try RunningProgram(
            [TestFolder.edshPath] + arguments, environment: environment, folder: path, input: input,
            mergesErrors: mergesErrors
        ).finish()
    }

    /// A line as it would be typed into a shell.
    public func shell(_ line: String) throws -> ProgramOutcome {
        try RunningProgram(["/bin/sh", "-c", line], environment: environment, folder: path).finish()
    }

    public func write(_ text: String, to name: String) throws {
        guard let file = fopen(path + "/" + name, "w") else {
            throw RunningProgram.Failure(description: "\(name) cannot be written")
        }
        defer { fclose(file) }
        fputs(text, file)
    }

    public func read(_ name: String) -> [UInt8]? { TestFolder.bytes(of: path + "/" + name) }

    /// Every file below `county` with its bytes, but for the lock and what SQLite keeps only while it runs.
    public func countyFiles() throws -> [String: [UInt8]] {
        let list = try shell("cd county && find . -type f ! -name lock ! -name '*-shm' ! -name '*-wal' | sort").output
        var files: [String: [UInt8]] = [:]
        for name in list.split(separator: "\n") { files[String(name)] = read("county/" + name) ?? [] }
        return files
    }

    public static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    // MARK: the originals

    /// Made once in a test run, then only copied. They lie in the folder for temporary files under the process's number,
    /// and go when the process does.
    private static func original(_ contents: Contents) throws -> String {
        try (contents == .sample ? sample : empty).get()
    }

    private static let sample = Result { try made(["--sample"]) }
    private static let empty = Result { try made([]) }

    private static func made(_ flags: [String]) throws -> String {
        let folder = try make()
        originals.withLock { $0.append(folder) }
        let outcome = try RunningProgram(
            [edshPath, "init", folder + "/county"] + flags, environment: ["USER": "clerk", "HOME": folder],
            folder: folder
        ).finish()
        guard outcome.status == 0 else { throw RunningProgram.Failure(description: outcome.output) }
        return folder + "/county"
    }

    /// Folders to remove at the end of the process.
    private static let originals: Mutex<[String]> = {
        atexit {
            for folder in TestFolder.originals.withLock({ $0 }) { TestFolder.remove(folder) }
        }
        return Mutex([])
    }()

    private static func make() throws -> String {
        var template = Array("/tmp/edsh-tests-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw RunningProgram.Failure(description: "no temporary folder") }
        return String(cString: made)
    }

    private static func copy(_ from: String, to: String) throws {
        let outcome = try RunningProgram(["/bin/cp", "-a", from, to], environment: [:], folder: "/").finish()
        guard outcome.status == 0 else { throw RunningProgram.Failure(description: outcome.output) }
    }

    private static func remove(_ path: String) {
        _ = try? RunningProgram(["/bin/rm", "-rf", path], environment: [:], folder: "/").finish()
    }
}
