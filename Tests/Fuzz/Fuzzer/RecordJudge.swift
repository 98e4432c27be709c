import BaseKit

@testable import WorkspaceKit

/// Another reader of JSON, SQLite's, that sees the same lines: what one reader takes wrongly for right, writes back as it
/// took it and takes again, is the same both times. Nobody but another reader notices that.
enum RecordJudge {
    private nonisolated(unsafe) static let connection: SQLiteConnection? = try? SQLiteConnection(path: nil)

    /// What is wrong with the reading of `line`, of which `canonical` is what would be written.
    static func complaint(about line: [UInt8], canonical: [UInt8]) -> String? {
        guard let connection else { return "no SQLite" }
        let text = String(decoding: line, as: UTF8.self)
        var isValid = false
        guard (try? connection.run("SELECT json_valid(?)", [.text(text)], { isValid = $0.integer(0) == 1 })) != nil
        else {
            return "SQLite fails"
        }
        guard isValid else { return "accepted what is no JSON" }
        // SQLite ends its texts there.
        if text.contains("\\u0000") { return nil }
        guard let found = values(of: String(decoding: canonical, as: UTF8.self), connection),
            let expected = values(of: text, connection)
        else { return "SQLite fails" }
        for (key, value) in expected where !agree(found[key], value) { return "another value of \(key)" }
        for key in found.keys where expected[key] == nil { return "a value of \(key), which was none" }
        return nil
    }

    /// What stands at the leaves, by the path to them. Moments are left out: one has more than one form.
    private static func values(of json: String, _ connection: SQLiteConnection) -> [String: SQLValue]? {
        var values: [String: SQLValue] = [:]
        var paths: [Int64: String] = [:]
        // SQLite's own paths show names as they are written, escapes and all.
        let sql = "SELECT id, parent, key, type IN ('true', 'false'), atom FROM json_tree(?)"
        let done: Void? = try? connection.run(sql, [.text(json)]) { row in
            let key: [UInt8]
            switch row.cell(2) {
            case .text(let name): key = Array(name.utf8)
            case .integer(let index): key = Array("\(index)".utf8)
            default: key = []
            }
            if key.elementsEqual("seen".utf8) { return }
            // Swift takes texts for equal that differ in their normalization; their bytes are not.
            let path = (row.isNull(1) ? "" : paths[row.integer(1)] ?? "") + "/" + Hexadecimal.text(key)
            paths[row.integer(0)] = path
            if row.isNull(4) { return }
            values[path] = row.integer(3) == 1 ? .text("a truth value: \(row.integer(4))") : row.cell(4)
        }
        return done == nil ? nil : values
    }

    private static func agree(_ left: SQLValue?, _ right: SQLValue) -> Bool {
        func number(_ value: SQLValue) -> Double? {
            switch value {
            case .integer(let number): Double(number)
            case .real(let number): number
            default: nil
            }
        }
        switch (left, right) {
        case (.text(let left)?, .text(let right)): return left.utf8.elementsEqual(right.utf8)
        case (let left?, let right):
            guard let left = number(left), let right = number(right) else { return false }
            // 12.30 and 12.3 may be two numbers in binary.
            return left == right || abs(left - right) <= abs(right) * 1e-12
        case (nil, _): return false
        }
    }
}
