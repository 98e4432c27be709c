import BaseKit
import Testing

@testable import ShellKit

/// What is told of a script that takes long.
@Suite struct ScriptStepsTests {
    @Test func aStepHasItsNumberAndItsLine() {
        var steps = ScriptSteps("county/scripts/close-month.edsh")
        steps.step = 2
        steps.count = 3
        steps.place = SourcePlace(source: SourceText(text: "print 1\n\nprint 2\n"), range: SourceRange(9, 16))
        #expect(steps.script == "close-month.edsh")
        #expect(steps.text() == "step 2 of 3 (line 3)")
        #expect(steps.text(turn: 64) == "step 2 of 3 (line 3), turn 64")
        #expect(steps.text(turn: 64, of: 84) == "step 2 of 3 (line 3), turn 64 of 84")
    }
}
