import BaseKit
import FileKit
import SeededRandom
import TerminalTesting
import Testing

@testable import ShellKit

/// What is written to a file of delimited text is read back as it was, whatever the texts hold.
@Suite struct ReadBackTests {
    private static let pieces = [
        "a", "界", "e\u{301}", "👩‍🏫", " ", ",", ";", "|", "\t", "\\", "\\t", "\\n", "\\\\", "\"", "\"\"", "'", "=", "\n",
        "\r",
        "\r\n", "0", "007", "1.50", "-", "2016-09-28", "true", "#", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}",
    ]

    private func text(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    @Test(arguments: ["csv", "tsv"])
    func randomTexts(_ name: String) throws {
        let folder = try TemporaryFolder()
        var random = SeededRandom(seed: 20_160_928)
        for _ in 0..<1_000 {
            let width = Int.random(in: 1...5, using: &random)
            // Names are told apart by their numbers.
            let columns = (0..<width).map { Column("h\($0)" + text(&random), .text) }
            let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                columns.map { _ in Bool.random(using: &random) ? text(&random) : nil }
            }
            let written = TextSink.text { sink in
                guard let format = try? FormatRegistry.format(named: name) else { return }
                let writer = format.writer(to: sink, terminal: .plain)
                writer.begin(columns: columns)
                for row in rows { writer.row(row.map { $0.map(Value.text) ?? .null }) }
                _ = writer.end()
            }
            let path = try folder.write(written, to: "x.\(name)")
            let table = try FileTable.open(path: path, options: FileOptions(header: true, asText: true))
            #expect(table.columns.map(\.name) == columns.map(\.name), "\(written.debugDescription)")
            var read: [[String]] = []
            try table.forEachRow { row in
                read.append(row.map { if case .text(let text) = $0 { text } else { "" } })
            }
            // An empty text is read as null, as a spreadsheet's empty cell is.
            #expect(read == rows.map { $0.map { $0 ?? "" } }, "\(written.debugDescription)")
        }
    }
}
