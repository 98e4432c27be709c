internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// What can stand at the cursor: commands, flags and their values, stages, the columns at this point of the pipeline,
/// functions, enumeration values, records by their names, variables, files.
struct Completer {
    let session: Session

    func candidates(_ buffer: String, _ cursor: Int) -> [CompletionCandidate] {
        let point = CompletionPoint(buffer, cursor: cursor)
        return fitting(offered(at: point), point.prefix)
    }

    /// All that may stand at the point, whatever is typed of it.
    func offered(at point: CompletionPoint) -> [CompletionCandidate] {
        switch point.kind {
        case .none: []
        case .variable: variables(point)
        case .stageName: stageNames(point)
        case .command(let words): command(words, point)
        case .stage(let name, let before): stage(name, before, point)
        }
    }

    /// Those that begin as is typed; where none does, those whose Chinese label is meant, by itself or by its pinyin, and
    /// then those with a name that is nearly the same.
    private func fitting(_ offered: [CompletionCandidate], _ prefix: String) -> [CompletionCandidate] {
        var seen = Set<String>()
        let all = offered.filter { seen.insert($0.replacement).inserted }
        let beginning = all.filter { matches($0, prefix) }
        if !beginning.isEmpty || prefix.isEmpty { return beginning }
        let typed = String(prefix.drop { "\"'`".contains($0) })
        guard typed.count >= 2 else { return [] }
        var query = PinyinQuery(typed)
        let labelled = all.filter { candidate in
            guard candidate.description.utf8.contains(where: { $0 >= 0xE3 }) else { return false }
            return query.fit(candidate.description) != nil
        }
        guard labelled.isEmpty, typed.count >= 3 else { return labelled }
        let names = all.map { String($0.shown.drop { "\"`".contains($0) }.prefix { !"\"`(".contains($0) }) }
        return NearestName.find(typed, in: names).compactMap { name in names.firstIndex(of: name).map { all[$0] } }
    }

    /// By prefix without regard to case, or by a part of the label.
    func matches(_ candidate: CompletionCandidate, _ prefix: String) -> Bool {
        guard !prefix.isEmpty, !candidate.isFound else { return true }
        let bare = candidate.replacement.drop { $0 == "\"" || $0 == "`" }
        let wanted = prefix.drop { $0 == "\"" || $0 == "`" || $0 == "'" }.lowercased()
        return bare.lowercased().hasPrefix(wanted) || candidate.replacement.lowercased().hasPrefix(prefix.lowercased())
            || (wanted.utf8.contains { $0 >= 0x80 } && candidate.description.contains(wanted))
    }

    func candidate(
        _ text: String, _ point: CompletionPoint, _ description: Message = "", space: Bool = true
    ) -> CompletionCandidate {
        CompletionCandidate(
            text + (space ? " " : ""), replacing: point.range, display: text, description: description.text)
    }

    // MARK: heads

    func variables(_ point: CompletionPoint) -> [CompletionCandidate] {
        if let dot = point.prefix.lastIndex(of: "."), point.prefix.hasPrefix("$") {
            return fields(ofVariable: point.prefix[..<dot], point)
        }
        return PipelineScope.variables(after: point.earlier, environment: session, session: session.variables).map {
            candidate("$" + $0.name, point, $0.type == .null ? "variable" : $0.type.word)
        }
    }

    /// `$school.na`: the fields of a record, or of the record that a reference names.
    private func fields(ofVariable path: Substring, _ point: CompletionPoint) -> [CompletionCandidate] {
        let names = path.dropFirst().split(separator: ".").map(String.init)
        let known = PipelineScope.variables(after: point.earlier, environment: session, session: session.variables)
        guard let first = names.first, let variable = known.first(where: { $0.name == first }) else { return [] }
        var type = variable.type
        for name in names.dropFirst() {
            guard case .record(let columns) = type, let column = columns.first(where: { $0.name == name }) else {
                return []
            }
            type = column.type
        }
        guard case .record(let columns) = type else { return [] }
        return columns.map { candidate("\(path).\($0.name)", point, $0.type.word, space: false) }
    }

    private func stageNames(_ point: CompletionPoint) -> [CompletionCandidate] {
        StageCatalogue.stages.values.sorted { $0.name < $1.name }.map {
            candidate($0.name, point, Message(phrase: $0.summary))
        }
    }

    func command(_ words: [String], _ point: CompletionPoint) -> [CompletionCandidate] {
        guard let first = words.first else { return commandNames(point) + statements(point) }
        if let found = statement(words, point) { return found }
        if first == "open" { return openedFile(words, point) }
        if let schema = session.collection(first) { return collectionCommand(schema, words, point) }
        if let host = session.hostCommands.first(where: { words.starts(with: $0.words) }) {
            return hostCommand(host, words, point)
        }
        return moduleCommand(words, point)
    }

    /// What gives rows, or does something.
    func commandNames(_ point: CompletionPoint) -> [CompletionCandidate] {
        let collections = session.collections.map {
            candidate($0.name, point, "\($0.labelZh): \(Message(phrase: $0.summary))")
        }
        let host = session.hostCommands.map {
            candidate($0.words.joined(separator: " "), point, Message(phrase: $0.summary))
        }
        let modules = session.modulesWithCommands.map {
            candidate($0.name, point, "\($0.labelZh): \(Message(phrase: $0.summary))")
        }
        let own = session.variables.definitionNames.map { candidate($0, point, "definition") }
        return collections + modules + host + own + [
            candidate("open", point, "reads a file as a table"),
            candidate("sql", point, "rows of a SELECT over the collections"),
        ]
    }
}

extension String {
    /// `name_en` as a flag is `--name-en`.
    var dashed: String { split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-") }
}
