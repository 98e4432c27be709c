@testable import ShellKit
import Testing

@Suite("Finding values for Tab")
struct ValueSearchTests {
    private func search(_ typed: String, _ names: [String]) -> ValueSearch {
        var search = ValueSearch(typed)
        for (index, name) in names.enumerated() {
            var (key, name) = ("S\(index + 100)", name)
            let more = key.withUTF8 { key in name.withUTF8 { search.offer(key: key, code: nil, name: $0) } }
            if !more { break }
        }
        return search
    }

    /// Names such as a county has, all different.
    private static func names(_ count: Int) -> [String] {
        let signs = Array("灵渠兴安界首溶江湘漓高尚严关白石漠川华江")
        return (0..<count).map { number in
            var (name, rest) = ("", number + 1)
            while rest > 0 {
                name.append(signs[rest % signs.count])
                rest /= signs.count
            }
            return name + "第\(number)小学"
        }
    }

    @Test("what begins so comes first, then by pinyin, then by a part; each once")
    func order() {
        let names = ["中心小学", "界首中学", "zx school", "中学", "a zx b", "高尚"]
        #expect(
            search("zx", names).best(by: \.name).map(\.name) == ["zx school", "中心小学", "中学", "a zx b", "界首中学"])
    }

    @Test("ids and codes are found by their beginning, whatever the case")
    func keys() {
        #expect(search("s101", ["甲", "乙", "丙"]).best(by: \.key).map(\.key) == ["S101"])
    }

    @Test("ten times the values are ten times the work, and 100,000 take few steps each")
    func work() {
        let small = search("jszx", Self.names(10_000)).steps
        let large = search("jszx", Self.names(100_000)).steps
        #expect(large < small * 13)
        #expect(large < 100_000 * 25)
    }

    @Test("no more is kept than a list can show")
    func limit() {
        #expect(search("", Self.names(5_000)).best(by: \.key).count == ValueSearch.limit)
        #expect(search("第", Self.names(5_000)).best(by: \.key).count == ValueSearch.limit)
    }
}
