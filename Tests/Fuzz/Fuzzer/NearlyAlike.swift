/// Two lines of which the second is the first but for one piece: what is taken for alike is decided by such pieces, and
/// chance seldom writes a line twice.
func nearlyAlike(_ text: String) -> String? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    // Chance that the same input has again.
    var seed: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01b3 }
    func next(_ count: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((seed >> 33) % UInt64(max(count, 1)))
    }
    guard !lines.isEmpty else { return nil }
    let line = Array(lines[next(lines.count)])
    guard line.count < 200 else { return nil }
    let pieces = [
        "d", "1", ".5", "%", "-", "\"", " ", "x", "万", "-01", "(", ")", "--a", " 7", "null", "$", "\\", "#", "{}",
    ]
    var changed = line
    // Most of the time behind a number or the end of a text, where one literal becomes another.
    let ends = line.indices.filter { index in
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[index])
        return isDigit || line[index] == UInt8(ascii: "\"")
    }
    let place = !ends.isEmpty && next(4) > 0 ? ends[next(ends.count)] + 1 : next(line.count + 1)
    changed.insert(contentsOf: pieces[next(pieces.count)].utf8, at: place)
    return String(validating: line + [UInt8(ascii: "\n")] + changed + [UInt8(ascii: "\n")], as: UTF8.self)
}
