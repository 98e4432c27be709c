/// A generator of repeatable pseudo-random choices: SplitMix64 (Steele, Lea, Flood 2014).
///
/// Each part of the county draws from a stream of its own, named by a word, so that a new part never changes what the
/// others give.
struct RandomSource {
    private var state: UInt64

    init(_ stream: String) {
        // FNV-1a over the name, from a fixed seed for the whole county.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ 20_160_928
        for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        state = hash
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Every number of `range` about equally often.
    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// A number near `mean`, at most `spread` away: the mean of four dice, so that far ones are rare.
    mutating func near(_ mean: Int, spread: Int) -> Int {
        guard spread > 0 else { return mean }
        var sum = 0
        for _ in 0..<4 { sum += int(-spread...spread) }
        return mean + sum / 2 / 2
    }

    /// True in `percent` of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

    /// One of `choices`, which must not be empty.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[int(0...choices.count - 1)] }

    /// One of `choices`, in proportion to the weights.
    mutating func pick<Choice>(weighted choices: [(Choice, Int)]) -> Choice {
        var left = int(1...choices.reduce(0) { $0 + $1.1 })
        for (choice, weight) in choices {
            left -= weight
            if left <= 0 { return choice }
        }
        return choices[choices.count - 1].0
    }

    /// `count` different elements of `elements` (all of them where there are fewer), in a random order.
    mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        var rest = elements
        let count = min(count, rest.count)
        for index in 0..<count { rest.swapAt(index, int(index...rest.count - 1)) }
        return Array(rest.prefix(count))
    }
}
