internal import BaseKit

/// Picks, of all values that a collection has, those that fit what is typed: at most `limit` of each way to fit, best
/// first. One look at each value, without making a string of it unless it is kept.
struct ValueSearch {
    /// As many as a list may show.
    static let limit = 200

    struct Found: Equatable {
        let key: String
        let name: String
    }

    private var query: PinyinQuery
    private let typed: [UInt8]
    private var found: [[Found]]
    private var seen = Set<String>()
    /// How many steps the comparisons took.
    var steps: Int { query.steps }

    init(_ typed: String) {
        query = PinyinQuery(typed)
        self.typed = Array(typed.lowercased().utf8)
        found = Array(repeating: [], count: PinyinQuery.Fit.allCases.count)
    }

    /// Looks at a value: its key (an id) and code by their beginning, its name by all that `PinyinQuery` knows. Says
    /// whether more values are wanted.
    mutating func offer(
        key: UnsafeBufferPointer<UInt8>, code: UnsafeBufferPointer<UInt8>?, name: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let fit = begins(key) || code.map(begins) ?? false ? .beginning : query.fit(name)
        guard let fit, found[fit.rawValue].count < ValueSearch.limit else { return true }
        let key = String(decoding: key, as: UTF8.self)
        if seen.insert(key).inserted {
            found[fit.rawValue].append(Found(key: key, name: String(decoding: name, as: UTF8.self)))
        }
        // Nothing can be better than a list that is full of beginnings.
        return found[0].count < ValueSearch.limit
    }

    private func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= typed.count else { return false }
        for index in typed.indices {
            let byte = text[index]
            let small = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            if small != typed[index] { return false }
        }
        return true
    }

    /// Those that begin as is typed before those that only hold it; each kind by pinyin of `order`.
    func best(by order: (Found) -> String) -> [Found] {
        let sorted = found.map { group in
            group.map { (Pinyin.orderKey(order($0)), $0) }.sorted { ($0.0, $0.1.key) < ($1.0, $1.1.key) }.map(\.1)
        }
        return Array(sorted.joined().prefix(ValueSearch.limit))
    }
}
