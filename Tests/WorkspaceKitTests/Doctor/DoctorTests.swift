import BaseKit
import Provocations
import Glibc
import Testing

@testable import WorkspaceKit

@Suite("The doctor")
struct DoctorTests {
    private func county(commits: Int = 6) throws -> TestCounty {
        let county = try TestCounty()
        let workspace = try county.open()
        for number in 1...commits { try workspace.change(Fixture.township("X\(padded(number, 2))", "乡\(number)")) }
        workspace.close()
        return county
    }

    private func findings(_ county: TestCounty) -> [Finding] {
        Workspace.examine(at: county.path, schemas: Fixture.schemas, clock: county.clock)
    }

    /// Changes one byte in the line of the journal that contains `text`.
    private func damage(_ county: TestCounty, _ text: String, segment: String = "000001") throws {
        var bytes = Array(try county.read("journal/\(segment).jsonl").utf8)
        let found = bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
        bytes[try #require(found)] ^= 1
        try county.write("journal/\(segment).jsonl", bytes)
    }

    @Test("finds nothing where nothing is wrong")
    func healthy() throws { #expect(findings(try county()) == []) }

    @Test("names the manifest, its line and the remedy, where the workspace does not even open")
    func manifest() throws {
        let county = try county()
        try county.write("edsh.json", "{\n  \"format\": 2,\n  \"bureau\": \"x\",\n  \"modules\": []\n}\n")
        let found = findings(county)
        #expect(found.first?.severity == .error)
        #expect(found.first?.message.contains("newer edsh") == true)
        #expect(found.first?.remedy != nil)
    }

    @Test("gives one finding for a file that cannot be read, and examines the others")
    func unreadable() throws {
        let county = try county()
        let files = LocalFileSystem()
        try files.unlink(county.path + "/data/townships.jsonl")
        try files.makeDirectory(county.path + "/data/townships.jsonl")
        chmod(county.path + "/data/townships.jsonl", 0o700)
        try county.write("data/schools.jsonl", "{\"id\":\"S001\"\n")
        for keepsCache in [true, false] {
            if !keepsCache {
                for name in try files.list(county.path + "/.edsh") where name.hasPrefix("cache") {
                    try files.unlink(county.path + "/.edsh/" + name)
                }
            }
            let found = findings(county).filter { $0.severity == .error }
            #expect(found.count { $0.message.contains("is a directory") } == 1, "\(found)")
            #expect(found.first { $0.file == "data/townships.jsonl" }?.remedy != nil)
            #expect(found.contains { $0.file == "data/schools.jsonl" }, "\(found)")
        }
    }

    @Test("says which file and line are damaged and which commits that concerns")
    func journal() throws {
        let county = try county()
        try damage(county, "乡3")
        let error = try #require(findings(county).first { $0.severity == .error })
        #expect(error.file == "journal/000001.jsonl")
        #expect(error.line ?? 0 > 1)
        #expect(error.affected == "commit 3" || error.affected == "commit 3")
        #expect(error.remedy?.contains("--salvage") == true)
    }

    @Test("warns of what others may read, of links, of strange files and of copies")
    func surroundings() throws {
        let county = try county()
        chmod(county.path, 0o755)
        chmod(county.path + "/data/townships.jsonl", 0o644)
        symlink("/etc/hosts", county.path + "/data/schools.jsonl")
        try county.write("data/other.jsonl", "")
        try county.write("data/townships (1).jsonl", "")
        let found = findings(county)
        #expect(found.contains { $0.remedy?.contains("chmod 700") == true })
        #expect(found.contains { $0.file == "data/townships.jsonl" && $0.severity == .warning })
        #expect(found.contains { $0.file == "data/schools.jsonl" && $0.message.contains("link") })
        #expect(found.contains { $0.file == "data/other.jsonl" && $0.severity == .note })
        #expect(found.contains { $0.message.contains("conflict copy") })
    }

    @Test("tells which commits a conflict copy of the journal holds that the journal does not")
    func journalCopies() throws {
        let county = try county()
        let copy = "journal/000001 (conflicted copy).jsonl"
        try county.write(copy, try county.read("journal/000001.jsonl"))
        var found = findings(county).filter { $0.file == copy }
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.affected == "nothing: the journal holds all of its commits")
        let workspace = try county.open()
        let refusal = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X07", "高尚")) }
        #expect(refusal?.code == "E0517" && refusal?.outcome == .notCommitted)
        #expect(try workspace.status().readOnly?.code == "E0517")

        try LocalFileSystem().unlink(county.path + "/" + copy)
        let before = try county.read("journal/000001.jsonl")
        try workspace.change(Fixture.township("X08", "白石"))
        try county.write(copy, try county.read("journal/000001.jsonl"))
        workspace.close()
        // As if the other machine's commit came here: it is known of no more.
        try county.write("journal/000001.jsonl", before)
        found = findings(county).filter { $0.file == copy }
        #expect(found.first?.affected?.contains("of li, in this file alone") == true)
    }

    @Test("rebuilds a cache that is damaged or lies")
    func cache() throws {
        let county = try county()
        let workspace = try county.open()
        _ = try workspace.readableCache()
        try workspace.readableCache().connection.execute("UPDATE townships SET name = 'x' WHERE id = 'X02'")
        workspace.close()
        #expect(findings(county).contains { $0.message.contains("the cache was not") })
        #expect(findings(county) == [])
    }

    @Test("sees journals that were converted to CR LF")
    func lineEnds() throws {
        let county = try county()
        let text = try county.read("journal/000001.jsonl")
        try county.write("journal/000001.jsonl", text.split(separator: "\n").joined(separator: "\r\n") + "\r\n")
        #expect(findings(county).contains { $0.message.contains("CR LF") && $0.remedy?.contains("sed") == true })
        // Nothing is lost, so that there is nothing to salvage, and it is said where one writes.
        let workspace = try county.open()
        let refused = #expect(throws: Diagnostic.self) { _ = try workspace.salvage(by: Workspace.tester) }
        #expect(refused?.message.contains("CR LF") == true && refused?.help?.contains("sed") == true)
        let unwritten = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X09", "九")) }
        #expect(unwritten?.message.contains("CR LF") == true)
    }

    @Test("does not call damage to the last commit a commit that was never finished")
    func damagedEnd() throws {
        let county = try county()
        try damage(county, "乡6")
        let found = findings(county).filter { $0.severity == .error }
        #expect(found.map(\.affected) == ["commit 6"], "\(found)")
        #expect(findings(county).allSatisfy { $0.affected?.contains("nothing") != true })
    }

    @Test("tells a file that was changed by hand once, as an error: nothing can be written")
    func editedOnce() throws {
        let county = try county()
        let text = try county.read("data/townships.jsonl")
        try county.write("data/townships.jsonl", text.replacing("乡6", with: "六乡"))
        #expect(findings(county).map(\.severity) == [.error])
    }

    @Test("says of a segment of another format that a newer edsh wrote it")
    func newerSegment() throws {
        let county = try county()
        var lines = try county.read("journal/000001.jsonl").split(separator: "\n").map { Array($0.utf8) }
        var header: [UInt8] = []
        let start = JournalFraming.begin(&header)
        header +=
            String(decoding: lines[0].dropFirst(JournalFraming.length), as: UTF8.self)
            .replacing("\"format\":1", with: "\"format\":2").utf8
        JournalFraming.end(&header, from: start)
        lines[0] = header.dropLast()
        try county.write("journal/000001.jsonl", Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [10])
        #expect(findings(county).contains { $0.message.contains("newer edsh") }, "\(findings(county))")
    }

    // MARK: salvage

    @Test("salvages damage in the middle: data files know the state, the lost commit is named, all goes on")
    func salvageMiddle() throws {
        let county = try county()
        try damage(county, "乡3")
        let workspace = try county.open()
        let before = try county.read("journal/000001.jsonl")
        let done = try workspace.salvage(by: Workspace.tester)
        #expect(done.segment == "journal/000002.jsonl")
        #expect(done.lost.map(\.commits) == [3...3])
        #expect(done.lost.first?.isStateKnown == true)
        #expect(try county.read("journal/000001.jsonl") == before)
        #expect(try workspace.record("townships", id: "X03")?.values == [.text("乡3")])
        try workspace.change(Fixture.township("X09", "九"))
        #expect(try workspace.verify() == [])
        #expect(try workspace.log().map(\.number) == [8, 7, 6, 5, 4, 2, 1])
        let found = findings(county)
        #expect(found.allSatisfy { $0.severity == .note })
        #expect(found.contains { $0.affected == "commit 3" })
        // The past before the gap is closed.
        let second = try #require(try workspace.log().first { $0.number == 2 }?.time)
        let failure = #expect(throws: Diagnostic.self) { try workspace.tableAsOf("townships", .moment(second)) }
        #expect(failure?.code == "E0560")
        #expect(try workspace.salvage(by: Workspace.tester).segment == nil)
    }

    @Test("salvages with the cache where data files are behind, and with neither names what is lost")
    func salvageSources() throws {
        for keepsCache in [true, false] {
            let county = try county()
            // Neither data files nor the notes on them.
            let files = LocalFileSystem()
            try files.unlink(county.path + "/data/townships.jsonl")
            try files.unlink(county.path + "/.edsh/checkpoint.json")
            if !keepsCache {
                for name in try files.list(county.path + "/.edsh") where name.hasPrefix("cache") {
                    try files.unlink(county.path + "/.edsh/" + name)
                }
            }
            try damage(county, "乡3")
            let workspace = try county.open()
            let done = try workspace.salvage(by: Workspace.tester)
            #expect(done.lost.map(\.commits) == [3...3])
            #expect(done.lost.first?.isStateKnown == keepsCache)
            #expect((try workspace.record("townships", id: "X03") != nil) == keepsCache)
            #expect(try workspace.record("townships", id: "X04") != nil)
            try workspace.change(Fixture.township("X09", "九"))
            #expect(try workspace.verify() == [])
        }
    }

    @Test("salvages a journal whose end is gone, and one whose segment is gone")
    func salvageEnd() throws {
        let county = try county()
        let text = try county.read("journal/000001.jsonl")
        let lines = text.split(separator: "\n")
        let cut = try #require(lines.firstIndex { $0.contains(#""begin":5"#) })
        try county.write("journal/000001.jsonl", lines[..<cut].joined(separator: "\n") + "\n")
        let workspace = try county.open()
        let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X09", "九")) }
        #expect(failure?.code == "E0524")
        #expect(findings(county).contains { $0.severity == .error && $0.affected == "commits 5 to 6" })
        let done = try workspace.salvage(by: Workspace.tester)
        #expect(done.lost.map(\.commits) == [5...6])
        #expect(try workspace.everything().count == 6)
        #expect(try workspace.change(Fixture.township("X09", "九"))?.number == 8)
        #expect(try workspace.verify() == [])
        #expect(try workspace.log().map(\.number) == [8, 7, 4, 3, 2, 1])
    }

    @Test("salvages a journal of which no file is left, in one go, from the data files or the cache")
    func salvageMissing() throws {
        for keepsNotes in [true, false] {
            let county = try county()
            let files = LocalFileSystem()
            try files.unlink(county.path + "/journal/000001.jsonl")
            if !keepsNotes {
                for name in try files.list(county.path + "/.edsh") { try files.unlink(county.path + "/.edsh/" + name) }
            }
            let workspace = try county.open()
            let done = try workspace.salvage(by: Workspace.tester)
            #expect(done.segment == "journal/000002.jsonl")
            if keepsNotes {
                #expect(done.lost.map(\.commits) == [1...6])
                #expect(done.lost.first?.isStateKnown == true)
            } else {
                // Nobody knows how many there were; the data files are taken over as any others are.
                #expect(done.lost.isEmpty)
                #expect(try workspace.adopt(by: Workspace.tester).changes.count == 6)
            }
            workspace.close()
            let again = try county.open()
            #expect(try again.everything().count == 6)
            try again.change(Fixture.township("X09", "九"))
            #expect(try again.verify() == [])
            #expect(findings(county).allSatisfy { $0.severity == .note })
            #expect(try again.salvage(by: Workspace.tester).segment == nil)
        }
    }

    @Test("does not call lost what the data files tell where the journal behind the damage says which state they are")
    func salvageWithoutNotes() throws {
        let county = try county()
        try damage(county, "乡1")
        let files = LocalFileSystem()
        for name in try files.list(county.path + "/.edsh") { try files.unlink(county.path + "/.edsh/" + name) }
        let workspace = try county.open()
        let done = try workspace.salvage(by: Workspace.tester)
        #expect(done.lost.map(\.commits) == [1...1])
        #expect(done.lost.first?.isStateKnown == true)
        try workspace.change(Fixture.township("X09", "九"))
        #expect(try workspace.everything().count == 7)
        #expect(try workspace.verify() == [])
    }

    @Test("tells of another journal and how to go on with it, not of data files that nobody can adopt")
    func otherHistory() throws {
        let county = try county(commits: 3)
        let names = ["journal/000001.jsonl", "data/townships.jsonl"]
        let before = try names.map { try county.read($0) }
        for theirs in [0, 2] {
            let other = try TestCounty()
            try other.write("edsh.json", try county.read("edsh.json"))
            for (name, text) in zip(names, before) { try other.write(name, text) }
            let workspace = try other.open()
            for number in 0..<theirs { try workspace.change(Fixture.township("X0\(number + 5)", "他\(number)")) }
            workspace.close()
            let mine = try TestCounty()
            try mine.write("edsh.json", try county.read("edsh.json"))
            for (name, text) in zip(names, before) { try mine.write(name, text) }
            try mine.open().change(Fixture.township("X04", "我乡"))
            for name in names { try mine.write(name, try other.read(name)) }
            let errors = findings(mine).filter { $0.severity == .error }
            #expect(errors.count == 1)
            #expect(errors.first?.file == "journal/000001.jsonl")
            #expect(errors.first?.message.contains("was made here") == true)
            #expect(errors.first?.remedy?.contains("doctor --salvage") == true)
        }
    }

    @Test("calls a segment of a newer edsh that, and not damage to be salvaged")
    func segmentOfNewerVersion() throws {
        let county = try county()
        let header = JournalFraming.line(JournalLine.segment(2, format: 2, after: 6, previous: "00").json)
        try county.write("journal/000002.jsonl", header)
        let error = try #require(findings(county).first { $0.severity == .error })
        #expect(error.message.contains("a newer edsh wrote it"))
        #expect(error.remedy?.contains("--salvage") == false)
    }

    @Test("goes on with the journal of another copy, and keeps what was different here")
    func salvageOther() throws {
        for losesCache in [false, true] {
            let (county, other) = (try county(commits: 3), try TestCounty())
            for name in ["edsh.json", "journal/000001.jsonl", "data/townships.jsonl"] {
                try other.write(name, try county.read(name))
            }
            let (mine, theirs) = (try county.open(), try other.open())
            try mine.change(Fixture.township("X04", "我乡"))
            try mine.change(Fixture.township("X01", "我一"))
            try theirs.change(Fixture.township("X04", "他乡"))
            for number in 5...7 { try theirs.change(Fixture.township("X0\(number)", "乡\(number)")) }
            mine.close()
            theirs.close()
            for name in ["journal/000001.jsonl", "data/townships.jsonl"] {
                try county.write(name, try other.read(name))
            }
            if losesCache {
                let files = LocalFileSystem()
                for name in try files.list(county.path + "/.edsh") where name.hasPrefix("cache") {
                    try files.unlink(county.path + "/.edsh/" + name)
                }
            }
            let workspace = try county.open()
            let failure = #expect(throws: Diagnostic.self) { try workspace.change(Fixture.township("X09", "九")) }
            #expect(failure?.code == "E0524")
            let done = try workspace.salvage(by: Workspace.tester)
            #expect(done.other?.commit == 5)
            #expect(try workspace.record("townships", id: "X04")?.values == [.text("他乡")])
            try workspace.change(Fixture.township("X09", "九"))
            #expect(try workspace.verify() == [])
            #expect(try workspace.salvage(by: Workspace.tester).other == nil)
            #expect(findings(county) == [])
            if losesCache { continue }
            #expect(done.other?.records == [1, 4, 5, 6, 7].map { "townships X0\($0)" })
            let kept = try county.read(try #require(done.other?.file))
            #expect(kept.contains("我乡") && kept.contains("我一"))
        }
    }
}
