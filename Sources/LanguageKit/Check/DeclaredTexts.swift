internal import BaseKit
public import ModuleKit

/// What the statements of a module's command say where they stop: the texts of `assert` and `fail`. They are written in
/// English within the statements, and each is a key of the catalogue of another language, `${…}` included.
public enum DeclaredTexts {
    /// As they are written, without their quotes.
    public static func messages(of command: ModuleCommand) -> [String] {
        guard case .statements(let text) = command.work else { return [] }
        let bytes = Array(text.utf8)
        return places(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The command's work with those texts in the language that the process speaks.
    public static func spoken(_ work: ModuleCommand.Work) -> String {
        guard Language.current != .english, case .statements(let text) = work else { return work.text }
        var bytes = Array(text.utf8)
        for place in places(in: text).sorted(by: { $0.lowerBound > $1.lowerBound }) {
            let written = String(decoding: bytes[place], as: UTF8.self)
            bytes.replaceSubrange(place, with: Message(phrase: written).text.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func places(in text: String) -> [Range<Int>] {
        let source = SourceText(name: "", text: text)
        return Parser.parse(source, stages: StageCatalogue.grammar).program.statements.flatMap(places)
    }

    private static func places(in statement: StatementSyntax) -> [Range<Int>] {
        switch statement.kind {
        case .assertion(_, let message): message.flatMap(inside).map { [$0] } ?? []
        case .fail(let message): inside(message).map { [$0] } ?? []
        case .conditional(_, let block, let otherwise): places(in: block) + (otherwise.map(places) ?? [])
        case .forEach(_, _, let block), .whileLoop(_, let block), .define(_, _, let block, _): places(in: block)
        case .attempt(let block, _, let caught): places(in: block) + places(in: caught)
        default: []
        }
    }

    private static func places(in block: BlockSyntax) -> [Range<Int>] { block.statements.flatMap(places) }

    /// Of a text in quotes: what stands between them.
    private static func inside(_ expression: ExpressionSyntax) -> Range<Int>? {
        switch expression.kind {
        case .literal(.text), .interpolation: expression.range.start + 1..<expression.range.end - 1
        default: nil
        }
    }
}
