import Glibc
import Testing

@testable import WorkspaceKit

@Suite("The documented format", .enabled(if: system("python3 -c '' 2>/dev/null") == 0, "python3 is not installed"))
struct FormatTests {
    private func read(_ county: RealRegistry) -> (status: Int32, lines: [String]) {
        let script =
            #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Support/read_workspace.py"
        let output = county.folder.path + "/output"
        let status = system("python3 '\(script)' '\(county.path)' > '\(output)' 2>/dev/null")
        let bytes = (try? LocalFileSystem().contents(of: output)) ?? []
        return (status, String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
    }

    @Test("is enough for a reader in another language, which sees what edsh sees and verifies the chain")
    func otherReader() throws {
        let county = try RealRegistry()
        let workspace = try county.open()
        workspace.segmentLimit = 3000
        try workspace.change(Registry.town("T01", "界首镇"), Registry.town("T02", "“白石”\t乡\\"))
        for number in 1...8 {
            try workspace.change(Registry.school("S00\(number)", "第 \(number) 小学", pupils: Int64(number) * 100))
        }
        try workspace.undo(5)
        try workspace.change(.remove(collection: "schools", id: "S001"))
        _ = try workspace.redact(
            Redaction(collection: "schools", id: "S002", fields: ["pupils"], reason: "asked for"),
            by: ChangeOrigin(user: "li", message: "redact"))
        #expect(try LocalFileSystem().list(county.path + "/journal").count > 1)
        let mine = try workspace.everything()
        workspace.close()
        let theirs = read(county)
        #expect(theirs.status == 0)
        let records = theirs.lines.map { $0.drop { $0 != "{" } }.map(String.init)
        #expect(records.sorted() == mine.sorted())
    }

    @Test("lets that reader notice a changed byte")
    func changedByte() throws {
        let county = try RealRegistry()
        try county.open().change(Registry.town("T01", "界首镇"))
        var bytes = try county.bytes("journal/000001.jsonl")
        bytes[bytes.count / 2] ^= 1
        try county.write("journal/000001.jsonl", bytes)
        #expect(read(county).status != 0)
    }
}
