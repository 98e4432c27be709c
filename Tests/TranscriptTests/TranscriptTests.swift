import Glibc
import Testing
import TranscriptKit

/// Every document under Tests/Transcripts and the README say what edsh does; here they are held to it.
///
/// `EDSH_UPDATE_TRANSCRIPTS=1` writes what edsh does now into the documents instead: read the difference before you keep it.
@Suite struct TranscriptTests {
    static let documents =
        found("Tests/Transcripts/*.md") + found("docs/user-guide/*.md").filter { !$0.hasSuffix("README.md") }
        + ["README.md"]

    private static func found(_ pattern: String) -> [String] {
        var matches = glob_t()
        defer { globfree(&matches) }
        glob(TestFolder.packagePath + "/" + pattern, 0, nil, &matches)
        var names: [String] = []
        for index in 0..<Int(matches.gl_pathc) {
            guard let path = matches.gl_pathv[index] else { continue }
            names.append(String(String(cString: path).dropFirst(TestFolder.packagePath.count + 1)))
        }
        return names
    }

    @Test(arguments: documents) func document(_ name: String) throws {
        let path = TestFolder.packagePath + "/" + name
        let transcript = try Transcript(path: path)
        #expect(!transcript.steps.isEmpty, "\(name) holds nothing to run")
        let contents = transcript.workspace.flatMap { TestFolder.Contents(rawValue: $0.rawValue) } ?? .sample
        let (mismatches, updated) = try TranscriptRun(transcript, in: TestFolder(contents).scratch).run()
        if getenv("EDSH_UPDATE_TRANSCRIPTS") != nil {
            guard updated != transcript.lines.joined(separator: "\n"), let file = fopen(path, "w") else { return }
            fputs(updated, file)
            fclose(file)
            return
        }
        for mismatch in mismatches {
            Issue.record(
                "\(name):\(mismatch.line): \(mismatch.description)",
                sourceLocation: SourceLocation(
                    fileID: "Transcripts/" + name, filePath: path, line: mismatch.line, column: 1))
        }
    }
}
