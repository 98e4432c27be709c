import BaseKit
import PipelineTesting
import Testing

/// Calls that go too deep are an error, however much a level takes of the stack: no line ends the process.
@Suite("Deep calls") struct DepthTests {
    private func failure(_ text: String) throws -> Diagnostic? {
        do {
            _ = try PipelineSession().rows(text)
            return nil
        } catch { return error as? Diagnostic }
    }

    @Test("of a definition by itself") func definition() throws {
        #expect(try failure("def down(n: int) { down ($n + 1) }; down 1")?.code == "E0705")
        #expect(try failure("def down(n: int) { if $n > 0 { down ($n - 1) } }; down 9") == nil)
    }

    @Test("through loops and failures that are caught") func loops() throws {
        let body = "if $n > 0 { for i in [$n] { try { down ($i - 1) } catch e { fail $e.message } } }"
        let error = try failure("def down(n: int) { \(body) }; down 1000")
        // The outermost level tells what the innermost said.
        #expect(error?.message.english.contains("calls itself too deeply") == true)
    }

    @Test("of blocks by one another") func blocks() throws {
        let error = try failure("def again(body: block) { again { body } }; again { print 1 }")
        #expect(error?.code == "E0705")
    }

    @Test("and brackets in brackets are counted before the stack ends") func brackets() throws {
        let open = String(repeating: "(", count: 60)
        let close = String(repeating: ")", count: 60)
        #expect(try PipelineSession().printed("\(open)1\(close)") == "1")
        let deeper = String(repeating: "(", count: 500) + "1" + String(repeating: ")", count: 500)
        do {
            _ = try PipelineSession().printed(deeper)
            Issue.record("it was taken")
        } catch { #expect("\(error)".contains("nested too deeply")) }
    }
}
