internal import BaseKit
internal import LanguageKit
internal import QueryKit

/// Statements: their own words, and what stands behind them.
extension Completer {
    func statements(_ point: CompletionPoint) -> [CompletionCandidate] {
        StatementCatalogue.all.map { candidate($0.name, point, Message(phrase: $0.summary)) }
    }

    /// Nil where the words do not begin a statement.
    func statement(_ words: [String], _ point: CompletionPoint) -> [CompletionCandidate]? {
        switch words[0] {
        case "let", "set", "param":
            if let equals = words.firstIndex(where: { $0.hasSuffix("=") }) {
                return value(words[(equals + 1)...], point)
            }
            if words[0] == "set", words.count == 1 { return assigned(point) }
            if words[0] == "param", words.last?.hasSuffix(":") == true { return types(point) }
            return words.count == 2 ? [candidate("=", point, "and the value")] : []
        case "for":
            if let position = words.firstIndex(of: "in") { return value(words[(position + 1)...], point) }
            return words.count == 2 ? [candidate("in", point, "and a list, or a pipeline in brackets")] : []
        case "if", "while", "assert", "print", "fail", "return": return expression(point)
        case "def": return words.last?.hasSuffix(":") == true ? types(point) : []
        default: return nil
        }
    }

    /// Behind `=`: a command's rows, or an expression.
    private func value(_ words: ArraySlice<String>, _ point: CompletionPoint) -> [CompletionCandidate] {
        guard let first = words.first else { return commandNames(point) + expression(point) }
        let isCommand = session.collection(first) != nil || first == "open"
        return isCommand ? command(Array(words), point) : expression(point)
    }

    private func expression(_ point: CompletionPoint) -> [CompletionCandidate] {
        guard !point.prefix.isEmpty else { return variables(point) }
        return [candidate("true", point, "a truth value"), candidate("false", point, "a truth value")]
            + functions(FunctionCatalogue.names.filter { FunctionCatalogue.scalars[$0] != nil }, point)
    }

    private func assigned(_ point: CompletionPoint) -> [CompletionCandidate] {
        variables(point).map { variable in
            candidate(String(variable.shown.dropFirst()), point, Message(verbatim: variable.description))
        }
    }

    private func types(_ point: CompletionPoint) -> [CompletionCandidate] {
        ProgramChecker.typeWords.map { candidate($0.name, point, Message(verbatim: $0.example)) }
            + session.collections.map { candidate($0.name, point, "the id of \($0.aOne)") }
    }
}
