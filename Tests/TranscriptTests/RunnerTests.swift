import Testing
import TranscriptKit

/// The runner itself: it must notice what does not agree, and say where.
@Suite struct RunnerTests {
    private func run(_ document: String) throws -> (mismatches: [String], updated: String) {
        let folder = try TestFolder(.none)
        try folder.write(document, to: "document.md")
        let transcript = try Transcript(path: folder.path + "/document.md")
        let run = try TranscriptRun(transcript, in: TestFolder(.none).scratch).run()
        return (run.mismatches.map { "\($0.line): \($0.description)" }, run.updated)
    }

    private let head = "---\nworkspace: none\n---\n"

    @Test func agreementIsSilent() throws {
        let document = head + "```edsh\nedsh> print 1 +\n  … 1\n2\n\nedsh> print 3\n3\n```\n"
        let (mismatches, updated) = try run(document)
        #expect(mismatches.isEmpty)
        #expect(updated == document)
    }

    @Test func aDifferenceIsShownLineByLine() throws {
        let (mismatches, updated) = try run(head + "```edsh\nedsh> print \"a\"; print \"b\"\na\nc\n```\n")
        #expect(mismatches == ["5: print \"a\"; print \"b\"\n      a\n    - c\n    + b"])
        #expect(updated == head + "```edsh\nedsh> print \"a\"; print \"b\"\na\nb\n```\n")
    }

    @Test func missingAndSuperfluousLinesAreDifferences() throws {
        #expect(try run(head + "```edsh\nedsh> print 1\n```\n").mismatches.count == 1)
        #expect(try run(head + "```edsh\nedsh> print 1\n1\n1\n```\n").mismatches.count == 1)
    }

    @Test func exitStatusesOfTheShellCount() throws {
        #expect(try run(head + "```sh\n$ edsh -c 'fail \"no\"' 2>/dev/null\n[exit 1]\n```\n").mismatches.isEmpty)
        #expect(try run(head + "```sh\n$ edsh -c 'fail \"no\"' 2>/dev/null\n```\n").mismatches.count == 1)
        #expect(try run(head + "```sh\n$ edsh -c 'print 1'\n1\n[exit 1]\n```\n").mismatches.count == 1)
    }

    @Test func aSessionIsOneProgram() throws {
        #expect(try run(head + "```edsh session\nedsh> let n = 2\nedsh> print $n\n2\n```\n").mismatches.isEmpty)
        #expect(try run(head + "```edsh\nedsh> let n = 2\nedsh> print $n\n2\n```\n").mismatches.count == 1)
    }

    @Test func whatCannotBeReadIsAnError() {
        #expect(throws: Transcript.Malformed.self) { try run("---\nworkspace: some\n---\n") }
        #expect(throws: Transcript.Malformed.self) { try run("```edsh\nedsh> print 1\n") }
        #expect(throws: Transcript.Malformed.self) { try run("```edsh\nprint 1\n```\n") }
    }
}
