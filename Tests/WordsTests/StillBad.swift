import TranscriptKit

/// The list of messages that are still bad (Tests/Messages/still-bad.md).
///
/// An entry is a heading `## E0123` with lines behind it: `line:` what gives the message, `writes:` the part of it that is bad,
/// `bad:` what is bad about it, `why:` why it stays. `line:` and `writes:` are left out where the page has no example, which
/// is then what is bad.
struct StillBad {
    let code: String
    var fields: [String: String] = [:]

    static let all: [StillBad] = {
        let bytes = TextFile.bytes(of: TestFolder.packagePath + "/Tests/Messages/still-bad.md") ?? []
        var entries: [StillBad] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("## ") { entries.append(StillBad(code: String(line.dropFirst(3)))) }
            let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, !entries.isEmpty, ["line", "writes", "bad", "why"].contains(parts[0]) else {
                continue
            }
            entries[entries.count - 1].fields[parts[0]] = String(parts[1].drop(while: \.isWhitespace))
        }
        return entries
    }()

    /// Whether the entry is about the page, not about the message.
    var isAboutExample: Bool { fields["line"] == nil }
}
