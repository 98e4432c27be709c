import BaseKit
import Glibc
import ShellKit
import TranscriptRunner

/// `edsh test FILE… [--update]`: runs transcripts, each on a copy of a workspace: the one at hand, or the sample county where
/// there is none or the transcript asks for it. Status 1 where an output is another than the transcript says.
struct TestCommand {
    let launch: Launch
    private let output = TextSink(descriptor: 1)

    init(_ launch: Launch) { self.launch = launch }

    func start() -> Int32 {
        Interrupt.install()
        var status: Int32 = 0
        var differing = 0
        for file in launch.arguments.words {
            do {
                if try !run(file) {
                    status = max(status, 1)
                    differing += 1
                }
            } catch let failure as Transcript.Malformed {
                status = refuse(TestCommand.message(failure))
            } catch let failure as RunningProgram.Failure {
                // What the system or the program that could not start has said, as it is.
                let lines = failure.description.split(separator: "\n").map(String.init)
                status = refuse(
                    lines.first.map { Message(verbatim: $0) } ?? TestCommand.cannotBeRun(file),
                    help: lines.count > 1 ? Message(verbatim: lines.dropFirst().joined(separator: "\n")) : nil)
            } catch {
                status = refuse(TestCommand.cannotBeRun(file))
            }
            if Interrupt.isPending { return Diagnostic.Outcome.interrupted.rawValue }
        }
        if launch.arguments.words.count > 1, differing > 0 {
            output.write(said("\(differing) of \(launch.arguments.words.count) files differ") + "\n")
        }
        output.flush()
        return status
    }

    private func refuse(_ message: Message, help: Message? = nil) -> Int32 {
        output.flush()
        _ = launch.refuse(
            Diagnostic(
                "E0660", message, expected: "a transcript: lines of `edsh> ` and their output", help: help))
        return Diagnostic.Outcome.refused.rawValue
    }

    private static func cannotBeRun(_ file: String) -> Message { "\(file) cannot be run" }

    private static func message(_ failure: Transcript.Malformed) -> Message {
        let place = failure.path + (failure.line.map { ":\($0)" } ?? "")
        return switch failure.reason {
        case .unreadable: "\(place) is not a readable UTF-8 text"
        case .unknownFrontMatter(let line): "\(place): front matter not understood: \(line)"
        case .endlessFrontMatter: "\(place): the front matter has no end"
        case .endlessBlock: "\(place): the block has no end"
        case .wrongBegin(let prompt): "\(place): a block begins with `\(prompt)`"
        case .empty: "\(place) holds nothing to run"
        case .unwritable: "\(place) cannot be written"
        case .noWorkspaceAtHand: "\(place) asks for the workspace at hand, and there is none"
        }
    }

    /// Whether everything agrees, or has been brought to agree.
    private func run(_ file: String) throws -> Bool {
        let transcript = try Transcript(path: file)
        guard !transcript.steps.isEmpty else {
            throw Transcript.Malformed(.empty, path: file)
        }
        let (mismatches, updated) = try withFolder(for: transcript) { folder in
            folder.bringNeighbours(of: transcript)
            return try TranscriptRun(transcript, in: folder).run { Interrupt.isPending }
        }
        guard !Interrupt.isPending else { return true }
        let steps = transcript.steps.count { if case .file = $0.kind { false } else { true } }
        if launch.arguments.updates {
            let isChanged = updated != transcript.lines.joined(separator: "\n")
            if isChanged, !TextFile.write(updated, to: file) {
                throw Transcript.Malformed(.unwritable, path: file)
            }
            tell(
                isChanged
                    ? said("\(file): \(mismatches.count) of \(steps) outputs written anew")
                    : said("\(file): \(steps) agree"))
            return true
        }
        for mismatch in mismatches {
            output.write(sanitized("\(file):\(mismatch.line): \(mismatch.description)", keepsLines: true) + "\n")
        }
        if mismatches.isEmpty {
            tell(said("\(file): \(steps) agree"))
        } else {
            output.write(said("\(file): \(mismatches.count) of \(steps) differ (- expected, + written)") + "\n")
        }
        output.flush()
        return mismatches.isEmpty
    }

    private func tell(_ text: String) {
        guard !launch.arguments.isQuiet else { return }
        output.write(text + "\n")
        output.flush()
    }

    private func withFolder<T>(for transcript: Transcript, _ body: (ScratchFolder) throws -> T) throws -> T {
        let program = TestCommand.ownPath
        let wanted = transcript.workspace ?? (launch.path == nil ? .sample : .here)
        switch wanted {
        case .none:
            return try body(ScratchFolder(copying: nil, program: program, today: transcript.today ?? "2016-09-28"))
        case .empty, .sample:
            let (folder, workspace) = try ScratchFolder.newWorkspace(
                wanted == .sample ? ["--sample"] : [], program: program)
            defer { ScratchFolder.remove(folder) }
            return try body(
                ScratchFolder(copying: workspace, program: program, today: transcript.today ?? "2016-09-28"))
        case .here:
            guard let path = launch.path.flatMap(TestCommand.absolute) else {
                throw Transcript.Malformed(.noWorkspaceAtHand, path: transcript.path)
            }
            return try body(
                ScratchFolder(
                    copying: path, program: program, today: transcript.today ?? Launch.environment("EDSH_TODAY"),
                    holdingLock: true))
        }
    }

    private static func absolute(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// The file of the program that runs.
    private static var ownPath: String { absolute("/proc/self/exe") ?? "/usr/bin/edsh" }
}
