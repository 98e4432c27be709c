/// Finds what the user may have meant.
public enum NearestName {
    /// Up to `limit` of `candidates` that lie near `word`, best first: the same but for case, a prefix of one, or within a
    /// third of its letters by Damerau-Levenshtein distance.
    /// `ofCommands`: a short word is no slip of another unless two of its letters are swapped (`seq` is not `set`), and
    /// another does not mean a word in whose middle it stands (`each` and `teachers`).
    public static func find(
        _ word: String, in candidates: some Sequence<String>, limit: Int = 3, ofCommands: Bool = false
    ) -> [String] {
        let lowered = Array(word.lowercased())
        guard !lowered.isEmpty else { return [] }
        var scored: [(name: String, score: Int)] = []
        for candidate in candidates {
            let other = Array(candidate.lowercased())
            if other == lowered {
                scored.append((candidate, 0))
                continue
            }
            if ofCommands, lowered.count < 4, lowered.sorted() != other.sorted(),
                lowered.count < 3 || !other.starts(with: lowered)
            {
                continue
            }
            let distance = distance(lowered, other)
            let allowance = max(1, min(max(lowered.count, other.count) / 3, 3))
            if distance <= allowance {
                scored.append((candidate, distance * 2))
            } else if lowered.count >= 2, other.starts(with: lowered) {
                scored.append((candidate, 3))
            } else if !ofCommands, lowered.count >= 3, candidate.lowercased().contains(word.lowercased()) {
                scored.append((candidate, 7))
            }
        }
        var seen = Set<String>()
        return scored.sorted { ($0.score, $0.name) < ($1.score, $1.name) }.map(\.name).filter {
            seen.insert($0).inserted
        }
        .prefix(limit).map { $0 }
    }

    /// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
