internal import BaseKit

/// What a code of an error means, and how to mend it.
public struct ErrorPage: Sendable {
    public let code: String
    let title: Message
    let text: Message
    /// A line that gives the error on the sample county, where one line can.
    public let example: String?

    func page(in language: Language) -> String {
        let head = "\(code): \(title.text(in: language))\n\n\(text.text(in: language))"
        guard let example else { return head }
        return head + "\n\n\(language == .chinese ? "例如" : "for example")\n  \(example)"
    }
}

/// The catalogue of errors: `help errors` lists it, `help E0101` shows one.
///
/// Each page is a block of lines: its code, its title in English and in Chinese, what it means and how to mend it in
/// English and in Chinese, and behind `> ` a line that gives it.
public enum ErrorPages {
    public static let all: [ErrorPage] = [language, records, files].flatMap { text in
        text.split(separator: "\n\n").compactMap { block in
            let lines = block.split(separator: "\n").map(String.init)
            guard lines.count >= 5 else { return nil }
            return ErrorPage(
                code: lines[0], title: Message(label: lines[1], chinese: lines[2]),
                text: Message(label: lines[3], chinese: lines[4]),
                example: lines.count > 5 ? String(lines[5].dropFirst(2)) : nil)
        }
    }

    static func page(_ code: String) -> ErrorPage? {
        all.first { $0.code == code.uppercased() }
    }
}
