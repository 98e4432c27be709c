import BaseKit
import LanguageKit
import Testing

/// One reading finds every error: behind a wrong statement, inside of blocks too, reading goes on.
@Suite struct RecoveryTests {
    /// The numbers of the lines that errors are in.
    private func lines(_ text: String) -> [Int] {
        Corpus.parse(text).errors.compactMap { $0.place?.line.number }
    }

    @Test func aWrongLineDoesNotHideTheNext() {
        #expect(lines("let = 1\nprint 1\nlet y 2\nprint 2 2\n") == [1, 3, 4])
    }

    /// Looking for a `|` that goes on with the line before does not read what stands there instead.
    @Test func aFaultOnTheNextLineIsOneError() {
        #expect(lines("schools\n9999999999999999999\nlet = 1\n") == [2, 3])
        #expect(lines("schools | count # all\n\n  \"abc\n") == [3])
        #expect(lines("schools\n|| count\n") == [2])
    }

    @Test func insideOfBlocks() {
        #expect(
            lines(
                """
                for x in [1, 2] {
                    let = 5
                    print $x
                    if $x > 1 {
                        set y $x
                        print 1 1
                    } else {
                        return )
                    }
                }
                print ]
                """) == [2, 5, 6, 8, 11])
    }

    @Test func aWrongHeadTakesItsBlockWithIt() {
        #expect(lines("for x of $list {\n    print $x\n    let = 2\n}\nlet = 3\n") == [1, 5])
        #expect(lines("if $x = 1 {\n    print 1\n}\nelse {\n    print 2\n}\nlet = 3\n") == [1, 7])
    }

    @Test func linesThatContinueBelongToTheWrongOne() {
        #expect(lines("schools | where 1 = 5\n    | count\nlet = 1\n") == [1, 3])
        #expect(lines("let x = (schools\n    | where 1 = 5\n    | count)\nlet = 1\n") == [2, 4])
    }

    @Test func textsAndCommentsHoldNoBrackets() {
        #expect(lines("let 1 = \"{\" # {\nlet = 1\n") == [1, 2])
    }

    @Test func documentationBelongsToWhatFollows() throws {
        let program = Corpus.parse(
            """
            #!/usr/bin/env edsh
            ## What it does.
            ## In two lines.

            ## the month
            param month: month
            print 1

            ## Says it.
            def say(a: text) { print $a }
            """
        ).program
        #expect(program.documentation == "What it does.\nIn two lines.")
        guard case .parameter(let parameter) = program.statements[0].kind,
            case .define(_, _, _, let documentation) = program.statements[2].kind
        else { throw Diagnostic("E0100", "other statements") }
        #expect(parameter.documentation == "the month")
        #expect(documentation == "Says it.")
    }
}
