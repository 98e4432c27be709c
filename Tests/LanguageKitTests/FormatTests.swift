import BaseKit
import ProgramShape
import SeededRandom
import Testing

@testable import LanguageKit

/// `edsh fmt`: what it writes, and what it must never do.
@Suite struct FormatTests {
    private func format(_ text: String) throws -> String { try ProgramFormatter.format(SourceText(text: text)) }

    /// The tree without places, and what stands at its head.
    static func shape(_ program: ProgramSyntax) -> String {
        program.documentation + "\n" + ProgramShape.shape(of: program)
    }

    @Test func blocksAndSigns() throws {
        #expect(
            try format(
                "if   $a>1{\nprint   $a+1 ,[1,2 , 3],{a:1 , b : -2}\n   }else{\nlet x=schools|where kind==\"x\"|count\n}\n"
            )
                == """
                if $a > 1 {
                    print $a + 1, [1, 2, 3], {a: 1, b: -2}
                } else {
                    let x = schools | where kind == "x" | count
                }

                """)
    }

    @Test func wordsOfCommandsStay() throws {
        let line = "teachers add --name=张三 --note \"a  b\" a,b -x ../y 30d"
        #expect(try format("  " + line + "   ") == line + "\n")
    }

    @Test func commentsStayWhereTheyAre() throws {
        #expect(
            try format(
                "#!/usr/bin/env edsh\n##   Head.\n\n\n# one\nparam --x:int=1# two  \n\n\ndef f(a:text) {\n\n# three\nprint $a\n\n}\n# four"
            )
                == """
                #!/usr/bin/env edsh
                ##   Head.

                # one
                param --x: int = 1  # two

                def f(a: text) {
                    # three
                    print $a
                }
                # four

                """)
    }

    @Test func linesOfAnotherSystemHoldTheSameDocumentation() throws {
        let text = "\n## Head.\n\n## More.\n\n\nschools\n"
        let other = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(Corpus.parse(text).program.documentation == "Head.")
        #expect(Self.shape(Corpus.parse(other).program) == Self.shape(Corpus.parse(text).program))
        #expect(try format(other) == format(text))
    }

    @Test func linesThatContinueStandIn() throws {
        #expect(
            try format("schools\n| where a == 1 and\nb == 2\n| count\nlet x = (schools\n| where a == 1\n)\n") == """
                schools
                    | where a == 1 and
                    b == 2
                    | count
                let x = (schools
                    | where a == 1
                )

                """)
    }

    @Test func aLongPipelineHasOneStageALine() throws {
        let long =
            "teachers | where subject == \"maths\" and hired >= 2010-09-01 and school.township.name == \"界首镇\" | summarize n = count() by school | top 5 by n"
        let formatted = try format(long)
        #expect(
            formatted.split(separator: "\n").map { $0.prefix(12) } == [
                "teachers", "    | where ", "    | summar", "    | top 5 ",
            ])
    }

    @Test func aBlockThatIsHandedOver() throws {
        #expect(
            try format("each 3{|a,b|\nprint $a , $list[ -1 ]\n}\n") == """
                each 3 { |a, b|
                    print $a, $list[-1]
                }

                """)
    }

    /// The tree keeps the first word of a statement of SQL alone: the rest is nobody's to change.
    @Test func whatIsSQLStaysAsItIs() throws {
        #expect(try format("update S040 --|status closed\n") == "update S040 -- | status closed\n")
        #expect(try format("select name,id from schools where(id=1)\n") == "select name,id from schools where(id=1)\n")
    }

    @Test func whatCannotBeReadIsRefused() {
        #expect(throws: Diagnostics.self) { try format("print (1") }
    }

    /// Formatting keeps the tree and all comments, and is the same the second time: for everything the project shows.
    @Test func nothingChangesItsMeaning() throws {
        for program in Corpus.programs { try expectSame(program) }
    }

    /// The same for programs whose blanks, line ends and words are mixed up, as far as they are still programs.
    @Test func mixedUpProgramsKeepTheirMeaning() throws {
        var random = SeededRandom(seed: 20160928)
        let pieces = [
            " ", "  ", "\n", "\n\n", "\t", " # note\n", "\n## said\n", ";", "\\n", "(", ")", "{", "}", "|", "-", "\n| ",
            "[0]", ".",
            " \n", "$x", "\r\n",
        ]
        var tried = 0
        for _ in 0..<6000 {
            var scalars = Array(Corpus.programs[Int(random.next() % UInt64(Corpus.programs.count))].unicodeScalars)
            for _ in 0...Int(random.next() % 4) where !scalars.isEmpty {
                let at = Int(random.next() % UInt64(scalars.count + 1))
                if random.next() % 4 == 0, at < scalars.count {
                    scalars.remove(at: at)
                } else {
                    scalars.insert(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].unicodeScalars, at: at)
                }
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            guard Corpus.parse(String(text)).errors.isEmpty else { continue }
            tried += 1
            try expectSame(String(text))
        }
        #expect(tried > 1000)
    }

    private func expectSame(_ text: String) throws {
        let formatted = try format(text)
        let (before, after) = (Corpus.parse(text), Corpus.parse(formatted))
        let (old, new) = (Self.shape(before.program), Self.shape(after.program))
        if old != new {
            let same = zip(old, new).prefix { $0 == $1 }.count
            Issue.record(
                "…\(old.dropFirst(max(0, same - 60)).prefix(160))…\n…\(new.dropFirst(max(0, same - 60)).prefix(160))…\n\(text)\n→\n\(formatted)"
            )
        }
        #expect(try format(formatted) == formatted, "not the same twice:\n\(text)\n→\n\(formatted)")
        #expect(formatted.filter { $0 == "#" }.count == text.filter { $0 == "#" }.count, "\(text)")
    }
}
