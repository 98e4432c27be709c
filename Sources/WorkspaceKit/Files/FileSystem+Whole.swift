#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension FileSystem {
    /// The bytes `offset..<offset + count`, fewer where the file ends before.
    func read(_ file: OpenFile, from offset: Int64, count: Int) throws(FileSystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            var outcome: Result<Int, FileSystemError> = .success(0)
            bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                outcome = Result { () throws(FileSystemError) in
                    try read(file, into: rest, at: offset + Int64(filled))
                }
            }
            let got = try outcome.get()
            if got == 0 { break }
            filled += got
        }
        if filled < count { bytes.removeLast(count - filled) }
        return bytes
    }

    /// Nil where there is no such file.
    func contents(of path: String) throws(FileSystemError) -> [UInt8]? {
        let file: OpenFile
        do throws(FileSystemError) { file = try open(path, .read) } catch {
            if error.number == ENOENT { return nil }
            throw error
        }
        defer { close(file) }
        return try read(file, from: 0, count: Int(stamp(of: file).size))
    }

    /// Writes all of `bytes`, however many calls it takes.
    func writeAll(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int64) throws(FileSystemError) {
        var done = 0
        while done < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
            let written = try write(file, rest, at: offset + Int64(done))
            if written == 0 { throw FileSystemError(EIO, "write", "a file") }
            done += written
        }
    }

    func writeAll(_ file: OpenFile, _ bytes: [UInt8], at offset: Int64) throws(FileSystemError) {
        var outcome: Result<Void, FileSystemError> = .success(())
        bytes.withUnsafeBytes { buffer in
            outcome = Result { () throws(FileSystemError) in try writeAll(file, buffer, at: offset) }
        }
        try outcome.get()
    }

    /// A new file with these bytes, durable but for its name.
    func create(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
        let file = try open(path, .createNew)
        defer { close(file) }
        try writeAll(file, bytes, at: 0)
        try synchronize(file)
    }

    /// Puts a file in the place of an older one, durably: a reader sees the old or the new one, whole.
    func replace(_ path: String, with bytes: [UInt8], in directory: String) throws(FileSystemError) {
        let temporary = path + ".tmp"
        try removeIfPresent(temporary)
        if isPlanted(.replacedFileNotSynchronized) {
            let file = try open(temporary, .createNew)
            defer { close(file) }
            try writeAll(file, bytes, at: 0)
        } else {
            try create(temporary, bytes)
        }
        try rename(temporary, to: path)
        if !isPlanted(.replacedNameNotSynchronized) { try synchronizeDirectory(directory) }
    }

    func removeIfPresent(_ path: String) throws(FileSystemError) {
        if try stamp(at: path) != nil { try unlink(path) }
    }

    func makeDirectoryIfMissing(_ path: String) throws(FileSystemError) {
        if try stamp(at: path) != nil { return }
        do throws(FileSystemError) { try makeDirectory(path) } catch {
            // Another process may have been quicker.
            if error.number != EEXIST { throw error }
        }
    }
}
