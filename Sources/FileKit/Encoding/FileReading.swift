internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Makes the bytes of a file readable, or says in clear words why they are not.
enum FileReading {
    static func source(_ path: String) throws(Diagnostic) -> ByteSource {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refusal(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw refusal(path, errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw folder(path) }
        if [S_IFCHR, S_IFBLK].contains(status.st_mode & S_IFMT) {
            throw Diagnostic("E0602", "\(path) is a device", outcome: .failed, expected: "a file")
        }
        if status.st_mode & S_IFMT != S_IFREG { return ByteSource(try readStream(descriptor, path), path: path) }
        let stamp = FileStamp(status)
        guard stamp.size <= ByteSource.shortFile else { return ByteSource(path: path, stamp) }
        let buffer = ByteBuffer(capacity: Int(status.st_size))
        buffer.filled(try fill(buffer.base, Int(status.st_size), descriptor, path))
        return ByteSource(buffer, path: path)
    }

    /// A pipe says nothing about its length, and can be read once only.
    private static func readStream(_ descriptor: Int32, _ path: String) throws(Diagnostic) -> ByteBuffer {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR {
                try Interrupt.check()
                continue
            }
            guard count >= 0 else { throw refusal(path, errno) }
            if count == 0 { return ByteBuffer(bytes) }
            bytes.append(contentsOf: piece[..<count])
        }
    }

    private static func fill(
        _ base: UnsafeMutablePointer<UInt8>, _ size: Int, _ descriptor: Int32, _ path: String
    ) throws(Diagnostic) -> Int {
        var filled = 0
        while filled < size {
            let count = read(descriptor, base + filled, min(size - filled, 1 << 30))
            if count < 0, errno == EINTR {
                try Interrupt.check()
                continue
            }
            guard count >= 0 else { throw refusal(path, errno) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    static func refusal(_ path: String, _ error: Int32) -> Diagnostic {
        switch error {
        case ENOENT, ENOTDIR: missing(path)
        case EACCES, EPERM:
            Diagnostic(
                "E0602", "the file \(path) may not be read by this user", outcome: .failed,
                help: "ask its owner for the right to read it")
        default:
            Diagnostic(
                "E0602", "the file \(path) cannot be read: \(SystemReason.of(error))", outcome: .failed,
                expected: "a file on a disk that can be read")
        }
    }

    private static func folder(_ path: String) -> Diagnostic {
        let files = entries(of: path).filter { Format.named(byExtensionOf: $0) != nil }.sorted()
        let base = path.hasSuffix("/") ? path : path + "/"
        return Diagnostic(
            "E0602", "\(path) is a folder, not a file", outcome: .failed, expected: "a file in it",
            suggestions: files.prefix(3).map { base + $0 })
    }

    private static func missing(_ path: String) -> Diagnostic {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[..<$0]) } ?? "."
        let prefix = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        var status = stat()
        guard stat(folder.isEmpty ? "/" : folder, &status) == 0 else {
            return Diagnostic(
                "E0601", "there is no file \(path): there is no folder \(folder)", outcome: .failed,
                expected: "a path from the folder in which edsh was started")
        }
        let nearest = NearestName.find(name, in: entries(of: folder.isEmpty ? "/" : folder))
        return Diagnostic(
            "E0601", "there is no file \(path)", outcome: .failed,
            expected: "a path from the folder in which edsh was started", suggestions: nearest.map { prefix + $0 })
    }

    /// Names in a folder, without hidden ones; empty where it cannot be listed.
    private static func entries(of folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
