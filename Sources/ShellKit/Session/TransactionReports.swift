internal import BaseKit

/// What the statements of a transaction say of themselves. A loop may say ten thousand things: the first of them tell what it
/// did, the commit how much, and the rest is only counted.
struct TransactionReports {
    /// So many are shown all; of more, the first three.
    private static let limit = 12

    private var first: [Message] = []
    private(set) var count = 0

    mutating func append(_ text: Message) {
        count += 1
        if count <= TransactionReports.limit { first.append(text) }
    }

    /// Forgets what was said behind the first `count`.
    mutating func cut(to count: Int) {
        self.count = min(self.count, count)
        first = Array(first.prefix(count))
    }

    var shown: ArraySlice<Message> { first.prefix(count > TransactionReports.limit ? 3 : count) }

    /// How many are not shown.
    var more: Int { count - shown.count }
}
