internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// Commands of the shell itself, with their flags and arguments.
extension Completer {
    func hostCommand(_ command: HostCommand, _ words: [String], _ point: CompletionPoint) -> [CompletionCandidate] {
        if command.words == ["run"], words.count > 1 { return scriptParameters(words, point) }
        if let last = words.last, last.hasPrefix("--"),
            let parameter = command.parameters.first(where: { "--\($0.name)" == last && $0.type != .bool })
        {
            return self.words(of: parameter.type, point)
        }
        let flags = command.parameters.filter { !$0.positional && !words.contains("--\($0.name)") }.map {
            candidate("--\($0.name)", point, Message(phrase: $0.summary))
        }
        if point.prefix.hasPrefix("-") { return flags }
        let place = words.dropFirst(command.words.count).filter { !$0.hasPrefix("-") }.count
        let positional = command.parameters.filter(\.positional)
        guard place < positional.count else { return flags + (command.columns.isEmpty ? [] : next(point)) }
        return argument(positional[place], of: command, words, point)
    }

    /// What may stand at a place of the command.
    private func argument(
        _ parameter: CommandParameter, of command: HostCommand, _ words: [String], _ point: CompletionPoint
    ) -> [CompletionCandidate] {
        switch (command.words[0], parameter.name) {
        case ("help", "topic"):
            return HelpText(session: session).topics.map { candidate($0.name, point, Message(phrase: $0.summary)) }
        case ("help", _): return words.last.flatMap(session.collection).map { verbs($0, point) } ?? []
        case ("run", _): return scripts(point)
        case ("check", _):
            return session.modules.map { candidate($0.name, point, Message(verbatim: $0.labelZh)) } + files(point)
        case ("undo", _): return commits(point)
        case (_, "collection"):
            return session.collections.map { candidate($0.name, point, Message(verbatim: $0.labelZh)) }
        case (_, "id"): return words.last.flatMap(session.collection).map { ids($0, point) } ?? []
        default: return self.words(of: parameter.type, point)
        }
    }

    private func commits(_ point: CompletionPoint) -> [CompletionCandidate] {
        let commits = (try? session.workspace?.log(limit: 30)) ?? []
        return commits.map { commit in
            candidate(
                "\(commit.number)", point,
                Message(
                    verbatim: "\(Value.datetime(commit.time).plainText) \(commit.user): \(Completer.what(commit).text)")
            )
        }
    }

    private static func what(_ commit: CommitSummary) -> Message {
        if let words = commit.script ?? commit.message { return Message(verbatim: words) }
        return commit.undoes.map { "undo of commit \($0)" } ?? ""
    }

    /// Days on which something was committed, the last first, after today.
    func days(_ point: CompletionPoint) -> [CompletionCandidate] {
        var seen: Set<String> = [session.evaluationContext.today.description]
        var found = [candidate(session.evaluationContext.today.description, point, "today")]
        for commit in (try? session.workspace?.log(limit: 200)) ?? [] {
            let day = String(Value.datetime(commit.time).plainText.prefix(10))
            guard seen.insert(day).inserted else { continue }
            found.append(candidate(day, point, "after commit \(commit.number): \(Completer.what(commit))"))
        }
        return found
    }

    // MARK: scripts

    private func scripts(_ point: CompletionPoint) -> [CompletionCandidate] {
        guard let path = session.workspace?.path else { return files(point) }
        let saved = SavedScripts.all(in: path).map { script in
            candidate(script.name, point, Message(verbatim: SavedScripts.summary(ofFile: script.path)))
        }
        return point.prefix.isEmpty ? saved : saved + files(point)
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
        let flags = program.parameters.map { candidate("--\($0.name.dashed)", point, $0.type.word) }
        return (flags + [candidate("--dry-run", point, "shows what would change")]).filter { !words.contains($0.shown) }
    }

    // MARK: files

    /// `open FILE --format …`
    func openedFile(_ words: [String], _ point: CompletionPoint) -> [CompletionCandidate] {
        switch words.last {
        case "--format": return ["csv", "tsv", "json", "jsonl"].map { candidate($0, point, "a file format") }
        case "--encoding":
            return ["utf-8", "gb18030", "utf-16", "latin1"].map {
                candidate($0, point, "how the file writes its letters")
            }
        case "--delimiter", "--skip": return []
        default: break
        }
        if words.count == 1, !point.prefix.hasPrefix("-") { return files(point) }
        let flags = [
            candidate("--format", point, "where the file's ending does not tell"),
            candidate("--encoding", point, "where it is not found by itself"),
            candidate("--delimiter", point, "the sign between cells"),
            candidate("--skip", point, "lines before the heading"),
        ]
        return flags.filter { !words.contains($0.shown) } + next(point)
    }
}
