internal import BaseKit

/// A journal whose line ends git or a transfer program has converted looks damaged everywhere, and nothing of it is lost.
extension JournalReader {
    static func hasConvertedLineEnds(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first?.last == UInt8(ascii: "\r")
    }

    /// How to convert the segment back.
    static func conversion(of file: String) -> Message {
        "sed -i 's/\\r$//' \(file) — and for git: `/journal/** -text` in .gitattributes"
    }

    /// What is wrong where a segment's line ends are not its own.
    func convertedLineEnds() -> Diagnostic? {
        for segment in (try? segments()) ?? [] {
            guard let bytes = (try? files.contents(of: path(segment))) ?? nil,
                JournalReader.hasConvertedLineEnds(bytes)
            else { continue }
            let file = "journal/" + JournalReader.name(segment)
            return Diagnostic(
                "E0520", "the line ends of \(file) were converted to CR LF, by git or a transfer program",
                outcome: .notCommitted,
                help: "nothing is lost; convert them back: \(JournalReader.conversion(of: file))")
        }
        return nil
    }
}
