internal import BaseKit

/// The names of members as columns, in the order of their first appearance.
struct JSONKeys {
    private(set) var names: [String] = []
    /// Each name as it was written first.
    private var written: [ByteBuffer] = []
    private var indexes: [String: Int] = [:]

    /// The column of `key`, which most often is the one behind the column of the member before.
    @inline(__always)
    func index(of key: JSONToken, in base: UnsafePointer<UInt8>, guess: Int) -> Int? {
        if guess < written.count, same(written[guess], key, base) { return guess }
        return search(key, base, guess)
    }

    private func search(_ key: JSONToken, _ base: UnsafePointer<UInt8>, _ guess: Int) -> Int? {
        // Rows that lack some members come back into step within a few columns.
        for index in guess..<max(guess, min(guess + 8, written.count)) where same(written[index], key, base) {
            return index
        }
        return indexes[JSONString.text(key, base)]
    }

    mutating func add(_ key: JSONToken, in base: UnsafePointer<UInt8>) -> Int {
        add(
            JSONString.text(key, base),
            ByteBuffer(UnsafeBufferPointer(start: base + key.start, count: key.end - key.start)))
    }

    /// The column that is called like column `index` of others.
    mutating func column(_ index: Int, of others: JSONKeys) -> (index: Int, isNew: Bool) {
        if let known = indexes[others.names[index]] { return (known, false) }
        return (add(others.names[index], others.written[index]), true)
    }

    private mutating func add(_ name: String, _ bytes: ByteBuffer) -> Int {
        indexes[name] = names.count
        names.append(name)
        written.append(bytes)
        return names.count - 1
    }

    /// Whether a name is written with these bytes.
    @inline(__always)
    private func same(_ name: ByteBuffer, _ key: JSONToken, _ base: UnsafePointer<UInt8>) -> Bool {
        let count = name.count
        guard key.end &- key.start == count else { return false }
        let own = UnsafePointer(name.base)
        var position = 0
        while count &- position >= 8 {
            if ByteSearch.word(own, position) != ByteSearch.word(base, key.start &+ position) { return false }
            position &+= 8
        }
        let rest = count &- position
        if rest == 0 { return true }
        let difference = ByteSearch.word(own, position) ^ ByteSearch.word(base, key.start &+ position)
        return difference << UInt64(64 &- rest &* 8) == 0
    }
}
