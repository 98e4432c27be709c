internal import BaseKit

/// What a code of an error means, and how to mend it.
public struct ErrorPage: Sendable {
    public let code: String
    let title: Message
    let text: Message
    public let example: Example?

    /// A mistake and its correction, which run on the sample county one after the other.
    public struct Example: Sendable {
        /// Gives the error.
        public let wrong: Line
        /// Does what was meant.
        public let right: Line
    }

    /// A line of the language, or of the system's shell.
    public struct Line: Sendable, CustomStringConvertible {
        public let text: String
        public let isShell: Bool

        init?(_ written: String) {
            guard written.hasPrefix("> ") || written.hasPrefix("$ ") else { return nil }
            isShell = written.hasPrefix("$")
            text = String(written.dropFirst(2))
        }

        public var description: String { isShell ? "$ " + text : text }
    }

    func page(in language: Language) -> String {
        let head = "\(code): \(title.text(in: language))\n\n\(text.text(in: language))"
        guard let example else { return head }
        let (wrong, right) = language == .chinese ? ("错误的写法", "正确的写法") : ("wrong", "right")
        return head + "\n\n\(wrong)\n  \(example.wrong)\n\(right)\n  \(example.right)"
    }
}

/// The catalogue of errors: `help errors` lists it, `help E0101` shows one.
///
/// Each page is a block of lines: its code, its title in English and in Chinese, what it means and how to mend it in
/// English and in Chinese, and two lines, the first of which gives the error while the second is right: `> ` begins one of
/// the language, `$ ` one of the system's shell.
public enum ErrorPages {
    public static let all: [ErrorPage] = [language, types, records, workspace, files].flatMap { text in
        text.split(separator: "\n\n").compactMap { block in
            let lines = block.split(separator: "\n").map(String.init)
            guard lines.count >= 5 else { return nil }
            var example: ErrorPage.Example?
            if lines.count == 7, let wrong = ErrorPage.Line(lines[5]), let right = ErrorPage.Line(lines[6]) {
                example = ErrorPage.Example(wrong: wrong, right: right)
            }
            return ErrorPage(
                code: lines[0], title: Message(label: lines[1], chinese: lines[2]),
                text: Message(label: lines[3], chinese: lines[4]), example: example)
        }
    }

    static func page(_ code: String) -> ErrorPage? {
        all.first { $0.code == code.uppercased() }
    }
}
