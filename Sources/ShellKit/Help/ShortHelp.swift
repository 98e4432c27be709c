internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

/// What F1 shows at the cursor: the signature of what stands there, one example, and what may stand here.
struct ShortHelp {
    let completer: Completer
    private var session: Session { completer.session }

    func lines(_ buffer: String, _ cursor: Int) -> [String] {
        let point = CompletionPoint(buffer, cursor: cursor)
        var lines = explanation(point, buffer, cursor)
        // The place, whatever is typed of the word there.
        let offered = completer.offered(at: point)
        guard !offered.isEmpty else {
            return lines.isEmpty ? [said("any text or value may stand here; `help` explains all")] : lines
        }
        // Of many records some are enough, with their names.
        let isFound = offered.allSatisfy(\.isFound)
        let most = isFound ? 8 : 60
        let names = offered.prefix(most).map { candidate in
            isFound && !candidate.description.isEmpty ? "\(candidate.shown) \(candidate.description)" : candidate.shown
        }
        lines.append(
            offered.count > most
                ? said("here: \(list: names), … (Tab lists more)") : said("here: \(list: names)"))
        return lines
    }

    /// Whether a `?` typed at the cursor can be no text and no operator.
    func asks(_ buffer: String, _ cursor: Int) -> Bool {
        let point = CompletionPoint(buffer, cursor: cursor)
        guard point.prefix.isEmpty, !point.isInText else { return false }
        switch point.kind {
        case .stageName: return true
        case .command(let words):
            guard let last = words.last else { return true }
            return !last.hasPrefix("--") && completer.statement(words, point) == nil && words[0] != "open"
        case .none, .variable, .stage: return false
        }
    }

    private func explanation(_ point: CompletionPoint, _ buffer: String, _ cursor: Int) -> [String] {
        if let name = ShortHelp.function(at: cursor, in: buffer), let found = signature(ofFunction: name) {
            return found
        }
        switch point.kind {
        case .none: return []
        case .variable: return [said("$NAME: a value that `let`, `param` or `for` has named")]
        case .stageName:
            if let stage = StageCatalogue.stages[point.prefix] { return signature(stage) }
            return [said("… | STAGE: takes the rows that come so far and passes others on")]
        case .stage(let name, _): return StageCatalogue.stages[name].map(signature) ?? []
        case .command(let words):
            let typed = words + (point.prefix.isEmpty ? [] : [point.prefix])
            return explanation(ofCommand: typed)
        }
    }

    private func explanation(ofCommand words: [String]) -> [String] {
        guard let first = words.first else {
            return [
                said("a source of rows and stages behind it, or a command"),
                example("schools | sort -students | take 3"),
            ]
        }
        if let statement = StatementCatalogue.named(first) {
            return signature(phrase(statement.usage), statement.summary, statement.examples)
        }
        if let command = session.moduleCommands.first(where: { words.starts(with: $0.words) }) {
            return signature(usage(command.words, command.parameters), command.summary, command.examples)
                + explanation(ofFlag: words.last, command.parameters)
        }
        if let schema = session.collection(first) { return explanation(of: schema, words) }
        if let command = session.hostCommands.first(where: { words.starts(with: $0.words) }) {
            return signature(usage(command.words, command.parameters), command.summary, command.examples)
                + explanation(ofFlag: words.last, command.parameters)
        }
        return []
    }

    private func explanation(of schema: CollectionSchema, _ words: [String]) -> [String] {
        if let flag = words.last(where: { $0.hasPrefix("--") }),
            let field = schema.fields.first(where: { "--\($0.name.dashed)" == flag })
        {
            return [said("\(flag) VALUE: \(completer.described(field)): \(Message(phrase: field.summary))")]
        }
        let name = schema.name
        let usage: Message
        switch words.count > 1 ? words[1] : "" {
        case "add": usage = "\(name) add --FIELD VALUE …: a new \(schema.one)"
        case "update": usage = "\(name) update ID --FIELD VALUE …: changes fields of one"
        case "show": usage = "\(name) show ID [--history]: one, with all its fields"
        case "remove": usage = "\(name) remove ID: removes one"
        case "history": usage = "\(name) history ID: every version of one"
        default: usage = "\(name) [--as-of DATE] | STAGE …: \(schema.labelZh), \(Message(phrase: schema.summary))"
        }
        let verb = words.count > 1 ? words[1] : ""
        let line = VerbExample(schema: schema, collection: session.collection).line(verb)
        return [said(usage), example(line ?? "\(name) | take 3")]
    }

    private func explanation(ofFlag word: String?, _ parameters: [CommandParameter]) -> [String] {
        guard let word, let parameter = parameters.first(where: { "--\($0.name)" == word }) else { return [] }
        return [said("\(word) \(parameter.type.word): \(Message(phrase: parameter.summary))")]
    }

    // MARK: signatures

    private func usage(_ words: [String], _ parameters: [CommandParameter]) -> String {
        let parts = parameters.map(\.usage.text)
        return (words + parts).joined(separator: " ")
    }

    private func signature(_ usage: String, _ summary: String, _ examples: [CommandExample]) -> [String] {
        [said("\(usage): \(Message(phrase: summary))")] + examples.prefix(1).map { example($0.line) }
    }

    private func example(_ line: String) -> String { said("example: \(line)") }

    private func signature(_ stage: StageDeclaration) -> [String] {
        signature(phrase(stage.usage), stage.summary, stage.examples)
    }

    private func signature(ofFunction name: String) -> [String]? {
        if let function = FunctionCatalogue.scalars[name] {
            return [said("\(function.signature): \(Message(phrase: function.summary))")]
                + function.examples.prefix(1).map { said("example: \($0.0) gives \($0.1.isEmpty ? "null" : $0.1)") }
        }
        if let function = FunctionCatalogue.aggregates[name] {
            return [
                said("\(Message(phrase: function.signature)): \(Message(phrase: function.summary)), in `summarize`")
            ]
        }
        return FunctionCatalogue.windows[name].map {
            [said("\(Message(phrase: $0.signature)): \(Message(phrase: $0.summary)), in `extend … per …`")]
        }
    }

    /// The function in whose brackets the cursor stands, or whose name it touches.
    static func function(at cursor: Int, in buffer: String) -> String? {
        let bytes = Array(Array(buffer.utf8).prefix(cursor))
        func isOfName(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "_") || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        }
        func name(endingAt end: Int) -> String? {
            var start = end
            while start > 0, isOfName(bytes[start - 1]) { start -= 1 }
            return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
        }
        if let word = name(endingAt: bytes.count), FunctionCatalogue.scalars[word] != nil,
            buffer.utf8.dropFirst(cursor).first == UInt8(ascii: "(")
        {
            return word
        }
        var depth = 0
        for index in bytes.indices.reversed() {
            switch bytes[index] {
            case UInt8(ascii: ")"): depth += 1
            case UInt8(ascii: "("):
                depth -= 1
                if depth < 0 { return name(endingAt: index) }
            case UInt8(ascii: "|"), UInt8(ascii: "\n"): return nil
            default: break
            }
        }
        return nil
    }
}
