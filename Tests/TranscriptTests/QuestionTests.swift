import Glibc
import Testing
import TranscriptKit

/// The answers to the analysts' questions against a second computation, in Python on the data files.
///
/// `Tests/Transcripts/questions.md` holds the questions and `Tests/Support/county_answers.py` the loops that answer them.
/// A mistake planted in either shows: a wrong comparison in a query, a swapped field in a loop.
@Suite struct QuestionTests {
    static let python = "/usr/bin/python3"

    @Test(.enabled(if: access(python, X_OK) == 0, "there is no \(python) on this machine"))
    func everyAnswerIsComputedTwice() throws {
        let transcript = try Transcript(path: TestFolder.packagePath + "/Tests/Transcripts/questions.md")
        let folder = try TestFolder(.sample)
        var answers = ""
        for step in transcript.steps {
            switch step.kind {
            case .shell:
                let outcome = try folder.shell(step.text)
                #expect(outcome.status == 0, "\(outcome.output)")
            case .statement:
                let number = try #require(question(of: step, in: transcript))
                let outcome = try folder.edsh("--format", "jsonl", "-c", withoutPicture(step.text), mergesErrors: false)
                #expect(outcome.status == 0, "question \(number): \(outcome.errors)")
                answers += "# \(number)\n\(outcome.output)\n"
            default: break
            }
        }
        let outcome = try RunningProgram(
            [Self.python, TestFolder.packagePath + "/Tests/Support/county_answers.py", "county", "payroll.csv"],
            environment: ["LANG": "C.UTF-8"], folder: folder.path, input: answers
        ).finish()
        let questions = transcript.lines.count { $0.hasPrefix("## ") }
        #expect(outcome.status == 0)
        #expect(outcome.output == "\(questions) agree\n")
    }

    /// The number in the heading above the step.
    private func question(of step: Transcript.Step, in transcript: Transcript) -> Int? {
        let heading = transcript.lines[..<step.line].last { $0.hasPrefix("## ") }
        return heading.flatMap { Int($0.dropFirst(3).prefix { $0.isNumber }) }
    }

    /// What a question draws is compared as the rows that it draws.
    private func withoutPicture(_ line: String) -> String {
        line.firstRange(of: " | render").map { String(line[..<$0.lowerBound]) } ?? line
    }
}
