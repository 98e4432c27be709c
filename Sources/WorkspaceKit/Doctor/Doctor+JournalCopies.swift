public import BaseKit

extension Doctor {
    /// A conflict copy of a segment: which of its commits the journal does not hold, so that they can be made again.
    func journalCopy(_ name: String, _ problem: Diagnostic) throws(Diagnostic) -> Finding {
        let path = "journal/\(name)"
        let bytes: [UInt8]
        do throws(FileSystemError) { bytes = try files.contents(of: layout.absolute(path)) ?? [] } catch {
            return Finding(.error, error.diagnostic(), file: path)
        }
        var lost = wholeCommits(bytes)
        try workspace.reader.read(from: Checkpoint.beginning.state) { (commit) throws(Diagnostic) in
            let known = commit.head
            lost.removeAll(where: { $0 == known })
        }
        let users = Set(lost.map(\.user)).sorted()
        let remedy: Message =
            lost.isEmpty
            ? "move it out of the workspace"
            : "a copy of the whole folder in which this file stands in the place of the other shows what they changed (`log`, `history`): enter it again here, then move the file out of the workspace"
        let affected: Message =
            if let first = lost.first, let last = lost.last {
                "\(Message.commits(first.number...max(first.number, last.number))) of \(list: users), in this file alone"
            } else {
                "nothing: the journal holds all of its commits"
            }
        return Finding(.error, file: path, problem.message, affected: affected, remedy: remedy)
    }

    private func wholeCommits(_ bytes: [UInt8]) -> [CommitHead] {
        var heads: [CommitHead] = []
        bytes.withUnsafeBufferPointer { buffer in
            var position = 0
            while let found = WholeCommit.first(in: buffer, from: position) {
                heads.append(found.head)
                position = found.offset + 1
            }
        }
        return heads
    }
}

extension Message {
    /// `commit 3`, `commits 3 to 7`
    public static func commits(_ numbers: ClosedRange<Int>) -> Message {
        numbers.count == 1
            ? "commit \(numbers.lowerBound)" : "commits \(numbers.lowerBound) to \(numbers.upperBound)"
    }
}
