import BaseKit
import Glibc
import PipelineTesting
import Testing

/// The SQL of pipelines, whole: `Golden/*.sql` hold a pipeline as a comment, then its statement. A change of the lowering
/// shows here as a difference to be read; `EDSH_UPDATE_GOLDEN=1` writes the files anew.
@Suite struct GoldenTests {
    static let topics = [
        "filters", "aggregates", "limits", "references", "expressions", "subqueries", "joins", "windows", "rows",
    ]

    @Test(arguments: topics)
    func pipelinesGiveThisSQL(_ topic: String) throws {
        let session = try PipelineSession()
        let path = Self.folder + "\(topic).sql"
        let cases = Self.cases(try #require(Self.read(path), "Golden/\(topic).sql is missing"))
        #expect(!cases.isEmpty)
        let actual = try cases.map { ($0.pipeline, try session.sql($0.pipeline)) }
        if getenv("EDSH_UPDATE_GOLDEN") != nil {
            Self.write(actual.map { "-- \($0.0)\n\($0.1)\n" }.joined(separator: "\n"), path)
        }
        for (known, (pipeline, sql)) in zip(cases, actual) {
            #expect(sql == known.sql, "\(pipeline)")
            // What is golden must also run.
            #expect(throws: Never.self) { _ = try session.rows(pipeline) }
        }
    }

    private static let folder = String(#filePath.dropLast("GoldenTests.swift".count)) + "Golden/"

    private static func cases(_ text: String) -> [(pipeline: String, sql: String)] {
        var cases: [(pipeline: String, sql: String)] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("-- ") {
                cases.append((String(line.dropFirst(3)), ""))
            } else if !cases.isEmpty {
                let sql = cases[cases.count - 1].sql
                cases[cases.count - 1].sql = sql.isEmpty ? String(line) : "\(sql)\n\(line)"
            }
        }
        return cases
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, _ path: String) {
        guard let file = fopen(path, "w") else { return }
        defer { fclose(file) }
        fputs(text, file)
    }
}
