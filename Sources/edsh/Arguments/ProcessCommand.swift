/// A command of the process's own command line.
struct ProcessCommand: Sendable {
    let name: String
    let usage: String
    /// How many words it takes.
    let words: ClosedRange<Int>
    /// What happens with a flag that is no option of the process.
    let foreignFlags: ForeignFlags
    /// For `help init`; empty where the prompt has the same command, which has its own page.
    var summary = ""

    var isAsAtThePrompt: Bool { usage == "edsh \(name) …" }

    enum ForeignFlags: Sendable {
        case refused
        /// A script's own parameters: `run NAME --month 2016-09`.
        case parameters
        /// The line is one of the language, which checks its flags itself: `log --limit 5`.
        case words
    }

    static let all =
        [
            ProcessCommand(
                name: "init", usage: "edsh init DIR [--sample] [--bureau NAME] [--bureau-english NAME] [--force]",
                words: 1...1, foreignFlags: .refused,
                summary: "makes a workspace in a folder that holds none, empty or with the sample county"),
            ProcessCommand(
                name: "run", usage: "edsh run NAME|FILE [--PARAMETER VALUE …] [--dry-run] [--plan FILE]", words: 1...1,
                foreignFlags: .parameters),
            ProcessCommand(
                name: "apply", usage: "edsh apply PLAN", words: 1...1, foreignFlags: .refused,
                summary: "makes what `--plan FILE` has rehearsed, unless something else was committed since"),
            ProcessCommand(
                name: "with-lock", usage: "edsh with-lock -- CMD …", words: 1...Int.max, foreignFlags: .refused,
                summary: "runs a program while nobody can write: for backups and git"),
            ProcessCommand(
                name: "test", usage: "edsh test FILE… [--update]", words: 1...Int.max, foreignFlags: .refused,
                summary: "runs the lines of documents on a copy of the workspace, and compares what they write"),
            ProcessCommand(
                name: "fmt", usage: "edsh fmt FILE… [--check]", words: 1...Int.max, foreignFlags: .refused,
                summary: "writes scripts in the one way of laying them out; comments stay"),
            ProcessCommand(
                name: "check", usage: "edsh check [MODULE] [--school NAME] | FILE… [--json]", words: 0...Int.max,
                foreignFlags: .words),
        ]
        + ["status", "log", "history", "undo", "adopt", "sync", "doctor", "redact", "help", "scripts", "collections"]
        .map {
            // As at the prompt.
            ProcessCommand(name: $0, usage: "edsh \($0) …", words: 0...Int.max, foreignFlags: .words)
        }

    static func named(_ name: String) -> ProcessCommand? { all.first { $0.name == name } }
}
