internal import Glibc

/// The files beside a transcript that it names, and those that its scripts name: they are copied to where it runs, so that
/// a test of a saved script stands beside the script.
struct Neighbours {
    /// Where the transcript lies.
    let source: String
    /// Where it runs.
    let target: String
    private var seen = Set<String>()

    private static let largest = 64 << 20

    init(of transcript: String, in target: String) {
        let folder = transcript.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        source = folder.isEmpty ? "." : folder.joined(separator: "/")
        self.target = target
    }

    /// Copies what `text` names.
    mutating func bring(namedIn text: String) {
        // Names end at blanks, quotes and the signs of the language; what is no file here is no name.
        let signs: Set<Character> = ["\"", "'", "`", "|", ";", "(", ")", "[", "]", "{", "}", ",", "<", ">"]
        for word in text.split(whereSeparator: { $0.isWhitespace || signs.contains($0) }) {
            let name = String(word)
            guard name.first != "/", !name.split(separator: "/").contains(".."), seen.insert(name).inserted else {
                continue
            }
            copy(name)
        }
    }

    private mutating func copy(_ name: String) {
        var status = stat()
        guard stat(source + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= Neighbours.largest, access(target + "/" + name, F_OK) != 0,
            let bytes = TextFile.bytes(of: source + "/" + name)
        else { return }
        var folder = target
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        guard TextFile.write(bytes, to: target + "/" + name) else { return }
        chmod(target + "/" + name, status.st_mode & 0o777)
        if name.hasSuffix(".edsh"), let text = String(validating: bytes, as: UTF8.self) { bring(namedIn: text) }
    }
}
