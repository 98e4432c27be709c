// Reads statements with the line editor and says what it got: the pty tests drive it.
// LineEditorProbe HISTORY-FILE [PROMPT]
import Glibc
import ShellKit

let words = [
    "teachers", "teachers list", "townships", "term", "schools", "学校", "学生", "界首镇中心小学", "界首镇中学",
]
let arguments = CommandLine.arguments
guard let editor = LineEditor(programName: "probe", historyPath: arguments.count > 1 ? arguments[1] : nil) else {
    print("no terminal")
    exit(2)
}
editor.complete = { buffer, cursor in
    let before = String(decoding: Array(buffer.utf8)[..<cursor], as: UTF8.self)
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let start = cursor - word.utf8.count
    let offered = before.hasPrefix("many ") ? (1...300).map { "item-\($0)" } : words
    return offered.filter { $0.hasPrefix(word) }.map {
        CompletionCandidate($0, replacing: start..<cursor, description: "about \($0)")
    }
}
func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
}
let prompt = arguments.count > 2 ? arguments[2] : "县> "
reading: while true {
    // A statement is incomplete while it ends in a bar or has an open bracket.
    let result = editor.readLine(prompt: prompt, continuationPrompt: "... ") { text in
        text.hasSuffix("|") || text.filter { $0 == "(" }.count > text.filter { $0 == ")" }.count
    }
    switch result {
    case .line("crash"): preconditionFailure("asked to crash")
    case .line("sleep"):
        print("sleeping")
        fflush(nil)
        usleep(300_000)
    case .line(let text): print("got [\(shown(text))]")
    case .interrupted: print("interrupted")
    case .endOfFile: break reading
    }
}
print("bye")
