/// A text for the user, said in the language that the process speaks.
///
/// It is written as an English text at the place where it is said, `"there is no column `\(name)` here"`, and keeps the
/// template, "there is no column `%1` here", and what fills its holes. The catalogue of another language has the same
/// template as its key, and may put the holes into another order. What fills a hole may be a message itself.
///
/// Two messages are equal where their English texts are.
public struct Message: Sendable, Hashable, CustomStringConvertible {
    enum Argument: Sendable {
        /// The user's own words, names, numbers: the same in every language.
        case text(String)
        case message(Message)
        /// What its declaration names in both languages.
        case label(english: String, chinese: String)
    }

    /// The English text with `%1` … for its holes. A percent sign is `%%`; an ending that only English has is `%s`.
    public let template: String
    let arguments: [Argument]
    /// What stands for each `%s`.
    let endings: [String]

    init(template: String, arguments: [Argument] = [], endings: [String] = []) {
        self.template = template
        self.arguments = arguments
        self.endings = endings
    }

    /// A text that is the same in every language: what the user wrote, or what the system said.
    public init(verbatim text: String) { self.init(template: "%1", arguments: [.text(text)]) }

    /// A name that is declared in both languages, such as a collection's.
    public init(label english: String, chinese: String) {
        self.init(template: "%1", arguments: [.label(english: english, chinese: chinese)])
    }

    /// Words with blanks between them, each in the user's language.
    public init(words: [Message]) {
        self.init(
            label: words.map { $0.text(in: .english) }.joined(separator: " "),
            chinese: words.map { $0.text(in: .chinese) }.joined(separator: " "))
    }

    /// A declared phrase, such as the summary of a command, which the catalogue knows as a whole.
    public init(phrase: String) { self.init(template: Message.escaped(phrase)) }

    public var english: String { filled(template, in: .english) }

    /// In the language that the process speaks.
    public var text: String { text(in: .current) }
    public var description: String { text }

    public func text(in language: Language) -> String {
        filled(language.catalogue?.translation(of: template) ?? template, in: language)
    }

    /// Whether its English text has these words.
    public func contains(_ words: String) -> Bool { english.contains(words) }

    public static func == (left: Message, right: Message) -> Bool { left.english == right.english }
    public func hash(into hasher: inout Hasher) { hasher.combine(english) }

    private func filled(_ template: String, in language: Language) -> String {
        guard template.utf8.contains(UInt8(ascii: "%")) else { return template }
        var text = ""
        var endings = endings[...]
        var isHole = false
        for character in template {
            guard isHole else {
                if character == "%" { isHole = true } else { text.append(character) }
                continue
            }
            isHole = false
            if character == "%" {
                text.append(character)
            } else if character == "s" {
                text += endings.popFirst() ?? ""
            } else if let index = Message.holes.firstIndex(of: character), index < arguments.count {
                switch arguments[index] {
                case .text(let given): text += given
                case .message(let message): text += message.text(in: language)
                case .label(let english, let chinese): text += language == .english ? english : chinese
                }
            }
        }
        return text
    }

    static let holes = Array("123456789ABCDEFGHIJKLMNOPQR")

    static func escaped(_ literal: String) -> String {
        guard literal.utf8.contains(UInt8(ascii: "%")) else { return literal }
        return literal.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
    }
}

extension Message: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(template: Message.escaped(value)) }

    public init(stringInterpolation parts: StringInterpolation) {
        self.init(template: parts.template, arguments: parts.arguments, endings: parts.endings)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var template = ""
        var arguments: [Argument] = []
        var endings: [String] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            template.reserveCapacity(literalCapacity + interpolationCount * 2)
        }

        public mutating func appendLiteral(_ literal: String) { template += Message.escaped(literal) }

        /// A part that is said in the user's language too. Literals that stand in a hole are such parts.
        public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

        @_disfavoredOverload
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            append(.text("\(value)"))
        }

        /// The ending of a word behind a number, `"\(n) row\(plural: n)"`: other languages do without.
        public mutating func appendInterpolation(plural count: Int, _ one: String = "", _ many: String = "s") {
            template += "%s"
            endings.append(count == 1 ? one : many)
        }

        /// Names with commas between them.
        public mutating func appendInterpolation(list items: some Sequence<String>) {
            append(.message(.list(items.map { Message(verbatim: $0) })))
        }

        private mutating func append(_ argument: Argument) {
            arguments.append(argument)
            template.append("%")
            template.append(Message.holes[min(arguments.count, Message.holes.count) - 1])
        }
    }
}

extension Message {
    /// What stands before the last of several.
    public enum Joint: Sendable { case comma, or, and }

    /// `one of a, b, c, …`: the first `limit` of the names.
    public static func oneOf(_ names: some Collection<String>, limit: Int = .max) -> Message {
        names.count > limit ? "one of \(list: names.prefix(limit)), …" : "one of \(list: names)"
    }

    /// `a, b or c`
    public static func list(_ items: [Message], _ joint: Joint = .comma) -> Message {
        guard let first = items.first, let last = items.last, items.count > 1 else { return items.first ?? "" }
        let before = items.dropFirst().dropLast().reduce(first) { "\($0), \($1)" }
        return switch joint {
        case .comma: "\(before), \(last)"
        case .or: "\(before) or \(last)"
        case .and: "\(before) and \(last)"
        }
    }
}

/// A text of help or of the terminal in the language that the process speaks.
public func said(_ message: Message) -> String { message.text }

/// What a declaration says of itself (a summary, a remedy), in the language that the process speaks.
public func phrase(_ text: String) -> String { Message(phrase: text).text }
