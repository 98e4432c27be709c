import BaseKit
import LanguageKit
import Testing

/// The continuation prompt hangs on this: a text that may still become right is told from one that is wrong.
@Suite struct UnfinishedTests {
    @Test func thereAreProgramsToTry() {
        #expect(Corpus.programs.count > 150)
        #expect(Corpus.programs.contains { $0.contains("param") && $0.contains("for ") })
    }

    /// Every prefix of a right program is right itself, or is unfinished and nothing else.
    @Test func everyPrefixIsRightOrUnfinished() {
        for program in Corpus.programs {
            let scalars = program.unicodeScalars
            for end in scalars.indices {
                let prefix = String(scalars[..<end])
                let result = Corpus.parse(prefix)
                guard !result.errors.isEmpty, !result.isIncomplete else { continue }
                Issue.record("\(prefix)\n→ \(result.errors.map(\.message))")
                break
            }
        }
    }

    /// At the prompt lines end: what stands in them is whole words.
    @Test func everyPrefixOfLinesIsRightOrUnfinished() {
        for program in Corpus.programs {
            let lines = program.split(separator: "\n", omittingEmptySubsequences: false)
            for count in lines.indices {
                let prefix = lines[...count].joined(separator: "\n")
                guard !Corpus.parse(prefix + "\n").errors.isEmpty else { continue }
                #expect(ProgramChecker.isIncomplete(prefix), "\(prefix)")
            }
        }
    }

    @Test(arguments: [
        "teachers |", "let n =", "if $x > 1 {", "print \"abc", "(schools | where students > 10", "for x in [1, 2] {\n",
        "def f(a: text", "try { fail \"x\" }", "schools | where kind ==", "schools | select name,", "each { |a,",
    ])
    func moreMayCome(_ text: String) { #expect(ProgramChecker.isIncomplete(text)) }

    @Test(arguments: [
        "teachers", "let n = 5", "let x = 1)", "print 2016-02-31", "teachers | where x = 5", "if 1 2", "",
        "if $x { print 1 ]", "for n of $list { }", "\\", "let 5 = 3", "print 1\nprint (2", "print )\nprint (2",
    ])
    func moreChangesNothing(_ text: String) {
        // An open bracket on a later line is unfinished only where nothing before it is wrong.
        #expect(ProgramChecker.isIncomplete(text) == (text == "print 1\nprint (2"), "\(text)")
    }
}
