public import BaseKit
internal import ModuleKit
internal import QueryKit

/// Scripts that a program runs or reads: they are checked with it, before its first step.
final class ScriptReferences {
    /// Names of the scripts inside of which the checker is, so that one that runs itself ends.
    fileprivate var underway: [String] = []
    /// Whether this check tries a correction, whose own are not tried.
    private(set) var isTrial = false

    func forTrial() -> ScriptReferences {
        let copy = ScriptReferences()
        copy.underway = underway
        copy.isTrial = true
        return copy
    }

    static let deepest = 8
}

extension ProgramChecker {
    /// `source FILE`: its definitions and variables become those of this program.
    func include(_ word: WordSyntax, _ range: SourceRange) throws(Diagnostic) -> CheckedStatement.Kind {
        guard surroundings == .script || surroundings == .included else {
            throw Diagnostic(
                "E0109", "`source` stands inside of a definition", at: range,
                expected: "`source` before the definitions that need it")
        }
        guard let name = word.literalText else {
            throw Diagnostic(
                "E0411", "the file must be known before the script runs", at: word.range,
                expected: "a name or a text in quotes")
        }
        let text: SourceText
        do {
            text = try context.environment.script(name, from: context.source)
        } catch { throw error.located(in: context.source, at: word.range) }
        let path = text.name ?? name
        guard !context.scripts.underway.contains(path), path != context.source.name else {
            throw Diagnostic(
                "E0708", "`\(name)` reads itself", at: word.range,
                help: "what is repeated stands in a loop, or in a `def`")
        }
        context.scripts.underway.append(path)
        let outer = (context.source, surroundings)
        (context.source, surroundings) = (text, .included)
        defer {
            (context.source, surroundings) = outer
            context.scripts.underway.removeLast()
        }
        let parsed = Parser.parse(text, stages: StageCatalogue.grammar)
        errors += parsed.errors
        return .included(text, statements(parsed.program.statements))
    }

    /// The parameters of a script, and its `##` text.
    static func signature(_ source: SourceText, environment: any LanguageEnvironment) -> ScriptSignature {
        let program = Parser.parse(source, stages: StageCatalogue.grammar).program
        let checker = ProgramChecker(parametersOf: source, environment)
        let parameters = program.statements.filter { if case .parameter = $0.kind { true } else { false } }
        _ = checker.statements(parameters)
        return ScriptSignature(documentation: program.documentation, parameters: checker.parameters)
    }
}

/// What `--help` tells of a script.
public struct ScriptSignature: Sendable {
    public let documentation: String
    public let parameters: [CheckedParameter]

    public init(_ source: SourceText, environment: any LanguageEnvironment) {
        self = ProgramChecker.signature(source, environment: environment)
    }

    init(documentation: String, parameters: [CheckedParameter]) {
        self.documentation = documentation
        self.parameters = parameters
    }
}

/// `run NAME --month 2016-09`
extension CommandBinder {
    typealias PassedFlag = (name: NameSyntax, value: WordSyntax?, range: SourceRange)

    /// The values of the flags that are passed on to the script. Where its name is known it is checked whole, with them.
    func passedOn(
        _ flags: [PassedFlag], to script: Expression?, _ place: SourceRange, _ range: SourceRange
    ) throws(Diagnostic) -> [(name: String, value: PassedValue)] {
        guard case .literal(.text(let name), _)? = script, !flags.contains(where: { $0.name.text == "help" }) else {
            return try flags.map { (flag) throws(Diagnostic) in (flag.name.text, try passed(flag)) }
        }
        let context = pipeline.context
        let source: SourceText
        do {
            source = try context.environment.script(name, from: context.source)
        } catch { throw error.located(in: context.source, at: place) }
        let signature = ProgramChecker.signature(source, environment: context.environment)
        var bound: [(name: String, value: PassedValue)] = []
        for flag in flags { bound.append(try bind(flag, signature, name)) }
        for parameter in signature.parameters where parameter.defaultValue == nil {
            guard !bound.contains(where: { $0.name == parameter.name.dashed }) else { continue }
            throw Diagnostic(
                "E0213", "`\(name)` needs --\(parameter.name.dashed)", at: range,
                expected: "--\(parameter.name.dashed) and \(parameter.type.article)",
                help: "`run \(name) --help` explains its parameters")
        }
        try refuseEndlessRun(of: source, name, place)
        try check(source, name, bound)
        return bound
    }

    private func bind(
        _ flag: PassedFlag, _ signature: ScriptSignature, _ script: String
    ) throws(Diagnostic) -> (name: String, value: PassedValue) {
        guard let parameter = signature.parameters.first(where: { $0.name.dashed == flag.name.text.dashed }) else {
            let known = signature.parameters.map { "--\($0.name.dashed)" }
            var error = Diagnostic(
                "E0214", "`\(script)` has no parameter --\(flag.name.text)", at: flag.name.range,
                expected: known.isEmpty ? "no parameters" : .oneOf(known),
                suggestions: NearestName.find("--\(flag.name.text)", in: known))
            error.fix = error.suggestions.first.map { .init(range: flag.name.range, replacement: $0) }
            throw error
        }
        guard let word = flag.value else { return (parameter.name.dashed, try switchedOn(flag, parameter.type)) }
        let value = try self.word(word, as: parameter.type)
        // A file is read by the script itself, once.
        if case .table = parameter.type, let text = word.literalText { return (parameter.name.dashed, .word(text)) }
        return (parameter.name.dashed, .expression(value))
    }

    /// Of a script that is not known yet: words are kept as words.
    private func passed(_ flag: PassedFlag) throws(Diagnostic) -> PassedValue {
        guard let word = flag.value else { return .word("true") }
        if let text = word.literalText { return .word(text) }
        guard case .expression(let syntax) = word.kind else { return .word("true") }
        return .expression(
            try ExpressionBinder(context: pipeline.context, rows: nil).bindScalar(syntax, allowTables: true))
    }

    /// A flag without a value.
    private func switchedOn(_ flag: PassedFlag, _ type: ValueType) throws(Diagnostic) -> PassedValue {
        guard type == .bool || type == .text else {
            throw Diagnostic(
                "E0213", "`--\(flag.name.text)` needs a value", at: flag.name.range, expected: type.article)
        }
        return .word("true")
    }

    /// In a block a condition may end it; outside of all of them nothing does.
    private func refuseEndlessRun(of source: SourceText, _ name: String, _ place: SourceRange) throws(Diagnostic) {
        let context = pipeline.context
        guard let path = source.name, path == context.source.name || context.scripts.underway.contains(path),
            context.variables.isOutermost
        else { return }
        throw Diagnostic(
            "E0708", "`\(name)` runs itself", at: place,
            help: "what is repeated stands in a loop, or in a `def`")
    }

    private func check(
        _ source: SourceText, _ name: String, _ given: [(name: String, value: PassedValue)]
    ) throws(Diagnostic) {
        let context = pipeline.context
        let path = source.name ?? name
        guard !context.scripts.underway.contains(path), context.scripts.underway.count < ScriptReferences.deepest else {
            return
        }
        context.scripts.underway.append(path)
        defer { context.scripts.underway.removeLast() }
        var known: [String: GivenValue] = [:]
        for (flag, value) in given { known[flag] = value.given }
        do {
            _ = try ProgramChecker.check(
                ProgramChecker.parse(source), environment: context.environment, session: ProgramChecker.Session(),
                parameters: known,
                mode: .checkOnly, scripts: context.scripts)
        } catch {
            context.furtherErrors += error.all.dropLast()
            if let last = error.all.last { throw last }
        }
    }
}
