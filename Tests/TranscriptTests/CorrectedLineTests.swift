import Testing
import TranscriptKit

/// Where a message shows one corrected line, that line is right: whoever types it again is done.
@Suite("A corrected line") struct CorrectedLineTests {
    /// Documents whose mistakes are each of a kind, so that what corrects them corrects all.
    private static let lines = ["errors.md", "newcomers.md", "corrections.md"].flatMap { name -> [String] in
        let path = TestFolder.packagePath + "/Tests/Transcripts/" + name
        guard let transcript = try? Transcript(path: path) else { return [] }
        return transcript.steps.filter { $0.kind == .statement }.flatMap { step in
            step.expected.filter { $0.hasPrefix("  try: ") }.map { String($0.dropFirst(7)) }
        }
    }

    @Test("is there for most mistakes") func many() { #expect(Self.lines.count > 60) }

    @Test("can be run", arguments: lines) func runs(line: String) throws {
        let outcome = try TestFolder(.sample).edsh("-c", line)
        #expect(outcome.status == 0, "\(outcome.output)")
    }
}
