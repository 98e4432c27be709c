import BaseKit

/// An option of the process's own command line.
struct ProcessOption: Sendable {
    /// `-w`, `--workspace`: as typed, short before long.
    let names: [String]
    /// What the value is, as the help writes it; nil for a switch.
    let value: String?
    let summary: String
    /// Where it may stand: behind these commands, or anywhere where nil.
    let commands: [String]?
    /// `value` is empty for a switch.
    let apply: @Sendable (inout Arguments, _ value: String) -> Void

    private init(
        _ names: [String], value: String? = nil, of commands: [String]? = nil, _ summary: String,
        _ apply: @escaping @Sendable (inout Arguments, String) -> Void
    ) {
        self.names = names
        self.value = value
        self.summary = summary
        self.commands = commands
        self.apply = apply
    }

    var spelling: String { names.joined(separator: ", ") + (value.map { " " + phrase($0) } ?? "") }

    func isAllowed(in command: ProcessCommand?) -> Bool {
        guard let commands else { return true }
        return command.map { commands.contains($0.name) } ?? false
    }

    static let all = [
        ProcessOption(["-c"], value: "LINES", "run these lines and leave") { $0.lines = $1 },
        ProcessOption(["-i", "--interactive"], "take standard input line by line, each as if typed at the prompt") {
            arguments, _ in arguments.isInteractive = true
        },
        ProcessOption(
            ["-w", "--workspace"], value: "DIR", "the workspace's folder (else $EDSH_WORKSPACE, or the nearest upward)"
        ) { $0.workspace = $1 },
        ProcessOption(
            ["--format"], value: "NAME", "how results are written: table, csv, tsv, json, jsonl, md, html, yaml, xlsx"
        ) { $0.format = $1 },
        ProcessOption(["--dry-run"], "show every changed cell, write nothing") { arguments, _ in
            arguments.isDryRun = true
        },
        ProcessOption(["--plan"], value: "FILE", of: ["run"], "a dry run that `edsh apply FILE` makes real later") {
            $0.plan = $1
            $0.isDryRun = true
        },
        ProcessOption(["--json"], of: ["check"], "errors and warnings as JSON, for editors") { arguments, _ in
            arguments.wantsJSON = true
        },
        ProcessOption(["--update"], of: ["test"], "write the outputs as they are now") { arguments, _ in
            arguments.updates = true
        },
        ProcessOption(["--check"], of: ["fmt"], "say which files are not formatted, change none") { arguments, _ in
            arguments.checksOnly = true
        },
        ProcessOption(["--no-color"], "no colours (also with NO_COLOR set)") { arguments, _ in
            arguments.hasNoColour = true
        },
        ProcessOption(["--quiet"], "no messages about what was done") { arguments, _ in arguments.isQuiet = true },
        ProcessOption(["--sample"], of: ["init"], "fill the new workspace with the sample county") { arguments, _ in
            arguments.withSample = true
        },
        ProcessOption(["--bureau"], value: "NAME", of: ["init"], "the bureau's name") { $0.bureau = $1 },
        ProcessOption(["--bureau-english"], value: "NAME", of: ["init"], "its name in English, for English reports") {
            $0.bureauEnglish = $1
        },
        ProcessOption(["--force"], of: ["init"], "also on a network disk or in a folder that is synchronized") {
            arguments, _ in arguments.isForced = true
        },
        ProcessOption(
            ["--as-of"], value: "DATE", "ask for the records as they were at the end of that day, or after that commit"
        ) {
            $0.asOf = $1
        },
        ProcessOption(["--engine"], value: "NAME", "what answers queries: sqlite, which edsh holds in itself") {
            $0.engine = $1
        },
        ProcessOption(["--wait"], value: "SECONDS", "how long to wait for another writer (10)") { $0.wait = $1 },
        ProcessOption(["--lang"], value: "en|zh", "the language of messages (else $EDSH_LANG, or the locale's)") {
            $0.language = $1
        },
        ProcessOption(["-h", "--help"], "this help") { arguments, _ in arguments.wantsHelp = true },
        ProcessOption(["--version"], "the version") { arguments, _ in arguments.wantsVersion = true },
    ]
}
