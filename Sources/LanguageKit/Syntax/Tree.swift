public import BaseKit

/// An expression as written.
public struct ExpressionSyntax: Sendable {
    public let kind: Kind
    public let range: SourceRange

    public indirect enum Kind: Sendable {
        case literal(Value)
        /// Text with `${…}` in it: literal pieces and expressions in turn.
        case interpolation([ExpressionSyntax])
        /// A bare name: a column, or a word such as a collection before `.count()`.
        case name(String)
        /// `$name`.
        case variable(String)
        case member(ExpressionSyntax, NameSyntax)
        /// `$list[0]`
        case index(ExpressionSyntax, ExpressionSyntax)
        /// `f(x)`, or `base.f(x)`.
        case call(base: ExpressionSyntax?, function: NameSyntax, arguments: [ExpressionSyntax])
        case unary(NameSyntax, ExpressionSyntax)
        case binary(NameSyntax, ExpressionSyntax, ExpressionSyntax)
        case list([ExpressionSyntax])
        case record([(NameSyntax, ExpressionSyntax)])
        /// A pipeline in brackets.
        case pipeline(PipelineSyntax)
    }
}

/// A name and where it stands.
public struct NameSyntax: Sendable, Hashable {
    public let text: String
    public let range: SourceRange
}

/// `source | stage | …`
public struct PipelineSyntax: Sendable {
    public let source: Source
    public let stages: [StageSyntax]
    public let range: SourceRange

    public enum Source: Sendable {
        case command(CommandSyntax)
        case expression(ExpressionSyntax)
    }
}

/// Words and flags: `teachers add --name 张三`.
public struct CommandSyntax: Sendable {
    public let items: [Item]
    public let range: SourceRange

    public enum Item: Sendable {
        case word(WordSyntax)
        /// `--name`, with the value of `--name=value`.
        case flag(NameSyntax, WordSyntax?)

        public var range: SourceRange {
            switch self {
            case .word(let word): word.range
            case .flag(let name, let value): value.map { name.range.union($0.range) } ?? name.range
            }
        }
    }
}

/// One argument of a command.
public struct WordSyntax: Sendable {
    public let kind: Kind
    public let range: SourceRange

    public enum Kind: Sendable {
        /// As written, to be read by the parameter's type.
        case bare(String)
        /// A quoted text, `$name`, a list, or an expression in brackets.
        case expression(ExpressionSyntax)
    }

    /// The text of a bare word or of a quoted one without interpolation.
    public var literalText: String? {
        switch kind {
        case .bare(let text): return text
        case .expression(let expression):
            if case .literal(.text(let text)) = expression.kind { return text }
            return nil
        }
    }
}

/// `name items clause items …`
public struct StageSyntax: Sendable {
    public let name: NameSyntax
    public let items: [ItemSyntax]
    public let clauses: [ClauseSyntax]
    /// The words behind a stage that takes words and flags (`to csv`, `explain --sql`).
    public let words: [CommandSyntax.Item]
    public let range: SourceRange
    /// The other rows of `join` and `union`.
    public var other: PipelineSyntax?
    /// `left`, `anti` and the like behind `join`.
    public var variant: NameSyntax?
    /// `as name`
    public var alias: NameSyntax?

    public func clause(_ keyword: String) -> ClauseSyntax? { clauses.first { $0.keyword.text == keyword } }
}

/// `by a, b`
public struct ClauseSyntax: Sendable {
    public let keyword: NameSyntax
    public let items: [ItemSyntax]
}

/// `name = expression`, `-expression` (in `sort`), or an expression.
public struct ItemSyntax: Sendable {
    public let name: NameSyntax?
    public let descending: Bool
    public let expression: ExpressionSyntax
    public let range: SourceRange
}

public struct BlockSyntax: Sendable {
    public let statements: [StatementSyntax]
    public let range: SourceRange
}

/// `{ |name, name| … }` behind the words of a call.
public struct BlockArgumentSyntax: Sendable {
    public let names: [NameSyntax]
    public let block: BlockSyntax
}

/// `text`, `teachers` (a reference), `schools.kind` (what that field holds), `list(int)`, `block(text)`,
/// `table(id: text, amount: money)`, `record(schools)`.
public struct TypeSyntax: Sendable {
    /// `amount` of `table(amount: money)`.
    public var label: NameSyntax?
    public let name: NameSyntax
    public let field: NameSyntax?
    public let arguments: [TypeSyntax]
    public let range: SourceRange
}

/// `name: type = default`, `--name: type = default`.
public struct ParameterSyntax: Sendable {
    public let name: NameSyntax
    public let isFlag: Bool
    public let type: TypeSyntax?
    public let defaultValue: ExpressionSyntax?
    public let range: SourceRange
    /// The `##` lines in front of it.
    public var documentation = ""
}

public struct StatementSyntax: Sendable {
    public let kind: Kind
    public let range: SourceRange
    /// Set where the tree is an earlier line's, from which this one differs in literals (`Parser.parse(joinsAlike:)`).
    var alike: AlikeLine?

    public indirect enum Kind: Sendable {
        case pipeline(PipelineSyntax)
        /// A call of a definition that takes a block.
        case callWithBlock(CommandSyntax, BlockArgumentSyntax)
        /// `source FILE`
        case include(WordSyntax)
        case bind(NameSyntax, ExpressionSyntax)
        case assign(NameSyntax, ExpressionSyntax)
        case parameter(ParameterSyntax)
        case conditional(ExpressionSyntax, BlockSyntax, otherwise: BlockSyntax?)
        case forEach(NameSyntax, ExpressionSyntax, BlockSyntax)
        case whileLoop(ExpressionSyntax, BlockSyntax)
        case define(NameSyntax, [ParameterSyntax], BlockSyntax, documentation: String)
        case assertion(ExpressionSyntax, message: ExpressionSyntax?)
        case print([ExpressionSyntax])
        case fail(ExpressionSyntax)
        case giveBack(ExpressionSyntax?)
        case breakLoop
        case continueLoop
        case attempt(BlockSyntax, NameSyntax?, BlockSyntax)
    }
}

/// A whole program.
public struct ProgramSyntax: Sendable {
    public let source: SourceText
    /// The `##` lines at its head.
    public let documentation: String
    public let statements: [StatementSyntax]
}
