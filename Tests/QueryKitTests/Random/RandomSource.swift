import SeededRandom

/// Numbers for random plans: the same for the same seed.
struct RandomSource: RandomNumberGenerator {
    private var numbers: SeededRandom

    init(seed: UInt64) {
        // Neighbouring seeds must not give neighbouring parts of one sequence.
        var first = SeededRandom(seed: seed)
        var second = SeededRandom(seed: first.next() ^ 0x5851_F42D_4C95_7F2D)
        numbers = SeededRandom(seed: second.next())
    }

    mutating func next() -> UInt64 { numbers.next() }

    mutating func below(_ count: Int) -> Int { count <= 1 ? 0 : Int(next() % UInt64(count)) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
}
