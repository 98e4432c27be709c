internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Turns SVG into PNG by librsvg's `rsvg-convert`, where it is installed.
enum PictureConverter {
    static func png(of svg: [UInt8]) throws(Diagnostic) -> [UInt8] {
        let source = try file(with: svg)
        let target = try file(with: [])
        defer {
            unlink(source)
            unlink(target)
        }
        // Twice the size in dots, for screens and print of today.
        let words = ["rsvg-convert", "--zoom", "2", "--format", "png", "--output", target, source]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let error = posix_spawnp(&process, words[0], nil, nil, &arguments, environ)
        guard error == 0 else { throw missing(error) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw Diagnostic(
                "E0657", "rsvg-convert could not make a picture of the chart", outcome: .failed,
                help: "save it as .svg, which every browser shows")
        }
        return try bytes(of: target)
    }

    private static func missing(_ error: Int32) -> Diagnostic {
        let reason = error == ENOENT ? "it is not installed" : String(cString: strerror(error))
        return Diagnostic(
            "E0657", "a PNG is made by the program rsvg-convert, and \(reason)", outcome: .failed,
            help: "install it (on Debian: apt-get install librsvg2-bin), or save the chart as .svg")
    }

    private static func file(with bytes: [UInt8]) throws(Diagnostic) -> String {
        var template = Array("\(Terminal.environment("TMPDIR") ?? "/tmp")/edsh-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw Session.fileError(path) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Session.fileError(path) }
            rest = rest.dropFirst(count)
        }
        return path
    }

    private static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Session.fileError(path) }
        defer { close(descriptor) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Session.fileError(path) }
            if count == 0 { return result }
            result += piece[..<count]
        }
    }
}
