import Glibc

/// A copy of the sample county to work on. The county itself is made once by `edsh init --sample`.
public final class SampleCountyFolder {
    /// The workspace, whose folder is named `county`.
    public let path: String
    /// The folder around it, for other files.
    public let folder: TemporaryFolder

    public init() throws {
        let template = try SampleCountyFolder.template.get()
        folder = try TemporaryFolder()
        path = folder.file("county")
        try SampleCountyFolder.run(["/bin/cp", "-r", template.file("county"), path])
    }

    private static let template = Result<TemporaryFolder, any Error> {
        let folder = try TemporaryFolder()
        // What is static is never let go.
        atexit { SampleCountyFolder.removeTemplate() }
        try run([BuiltProducts.path(of: "edsh"), "init", folder.file("county"), "--sample", "--quiet"])
        // The copies are only as good as what lies on the disk.
        try run([BuiltProducts.path(of: "edsh"), "-w", folder.file("county"), "-c", "sync"])
        return folder
    }

    private static func removeTemplate() {
        if case .success(let folder) = template { TemporaryFolder.remove(folder.path) }
    }

    @discardableResult
    private static func run(_ arguments: [String]) throws -> String {
        let session = try PseudoTerminalSession.start(arguments: arguments)
        guard try session.waitForExit() == 0 else {
            throw PseudoTerminalSession.Failure(description: "\(arguments): \(session.screen.text)")
        }
        return session.screen.text
    }

    /// `edsh` at its prompt on this county, on the day 2016-09-28, with the prompt shown.
    public func start(
        columns: Int = 80, rows: Int = 40, environment: [String: String] = [:]
    ) throws -> PseudoTerminalSession {
        let session = try PseudoTerminalSession.start(
            arguments: [BuiltProducts.path(of: "edsh"), "-w", path],
            environment: [
                "LC_ALL": "C.UTF-8", "HOME": folder.path, "PWD": folder.path, "EDSH_TODAY": "2016-09-28", "USER": "王芳",
            ].merging(environment) { $1 }, columns: columns, rows: rows)
        try session.wait(forLine: "county>")
        return session
    }
}
