import TerminalTesting
import Testing

/// The prompt speaks Chinese where EDSH_LANG says so.
@Suite("The prompt in Chinese", .serialized)
struct PromptChineseTests {
    let county: SampleCountyFolder

    init() throws { county = try SampleCountyFolder() }

    private func start(columns: Int = 100, rows: Int = 40) throws -> PseudoTerminalSession {
        try county.start(columns: columns, rows: rows, environment: ["EDSH_LANG": "zh"])
    }

    @Test("a large change asks in Chinese, its dry run and its refusal are Chinese too")
    func asks() throws {
        let session = try start()
        session.run(#"teachers | where school.township.name == "界首镇" | update degree = "master""#)
        try session.wait(for: "将更改 259 条教师记录：y 执行，n 不执行，d 显示每个格")
        session.type("d")
        try session.wait(for: "空格下一页")
        #expect(session.screen.lines.contains { $0.hasPrefix("台账") && $0.contains("原值") && $0.contains("新值") })
        session.type("q")
        try session.wait("the question again") { $0.cursorLine.hasPrefix("将更改 259 条教师记录") }
        session.type("n")
        try session.wait(for: "保持原样：没有写入")
    }

    @Test("the pager says its keys, and heads columns and words of enumerations in Chinese")
    func pages() throws {
        let session = try start(columns: 60, rows: 12)
        session.run("teachers | take 40 | select id, name, status")
        try session.wait(for: "── 第 10 行，共 42 行：空格下一页")
        #expect(session.screen.lines.contains { $0.contains("编号") && $0.contains("姓名") && $0.contains("状态") })
        #expect(session.screen.text.contains("退休"))
        session.type("q")
        try session.waitForPrompt()
    }

    @Test("a long script tells its steps in Chinese")
    func progress() throws {
        let path = try county.folder.write(
            "let n = 0\nwhile $n < 2000000000 { set n = $n + 1 }\n", to: "long.edsh")
        let session = try PseudoTerminalSession.start(
            arguments: [BuiltProducts.path(of: "edsh"), "-w", county.path, "run", path],
            environment: ["LC_ALL": "C.UTF-8", "EDSH_LANG": "zh", "HOME": county.folder.path], columns: 100)
        try session.wait(for: "第 2 步，共 2 步（第 2 行）")
        #expect(session.screen.text.contains("（Ctrl-C 停止）"))
        session.press(.controlC)
        #expect(try session.waitForExit() == 130)
    }

    @Test("Tab describes commands, verbs, fields, operators and flags in Chinese")
    func completes() throws {
        for (typed, listed) in [
            ("teachers ", "show 一条记录的全部字段"),
            ("teachers add --", "--name 姓名（文本），必填"),
            ("teachers | where subject ", "== 等于"), ("teachers | ", "where 留下满足条件的行"),
            ("log --", "--limit 多少条；0 为全部"),
        ] {
            let session = try start(rows: 60)
            session.type(typed).press(.tab)
            try session.wait("`\(listed)` after `\(typed)`") { screen in
                screen.lines.contains { $0.split(separator: " ").joined(separator: " ").hasPrefix(listed) }
            }
        }
    }

    @Test("F1 explains in Chinese")
    func explains() throws {
        let session = try start()
        session.type("teachers | where ").press(.f1)
        try session.wait(for: "where 条件：留下满足条件的行")
        #expect(session.screen.text.contains("示例：schools | where"))
        #expect(session.screen.text.contains("此处："))
    }

    @Test("the search through the history is headed in Chinese")
    func searches() throws {
        let session = try start()
        session.run("townships | count")
        try session.answers("10")
        session.press(.controlR).type("town")
        try session.wait(for: "（查找）town")
        session.press(.controlC)
    }
}
