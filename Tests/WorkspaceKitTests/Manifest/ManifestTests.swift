import BaseKit
import Glibc
import Testing

@testable import WorkspaceKit

@Suite("The manifest")
struct ManifestTests {
    private func read(_ text: String) throws -> Manifest { try Manifest(Array(text.utf8), name: "edsh.json") }

    @Test("is made anew for records whose manifest got lost, and for nothing else")
    func restored() throws {
        let county = try TestCounty()
        let workspace = try county.open()
        try workspace.change(Fixture.township("X01", "漠川"))
        workspace.close()
        let files = LocalFileSystem()
        #expect(!Workspace.lacksManifest(at: county.path, schemas: Fixture.schemas))
        try files.unlink(county.path + "/edsh.json")
        let failure = #expect(throws: Diagnostic.self) { try county.open() }
        #expect(failure?.code == "E0502" && failure?.help?.contains("edsh init") == true)
        let found = Workspace.examine(at: county.path, schemas: Fixture.schemas)
        #expect(found.map(\.severity) == [.error] && found[0].remedy?.contains("edsh init") == true)
        rename(county.path + "/data", county.path + "/elsewhere")
        #expect(Workspace.lacksManifest(at: county.path, schemas: Fixture.schemas), "the journal alone tells")
        rename(county.path + "/elsewhere", county.path + "/data")
        for isWithoutJournal in [false, true] {
            if isWithoutJournal { try files.unlink(county.path + "/journal/000001.jsonl") }
            #expect(Workspace.lacksManifest(at: county.path, schemas: Fixture.schemas))
            try Workspace.restoreManifest(at: county.path, manifest: Fixture.manifest, schemas: Fixture.schemas)
            #expect(!Workspace.lacksManifest(at: county.path, schemas: Fixture.schemas))
            let again = try county.open()
            if isWithoutJournal { _ = try again.salvage(by: Workspace.tester) }
            #expect(try again.record("townships", id: "X01")?.values == [.text("漠川")])
            try again.change(Fixture.township("X02", "华江"))
            #expect(try again.verify() == [])
            again.close()
            try files.unlink(county.path + "/edsh.json")
        }
        for name in ["journal/notes.jsonl", "data/other.jsonl"] {
            let other = TemporaryFolder()
            let folder = String(name.prefix { $0 != "/" })
            try files.makeDirectory(other.path + "/" + folder)
            try files.create(other.path + "/" + name, [])
            #expect(!Workspace.lacksManifest(at: other.path, schemas: Fixture.schemas))
        }
    }

    @Test("is written as it was read, with what edsh does not understand")
    func roundTrip() throws {
        var manifest = Manifest(
            bureau: "漠川县教育局", modules: ["schools", "teachers"], checkpoint: .always,
            approvalThreshold: ExactDecimal("50000.00"),
            members: [
                Manifest.Member(
                    user: "li", name: "李", role: "chair", unknown: [UnknownField(name: "phone", json: "\"1\"")])
            ], schoolYearStart: 8)
        manifest.askAbove = 5
        manifest.unknown = [UnknownField(name: "motto", json: "[ 1,\n 2.50 ]")]
        #expect(try read(manifest.text) == manifest)
        #expect(try read(manifest.text).text == manifest.text)
    }

    @Test("needs no more than format, bureau and modules")
    func least() throws {
        let manifest = try read(#"{"format":1,"bureau":"x","modules":[]}"#)
        #expect(manifest.checkpoint == .auto)
        #expect(manifest.schoolYearStart == 9)
        #expect(manifest.approvalThreshold == nil)
        #expect(manifest.askAbove == 20)
    }

    @Test(
        "is refused at the place of the fault",
        arguments: [
            ("[]", 1, 0, "the manifest is not an object"),
            ("{\"format\":1,\n \"bureau\":\"x\"}", 1, 0, "the manifest has no `modules`"),
            (
                "{\"format\":2,\"bureau\":\"x\",\"modules\":[]}", 1, 10,
                "this workspace has format 2: a newer edsh made it, and this one would not understand it"
            ),
            ("{\"format\":1,\n\"bureau\":7}", 2, 9, "`bureau` is no text"),
            ("{\"format\":1,\n\"modules\":[1]}", 2, 10, "`modules` is no list of names"),
            ("{\"format\":1,\n\n  \"checkpoint\":\"alway\"}", 3, 15, "`checkpoint` is `alway`"),
            ("{\"format\":1,\"schoolYearStart\":13}", 1, 30, "`schoolYearStart` is no month"),
            ("{\"format\":1,\"askAbove\":-1}", 1, 23, "`askAbove` is negative"),
            ("{\"format\":1,\"approvalThreshold\":1.005}", 1, 32, "`approvalThreshold` is no amount"),
            ("{\"format\":1,\"members\":[{\"user\":\"li\"}]}", 1, 22, "a member without `user` or `name`"),
            ("{\"format\":1,\n\"format\":1}", 2, 0, "the key `format` is given twice"),
            ("{\"format\":1,", 1, 12, "the line ends too early"),
        ])
    func refuses(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
        let failure = try #require(throws: Diagnostic.self) { try read(text) }
        #expect(failure.message.english == message)
        #expect(failure.place?.line.number == line)
        #expect(failure.place?.line.start == column)
    }
}
