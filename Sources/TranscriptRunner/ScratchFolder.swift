internal import Glibc

/// A folder of its own for one run, removed with everything in it when the value goes away, and how edsh is run there.
///
/// The workspace, where there is one, is its subfolder `county`; programs start in the folder itself with the workspace in
/// `EDSH_WORKSPACE`, as the user `clerk`. Nothing of the caller's environment is seen.
public final class ScratchFolder: Sendable {
    public let path: String
    /// The edsh that runs.
    public let program: String
    private let hasWorkspace: Bool
    private let today: String?

    /// - Parameters:
    ///   - workspace: the workspace to copy; nil: none
    ///   - program: the path of edsh
    ///   - today: the day that programs take for today; nil: the clock's
    ///   - holdingLock: whether nobody may write to the workspace while it is copied
    public init(
        copying workspace: String?, program: String, today: String? = "2016-09-28", holdingLock: Bool = false
    ) throws {
        self.program = program
        self.today = today
        hasWorkspace = workspace != nil
        path = try ScratchFolder.make()
        mkdir(path + "/home", 0o700)
        if let workspace {
            let copy = ["/bin/cp", "-a", workspace, path + "/county"]
            try ScratchFolder.require(
                holdingLock ? [program, "-w", workspace, "--quiet", "with-lock", "--"] + copy : copy, in: "/")
        }
        // What documents call `scripts/run` is this edsh.
        mkdir(path + "/scripts", 0o700)
        try write("#!/bin/sh\nexec edsh \"$@\"\n", to: "scripts/run")
        chmod(path + "/scripts/run", 0o700)
    }

    deinit { ScratchFolder.remove(path) }

    public var environment: [String: String] {
        var environment = [
            "LANG": "C.UTF-8", "HOME": path + "/home", "USER": "clerk", "TZ": "UTC",
            "PATH": program.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + ":/usr/bin:/bin",
        ]
        environment["EDSH_TODAY"] = today
        // Whether a step takes long is no part of what a line says.
        environment["EDSH_STEPS"] = "off"
        if hasWorkspace { environment["EDSH_WORKSPACE"] = "county" }
        return environment
    }

    /// `edsh` with these arguments, from start to end.
    public func edsh(_ arguments: [String], input: String = "", mergesErrors: Bool = true) throws -> ProgramOutcome {
        try RunningProgram(
            [program] + arguments, environment: environment, folder: path, input: input, mergesErrors: mergesErrors
        ).finish()
    }

    /// A line as it would be typed into a shell.
    public func shell(_ line: String) throws -> ProgramOutcome {
        try RunningProgram(["/bin/sh", "-c", line], environment: environment, folder: path).finish()
    }

    public func write(_ text: String, to name: String) throws {
        guard TextFile.write(text, to: path + "/" + name) else {
            throw RunningProgram.Failure(description: "\(name) cannot be written")
        }
    }

    /// Copies the files beside the transcript that it names.
    public func bringNeighbours(of transcript: Transcript) {
        var neighbours = Neighbours(of: transcript.path, in: path)
        neighbours.bring(namedIn: transcript.lines.joined(separator: "\n"))
    }

    // MARK: folders

    /// A new workspace in a folder of its own, to be copied; the caller removes the folder.
    public static func newWorkspace(_ flags: [String], program: String) throws -> (folder: String, workspace: String) {
        let folder = try make()
        do {
            try require([program, "init", folder + "/county"] + flags, in: folder)
        } catch {
            remove(folder)
            throw error
        }
        return (folder, folder + "/county")
    }

    public static func remove(_ path: String) {
        _ = try? RunningProgram(["/bin/rm", "-rf", path], environment: [:], folder: "/").finish()
    }

    private static func make() throws -> String {
        var template = Array("/tmp/edsh-tests-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw RunningProgram.Failure(description: "no temporary folder") }
        return String(cString: made)
    }

    /// Runs a program that must succeed.
    private static func require(_ words: [String], in folder: String) throws {
        let outcome = try RunningProgram(
            words, environment: ["USER": "clerk", "HOME": folder, "PATH": "/usr/bin:/bin"], folder: folder
        ).finish()
        guard outcome.status == 0 else { throw RunningProgram.Failure(description: outcome.output) }
    }
}

/// Files by their paths.
public enum TextFile {
    /// Nil where the file cannot be read.
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

    /// Whether all of it is in the file.
    public static func write(_ text: String, to path: String) -> Bool { write(Array(text.utf8), to: path) }

    public static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        let count = fwrite(bytes, 1, bytes.count, file)
        return fclose(file) == 0 && count == bytes.count
    }
}
