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

    /// Also where the process is killed in the middle of writing.
    @Test func aKilledSaveLeavesTheOldFileAndNothingElse() throws {
        let folder = try TestFolder(.none)
        _ = try folder.shell("seq 200000 | sed '1s/.*/n/' > many.csv; echo old > out.csv")
        for pause in ["0.2", "0.4", "0.8"] {
            _ = try folder.shell(
                "edsh -c 'open many.csv | save out.csv; while true { }' & p=$!; sleep \(pause); kill -9 $p; wait")
            #expect(try folder.shell("ls -A | grep out; cat out.csv").output == "out.csv\nold\n")
        }
    }

    @Test func manyFilesOfOneScriptAppearTogether() throws {
        let folder = try TestFolder(.none)
        try folder.write("for i in 0..300 { [{a: $i}] | save \"f${i}.csv\" }\n", to: "many.edsh")
        let run = "ulimit -n 200; edsh run many.edsh >/dev/null 2>&1; ls | grep -c '^f'"
        #expect(try folder.shell(run).output == "300\n")
        try folder.write(
            "for i in 0..300 { [{a: $i}] | save \"g${i}.csv\" }\nfail \"no\"\n", to: "none.edsh")
        #expect(try folder.shell("edsh run none.edsh >/dev/null 2>&1; ls | grep -c '^g'").output == "0\n")
    }
}
