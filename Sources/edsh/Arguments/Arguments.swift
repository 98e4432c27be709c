/// What the words behind `edsh` say.
struct Arguments {
    /// What to do: a word of `ProcessCommand.all`, or nil for the prompt or the lines of `-c`.
    var command: ProcessCommand?
    /// Words behind the command that are no options.
    var words: [String] = []
    /// `-w DIR`; nil: $EDSH_WORKSPACE, or the nearest workspace upward.
    var workspace: String?
    /// `--format NAME`; nil: a table.
    var format: String?
    var isQuiet = false
    var hasNoColour = false
    /// `-c LINES`
    var lines: String?
    /// `-i`: standard input is taken as typed at the prompt, though it is no terminal.
    var isInteractive = false
    var isDryRun = false
    /// `run --plan FILE`: rehearse, and keep the rehearsal.
    var plan: String?
    /// `check --json`
    var wantsJSON = false
    /// `test --update`
    var updates = false
    /// `fmt --check`
    var checksOnly = false
    /// `init --sample`
    var withSample = false
    /// `init --bureau NAME`
    var bureau: String?
    /// `init --bureau-english NAME`
    var bureauEnglish: String?
    /// `init --force`
    var isForced = false
    /// `--as-of DATE`; nil: now.
    var asOf: String?
    /// `--engine NAME`; nil: the one that edsh holds in itself.
    var engine: String?
    /// `--lang en|zh`; nil: as the environment says.
    var language: String?
    /// `--wait SECONDS`
    var wait: String?
    /// A script's own parameters by name, whose names only the script declares; a switch is `true`.
    var parameters: [String: String] = [:]
    var wantsHelp = false
    var wantsVersion = false
}
