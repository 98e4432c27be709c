public import BaseKit
public import LanguageKit
public import ModuleKit
internal import QueryKit
public import WorkspaceKit

/// What the process was told about how to behave.
public struct SessionOptions: Sendable {
    /// `--format`; nil: a table.
    public var format: String?
    public var isQuiet = false
    public var usesColour = true
    /// Whether a script that takes long tells at which step it is; when it does so hangs on the clock.
    public var tellsSteps = true
    /// Run for real, show every changed cell, write nothing.
    public var isDryRun = false
    /// Where a rehearsal is written, for `apply`.
    public var planPath: String?
    /// The day that `today()` gives, where it is not the clock's.
    public var today: CivilDate?
    public var user: String
    /// `--as-of`: every collection is read as it was then, and nothing can be changed.
    public var asOf: PastState?
    /// What the manual page says of the process's command line.
    public var commandLine: (@Sendable () -> CommandLineSummary)?

    public init(user: String) { self.user = user }
}

/// One user at work on one workspace (or on files alone): checks and runs lines and scripts, each as one transaction, and
/// shows what they give.
public final class Session {
    public let workspace: Workspace?
    /// Those in use: what the workspace's manifest names.
    let modules: [any Module]
    /// Those that edsh has and the workspace does not use.
    let absentModules: [any Module]
    public var options: SessionOptions
    let database: QueryDatabase
    let output: TextSink
    let messages: TextSink
    var terminal: Terminal
    var messageTerminal: Terminal

    let variables = ProgramChecker.Session()
    lazy var interpreter = Interpreter(host: self)
    /// Files that `open` has read, by the key that plans use.
    var files: [String: OpenedFile] = [:]
    /// What the line or script that runs was told of files already.
    var toldOfFiles: Set<String> = []
    /// Tables of files that are read row by row, until the line ends.
    var streamedTables: [String] = []
    /// SELECTs that `sql` was given, by the key that plans use.
    var writtenStatements: [String: WrittenStatement] = [:]
    var temporaryTables = 0
    /// School years and terms as the workspace's manifest says them.
    lazy var calendar =
        workspace.map {
            SchoolCalendar(yearStart: $0.manifest.schoolYearStart, springStart: $0.manifest.springTermStart)
        } ?? SchoolCalendar()
    var registeredFunctions = Set<String>()
    /// Those of the scripts whose statements have changed records, by their paths.
    var lineNumbers: [String: LineNumbers] = [:]
    /// Set while a statement or script may change records.
    var transaction: RunningTransaction?
    /// Points to which `try` goes back, with the reports and files of then; what changes no record has no transaction of the
    /// workspace, but files all the same.
    var savepoints: [(point: Workspace.Savepoint?, reports: Int, files: Int)] = []
    /// Set while the user holds a transaction open at the prompt.
    var held: HeldTransaction?
    public var holdsTransaction: Bool { held != nil }
    /// Lines that are done and wait to become durable together.
    var waiting = WaitingLines()
    /// Whether lines come one by one from a person.
    public var allowsHeldTransactions = false
    /// Asks the person at the prompt about a large change; nil where nobody is to be asked.
    var asking: ((_ question: String, _ keys: String) -> Character)?
    /// Shows long output page by page; nil off the prompt.
    var pager: Pager?
    /// Whether what runs is a rehearsal, and whether one has been shown in this transaction.
    var isRehearsing = false
    var hasRehearsed = false
    /// Whether the cells that would change are being written.
    var isShowingRehearsal = false
    /// How far a script is; nil where a line of the prompt runs.
    var steps: ScriptSteps?
    /// How many scripts run inside of one another.
    var scriptDepth = 0
    /// The exit status of a command that ran but found something wrong (`doctor`).
    var finding: Int32 = 0
    /// Set by a command that has shown by itself what it would change.
    var hasShownRehearsal = false
    /// The format of the next table, where a command has a flag of its own for it.
    var nextFormat: String?
    lazy var ruleBook = makeRuleBook()
    /// Those parts of it that commits have needed, by collection.
    var ruleBooks: [String: RuleBook] = [:]
    public let derivedSyntax = DerivedSyntax()
    lazy var declared = Declarations(workspace == nil ? [] : modules)
    /// Set while the records are asked as the last commit left them.
    var committed: QueryDatabase?
    /// Set by `exit`.
    public var wantsToLeave = false

    /// `workspace` nil: only files can be asked.
    public init(
        workspace: Workspace?, modules: [any Module], options: SessionOptions, output: TextSink, messages: TextSink,
        terminal: Terminal, messageTerminal: Terminal
    ) throws(Diagnostic) {
        self.workspace = workspace
        let inUse = workspace?.manifest.modules
        self.modules = modules.filter { inUse?.contains($0.name) ?? true }
        absentModules = modules.filter { !(inUse?.contains($0.name) ?? true) }
        self.options = options
        self.output = output
        self.messages = messages
        self.terminal = terminal
        self.messageTerminal = messageTerminal
        workspace?.onWaiting = { [messages] text in
            messages.write(text.text + "\n")
            messages.flush()
        }
        self.database = if let workspace { workspace.database } else { QueryDatabase.inMemory() }
        installRules()
        noteUnknownModules()
    }

    /// Shows an error and gives the exit status that it means.
    @discardableResult
    public func report(_ error: Diagnostic) -> Int32 { report(Diagnostics([error])) }

    @discardableResult
    public func report(_ errors: Diagnostics) -> Int32 {
        settleWaiting()
        output.flush()
        // The terminal has echoed the key behind what stood on the line.
        if messageTerminal.isTerminal, errors.all.first?.outcome == .interrupted { messages.writeTrusted("\n") }
        messages.writeTrusted(DiagnosticRenderer(terminal: messageTerminal).render(errors))
        messages.flush()
        return errors.all.first?.outcome.rawValue ?? 0
    }

    /// A line about what was done, on the error stream.
    func say(_ message: Message) {
        guard !options.isQuiet else { return }
        output.flush()
        // A file of messages is read on a terminal sooner or later, so data is made harmless in both.
        let lines = sanitized(message.text, keepsLines: true).split(separator: "\n", omittingEmptySubsequences: false)
        let rows = lines.flatMap { line in
            guard messageTerminal.isTerminal else { return [String(line)] }
            return String(line).wrapped(to: messageTerminal.width, from: 0, indent: 2).enumerated().map {
                $0.offset == 0 ? $0.element : "  " + $0.element
            }
        }
        messages.write(rows.joined(separator: "\n") + "\n")
        messages.flush()
    }

    /// Shows what opening the workspace found and did.
    public func sayNotices() {
        guard let workspace else { return }
        for notice in workspace.notices { say("note: \(notice)") }
        workspace.notices = []
    }

    func requireWorkspace() throws(Diagnostic) -> Workspace {
        guard let workspace else { throw Session.noWorkspace }
        return workspace
    }

    static let noWorkspace = Diagnostic(
        "E0501", "there is no workspace here", expected: "a folder that holds edsh.json, here or above",
        help: "make one with `edsh init DIR --sample`, or name one with -w DIR")
}

/// A file that a pipeline reads, and the columns of it that are in a table already.
final class OpenedFile {
    let table: AdHocFile
    var loaded: Set<String> = []
    var tableName: String?
    /// Tables with fewer columns that the present one has replaced.
    var retired: [String] = []
    /// Whether a query has read it once without keeping it.
    var wasStreamed = false

    init(_ table: AdHocFile) { self.table = table }
}
