import BaseKit
import LanguageKit
import PipelineTesting
import Testing

/// Many lines by one interpreter, as at the prompt.
@Suite("Lines of one session") struct SessionTests {
    /// Each line's definitions are gone when the next is checked, whose own may then lie at the same place in memory.
    @Test("each run what they define themselves, not what a line before defined") func definitions() throws {
        let session = try PipelineSession()
        let interpreter = Interpreter(host: session)
        for number in 0..<300 {
            let text = "def say() { print \(number) }; say"
            try interpreter.run(ProgramChecker.check(SourceText(text: text), environment: session))
        }
        #expect(session.written == (0..<300).map { "\($0)" })
    }
}
