/// What was written against what was expected, line by line.
enum LineDifference {
    /// Lines that both have begin with a blank, missing ones with `-`, unexpected ones with `+`.
    static func describe(expected: [String], found: [String]) -> String {
        var marks: [(mark: String, line: String)] = []
        let changes = found.difference(from: expected)
        var removed: [Int: String] = [:]
        var inserted: [Int: String] = [:]
        for change in changes {
            switch change {
            case .remove(let offset, let line, _): removed[offset] = line
            case .insert(let offset, let line, _): inserted[offset] = line
            }
        }
        var old = 0
        var new = 0
        while old < expected.count || new < found.count {
            if let line = removed[old] {
                marks.append(("-", line))
                old += 1
            } else if let line = inserted[new] {
                marks.append(("+", line))
                new += 1
            } else {
                marks.append((" ", expected[old]))
                old += 1
                new += 1
            }
        }
        return marks.map { "    \($0.mark) \($0.line)" }.joined(separator: "\n")
    }
}
