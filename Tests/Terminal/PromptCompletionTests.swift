import TerminalTesting
import Testing

/// What Tab does at the prompt of `edsh` on the sample county.
@Suite("Tab on a county", .serialized)
struct PromptCompletionTests {
    let county: SampleCountyFolder

    init() throws { county = try SampleCountyFolder() }

    /// What is typed before Tab, the line after it and what is typed behind, and how some lines of the list begin.
    struct Example: Sendable, CustomTestStringConvertible {
        var typed: String
        var line: String
        var then: String
        var listed: [String]

        init(_ typed: String, gives line: String, then: String = "", lists listed: [String] = []) {
            self.typed = typed
            self.line = line
            self.then = then
            self.listed = listed
        }

        var testDescription: String { typed }
    }

    private func check(_ examples: [Example]) throws {
        let session = try county.start(columns: 100, rows: 60)
        for example in examples {
            session.type(example.typed).press(.tab).type(example.then)
            try session.wait("`\(example.line)` after `\(example.typed)`, with \(example.listed)") { screen in
                guard screen.cursorLine == "county> " + example.line else { return false }
                let list = screen.lines.prefix(screen.cursorRow)
                return example.listed.allSatisfy { wanted in list.contains { $0.hasPrefix(wanted) } }
            }
            // The list must not satisfy the next example.
            session.press(.controlC)
            try session.waitForPrompt()
            session.run("print \"\(String(repeating: "${1}\\n", count: 1))\"")
            try session.answers("")
        }
    }

    @Test("commands, verbs, flags and their values")
    func commands() throws {
        try check([
            Example("tea", gives: "teachers |", then: "|"),
            Example("教", gives: "教", lists: ["teachers  ", "rural_certificates"]),
            Example("teachers ad", gives: "teachers add x", then: "x"),
            Example("teachers ", gives: "teachers", lists: ["show ", "add ", "due-to-retire", "|  "]),
            Example("teachers add --na", gives: "teachers add --name x", then: "x"),
            Example("teachers add --", gives: "teachers add --", lists: ["--name          姓名, text, required"]),
            Example("schools add --kind ", gives: "schools add --kind", lists: ["teaching_point  "]),
            Example("schools add --kind prim", gives: "schools add --kind primary x", then: "x"),
            Example("help summ", gives: "help summarize x", then: "x"),
            Example("run new", gives: "run new-teacher-check x", then: "x"),
            Example("undo ", gives: "undo 1 x", then: "x"),
        ])
    }

    @Test("stages, and the columns at this point of the pipeline")
    func columns() throws {
        try check([
            Example("teachers | wh", gives: "teachers | where x", then: "x"),
            Example("teachers | where hir", gives: "teachers | where hired <", then: "<"),
            Example("teachers | sort -hir", gives: "teachers | sort -hired, x", then: ", x"),
            Example("teachers | where sch", gives: "teachers | where school", lists: ["school  ", "schoolyear("]),
            Example(
                "teachers | summarize how_many=count() by sex | where ",
                gives: "teachers | summarize how_many=count() by sex | where", lists: ["sex ", "how_many "]),
            Example(
                "teachers | summarize how_many=count() by sex | sort -how",
                gives: "teachers | summarize how_many=count() by sex | sort -how_many"),
            Example(
                "teachers | summarize n=count() b",
                gives: "teachers | summarize n=count() b", lists: ["birth ", "by ", "bin("]),
            Example("teachers | where school.township.na", gives: "teachers | where school.township.name =", then: "="),
            Example(
                "teachers | where school.township.", gives: "teachers | where school.township.",
                lists: ["code  代码", "name  名称"]),
            Example("teachers | where age ", gives: "teachers | where age", lists: ["==  ", "<=  "]),
            Example("townships | to js", gives: "townships | to json", lists: ["json ", "jsonl "]),
        ])
    }

    @Test("real values: of enumerations, references and texts; a quote is closed")
    func values() throws {
        try check([
            Example(#"schools | where kind == "prim"#, gives: #"schools | where kind == "primary" |"#, then: "|"),
            Example(#"schools | where kind == "#, gives: #"schools | where kind == ""#, lists: [#""teaching_point""#]),
            Example(
                #"schools | where kind in ["primary", "jun"#,
                gives: #"schools | where kind in ["primary", "junior"]"#, then: "]"),
            Example(#"schools | where name == "界首镇初"#, gives: #"schools | where name == "界首镇初级中学""#),
            Example(
                "teachers add --school 界首镇初", gives: "teachers add --school S021 x", then: "x",
                lists: ["S021  界首镇初级中学"]),
            Example(
                "teachers add --school 界首", gives: "teachers add --school 界首",
                lists: ["S015  界首镇中心小学", "S021  界首镇初级中学"]),
            Example(
                #"teachers | where school == "界首镇初"#, gives: #"teachers | where school == "S021""#,
                lists: [#""S021"  界首镇初级中学"#]),
            Example("teachers show T000", gives: "teachers show T000", lists: ["T0001  文顺忠"]),
        ])
    }

    @Test("records by the pinyin of their names, whole, by initials and mixed; labels by theirs")
    func pinyin() throws {
        try check([
            Example(
                "teachers add --school jsz", gives: "teachers add --school jsz",
                lists: ["S015  界首镇中心小学", "S021  界首镇初级中学"]),
            Example("teachers add --school jieshouzcj", gives: "teachers add --school S021 x", then: "x"),
            Example("teachers add --school JSZCJZX", gives: "teachers add --school S021 x", then: "x"),
            Example(#"schools | where name == "jszcj"#, gives: #"schools | where name == "界首镇初级中学""#),
            Example(
                #"schools | where name == "jszzxx"#, gives: #"schools | where name == "界首镇中心小学"#,
                lists: [#""界首镇中心小学""#, #""界首镇中心小学大洞教学点""#]),
            Example("schools add --kind xiaoxue", gives: "schools add --kind primary x", then: "x"),
            Example("teachers | sort xingming", gives: "teachers | sort name,", then: ","),
        ])
    }

    @Test("after a mistake earlier in the line, of a name nearly right, and of what the line itself names")
    func goesOnAfterMistakes() throws {
        try check([
            Example(
                "teachers | where agee > 3 | sort hir", gives: "teachers | where agee > 3 | sort hired,", then: ","),
            Example("teachrs | where hir", gives: "teachrs | where hired <", then: "<"),
            Example("teachers | sumarize", gives: "teachers | summarize x", then: "x"),
            Example(
                "let large = (schools | where students > 1000); $large | sort stu",
                gives: "let large = (schools | where students > 1000); $large | sort students,", then: ","),
            Example("let limit = 3; townships | take $li", gives: "let limit = 3; townships | take $limit"),
            Example("let n = town", gives: "let n = townships |", then: "|"),
        ])
    }

    @Test("days to look back to, other rows to join, files' formats, types of parameters")
    func places() throws {
        try check([
            Example("teachers --as", gives: "teachers --as-of x", then: "x"),
            Example("teachers --as-of ", gives: "teachers --as-of 20", lists: ["2016-09-28  today"]),
            Example("teachers show T0001 --h", gives: "teachers show T0001 --history |", then: "|"),
            Example("history tea", gives: "history teachers x", then: "x"),
            Example("teachers | join anti town", gives: "teachers | join anti townships x", then: "x"),
            Example(
                "teachers | join (schools) as s on school == s.id | select s.stu",
                gives: "teachers | join (schools) as s on school == s.id | select s.students,", then: ","),
            Example("teachers | join schools o", gives: "teachers | join schools on x", then: "x"),
            Example("open a.csv --en", gives: "open a.csv --encoding x", then: "x"),
            Example("param month: mo", gives: "param month: mon", lists: ["money ", "month "]),
            Example("for x i", gives: "for x in x", then: "x"),
            Example(
                "for s in (schools | take 3) { print $s.area",
                gives: "for s in (schools | take 3) { print $s.area_class"),
            Example("schools | count by kind | render ba", gives: "schools | count by kind | render bar |", then: "|"),
            Example(
                "schools | count by kind | render bar --y ", gives: "schools | count by kind | render bar --y",
                lists: ["kind ", "n "]),
            Example("teachers | where hired in ter", gives: "teachers | where hired in term(0", then: "0"),
        ])
    }

    @Test("F1 tells what may stand at the cursor, the signature and an example; `?` does where it can be no text")
    func explains() throws {
        let session = try county.start(columns: 100, rows: 40)
        session.type("teachers | where ").press(.f1)
        try session.wait("the help below the line") {
            $0.cursorLine == "county> teachers | where" && $0.text.contains("where condition: ")
                && $0.text.contains("example: ") && $0.text.contains("here: id, name, ")
        }
        session.type("round(age, ").press(.f1)
        try session.wait(for: "round(x: number")
        session.press(.controlC)
        try session.waitForPrompt()
        session.type("schools ?")
        try session.wait("the help on schools") {
            $0.cursorLine == "county> schools" && $0.text.contains("schools [--as-of DATE] | STAGE …")
        }
        session.press(.controlC)
        try session.waitForPrompt()
        session.type("hazards add ").press(.f1)
        try session.wait("the help on a verb, with a line for it") {
            $0.text.contains("example: hazards add --school S001 --area fire")
        }
        session.press(.controlC)
        try session.waitForPrompt()
        // In the second line of a statement, the cursor before its end: the line stays, and what is typed goes on there.
        session.type("townships |").press(.enter).type("sort - | count")
        for _ in 0..<" | count".count { session.press(.left) }
        session.press(.f1)
        try session.wait("the help on sort") {
            $0.text.contains("sort column, -column, …: ") && $0.text.contains("here: id, code, name")
                && $0.cursorLine == "  … sort - | count"
        }
        session.type("name").press(.enter)
        try session.answers("10")
        session.type(#"print "really?" "#).press(.enter)
        try session.answers("really?")
        session.type("print null ?? 7").press(.enter)
        try session.answers("7")
    }

    @Test("personal data is not offered")
    func hidesPersonalData() throws {
        let session = try county.start()
        session.type(#"teachers | where id_number == "45"#).press(.tab).type("x")
        try session.wait(forLine: #"county> teachers | where id_number == "45x"#)
        #expect(session.screen.lines.count == 2)
    }

    @Test("files for `open` and `save`, with quotes where they are needed; variables")
    func files() throws {
        try county.folder.write("甲,乙\n1,2\n", to: "工资 表.csv")
        try county.folder.write("a\n1\n", to: "plain.csv")
        let folder = county.folder.path
        try check([
            Example("open \(folder)/pl", gives: "open \(folder)/plain.csv |", then: "|"),
            Example("open \(folder)/工", gives: "open \"\(folder)/工资 表.csv\" |", then: "|"),
            Example("townships | save \(folder)/pl", gives: "townships | save \(folder)/plain.csv"),
            Example("let 人数 = 3; townships | take $", gives: "let 人数 = 3; townships | take $人数"),
        ])
        let session = try county.start()
        session.run("let limit = 3")
        try session.waitForPrompt()
        session.type("townships | take $l").press(.tab, .enter)
        try session.wait(for: "湘漓镇")
    }

    @Test("files for the tables that a script takes, its flags with their types")
    func tablesOfScripts() throws {
        try county.folder.write("id,amount\n1,2\n", to: "bank.csv")
        let script = try county.folder.write(
            "param rows: table(id: text, amount: money)\nparam --place: record(name: text) = {name: \"x\"}\n"
                + "$rows | where amount > 1\nprint $place.name\n", to: "pay.edsh")
        let folder = county.folder.path
        try check([
            Example("run \(script) --", gives: "run \(script) --", lists: ["--rows     table", "--place    record"]),
            Example("run \(script) --rows \(folder)/ba", gives: "run \(script) --rows \(folder)/bank.csv"),
            Example("def f(x: tab", gives: "def f(x: table"),
            Example("param x: rec", gives: "param x: rec", lists: ["record ", "recruitments "]),
        ])
    }

    @Test("inside of a text the quote behind the cursor is not doubled, nor is a blank")
    func keepsWhatFollows() throws {
        let session = try county.start()
        session.type(#"schools | where kind == "prim" | count"#)
        for _ in 0..<#"" | count"#.count { session.press(.left) }
        session.press(.tab)
        try session.wait(forLine: #"county> schools | where kind == "primary" | count"#)
    }
}
