/// Runs a transcript in a folder of its own.
public struct TranscriptRun {
    /// A step that did not write what the document says.
    public struct Mismatch: Sendable, CustomStringConvertible {
        public let line: Int
        public let description: String
    }

    public let transcript: Transcript
    private let folder: ScratchFolder

    /// `folder`: where it runs, used for this run alone.
    public init(_ transcript: Transcript, in folder: ScratchFolder) {
        self.transcript = transcript
        self.folder = folder
    }

    /// Every step in order; the mismatches and the document with the outputs as they are now. `isStopped` is asked before
    /// each step: where it says so, the rest is taken as it stands.
    public func run(isStopped: () -> Bool = { false }) throws -> (mismatches: [Mismatch], updated: String) {
        var mismatches: [Mismatch] = []
        var updated: [String] = []
        var copied = 0
        for step in transcript.steps {
            if isStopped() { break }
            let (found, complaint) = try outcome(of: step)
            if found != step.expected {
                mismatches.append(
                    Mismatch(
                        line: step.line,
                        description: "\(step.text)\n" + LineDifference.describe(expected: step.expected, found: found)))
            }
            if let complaint { mismatches.append(Mismatch(line: step.line, description: complaint)) }
            updated += transcript.lines[copied..<step.outputLines.lowerBound]
            // The blank lines behind an output part it from the next step.
            let old = transcript.lines[step.outputLines]
            updated += found + old.reversed().prefix { $0.isEmpty }
            let next = step.outputLines.upperBound
            let isNew =
                old.isEmpty && !found.isEmpty && next < transcript.lines.count && transcript.lines[next] != "```"
            if isNew { updated.append("") }
            copied = step.outputLines.upperBound
        }
        updated += transcript.lines[copied...]
        return (mismatches, updated.joined(separator: "\n"))
    }

    private func outcome(of step: Transcript.Step) throws -> (lines: [String], complaint: String?) {
        switch step.kind {
        case .file(let name):
            try folder.write(step.text, to: name)
            return ([], nil)
        case .shell:
            let outcome = try folder.shell(step.text)
            return (lines(of: outcome) + (outcome.status == 0 ? [] : ["[exit \(outcome.status)]"]), nil)
        case .statement, .program:
            let outcome =
                step.kind == .program
                ? try folder.edsh([], input: step.text + "\n") : try folder.edsh(["-c", step.text])
            let lines = lines(of: outcome)
            let hasError = lines.contains { $0.hasPrefix("error E") }
            // A command that ran and found something wrong (`check`, `doctor`) ends with 1 and no error of its own.
            let isTold = hasError ? outcome.status != 0 : outcome.status == 0 || outcome.status == 1
            return (
                lines,
                isTold ? nil : "\(step.text)\n    ended with status \(outcome.status), which its output does not tell"
            )
        }
    }

    private func lines(of outcome: ProgramOutcome) -> [String] {
        let text = Masks.apply(outcome.output, folder: folder.path)
        return Transcript.withoutBlankEnd(
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
}
