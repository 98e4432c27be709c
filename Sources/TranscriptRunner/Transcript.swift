/// A document whose fenced blocks can be run and compared with what they say.
///
/// A file that ends in `.md` is Markdown with blocks of these kinds; all else in it is prose:
///
/// - `edsh`: each line that begins with `edsh> ` is a line of the language, continued by lines that begin with `  … `; the
///   lines that follow are exactly what it writes, results and messages in order. Each runs as a process (and so as a
///   transaction) of its own.
/// - `edsh session`: the same, but all of the block's lines are given to one process as one program.
/// - `sh`: each line that begins with `$ ` is a line of the system's shell. Where its exit status is not 0, a last line
///   says so: `[exit 2]`.
/// - `file NAME`: the file is written into the folder before what follows runs.
///
/// Any other file is one block of kind `edsh`, with prose before its first `edsh> `.
///
/// Blank lines at the end of an output do not count. A front matter may name the workspace, `workspace: sample` (the sample
/// county), `empty`, `none` or `here` (that of whoever runs it), and the day that is today, `today: 2016-09-28`. What differs
/// from run to run is written `‹time›` and `‹folder›` (see `Masks`).
public struct Transcript: Sendable {
    public enum Kind: Sendable, Equatable {
        /// Line of the language.
        case statement
        /// Lines of the language that run as one program.
        case program
        /// Line of the system's shell.
        case shell
        /// A file to be written: no output.
        case file(String)
    }

    /// What a transcript runs on: always a copy.
    public enum Workspace: String, Sendable {
        case none
        case empty
        case sample
        case here
    }

    /// A step with the output that it must have.
    public struct Step: Sendable {
        public let kind: Kind
        /// What is run, or the file's text.
        public let text: String
        /// Number of the line in the document, from 1.
        public let line: Int
        /// Which of the document's lines hold the output (from 0, half open), with blank lines at its end.
        public let outputLines: Range<Int>
        public let expected: [String]
    }

    public let path: String
    public let lines: [String]
    /// Which workspace it wants; nil: it does not say.
    public let workspace: Workspace?
    /// The day that it takes for today; nil: it does not say.
    public let today: String?
    public let steps: [Step]

    /// Why the file cannot be run.
    public struct Malformed: Error {
        public enum Reason: Sendable {
            case unreadable
            case unknownFrontMatter(String)
            case endlessFrontMatter
            case endlessBlock
            /// The block's first line does not begin with this.
            case wrongBegin(String)
            case empty
            case unwritable
            case noWorkspaceAtHand
        }

        public let reason: Reason
        public let path: String
        /// From 1; nil where it is about the whole file.
        public let line: Int?

        public init(_ reason: Reason, path: String, line: Int? = nil) {
            self.reason = reason
            self.path = path
            self.line = line
        }
    }

    public init(path: String) throws {
        guard let bytes = TextFile.bytes(of: path), let text = String(validating: bytes, as: UTF8.self) else {
            throw Malformed(.unreadable, path: path)
        }
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        (workspace, today) = try Transcript.frontMatter(lines, path)
        steps = try path.hasSuffix(".md") ? Transcript.steps(of: lines, path) : Transcript.plainSteps(of: lines, path)
    }

    private static func frontMatter(_ lines: [String], _ path: String) throws -> (Workspace?, today: String?) {
        var workspace: Workspace?
        var today: String?
        guard lines.first == "---" else { return (nil, nil) }
        for line in lines.dropFirst() {
            if line == "---" { return (workspace, today) }
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
            switch parts.first {
            case "workspace" where parts.count == 2 && Workspace(rawValue: parts[1]) != nil:
                workspace = Workspace(rawValue: parts[1])
            case "today" where parts.count == 2: today = parts[1]
            default: throw Malformed(.unknownFrontMatter(line), path: path)
            }
        }
        throw Malformed(.endlessFrontMatter, path: path)
    }

    /// The whole file is one block, with prose before its first prompt.
    private static func plainSteps(of lines: [String], _ path: String) throws -> [Step] {
        guard let first = lines.firstIndex(where: { $0.hasPrefix("edsh> ") }) else { return [] }
        return try prompts("edsh> ", in: first..<lines.count, of: lines, .statement, path)
    }

    private static func steps(of lines: [String], _ path: String) throws -> [Step] {
        var steps: [Step] = []
        var index = 0
        while index < lines.count {
            defer { index += 1 }
            guard lines[index].hasPrefix("```"), lines[index].count > 3 else { continue }
            let words = lines[index].dropFirst(3).split(separator: " ").map(String.init)
            let start = index + 1
            guard let end = lines[start...].firstIndex(of: "```") else {
                throw Malformed(.endlessBlock, path: path, line: start)
            }
            let range = start..<end
            switch words {
            case ["edsh"]: steps += try prompts("edsh> ", in: range, of: lines, .statement, path)
            case ["edsh", "session"]:
                steps += joined(try prompts("edsh> ", in: range, of: lines, .program, path), range)
            case ["sh"]: steps += try prompts("$ ", in: range, of: lines, .shell, path)
            case let words where words.count == 2 && words[0] == "file":
                let text = lines[range].map { $0 + "\n" }.joined()
                steps.append(
                    Step(kind: .file(words[1]), text: text, line: start, outputLines: end..<end, expected: []))
            default: break
            }
            index = end
        }
        return steps
    }

    private static func prompts(
        _ prompt: String, in range: Range<Int>, of lines: [String], _ kind: Kind, _ path: String
    ) throws -> [Step] {
        var steps: [Step] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard lines[index].hasPrefix(prompt) else {
                throw Malformed(.wrongBegin(prompt), path: path, line: index + 1)
            }
            let line = index + 1
            var text = String(lines[index].dropFirst(prompt.count))
            index += 1
            while index < range.upperBound, lines[index].hasPrefix("  … ") {
                text += "\n" + lines[index].dropFirst(4)
                index += 1
            }
            let start = index
            while index < range.upperBound, !lines[index].hasPrefix(prompt) { index += 1 }
            steps.append(
                Step(
                    kind: kind, text: text, line: line, outputLines: start..<index,
                    expected: Transcript.withoutBlankEnd(lines[start..<index])))
        }
        return steps
    }

    /// The steps of a block as one program, whose output is all of theirs.
    private static func joined(_ steps: [Step], _ range: Range<Int>) -> [Step] {
        guard let first = steps.first, let last = steps.last else { return [] }
        return [
            Step(
                kind: .program, text: steps.map(\.text).joined(separator: "\n"), line: first.line,
                outputLines: last.outputLines, expected: steps.flatMap(\.expected))
        ]
    }

    static func withoutBlankEnd(_ lines: some Collection<String>) -> [String] {
        var lines = Array(lines)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
