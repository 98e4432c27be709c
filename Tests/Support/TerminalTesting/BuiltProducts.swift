import Glibc

/// The programs that were built beside the running tests.
public enum BuiltProducts {
    public static func path(of program: String) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let path = String(decoding: buffer.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./") + program
    }
}

/// A folder that is removed with its files when the value goes away.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        var template = Array("/tmp/edsh-tests-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw PseudoTerminalSession.Failure(description: "no folder") }
        path = String(cString: made)
    }

    deinit { TemporaryFolder.remove(path) }

    public func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file of the folder and gives its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        guard let stream = fopen(file(name), "w") else {
            throw PseudoTerminalSession.Failure(description: "cannot write \(file(name))")
        }
        fputs(text, stream)
        fclose(stream)
        return file(name)
    }

    static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        guard let folder = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(folder)
        for name in names { remove(path + "/" + name) }
        rmdir(path)
    }
}
