internal import BaseKit

/// A token of an expression. Command words are read by `Lexer.word` instead, as they follow other rules.
enum Token: Hashable {
    case name(String)
    /// `` `any name` ``
    case quotedName(String)
    case variable(String)
    case literal(Value)
    /// A text with `${…}`; the parser reads its pieces from the source.
    case interpolatedText
    case symbol(String)
    case newline
    case end

    /// How the token is called in messages.
    var description: Message {
        switch self {
        case .name(let text): "`\(text)`"
        case .quotedName(let text): "`\(text)`"
        case .variable(let text): "`$\(text)`"
        case .literal(.text): "a text"
        case .literal(let value): "`\(value.plainText)`"
        case .interpolatedText: "a text"
        case .symbol(let text): "`\(text)`"
        case .newline: "the end of the line"
        case .end: "the end of the input"
        }
    }
}

struct LocatedToken {
    let token: Token
    let range: SourceRange
}

/// What went wrong in reading; `incomplete` where more input could still make it right.
struct SyntaxError: Error {
    var diagnostic: Diagnostic
    var incomplete: Bool
}
