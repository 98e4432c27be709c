import BaseKit

@testable import LanguageKit

/// The literals of a statement in the order in which they stand, and all of its tree that is no literal.
struct Literals {
    private(set) var values: [Value] = []
    private(set) var shape: [String] = []

    mutating func collect(_ statement: StatementSyntax) {
        guard case .pipeline(let pipeline) = statement.kind else { return }
        collect(pipeline)
    }

    private mutating func collect(_ pipeline: PipelineSyntax) {
        switch pipeline.source {
        case .command(let command): for item in command.items { collect(item) }
        case .expression(let syntax): collect(syntax)
        }
        for stage in pipeline.stages {
            shape.append("| \(stage.name.text)")
            for item in stage.items { collect(item) }
            for clause in stage.clauses {
                shape.append(clause.keyword.text)
                for item in clause.items { collect(item) }
            }
            for word in stage.words { collect(word) }
            if let other = stage.other { collect(other) }
        }
    }

    private mutating func collect(_ item: ItemSyntax) {
        shape.append("\(item.name?.text ?? "") \(item.descending)")
        collect(item.expression)
    }

    private mutating func collect(_ item: CommandSyntax.Item) {
        switch item {
        case .flag(let name, let word):
            shape.append("--\(name.text)")
            if let word { collect(.word(word)) }
        case .word(let word):
            switch word.kind {
            case .bare(let text): shape.append(text.filter { !$0.isNumber })
            case .expression(let syntax): collect(syntax)
            }
        }
    }

    private mutating func collect(_ syntax: ExpressionSyntax) {
        switch syntax.kind {
        case .literal(let value):
            switch value {
            case .text, .int: values.append(value)
            default: shape.append("\(value)")
            }
        case .interpolation(let parts):
            shape.append("text of \(parts.count)")
            for part in parts { collect(part) }
        case .name(let name): shape.append(name)
        case .variable(let name): shape.append("$\(name)")
        case .member(let base, let name):
            collect(base)
            shape.append(".\(name.text)")
        case .call(let base, let function, let arguments):
            if let base { collect(base) }
            shape.append("\(function.text)(\(arguments.count)")
            for argument in arguments { collect(argument) }
        case .unary(let name, let operand):
            shape.append(name.text)
            collect(operand)
        case .binary(let name, let left, let right):
            shape.append(name.text)
            collect(left)
            collect(right)
        case .list(let items): for item in items { collect(item) }
        case .record(let fields):
            for (name, value) in fields {
                shape.append(name.text)
                collect(value)
            }
        case .pipeline(let pipeline): collect(pipeline)
        // Never on a simple line.
        default: shape.append("other")
        }
    }
}
