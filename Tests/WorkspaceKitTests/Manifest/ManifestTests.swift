import BaseKit
import Testing

@testable import WorkspaceKit

@Suite("The manifest")
struct ManifestTests {
    private func read(_ text: String) throws -> Manifest { try Manifest(Array(text.utf8), name: "edsh.json") }

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
