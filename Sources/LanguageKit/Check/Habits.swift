internal import BaseKit
internal import QueryKit

/// What people type who come from SQL, other shells, spreadsheets and programming languages, and what they mean by it.
enum Habits {
    /// The line that is meant by a command that does not exist; `range` nil: the word alone is another.
    static func line(
        _ name: String, _ command: CommandSyntax, _ context: BindingContext
    ) -> (range: SourceRange?, replacement: String)? {
        let environment = context.environment
        let words = command.items.map { item -> String? in
            if case .word(let word) = item { word.literalText } else { nil }
        }
        switch name.lowercased() {
        case "var", "const", "my", "local", "dim", "declare":
            if words.count > 1 { return (nil, "let") }
        case "function", "func", "fn", "proc", "sub": if words.count > 1 { return (nil, "def") }
        case "desc", "man": if words.count == 2, let topic = words[1] { return (command.range, "help \(topic)") }
        case "true": return (nil, "true")
        case "false": return (nil, "false")
        case "none", "null", "nil": return (nil, "null")
        default: break
        }
        // `count teachers`: the other way round.
        if words.count == 2, let collection = words[1], environment.collection(collection) != nil,
            let stage = StageCatalogue.stages[name.lowercased()],
            ["count", "describe", "first", "last"].contains(stage.name)
        {
            return (command.range, "\(collection) | \(stage.name)")
        }
        // `teachers.name`
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1, environment.collection(parts[0]) != nil {
            return (nil, "\(parts[0]) | select \(parts.dropFirst().joined(separator: "."))")
        }
        if words.count == 1, FunctionCatalogue.scalars[name]?.type(of: []) != nil { return (nil, "\(name)()") }
        return nil
    }

    /// What to do instead of a command that other shells and SQL have.
    static func help(_ name: String, _ collections: [CollectionSchema]) -> Message? {
        let source = collections.first?.name ?? "open \"file.csv\""
        switch name {
        case "update", "delete", "insert": return "rows come first: \(source) | where … | \(name) …"
        case _ where StageCatalogue.stages[name] != nil || name == "from":
            return
                "a line begins with a source of rows, and stages follow: \(source) | \(name == "from" ? "take 5" : "\(name) …")"
        case "ls", "dir", "show", "tables", ".tables":
            return "`collections` lists what the workspace keeps, `scripts` its scripts"
        case "if": return "`if` begins a statement; a value that hangs on a condition is if(condition, one, other)"
        case "for", "while", "try", "let", "set", "def", "fail", "assert", "print":
            return "`\(name)` begins a statement of its own, and gives no value"
        case "pwd": return "`status` tells where the workspace is"
        case "init": return "a workspace is made outside of edsh: edsh init DIR"
        case "exit", "abort": return "to end with a failure: fail \"why\""
        case "cd", "use", "attach": return "edsh works on one workspace: leave, and start it with -w DIR"
        case "clear", "cls": return "Ctrl-L clears the screen"
        case "echo": return "write print \"…\""
        case "cat": return "write open \"file.csv\""
        case "grep", "egrep", "findstr": return "write teachers | where name contains \"…\""
        case "man", "?", "\\h", "\\?": return "`help` explains"
        case "q", "bye", "logout", ":q": return "`exit` or Ctrl-D leaves"
        case "history": return "Up and Ctrl-R go through earlier lines; `log` lists the commits"
        default: return nil
        }
    }

    /// Types as programming languages and databases call them.
    static let types = [
        "string": "text", "str": "text", "char": "text", "varchar": "text", "integer": "int", "number": "decimal",
        "numeric": "decimal", "float": "decimal", "double": "decimal", "boolean": "bool", "array": "list",
        "object": "record", "dict": "record", "timestamp": "datetime", "day": "date", "file": "table",
    ]

    /// Functions that spreadsheets, SQL and programming languages call otherwise.
    static let functions: [String: (name: String?, help: Message?)] = [
        "len": ("length", nil), "size": ("length", nil), "substr": ("substring", nil), "mid": ("substring", nil),
        "mean": ("avg", nil), "average": ("avg", nil), "averageif": ("avgif", nil), "std": ("stdev", nil),
        "stddev": ("stdev", nil), "count_distinct": ("dcount", nil), "nunique": ("dcount", nil),
        "ucase": ("upper", nil),
        "lcase": ("lower", nil), "str": ("text", nil), "iif": ("if", nil), "cint": ("int", nil),
        "float": ("decimal", nil),
        "now": ("today", nil), "getdate": ("today", nil), "curdate": ("today", nil), "date_part": ("year", nil),
        "range": (nil, "the numbers from 1 to 9 are written 1..10"),
        "seq": (nil, "the numbers from 1 to 9 are written 1..10"),
        "is_null": (nil, "what is not known is compared: x == null; a value in its place is x ?? value"),
        "isnull": (nil, "what is not known is compared: x == null; a value in its place is x ?? value"),
        "isblank": (nil, "what is not known is compared: x == null"),
        "isna": (nil, "what is not known is compared: x == null"),
        "ifnull": (nil, "a value in the place of null is x ?? value"),
        "coalesce": (nil, "a value in the place of null is x ?? value"),
        "nvl": (nil, "a value in the place of null is x ?? value"),
        "vlookup": (
            nil, "a reference leads to the other record: teachers | select name, school.name; else see `help join`"
        ),
        "xlookup": (
            nil, "a reference leads to the other record: teachers | select name, school.name; else see `help join`"
        ),
        "concat": (nil, "texts are put together in one: \"${name} ${id}\""),
        "concatenate": (nil, "texts are put together in one: \"${name} ${id}\""),
    ]

    /// Verbs of collections that others call otherwise.
    static let verbs = [
        "delete": "remove", "rm": "remove", "drop": "remove", "insert": "add", "new": "add", "create": "add",
        "set": "update", "edit": "update", "change": "update", "modify": "update", "get": "show", "view": "show",
        "describe": "show", "ls": "list", "all": "list", "save": "export", "load": "import", "log": "history",
    ]
}
