public import BaseKit
internal import ModuleKit
internal import QueryKit

/// Checks a whole program against the schema before its first step.
public final class ProgramChecker {
    let context: BindingContext
    var parameters: [CheckedParameter] = []
    var errors: [Diagnostic] = []
    var warnings: [Diagnostic] = []
    let given: [String: GivenValue]
    /// What `return` gave in the definition that is being checked.
    var returned: ValueType?
    /// What surrounds the statement that is being checked.
    var surroundings = Surroundings.script
    var loopDepth = 0
    var alikeLines = AlikeLines()
    /// Definitions of this program, with the text in which each is written.
    var defined: [String: SourceText] = [:]

    enum Surroundings {
        case script
        case definition
        /// `{ … }` behind a call.
        case blockArgument
        /// A file that `source` reads.
        case included
    }

    /// Variables that an earlier line of the same session gave, kept for the next.
    public final class Session {
        let variables: VariableScope
        var definitions: [String: CheckedDefinition] = [:]
        public init() { variables = VariableScope() }

        /// What holds behind the statements of `text`, as far as they are right; this session stays as it is.
        func after(_ text: String, environment: any LanguageEnvironment) -> Session {
            let copy = Session(variables: variables.copy(), definitions: definitions)
            // The cursor may stand inside of a block: what that declares holds there.
            copy.variables.staysOpen = true
            let source = SourceText(text: PipelineScope.closed(text))
            let checker = ProgramChecker(
                source: source, environment: environment, session: copy, given: [:], mode: .checkOnly,
                scripts: ScriptReferences())
            _ = checker.statements(Parser.parse(source, stages: StageCatalogue.grammar).program.statements)
            copy.definitions = checker.context.definitions
            return copy
        }

        /// For a trial of a correction.
        func copy() -> Session { Session(variables: variables.copy(), definitions: definitions) }

        private init(variables: VariableScope, definitions: [String: CheckedDefinition]) {
            self.variables = variables
            self.definitions = definitions
        }

        public var slotCount: Int { variables.slotCount }
        public var variableNames: [String] { variables.allNames }
        public var definitionNames: [String] { definitions.keys.sorted() }
    }

    /// Whether the program will run.
    public enum Mode: Sendable {
        case run
        /// Only its errors are wanted: parameters without a value are unknown.
        case checkOnly
    }

    let mode: Mode

    private init(
        source: SourceText, environment: any LanguageEnvironment, session: Session, given: [String: GivenValue],
        mode: Mode, scripts: ScriptReferences
    ) {
        self.mode = mode
        context = BindingContext(environment: environment, source: source, variables: session.variables)
        context.scripts = scripts
        context.definitions = session.definitions
        self.given = given
    }

    /// For the parameters of a script alone.
    init(parametersOf source: SourceText, _ environment: any LanguageEnvironment) {
        mode = .checkOnly
        context = BindingContext(environment: environment, source: source, variables: VariableScope())
        given = [:]
    }

    /// The checked program, or every error that was found. `parameters` are what is given for the script's `param`s.
    public static func check(
        _ source: SourceText, environment: any LanguageEnvironment, session: Session = Session(),
        parameters: [String: GivenValue] = [:], mode: Mode = .run
    ) throws(Diagnostics) -> CheckedProgram {
        try check(
            parse(source), environment: environment, session: session, parameters: parameters, mode: mode)
    }

    /// As `check` of the text that was parsed.
    public static func check(
        _ parsed: ParseResult, environment: any LanguageEnvironment, session: Session = Session(),
        parameters: [String: GivenValue] = [:], mode: Mode = .run
    ) throws(Diagnostics) -> CheckedProgram {
        try check(
            parsed, environment: environment, session: session, parameters: parameters, mode: mode,
            scripts: ScriptReferences())
    }

    /// The statements of a text, which say also whether it ends too early.
    public static func parse(_ source: SourceText) -> ParseResult {
        Parser.parse(source, stages: StageCatalogue.grammar, joinsAlike: true)
    }

    static func check(
        _ parsed: ParseResult, environment: any LanguageEnvironment, session: Session,
        parameters: [String: GivenValue], mode: Mode, scripts: ScriptReferences
    ) throws(Diagnostics) -> CheckedProgram {
        let source = parsed.program.source
        let namesBefore = session.variables.names
        let checker = ProgramChecker(
            source: source, environment: environment, session: session, given: parameters, mode: mode,
            scripts: scripts)
        checker.context.isLoneStatement = parsed.program.isLoneCommand
        let statements = checker.statements(parsed.program.statements)
        checker.refuseUnknownParameters()
        if parsed.errors.isEmpty, checker.errors.isEmpty { checker.findUnused() }
        let all = parsed.errors + checker.errors
        // Those of other scripts come behind, in the order in which they were found.
        let own = all.filter { $0.source == nil || $0.source == source }
        let errors =
            own.sorted { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
            + all.filter { $0.source != nil && $0.source != source }
        // What a wrong line would have named is not there for the next one.
        if !errors.isEmpty { session.variables.restore(namesBefore) }
        guard errors.isEmpty else {
            let explained = FullWidthSigns.explain(errors, in: source)
            guard !scripts.isTrial, explained.contains(where: { $0.fix != nil }) else { throw Diagnostics(explained) }
            let trials = TriedCorrections(
                source: source, commandWords: environment.moduleCommands.flatMap { $0.words.dropFirst() }
            ) { text in
                do throws(Diagnostics) {
                    let program = try check(
                        parse(text), environment: environment, session: session.copy(), parameters: parameters,
                        mode: .checkOnly, scripts: scripts.forTrial())
                    return .init(errors: [], changesRecords: program.changesRecords)
                } catch { return .init(errors: error.all, changesRecords: false) }
            }
            throw Diagnostics(trials.tried(explained))
        }
        session.definitions = checker.context.definitions
        return CheckedProgram(
            source: source, documentation: parsed.program.documentation, parameters: checker.parameters,
            statements: statements, slotCount: session.variables.slotCount,
            isRehearsal: checker.context.rehearsal != nil,
            warnings: checker.warnings.sorted { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) })
    }

    /// Checks the statements of a module's command.
    static func fill(
        _ definition: CheckedDefinition, with statements: [StatementSyntax], _ source: SourceText,
        _ environment: any LanguageEnvironment, _ session: Session, _ depth: Int
    ) throws(Diagnostic) {
        let checker = ProgramChecker(
            source: source, environment: environment, session: session, given: [:], mode: .run,
            scripts: ScriptReferences())
        checker.context.expansionDepth = depth
        checker.surroundings = .definition
        definition.body = checker.statements(statements)
        if let error = checker.errors.first { throw error.located(in: source) }
        definition.returnType = checker.returned ?? .null
        definition.slotCount = session.slotCount
    }

    /// Whether the text only ends too early. What stands in its last line is taken as whole words.
    public static func isIncomplete(_ text: String) -> Bool {
        Parser.parse(SourceText(text: text + "\n"), stages: StageCatalogue.grammar).isIncomplete
    }

    private func refuseUnknownParameters() {
        for name in given.keys.sorted() where !parameters.contains(where: { $0.name.dashed == name.dashed }) {
            let known = parameters.map { "--\($0.name.dashed)" }
            errors.append(
                Diagnostic(
                    "E0214", "the script has no parameter --\(name)",
                    expected: known.isEmpty ? "no parameters" : .oneOf(known),
                    suggestions: NearestName.find("--\(name)", in: known)))
        }
    }
}
