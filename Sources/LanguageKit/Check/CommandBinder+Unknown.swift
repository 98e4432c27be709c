internal import BaseKit
internal import ModuleKit
internal import QueryKit

/// A command that does not exist, and what may be meant by it.
extension CommandBinder {
    func unknownCommand(_ name: String, _ range: SourceRange, _ command: CommandSyntax) -> Diagnostic {
        let environment = context.environment
        let commands = environment.moduleCommands.map(\.words) + environment.hostCommands.map(\.words)
        let own = commands.filter { $0[0] == name }.map { $0.joined(separator: " ") }
        if !own.isEmpty {
            return Diagnostic(
                "E0209", "`\(name)` needs one of its commands", at: range,
                expected: .list(own.map { Message(verbatim: $0) }),
                help: "`help \(name)` explains them")
        }
        let names =
            environment.collections.map(\.name) + environment.hostCommands.map { $0.words[0] }
            + context.definitions.keys + ["open", "sql"] + Parser.keywords
        var error = CommandBinder.unknown("command", name, range, names, isCommand: true)
        if let collection = environment.collections.first(where: { $0.labelZh == name || $0.singular == name }) {
            error.suggestions = [collection.name]
            error.fix = .init(range: range, replacement: collection.name)
        }
        if context.variables.lookUp(name) != nil {
            error.suggestions = ["$\(name)"]
            error.fix = .init(range: range, replacement: "$\(name)")
        }
        error.expected = "a collection or a command; `help` lists them"
        let lexer = Lexer(context.source.text)
        if let next = try? lexer.token(at: range.end), next.token == .symbol("=") {
            error.suggestions = []
            let isKnown = context.variables.find(name) != nil
            error.fix = .init(range: range, replacement: isKnown ? "set \(name)" : "let \(name)")
            return error
        }
        if let meant = Habits.line(name, command, context) {
            error.suggestions = []
            error.fix = .init(range: meant.range ?? range, replacement: meant.replacement)
            return error
        }
        if let help = Habits.help(name.lowercased(), environment.collections) {
            error.help = help
            error.suggestions = []
            error.fix = nil
        } else if error.fix == nil, let text = textWithoutQuotes(command) {
            if !text.hasPrefix("[") { error.help = "a text stands in quotes" }
            error.fix = .init(range: command.range, replacement: text)
        }
        return error
    }

    /// `print 你好`, `let x = hello`, `for k in a, b { … }`: words where a value is wanted, with their quotes.
    private func textWithoutQuotes(_ command: CommandSyntax) -> String? {
        let lexer = Lexer(context.source.text)
        let before = (0..<command.range.start).reversed().first { position in
            lexer.byte(position).map { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? false
        }
        guard let before, let sign = lexer.byte(before), !"\n;{}|(".utf8.contains(sign) else { return nil }
        var words: [String] = []
        for item in command.items {
            guard case .word(let word) = item, case .bare(let text) = word.kind else { return nil }
            words.append(text)
        }
        guard words.dropLast().contains(where: { $0.hasSuffix(",") }) else {
            return "\"\(words.joined(separator: " "))\""
        }
        let items = words.joined(separator: " ").split(separator: ",").map { "\"\(String($0).trimmedBlanks)\"" }
        return "[\(items.joined(separator: ", "))]"
    }
}
