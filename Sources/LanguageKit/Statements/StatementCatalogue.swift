public import ModuleKit

/// A statement that is no pipeline, as help and completion tell of it. Its grammar is the parser's.
public struct StatementDeclaration: Sendable {
    public let name: String
    public let summary: String
    /// `for x in VALUES { … }`
    public let usage: String
    public let details: String
    public let examples: [CommandExample]

    init(_ name: String, _ summary: String, usage: String, details: String = "", _ examples: [CommandExample]) {
        self.name = name
        self.summary = summary
        self.usage = usage
        self.details = details
        self.examples = examples
    }
}

/// All of them, in the order in which one learns them.
public enum StatementCatalogue {
    public static let all: [StatementDeclaration] = [
        StatementDeclaration(
            "let", "names a value, or the rows of a pipeline", usage: "let NAME = VALUE",
            details: "The name is written with a `$` where it is used. Rows are kept as they were at that moment.",
            [
                CommandExample("let limit = 3; schools | sort -students | take $limit | select name", "a number"),
                CommandExample(
                    "let large = (schools | where students > 1000); $large | count", "rows, in brackets"),
            ]),
        StatementDeclaration(
            "set", "gives a name that is there another value of the same type", usage: "set NAME = VALUE",
            [CommandExample("let n = 1; set n = $n + 1; print $n", "prints 2")]),
        StatementDeclaration(
            "if", "runs a block where a condition is true, else another", usage: "if CONDITION { … } else { … }",
            details: "`else if` may follow. A condition is a comparison; null counts as not true.",
            [
                CommandExample(
                    "let n = (teachers | count); if $n > 1000 { print \"many\" } else { print \"few\" }",
                    "one of the two")
            ]),
        StatementDeclaration(
            "for", "runs a block once for each value", usage: "for NAME in VALUES { … }",
            details:
                "VALUES is a list, or a pipeline in brackets: of one column its values, else each row as a record.",
            [
                CommandExample("for n in [1, 2, 3] { print $n * $n }", "over a list"),
                CommandExample(
                    "for school in (schools | sort -students | take 3) { print \"${$school.name}: ${$school.students}\" }",
                    "over rows"),
            ]),
        StatementDeclaration(
            "while", "runs a block as long as a condition is true", usage: "while CONDITION { … }",
            [CommandExample("let n = 1; while $n < 100 { set n = $n * 2 }; print $n", "prints 128")]),
        StatementDeclaration(
            "break", "leaves the innermost loop", usage: "break",
            [CommandExample("for n in [1, 2, 3] { if $n == 2 { break }; print $n }", "prints 1")]),
        StatementDeclaration(
            "continue", "goes on with the next round of the innermost loop", usage: "continue",
            [CommandExample("for n in [1, 2, 3] { if $n == 2 { continue }; print $n }", "prints 1 and 3")]),
        StatementDeclaration(
            "def", "makes a command of one's own", usage: "def NAME(parameter: TYPE, --flag: TYPE = VALUE) { … }",
            details:
                "A parameter with a default may be left out. `return` gives a value to the caller. `help types` lists"
                + " the types.",
            [
                CommandExample(
                    "def double(n: int) { return $n * 2 }; let d = (double 21); print $d", "prints 42")
            ]),
        StatementDeclaration(
            "return", "ends a definition and gives its value", usage: "return [VALUE]",
            [CommandExample("def half(n: int) { return $n / 2 }; let h = (half 5); print $h", "prints 2.5")]),
        StatementDeclaration(
            "try", "catches an error, and takes back what the block has changed",
            usage: "try { … } catch NAME { … }",
            details: "The error is a record: `$NAME.code`, `$NAME.message`. Ctrl-C is not caught.",
            [CommandExample("try { fail \"no\" } catch problem { print $problem.message }", "prints no")]),
        StatementDeclaration(
            "fail", "stops with a message; nothing is written", usage: "fail \"MESSAGE\"",
            [
                CommandExample(
                    "if (schools | count) == 0 { fail \"there are no schools\" }; schools | count", "all is well")
            ]
        ),
        StatementDeclaration(
            "assert", "stops where a condition is not true; nothing is written", usage: "assert CONDITION, \"MESSAGE\"",
            [
                CommandExample(
                    "assert (schools | where students < 0 | count) == 0, \"negative numbers\"; schools | count",
                    "a check before the work")
            ]),
        StatementDeclaration(
            "source", "reads a file of definitions, as if they stood here", usage: "source \"FILE\"",
            details: "A file beside the script is found first.", []),
        StatementDeclaration(
            "print", "shows values, as text", usage: "print VALUE, …",
            [CommandExample("print \"${(schools | count)} schools\"", "a value inside of a text")]),
        StatementDeclaration(
            "param", "names a value that the caller of a script gives", usage: "param NAME: TYPE = DEFAULT",
            details:
                "At the head of a script file. `param --NAME: bool = false` is a flag. `edsh run SCRIPT --NAME VALUE`"
                + " gives it; without a default it must be given.",
            [CommandExample("param month: month = 2016-08\nprint $month", "prints 2016-08 where nothing is given")]),
    ]

    public static func named(_ name: String) -> StatementDeclaration? { all.first { $0.name == name } }
}
