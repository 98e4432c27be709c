import Glibc
import Testing
import TranscriptKit

private let seed = TestFolder.packagePath + "/../shared/seed/figures.csv"

/// The figures of the document that the sample county goes by, restored by hand with a confidence each. The file is not a
/// part of the repository.
@Suite(.enabled(if: access(seed, R_OK) == 0, "the figures are not at ../shared/seed"))
struct SeedFigureTests {
    struct Row: Sendable {
        let id: String
        let value: String
        let confidence: String
    }

    static let rows: [Row] = {
        let bytes = TextFile.bytes(of: seed) ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
            let cells = cells(of: line)
            return Row(id: cells[0], value: cells[3], confidence: cells[5])
        }
    }()

    /// Cells of a line of CSV; quotes keep commas in.
    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// What `figures` gives for 2016: the value, and whether it is reported.
    private func computed() throws -> [String: (value: String, state: String)] {
        let outcome = try TestFolder(.sample).edsh(
            "--format", "csv", "-c", "figures --year 2016 | select id, value, state", mergesErrors: false)
        #expect(outcome.status == 0, "\(outcome.errors)")
        var found: [String: (value: String, state: String)] = [:]
        for line in outcome.output.split(separator: "\n").dropFirst() {
            let cells = Self.cells(of: line)
            found[cells[0]] = (cells[1], cells[2])
        }
        return found
    }

    @Test func everyKnownFigureComesOutOfTheRecords() throws {
        let computed = try computed()
        #expect(Self.rows.count == 46)
        for row in Self.rows where row.confidence == "high" || row.confidence == "medium" {
            #expect(computed[row.id]?.value == row.value, "\(row.id)")
        }
    }

    @Test func whatCannotBeReadIsNotReported() throws {
        let computed = try computed()
        for row in Self.rows where row.confidence == "unreadable" {
            let figure = try #require(computed[row.id], "\(row.id)")
            #expect(figure == ("", "not reported"), "\(row.id)")
        }
    }
}
