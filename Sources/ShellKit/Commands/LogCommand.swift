internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum LogCommand {
    /// The first three, and how many more.
    private static func some(_ names: [String]) -> String {
        names.count <= 3
            ? names.joined(separator: ", ")
            : said("\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more")
    }

    static let command = ShellCommand(
        declaration: HostCommand(
            ["log"], summary: "the commits, newest first: who changed what, when, by which line or script",
            details: "--since and --until are days, both included.",
            parameters: [
                CommandParameter("limit", .int, default: "50", summary: "how many; 0 for all"),
                CommandParameter("collection", .text, default: "null", summary: "only what changed this collection"),
                CommandParameter(
                    "record", .text, default: "null", summary: "only what changed the record with this id"),
                CommandParameter("user", .text, default: "null", summary: "only what this user did"),
                CommandParameter("script", .text, default: "null", summary: "only by scripts whose path contains this"),
                CommandParameter("since", .date, default: "null", summary: "from this day on"),
                CommandParameter("until", .date, default: "null", summary: "up to this day"),
            ],
            columns: [
                Column("number", .int), Column("time", .datetime), Column("user", .text), Column("script", .text),
                Column("message", .text), Column("records", .int), Column("collections", .text),
            ],
            examples: [
                ModuleKit.CommandExample("log | take 1 | select number", "the last commit"),
                ModuleKit.CommandExample(
                    "log --collection teachers --limit 3 | select number, user", "who changed teachers"),
            ])
    ) { (session, arguments) throws(Diagnostic) in
        let limit = Int(clamping: arguments["limit"]?.whole ?? 50)
        guard limit >= 0 else {
            throw Diagnostic(
                "E0303", "--limit \(limit) is no number of commits", expected: "1 or more, or 0 for all",
                help: "log --limit \(limit == .min ? 0 : -limit)")
        }
        var filter = LogFilter(limit: limit > 0 ? limit : nil)
        filter.collection = arguments.text("collection")
        filter.record = arguments.text("record")
        filter.user = arguments.text("user")
        filter.script = arguments.text("script")
        if case .date(let day)? = arguments["since"] { filter.since = LocalDay.start(of: day) }
        if case .date(let day)? = arguments["until"] {
            filter.until = LocalDay.start(of: CivilDate(dayNumber: day.dayNumber + 1))
        }
        let commits = try session.requireWorkspace().log(filter)
        return ListCursor(
            commits.map { commit in
                [
                    .int(Int64(commit.number)), .datetime(commit.time), .text(commit.user),
                    commit.script.map(Value.text) ?? .null,
                    commit.message.map(Value.text) ?? commit.undoes.map { .text(said("undo of commit \($0)")) }
                        ?? .null,
                    .int(Int64(commit.operations)), .text(some(commit.collections)),
                ]
            })
    }
}
