import Testing
import TranscriptKit

/// Who may read what is written for others, and that nothing half written is ever left.
@Suite struct SavedFileTests {
    private func modes(_ folder: TestFolder, _ names: String) throws -> String {
        try folder.shell("stat -c '%a %n' \(names)").output
    }

    @Test func aNewFileIsOpenAsTheUmaskSays() throws {
        let folder = try TestFolder(.none)
        _ = try folder.shell(
            "umask 022; edsh -c '[{a: 1}] | save one.csv'; umask 027; edsh -c '[{a: 1}] | save two.csv'")
        #expect(try modes(folder, "one.csv two.csv") == "644 one.csv\n640 two.csv\n")
    }

    @Test func aReplacedFileKeepsItsReaders() throws {
        let folder = try TestFolder(.none)
        _ = try folder.shell(
            "umask 022; for m in 600 664 755; do echo old > $m.csv; chmod $m $m.csv; edsh -c \"[{a: 1}] | save $m.csv\"; done"
        )
        #expect(try modes(folder, "600.csv 664.csv 755.csv") == "600 600.csv\n664 664.csv\n755 755.csv\n")
        #expect(folder.read("664.csv")?.starts(with: Array("a".utf8)) == true)
    }

    @Test func insideOfTheWorkspaceAFileIsTheUsersAlone() throws {
        let folder = try TestFolder(.sample)
        _ = try folder.shell(
            "umask 022; edsh -c 'townships | save county/inside.csv; [{a: 1, b: 2}] | render bar | save outside.svg'")
        #expect(try modes(folder, "county/inside.csv outside.svg") == "600 county/inside.csv\n644 outside.svg\n")
    }

    /// The rows that could not be imported are part of a file that somebody may keep to himself.
    @Test func aFileOfRejectsIsNotWiderThanItsSource() throws {
        let folder = try TestFolder(.sample)
        try folder.write("code,name\n450399301,南乡\n450399302,\n", to: "open.csv")
        try folder.write("code,name\n450399301,南乡\n450399302,\n", to: "own.csv")
        _ = try folder.shell(
            "umask 022; chmod 600 own.csv; for f in open own; do edsh -c \"townships import $f.csv\"; done")
        #expect(try modes(folder, "*.rejects.csv") == "644 open.rejects.csv\n600 own.rejects.csv\n")
    }
}
