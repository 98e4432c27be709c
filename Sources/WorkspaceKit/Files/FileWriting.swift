public import BaseKit

/// Small files beside the records: scripts, a read-me.
public enum FileWriting {
    /// Writes a new file and makes it durable; refuses to replace one. Makes its folder.
    public static func create(
        _ path: String, _ bytes: [UInt8], fileSystem: any FileSystem = LocalFileSystem()
    ) throws(Diagnostic) {
        do throws(FileSystemError) {
            let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            if !folder.isEmpty { try fileSystem.makeDirectoryIfMissing(folder) }
            try fileSystem.create(path, bytes)
        } catch {
            throw error.diagnostic()
        }
    }

    /// Writes a file, in place of one of that name, as a whole or not at all.
    public static func replace(
        _ path: String, _ bytes: [UInt8], fileSystem: any FileSystem = LocalFileSystem()
    ) throws(Diagnostic) {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        do throws(FileSystemError) {
            try fileSystem.replace(path, with: bytes, in: folder.isEmpty ? "." : folder)
        } catch {
            throw error.diagnostic()
        }
    }

    /// The bytes of a file; nil where there is none.
    public static func read(
        _ path: String, fileSystem: any FileSystem = LocalFileSystem()
    ) throws(Diagnostic) -> [UInt8]? {
        do throws(FileSystemError) { return try fileSystem.contents(of: path) } catch { throw error.diagnostic() }
    }
}
