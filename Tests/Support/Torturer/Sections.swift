import CTorture
import Glibc

/// A way of torture.
struct Section: Sendable {
    let name: String
    /// Whether it goes on in several processes at once (`Parts`).
    var isDivided = false
    let run: @Sendable (Work) -> Finding
}

enum Sections {
    static let all = [
        Section(name: "calls", run: calls), Section(name: "kills", isDivided: true, run: kills),
        Section(name: "full", run: full), Section(name: "power", isDivided: true, run: power),
        Section(name: "transfers", run: transfers), Section(name: "bits", isDivided: true, run: bits),
        Section(name: "turns", run: turns), Section(name: "clock", run: clock),
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
    /// Which part of how many this process does.
    let part: (index: Int, of: Int)

    /// The folder is made in TMPDIR, as everywhere: a disk, or memory (`/dev/shm`) where it is about processes alone.
    init?(_ program: String, isSlice: Bool, part: (index: Int, of: Int) = (0, 1)) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/edsh-torture-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        processes = Processes(program: program)
        self.isSlice = isSlice
        self.part = part
    }

    /// EDSH_TORTURE_TIMES=10 tries ten times as often, 0.1 a tenth.
    var times: Double { getenv("EDSH_TORTURE_TIMES").flatMap { Double(String(cString: $0)) } ?? 1 }

    /// How often this part tries.
    func count(slice: Int, whole: Int) -> Int {
        let all = isSlice ? slice : max(1, Int(Double(whole) * times))
        return max(1, all / part.of + (part.index < all % part.of ? 1 : 0))
    }

    /// After how many microseconds a writer is struck: before its first commit, or in one of the next few. A program built
    /// for debugging takes longer to get there.
    func moment() -> UInt32 { isSlice ? .random(in: 5_000...60_000) : .random(in: 1_000...14_000) }

    /// A new workspace in the place of the last.
    func fresh() -> String {
        let path = folder + "/county"
        torture_remove(path)
        try? Accounts.create(path)
        return path
    }

    func remove() { _ = Processes.tool("rm -rf --one-file-system '\(folder)'") }
}
