internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Turns SVG into PNG by librsvg's `rsvg-convert`, where it is installed.
enum PictureConverter {
    static func png(of svg: [UInt8]) throws(Diagnostic) -> [UInt8] {
        let source = try TemporaryFile(svg)
        let target = try TemporaryFile()
        // Twice the size in dots, for screens and print of today.
        let program = ChildProcess([
            "rsvg-convert", "--zoom", "2", "--format", "png", "--output", target.path, source.path,
        ])
        switch program.run() {
        case .notStarted(let error): throw missing(error)
        case .ended(0): return try target.contents()
        case .ended:
            throw Diagnostic(
                "E0657", "rsvg-convert could not make a picture of the chart", outcome: .failed,
                help: "save it as .svg, which every browser shows")
        }
    }

    private static func missing(_ error: Int32) -> Diagnostic {
        let reason: Message = error == ENOENT ? "it is not installed" : SystemReason.of(error)
        return Diagnostic(
            "E0657", "a PNG is made by the program rsvg-convert, and \(reason)", outcome: .failed,
            help: "install it (on Debian: apt-get install librsvg2-bin), or save the chart as .svg")
    }
}
