import BaseKit

/// Reads the words of the process's command line: options may stand anywhere, `--name=value` is `--name value`, and
/// behind `--` nothing is an option.
struct ArgumentReader {
    private var rest: ArraySlice<String>
    private var arguments = Arguments()
    /// Options with a value that were given.
    private var given: Set<String> = []

    static func read(_ words: [String]) throws(Diagnostic) -> Arguments {
        var reader = ArgumentReader(rest: words[...])
        try reader.readAll()
        return reader.arguments
    }

    private init(rest: ArraySlice<String>) { self.rest = rest }

    private mutating func readAll() throws(Diagnostic) {
        var mayBeOption = true
        while let word = rest.popFirst() {
            if mayBeOption, word == "--" {
                mayBeOption = false
            } else if mayBeOption, word.hasPrefix("-"), word != "-" {
                try readOption(word)
            } else {
                try readWord(word)
            }
        }
        if let name = arguments.language, Language(rawValue: name) == nil {
            throw Diagnostic(
                "E0001", "there is no language `\(name)`",
                expected: .oneOf(Language.allCases.map(\.rawValue)))
        }
        guard !arguments.wantsHelp, !arguments.wantsVersion else { return }
        try checkWords()
    }

    private mutating func readWord(_ word: String) throws(Diagnostic) {
        guard arguments.command == nil else { return arguments.words.append(word) }
        if arguments.lines != nil { throw ArgumentReader.superfluous(word, "edsh -c 'LINES'") }
        // `#!/usr/bin/env edsh` at the head of a script gives its path alone.
        if word.utf8.contains(UInt8(ascii: "/")) || word.hasSuffix(".edsh") {
            arguments.command = ProcessCommand.named("run")
            return arguments.words.append(word)
        }
        guard let command = ProcessCommand.named(word) else { throw ArgumentReader.unknownCommand(word) }
        arguments.command = command
    }

    private mutating func readOption(_ word: String) throws(Diagnostic) {
        // Short options take their value as the next word only: `-c=…` could be the text of lines.
        let equals = word.hasPrefix("--") ? word.firstIndex(of: "=") : nil
        let name = String(equals.map { word[..<$0] } ?? word[...])
        let inline = equals.map { String(word[word.index(after: $0)...]) }
        guard
            let option = ProcessOption.all.first(where: {
                $0.names.contains(name) && $0.isAllowed(in: arguments.command)
            })
        else { return try readForeign(word, name: name, inline: inline) }
        guard let valueName = option.value else {
            if try isOn(name, inline) { option.apply(&arguments, "") }
            return
        }
        guard let value = inline ?? rest.popFirst() else {
            throw Diagnostic("E0001", "`\(name)` needs a value", expected: "\(name) \(Message(phrase: valueName))")
        }
        guard given.insert(option.names[0]).inserted else {
            throw Diagnostic(
                "E0001", "`\(name)` is given twice", expected: "\(name) \(Message(phrase: valueName)) once")
        }
        option.apply(&arguments, value)
    }

    /// As with every flag that is on or off: `--quiet=false`, `--quiet false`.
    private mutating func isOn(_ name: String, _ inline: String?) throws(Diagnostic) -> Bool {
        var value = inline
        if value == nil, name.hasPrefix("--"), let next = rest.first, next == "true" || next == "false" {
            value = rest.removeFirst()
        }
        guard let value, value != "true" else { return true }
        if value == "false" { return false }
        throw Diagnostic(
            "E0001", "`\(name)` is on or off", expected: "\(name) alone, \(name)=true or \(name)=false")
    }

    private mutating func readForeign(_ word: String, name: String, inline: String?) throws(Diagnostic) {
        switch arguments.command?.foreignFlags {
        case .words: arguments.words.append(word)
        case .parameters where name.hasPrefix("--"):
            var value = inline
            // A parameter without a value is a switch: `--lock`.
            if value == nil, let next = rest.first, !next.hasPrefix("--") {
                value = next
                rest.removeFirst()
            }
            arguments.parameters[String(name.dropFirst(2))] = value ?? "true"
        default: throw unknownOption(name)
        }
    }

    private func checkWords() throws(Diagnostic) {
        guard let command = arguments.command else { return }
        if arguments.lines != nil { throw ArgumentReader.superfluous(command.name, "edsh -c 'LINES'") }
        if arguments.words.count < command.words.lowerBound {
            throw Diagnostic("E0001", "`\(command.name)` is not complete", expected: Message(phrase: command.usage))
        }
        if arguments.words.count > command.words.upperBound {
            throw ArgumentReader.superfluous(arguments.words[command.words.upperBound], command.usage)
        }
    }

    // MARK: Errors

    private static func superfluous(_ word: String, _ usage: String) -> Diagnostic {
        Diagnostic("E0001", "`\(word)` is one word too many", expected: Message(phrase: usage))
    }

    private static func unknownCommand(_ word: String) -> Diagnostic {
        let names = ProcessCommand.all.map(\.name)
        return Diagnostic(
            "E0001", "there is no command `\(word)`", expected: "a command; `edsh --help` lists them",
            suggestions: NearestName.find(word, in: names),
            help: "lines of the language are given with -c: edsh -c '\(word) …'")
    }

    private func unknownOption(_ name: String) -> Diagnostic {
        let names = ProcessOption.all.filter { $0.isAllowed(in: arguments.command) }.flatMap(\.names)
        return Diagnostic(
            "E0001",
            arguments.command.map { "there is no option `\(name)` of `\($0.name)`" } ?? "there is no option `\(name)`",
            expected: "an option; `edsh \(arguments.command.map { $0.name + " " } ?? "")--help` lists them",
            suggestions: NearestName.find(name, in: names))
    }
}
