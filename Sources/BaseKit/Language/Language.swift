/// The languages in which edsh speaks to its users.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// What the process speaks. Set once, before anything is said.
    public static var current: Language { chosen }

    /// `catalogue` is made when the first message needs it.
    public static func speak(_ language: Language, _ catalogue: @escaping @Sendable () -> Catalogue) {
        source = catalogue
        chosen = language
    }

    /// nil for English, in which everything is written.
    var catalogue: Catalogue? { self == .english ? nil : Catalogue.installed }

    // Set at the start of the process, while it has one thread.
    nonisolated(unsafe) private static var chosen = Language.english
    nonisolated(unsafe) fileprivate static var source: @Sendable () -> Catalogue = { Catalogue([]) }
}

/// What is said in one other language for each English template.
///
/// It is written as text: a template on a line, and below it, moved in by four blanks, what is said for it. A line end
/// within one of them is `\n`, a backslash `\\`, a first blank `\ `. Lines that begin with `#` are comments.
///
///     there is no column `%1` here
///         这里没有列 `%1`
public struct Catalogue: Sendable {
    /// In the order in which they are written; a key may be there twice.
    public let entries: [(key: String, text: String)]
    private let translations: [String: String]

    fileprivate static let installed = Language.source()

    public init(_ pages: [String]) {
        var entries: [(key: String, text: String)] = []
        for page in pages {
            var key: Substring?
            // By bytes: the pages are long, and the first message waits for them.
            for bytes in page.utf8.split(separator: UInt8(ascii: "\n")) where bytes.first != UInt8(ascii: "#") {
                let line = Substring(bytes)
                if line.hasPrefix("    "), let known = key {
                    entries.append((Catalogue.unescaped(known), Catalogue.unescaped(line.dropFirst(4))))
                    key = nil
                } else {
                    key = line
                }
            }
        }
        self.entries = entries
        translations = Dictionary(entries.map { ($0.key, $0.text) }) { first, _ in first }
    }

    public func translation(of template: String) -> String? { translations[template] }

    /// How a template is written in the text of a catalogue.
    public static func escaped(_ template: String) -> String {
        var text = template.hasPrefix(" ") || template.hasPrefix("#") ? "\\" : ""
        for character in template {
            switch character {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default: text.append(character)
            }
        }
        return text
    }

    private static func unescaped(_ written: Substring) -> String {
        guard written.utf8.contains(UInt8(ascii: "\\")) else { return String(written) }
        var text = ""
        var isEscaped = false
        for character in written {
            if isEscaped {
                text.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
