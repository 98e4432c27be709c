import Glibc

/// The ways of torture.
enum Sections {
    static let all: [(name: String, run: @Sendable (Work) -> Finding)] = [
        ("calls", calls), ("kills", kills), ("full", full), ("power", power), ("transfers", transfers), ("bits", bits),
        ("clock", clock),
    ]
}

/// What a section found.
struct Finding {
    let name: String
    var tried = 0
    var complaints: [String] = []
    var note = ""

    init(_ name: String) { self.name = name }

    static func skipped(_ name: String, _ reason: String) -> Finding {
        var finding = Finding(name)
        finding.note = "skipped: \(reason)"
        return finding
    }

    mutating func add(_ found: [String], _ place: String) { complaints += found.map { "\(place): \($0)" } }

    func row(_ section: String, seconds: Int) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.utf8.count))
        }
        let outcome = complaints.isEmpty ? "nothing wrong" : "\(complaints.count) WRONG"
        return padded(section, 10) + padded(name, 42) + padded(String(tried), 8) + padded(outcome, 16)
            + padded("\(seconds) s", 8) + note
    }
}

/// Where a section works, and how long.
struct Work {
    let processes: Processes
    let folder: String
    let isSlice: Bool

    init?(_ program: String, isSlice: Bool) {
        var template = Array("/tmp/edsh-torture-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        processes = Processes(program: program)
        self.isSlice = isSlice
    }

    func count(slice: Int, whole: Int) -> Int {
        if isSlice { return slice }
        // EDSH_TORTURE_TIMES=10 tries ten times as often, 0.1 a tenth.
        let times = getenv("EDSH_TORTURE_TIMES").flatMap { Double(String(cString: $0)) } ?? 1
        return max(1, Int(Double(whole) * times))
    }

    /// A new workspace in the place of the last.
    func fresh() -> String {
        let path = folder + "/county"
        _ = Processes.tool("rm -rf '\(path)'")
        try? Accounts.create(path)
        return path
    }

    func remove() { _ = Processes.tool("rm -rf --one-file-system '\(folder)'") }
}
