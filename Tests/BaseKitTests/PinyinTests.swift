import BaseKit
import Testing

@Suite("Pinyin")
struct PinyinTests {
    @Test("Characters know all their readings of today, the most frequent first")
    func readings() {
        #expect(Pinyin.syllables(of: "界") == ["jie"])
        #expect(Pinyin.syllables(of: "重").first == "zhong")
        #expect(Pinyin.syllables(of: "重").contains("chong"))
        #expect(Set(Pinyin.syllables(of: "单")).isSuperset(of: ["dan", "shan", "chan"]))
        #expect(Pinyin.syllables(of: "吕") == ["lv"])
        #expect(Pinyin.syllables(of: "𬭎") == ["hong"], "a rare character beyond the first plane")
        #expect(Pinyin.syllables(of: "a").isEmpty)
        #expect(Pinyin.syllables(of: "。").isEmpty)
    }

    @Test("Texts are ordered as in a dictionary: by syllable, tone, strokes; what is not Chinese comes before")
    func order() {
        let names = ["B", "张三", "李四", "王五", "阿明", "啊", "陈静", "a", "第一小学", "第二小学", "界首", "界牌", "9"]
        let sorted = names.sorted { Pinyin.orderKey($0).utf8.lexicographicallyPrecedes(Pinyin.orderKey($1).utf8) }
        #expect(
            sorted == ["9", "B", "a", "阿明", "啊", "陈静", "第二小学", "第一小学", "界牌", "界首", "李四", "王五", "张三"])
    }

    @Test(
        "What fits what",
        arguments: [
            ("jsz", "界首镇中心小学", PinyinQuery.Fit.pinyinBeginning), ("jieshou", "界首镇中心小学", .pinyinBeginning),
            ("JieShou", "界首镇中心小学", .pinyinBeginning), ("jszxx", "界首镇中心小学", nil),
            ("jszzxxx", "界首镇中心小学", .pinyinBeginning), ("jieshouzhen", "界首镇中心小学", .pinyinBeginning),
            ("jieszzx", "界首镇中心小学", .pinyinBeginning), ("zxxx", "界首镇中心小学", .pinyinPart),
            ("中心", "界首镇中心小学", .part), ("界首", "界首镇中心小学", .beginning), ("jsx", "界首镇中心小学", nil),
            ("chongqing", "重庆路小学", .pinyinBeginning), ("zhongqing", "重庆路小学", .pinyinBeginning),
            ("cql", "重庆路小学", .pinyinBeginning), ("changan", "长安", .pinyinBeginning),
            ("zhangan", "长安", .pinyinBeginning), ("xi'an", "西安", .pinyinBeginning),
            ("xian", "西安", .pinyinBeginning), ("lvx", "吕雪", .pinyinBeginning), ("luxue", "吕雪", .pinyinBeginning),
            ("d3xx", "第3小学", .pinyinBeginning), ("dsxx", "第三小学", .pinyinBeginning),
            ("yangs", "阳朔 县", .pinyinBeginning), ("ysx", "阳朔 县", .pinyinBeginning),
            ("ma", "Maha School", .beginning), ("school", "Maha School", .part), ("镇小", "界首镇中心小学", nil),
        ] as [(String, String, PinyinQuery.Fit?)])
    func fit(_ typed: String, _ text: String, _ expected: PinyinQuery.Fit?) {
        var query = PinyinQuery(typed)
        #expect(query.fit(text) == expected)
    }

    @Test("A text of nothing but ambiguous characters does not make the work explode")
    func work() {
        let text = String(repeating: "了", count: 40)
        var query = PinyinQuery(String(repeating: "l", count: 30) + "x")
        #expect(query.fit(text) == nil)
        #expect(query.steps < 100_000)
    }

    @Test("Any bytes can be looked at")
    func anyBytes() {
        var query = PinyinQuery("jsz")
        for bytes in [[0xE7], [0xE7, 0x95], [0xF0, 0x90], [0xFF, 0xFE], [0x80]] as [[UInt8]] {
            #expect(bytes.withUnsafeBufferPointer { query.fit($0) } == nil)
        }
    }
}
