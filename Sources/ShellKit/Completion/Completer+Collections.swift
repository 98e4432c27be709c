internal import BaseKit
internal import LanguageKit
internal import ModuleKit

/// The verbs of a collection, the commands of its module, and their flags.
extension Completer {
    func collectionCommand(
        _ schema: CollectionSchema, _ words: [String], _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        if words.last == "--as-of" { return days(point) }
        let lookBack =
            words.contains("--as-of") ? [] : [candidate("--as-of", point, "as they were at the end of a day")]
        let own = session.moduleCommands.filter { $0.words[0] == schema.name }
        // Where the look back stands, and what remains without it.
        var words = words
        if let flag = words.firstIndex(of: "--as-of") { words.removeSubrange(flag..<min(flag + 2, words.count)) }
        if words.count == 1 { return verbs(schema, point) + next(point) + lookBack }
        if let module = own.first(where: { words.starts(with: $0.words) }) {
            return flags(module.parameters, words, point)
        }
        switch words[1] {
        case "add", "update":
            if let last = words.last, last.hasPrefix("--") { return values(ofFlag: last, schema, point) }
            if words[1] == "update", words.count == 2 { return ids(schema, point) }
            return fieldFlags(schema, words, point) + rehearsal(words, point)
        case "import", "export":
            let host = session.hostCommands.first { $0.words == [words[1]] }
            return words.count == 2 ? files(point) : flags(Array(host?.parameters.dropFirst(2) ?? []), words, point)
        case "show" where words.count > 2:
            return [candidate("--history", point, "every version of it")] + lookBack + next(point)
        case "remove" where words.count > 2: return rehearsal(words, point)
        case "show", "remove", "history": return words.count == 2 ? ids(schema, point) : []
        default: return next(point) + lookBack
        }
    }

    /// Commands that begin with the name of a module.
    func moduleCommand(_ words: [String], _ point: CompletionPoint) -> [CompletionCandidate] {
        let own = session.moduleCommands.filter { $0.words[0] == words[0] }
        if let command = own.first(where: { words.starts(with: $0.words) }) {
            return flags(command.parameters, words, point)
        }
        guard words.count == 1 else { return [] }
        return own.map { candidate($0.words.dropFirst().joined(separator: " "), point, Message(phrase: $0.summary)) }
    }

    func verbs(_ schema: CollectionSchema, _ point: CompletionPoint) -> [CompletionCandidate] {
        let own = session.moduleCommands.filter { $0.words[0] == schema.name }
        return [
            candidate("list", point, "all \(schema.counted(2))"), candidate("show", point, "one, with all its fields"),
            candidate("add", point, "a new \(schema.one)"), candidate("update", point, "change fields of one"),
            candidate("remove", point, "remove one"), candidate("import", point, "add and change from a file"),
            candidate("export", point, "write all to a file"),
            candidate("history", point, "every version of one: who changed what, when"),
        ] + own.map { candidate($0.words.dropFirst().joined(separator: " "), point, Message(phrase: $0.summary)) }
    }

    private func rehearsal(_ words: [String], _ point: CompletionPoint) -> [CompletionCandidate] {
        words.contains("--dry-run") ? [] : [candidate("--dry-run", point, "shows what would change")]
    }

    /// Fields that are not given yet; of a new record those that it must have come first.
    private func fieldFlags(
        _ schema: CollectionSchema, _ words: [String], _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        let isNew = words[1] == "add"
        let open = schema.fields.filter { !words.contains("--\($0.name.dashed)") }
        let ordered = isNew ? open.filter(\.required) + open.filter { !$0.required } : open
        return ordered.map { field in
            candidate(
                "--\(field.name.dashed)", point,
                isNew && field.required ? "\(described(field)), required" : described(field))
        }
    }

    private func flags(
        _ parameters: [CommandParameter], _ words: [String], _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        if let last = words.last, last.hasPrefix("--"),
            let parameter = parameters.first(where: { "--\($0.name)" == last })
        {
            return self.words(of: parameter.type, point)
        }
        if words.count == 2, !point.prefix.hasPrefix("-"), let first = parameters.first, first.positional {
            return self.words(of: first.type, point)
        }
        let open = parameters.filter { !$0.positional && !words.contains("--\($0.name)") }
        return open.map { candidate("--\($0.name)", point, Message(phrase: $0.summary)) } + next(point)
    }

    private func values(
        ofFlag flag: String, _ schema: CollectionSchema, _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        guard let field = schema.fields.first(where: { "--\($0.name.dashed)" == flag }) else { return [] }
        return words(of: field.type, point)
    }
}
