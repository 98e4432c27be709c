import Glibc
import PipelineTesting
import Testing

/// Rule 3 of the lowering: a column that is not trivial is computed once, however often it is named.
@Suite struct CostsTests {
    private let session: PipelineSession

    init() throws { session = try PipelineSession() }

    /// Each step names the one before twice: put into one another they would be a text of 2^60 parts.
    @Test(arguments: [
        ("[{id: 1}] | extend a0 = 1", "a# + a#", "1152921504606846976"),
        ("[{id: 1}] | extend a0 = \"界\"", "if(a# contains \"（\", replace(a#, \"（\", \"(\"), a#)", "界"),
        ("[{id: 1}] | extend a0 = 1 | where a0 > 0", "if(a# % 2 == 0, a# // 2, a# * 3 + 1)", "1"),
    ])
    func columnsThatAreNamedTwice_growNoStatement(_ source: String, _ step: String, _ last: String) throws {
        var text = source
        for number in 0..<60 {
            let value = step.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(number)")
            text += " | extend a\(number + 1) = \(value)"
        }
        text += " | select a60"
        // Without it the statement would not come to an end.
        try #require(try session.sql(text).contains("LIMIT -1 OFFSET 0"))
        #expect(try session.texts(text) == [last])
    }

    /// Named once, but in one another: SQLite refuses expressions of more than 1,000 levels.
    @Test func columnsThatAreNamedOnce_areNotPutIntoOneAnotherWithoutEnd() throws {
        var step = "n"
        for number in 0..<14 { step = "replace(\(step), \"\(number)a\", \"b\")" }
        let text = "[{n: \"界\"}]" + String(repeating: " | extend n = \(step)", count: 90)
        #expect(try session.texts(text) == ["界"])
    }

    @Test(arguments: [
        "teachers | extend n = trim(name), a = n + \"x\", b = n",
        "teachers | extend n = trim(name) | where n != \"\" | select n",
        "teachers | extend n = trim(name) | sort upper(n) | select n",
        "teachers | extend n = trim(name) | summarize a = min(n), b = max(n) by subject",
        "teachers | extend n = trim(name) | select a = n, b = n",
        "schools | join (teachers | extend n = trim(name)) as t on id == school | select a = t.n, b = t.n",
    ])
    func functionsOfTheProgram_areCalledOnceForARow(_ text: String) throws {
        let sql = try session.sql(text)
        #expect(sql.split(separator: "edsh_trim(", omittingEmptySubsequences: false).count == 2, "\(sql)")
        #expect(sql.contains("OFFSET 0"), "\(sql)")
        #expect(throws: Never.self) { _ = try session.rows(text) }
    }

    /// What is cheap, or named once, stands where it is named: indexes and the order of ids serve it.
    @Test(arguments: [
        "teachers | extend n = trim(name) | select id, n", "schools | extend a = students + 1, b = a + a",
        "teachers | where service > 5 | select id, service",
    ])
    func trivialColumns_makeNoBlock(_ text: String) throws {
        #expect(!(try session.sql(text)).contains("OFFSET 0"))
    }

    /// Each column of `describe` is a part of the statement that reads one column. Where each part looked at all columns again,
    /// five times as many took some fifteen times as long.
    @Test func manyColumns_takeLongerByTheirNumberAlone() throws {
        func seconds(columns: Int) throws -> Double {
            let fields = (0..<columns).map { "c\($0): \($0)" }.joined(separator: ", ")
            let start = threadSeconds()
            _ = try session.sql("[{\(fields)}] | describe")
            return threadSeconds() - start
        }
        _ = try seconds(columns: 100)
        let (few, many) = (try seconds(columns: 200), try seconds(columns: 1_000))
        #expect(many < few * 11, "\(few) s and \(many) s")
    }

    private func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
