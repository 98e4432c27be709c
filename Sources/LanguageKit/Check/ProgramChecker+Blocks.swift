internal import BaseKit
internal import ModuleKit
internal import QueryKit

/// What the block that a definition takes is given each time it runs.
public struct BlockSignature: Sendable {
    let name: String
    let types: [ValueType]
    /// Its place in the definition's frame.
    let slot: Int
}

/// `{ |a, b| … }` behind a call: it runs in the frame in which it is written.
public struct CheckedBlock: Sendable {
    /// Where what it is given goes.
    let slots: [Int]
    let body: [CheckedStatement]
}

extension ProgramChecker {
    /// A call of a definition with a block behind it.
    func call(_ command: CommandSyntax, _ argument: BlockArgumentSyntax) throws(Diagnostic) -> CheckedStatement.Kind {
        guard case .word(let word)? = command.items.first, let name = word.literalText,
            let definition = context.definitions[name]
        else {
            // The command itself may be what is wrong.
            _ = try result(
                PipelineSyntax(source: .command(command), stages: [], range: command.range))
            throw unexpectedBlock(command, argument)
        }
        guard let signature = definition.block else { throw unexpectedBlock(command, argument) }
        guard argument.names.count <= signature.types.count else {
            throw Diagnostic(
                "E0219", "`\(definition.name)` gives its block \(ProgramChecker.counted(signature.types.count))",
                at: argument.names[signature.types.count].range, expected: "not more names than that")
        }
        let values = try commandBinder(command.range).definitionArguments(definition, command, withBlock: true)
        context.variables.open()
        let slots = zip(argument.names, signature.types).map { declare($0, $1) }
        let outer = (surroundings, loopDepth)
        (surroundings, loopDepth) = (.blockArgument, 0)
        let body = statements(argument.block.statements)
        (surroundings, loopDepth) = outer
        context.variables.close()
        return .callWithBlock(definition, values, CheckedBlock(slots: slots, body: body))
    }

    /// A definition runs the block that it was given.
    func run(
        _ block: BlockSignature, _ name: String, _ command: CommandSyntax
    ) throws(Diagnostic) -> CheckedStatement.Kind {
        let parameters = block.types.enumerated().map { index, type in
            CommandParameter("value-\(index + 1)", type, positional: true, summary: "what the block is given")
        }
        let values = try commandBinder(command.range).arguments(
            command.items.dropFirst(), parameters, of: name, command.range)
        return .runBlock(slot: block.slot, values.map(\.value))
    }

    private func unexpectedBlock(_ command: CommandSyntax, _ argument: BlockArgumentSyntax) -> Diagnostic {
        let name = ExpressionBinder(context: context, rows: nil).text(
            ExpressionSyntax(kind: .literal(.null), range: command.items.first?.range ?? command.range))
        return Diagnostic(
            "E0219", "`\(name)` takes no block", at: argument.block.range,
            expected: "the end of the statement, or `|` and a stage",
            help: "a definition takes one where its last parameter is a block: def \(name)(body: block) { … }")
    }

    private static func counted(_ count: Int) -> String {
        count == 0 ? "nothing" : count == 1 ? "one value" : "\(count) values"
    }
}

extension CommandBinder {
    func missingBlock(
        _ definition: CheckedDefinition, _ block: BlockSignature, _ command: CommandSyntax
    ) -> Diagnostic {
        let names = block.types.indices.map { "a\($0 + 1)" }.joined(separator: ", ")
        return Diagnostic(
            "E0219", "`\(definition.name)` needs a block", at: command.range,
            expected: "\(definition.name) … { \(names.isEmpty ? "" : "|\(names)| ")… }",
            help: "it stands at the end of a statement of its own")
    }
}
