import Glibc

/// A section in parts, each a process of its own with a folder of its own: a killed or cut-off writer is waited for most of
/// the time, and one processor would look on.
enum Parts {
    /// As many as there are processors.
    static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// Runs all parts of a section and puts together what they found.
    static func run(_ section: Section, _ work: Work) -> Finding {
        let children = (0..<count).map { work.processes.start(["part", section.name, "\($0)", "\(count)"]) }
        var whole: Finding?
        for child in children {
            let end = work.processes.finish(child)
            var part = Finding(said: end.said)
            if end.status != 0 { part.add(["exit \(end.status)"], "a part") }
            whole = whole.map { $0.joined(part) } ?? part
        }
        return whole ?? Finding(section.name)
    }

    /// What such a process does.
    static func child(_ section: Section, _ work: Work) {
        for line in section.run(work).lines { Child.say(line + "\n") }
    }
}

extension Finding {
    /// How a part tells its finding: one line each, the kind first.
    var lines: [String] {
        ["name \(name)", "tried \(tried)", "note \(note)"]
            + complaints.map { "wrong " + $0.split(separator: "\n").joined(separator: " ") }
    }

    init(said lines: [String]) {
        var (name, tried, note) = ("", 0, "")
        var complaints: [String] = []
        for line in lines {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let rest = parts.count > 1 ? parts[1] : ""
            switch parts.first {
            case "name": name = rest
            case "tried": tried = Int(rest) ?? 0
            case "note": note = rest
            default: complaints.append(rest)
            }
        }
        self.init(name)
        self.tried = tried
        self.note = note
        self.complaints = complaints
    }

    func joined(_ other: Finding) -> Finding {
        var both = self
        both.tried += other.tried
        both.complaints += other.complaints
        if both.note.isEmpty { both.note = other.note }
        return both
    }
}
