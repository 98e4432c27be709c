internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// What can stand at the cursor: commands, flags and their values, stages, the columns at this point of the pipeline,
/// functions, enumeration values, variables, files.
struct Completer {
    let session: Session

    func candidates(_ buffer: String, _ cursor: Int) -> [CompletionCandidate] {
        let point = CompletionPoint(buffer, cursor: cursor)
        let found: [CompletionCandidate]
        switch point.kind {
        case .none: found = []
        case .variable: found = variables(point)
        case .stageName: found = stageNames(point)
        case .command(let words): found = command(words, point)
        case .stage(let name, let before): found = stage(name, before, point)
        }
        var seen = Set<String>()
        return found.filter { matches($0, point.prefix) && seen.insert($0.replacement).inserted }
    }

    static let keywords = [
        ("let", "names a value: let n = 3"), ("for", "for x in [1, 2] { … }"), ("if", "if condition { … } else { … }"),
        ("def", "def name(a: text) { … }"), ("print", "shows a value"),
        ("assert", "stops where a condition is not true"),
        ("set", "gives a variable another value"), ("while", "while condition { … }"),
        ("open", "reads a file as a table"), ("sql", "rows of a SELECT over the collections"),
    ]

    /// By prefix without regard to case, or by the beginning of the label.
    func matches(_ candidate: CompletionCandidate, _ prefix: String) -> Bool {
        guard !prefix.isEmpty, !candidate.isFound else { return true }
        let bare = candidate.replacement.drop { $0 == "\"" || $0 == "`" }
        let wanted = prefix.drop { $0 == "\"" || $0 == "`" || $0 == "'" }.lowercased()
        return bare.lowercased().hasPrefix(wanted) || candidate.replacement.lowercased().hasPrefix(prefix.lowercased())
            || (wanted.utf8.contains { $0 >= 0x80 } && candidate.description.contains(wanted))
    }

    func candidate(
        _ text: String, _ point: CompletionPoint, _ description: String = "", space: Bool = true
    ) -> CompletionCandidate {
        CompletionCandidate(
            text + (space ? " " : ""), replacing: point.range, display: text, description: description)
    }

    // MARK: heads

    private func variables(_ point: CompletionPoint) -> [CompletionCandidate] {
        (point.variables + session.variables.variableNames).sorted().map { candidate("$" + $0, point, "variable") }
    }

    private func stageNames(_ point: CompletionPoint) -> [CompletionCandidate] {
        StageCatalogue.stages.values.sorted { $0.name < $1.name }.map { candidate($0.name, point, $0.summary) }
    }

    private func command(_ words: [String], _ point: CompletionPoint) -> [CompletionCandidate] {
        if words.isEmpty { return commandNames(point) }
        if words[0] == "open" || words.last == "save" { return files(point) }
        if let schema = session.collection(words[0]) { return collectionCommand(schema, words, point) }
        if let host = session.hostCommands.first(where: { words.starts(with: $0.words) }) {
            return hostCommand(host, words, point)
        }
        return moduleCommand(words, point)
    }

    private func commandNames(_ point: CompletionPoint) -> [CompletionCandidate] {
        let collections = session.collections.map { candidate($0.name, point, "\($0.labelZh): \($0.summary)") }
        let host = session.hostCommands.map { candidate($0.words.joined(separator: " "), point, $0.summary) }
        let modules = session.modulesWithCommands.map { candidate($0.name, point, "\($0.labelZh): \($0.summary)") }
        let own = session.variables.definitionNames.map { candidate($0, point, "definition") }
        let keywords = Completer.keywords.map { candidate($0.0, point, $0.1) }
        return collections + modules + host + own + keywords
    }

    private func hostCommand(
        _ command: HostCommand, _ words: [String], _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        if point.prefix.hasPrefix("-") {
            return command.parameters.filter { !$0.positional }.map { candidate("--\($0.name)", point, $0.summary) }
        }
        switch command.words {
        case ["check"] where words.count == 1:
            return session.modules.map { candidate($0.name, point, $0.labelZh) } + files(point)
        case ["help"]:
            let topics =
                session.collections.map { ($0.name, $0.labelZh) }
                + session.hostCommands.map { ($0.words[0], $0.summary) }
                + StageCatalogue.stages.values.map { ($0.name, $0.summary) } + [("functions", ""), ("types", "")]
            return topics.sorted { $0.0 < $1.0 }.map { candidate($0.0, point, $0.1) }
        case ["run"] where words.count == 1:
            guard let path = session.workspace?.path else { return files(point) }
            let saved = SavedScripts.all(in: path).map { candidate($0.name, point, "script") }
            return point.prefix.isEmpty ? saved : saved + files(point)
        case ["run"]: return scriptParameters(words, point)
        case ["undo"] where words.count == 1:
            let commits = (try? session.workspace?.log(limit: 30)) ?? []
            return commits.map { commit in
                let what = commit.script ?? commit.message ?? commit.undoes.map { "undo \($0)" } ?? ""
                return candidate(
                    "\(commit.number)", point, "\(Value.datetime(commit.time).plainText) \(commit.user): \(what)")
            }
        default: return []
        }
    }

    /// `--param` of the script, with its type.
    private func scriptParameters(_ words: [String], _ point: CompletionPoint) -> [CompletionCandidate] {
        guard let source = try? SavedScripts.load(words[1], workspace: session.workspace?.path),
            let program = try? ProgramChecker.check(source, environment: session, mode: .checkOnly)
        else { return [] }
        if let last = words.last, last.hasPrefix("--"),
            let parameter = program.parameters.first(where: { "--\($0.name.dashed)" == last }), parameter.type != .bool
        {
            return self.words(of: parameter.type, point)
        }
        let flags = program.parameters.map { candidate("--\($0.name.dashed)", point, $0.type.name) }
        return (flags + [candidate("--dry-run", point, "shows what would change")]).filter { !words.contains($0.shown) }
    }
}

extension String {
    /// `name_en` as a flag is `--name-en`.
    var dashed: String { split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-") }
}
