import Glibc
import TerminalTesting
import Testing

/// A slice of `scripts/torture`, which runs for minutes.
@Suite("Processes that are killed, starved or cut off leave the workspace whole")
struct ProcessTests {
    @Test(
        "in every section of the torture",
        arguments: ["calls", "kills", "full", "power", "transfers", "bits", "turns", "clock"])
    func slice(_ section: String) throws {
        let folder = try TerminalTesting.TemporaryFolder()
        let output = folder.file("table")
        let status = system("'\(BuiltProducts.path(of: "Torturer"))' --slice \(section) > '\(output)' 2>&1")
        let table = ScratchFolder.text(of: output)
        #expect(status == 0, "\(table)")
        #expect(table.contains("nothing wrong") && (table.contains("skipped: ") || !table.contains(" 0       ")))
        print(table)
    }
}
