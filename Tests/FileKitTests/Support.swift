import BaseKit
import Glibc
import Testing

@testable import FileKit

/// A table from text as if it stood in a file of that name.
func fileTable(_ text: String, _ path: String = "test.csv", _ options: FileOptions = .init()) throws -> FileTable {
    try FileTable(ByteBuffer(Array(text.utf8)), path: path, options: options)
}

extension FileTable {
    /// From bytes that lie in memory. They are also read by small blocks, as a long file is, which must say the same: columns,
    /// notes, rows, where they stand, and every refusal.
    convenience init(_ bytes: ByteBuffer, path: String, options: FileOptions) throws {
        let whole = Reading(bytes, path, options, blockSize: ByteSource.defaultBlockSize)
        let sizes = bytes.count < 4000 ? [32, 37, 64, 150] : [1000]
        // A workbook is never read by blocks.
        for blockSize in bytes.base[0] == UInt8(ascii: "P") ? [] : sizes {
            let byBlocks = Reading(bytes, path, options, blockSize: blockSize)
            #expect(byBlocks == whole, "blocks of \(blockSize) bytes")
        }
        try self.init(ByteSource(bytes, path: path), options: options)
    }

    /// All that opening and reading says.
    private struct Reading: Equatable {
        var columns: [Column] = []
        var count: Int?
        var notes: [Message] = []
        var rows: [[SQLValue]] = []
        var places: [String] = []
        var refusal: [String] = []

        init(_ bytes: ByteBuffer, _ path: String, _ options: FileOptions, blockSize: Int) {
            do {
                let table = try FileTable(ByteSource(bytes, path: path, blockSize: blockSize), options: options)
                (columns, count, notes) = (table.columns, table.rowCount, table.notes)
                let cursor = try table.cursor()
                while try cursor.next() {
                    rows.append(columns.indices.map { SQLValue(cursor.cell($0)) })
                    let misfit = cursor.misfit.map { "\($0.cells) \($0.beyond)" } ?? ""
                    places.append("\(cursor.place) \(misfit)")
                }
            } catch {
                refusal = [error.code, error.message.text, error.expected?.text ?? "", error.help?.text ?? ""]
            }
        }
    }

    /// All rows, as SQLite would hold them.
    func rows(_ wanted: [Int]? = nil) throws -> [[SQLValue]] {
        var result: [[SQLValue]] = []
        try forEachRow(columns: wanted) { result.append($0) }
        return result
    }

    func column(_ name: String) throws -> Int {
        try #require(columns.firstIndex { $0.name == name }, "no column \(name)")
    }

    func type(_ name: String) throws -> ValueType { columns[try column(name)].type }

    /// All cells of one column.
    func cells(_ name: String) throws -> [SQLValue] { try rows([try column(name)]).map { $0[0] } }

    /// How often each value of a column occurs; null counts as "".
    func counts(_ name: String) throws -> [String: Int] {
        try cells(name).reduce(into: [:]) { $0[$1.shown, default: 0] += 1 }
    }

    /// The sum of an exact column in units of its last place.
    func sum(_ name: String) throws -> Int64 {
        try cells(name).reduce(0) { if case .integer(let value) = $1 { $0 + value } else { $0 } }
    }
}

extension SQLValue {
    /// As text; null is empty.
    var shown: String {
        switch self {
        case .null: ""
        case .integer(let value): String(value)
        case .real(let value): "\(value)"
        case .text(let value): value
        }
    }

    var isNull: Bool { self == .null }
}

/// The message of the diagnostic that opening throws; nil where it opens.
func refusal(_ open: () throws -> FileTable) -> Diagnostic? {
    do {
        _ = try open()
        return nil
    } catch {
        return error as? Diagnostic ?? Diagnostic("E0000", Message(verbatim: "not a diagnostic: \(error)"))
    }
}

/// Public files that stand beside the project and are no part of it.
enum SharedData {
    static let folder: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(4)
        return parts.joined(separator: "/") + "/shared/data"
    }()
    static let reason: Comment = "needs ../shared/data"

    static var isPresent: Bool { access(folder + "/SOURCES.md", R_OK) == 0 }

    static func open(_ name: String, _ options: FileOptions = .init()) throws -> FileTable {
        try FileTable.open(path: folder + "/" + name, options: options)
    }

    static func bytes(_ name: String) throws -> ByteBuffer { try FileReading.source(folder + "/" + name).contents() }

    static func files(in name: String) -> [String] {
        guard let directory = opendir(folder + "/" + name) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/edsh-filekit-XXXXXX".utf8CString)
        let made = mkdtemp(&template)
        try #require(made != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        let stream = try #require(fopen(file, "w"))
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
        return file
    }

    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    deinit {
        for name in (try? names()) ?? [] { unlink(path + "/" + name) }
        rmdir(path)
    }

    private func names() throws -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names
    }
}
