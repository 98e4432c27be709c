/// Made-up names of persons: a family name as common in the county, and one or two characters that suit sex and age.
enum PersonNames {
    static func next(female: Bool, birthYear: Int, from random: inout RandomSource) -> String {
        let family = random.pick(weighted: families)
        let characters =
            switch (female, birthYear) {
            case (false, ..<1975): menOfOld
            case (false, _): men
            case (true, ..<1975): womenOfOld
            case (true, _): women
            }
        let first = random.pick(characters)
        // One character in every fifth name; a character is doubled only in women's names.
        if random.chance(20) { return family + String(first) }
        let second = random.pick(characters)
        if second == first, !female { return family + String(first) }
        return family + String(first) + String(second)
    }

    private static let families: [(String, Int)] = [
        ("唐", 60), ("蒋", 60), ("李", 55), ("王", 50), ("黄", 50), ("刘", 45), ("陈", 45), ("文", 35), ("秦", 35), ("赵", 30),
        ("张", 30), ("杨", 25), ("邓", 25), ("莫", 22), ("廖", 20), ("周", 20), ("韦", 18), ("盘", 14), ("易", 14), ("罗", 14),
        ("彭", 12), ("肖", 12), ("侯", 10), ("谢", 10), ("何", 10), ("吕", 8), ("伍", 8), ("宾", 8), ("俸", 6), ("毛", 6),
        ("朱", 6), ("郑", 6), ("粟", 5), ("滕", 4), ("全", 4), ("诸葛", 2), ("欧阳", 3),
    ]
    private static let menOfOld = Array("建国良明德光荣华志文军生林福贵顺松祥兴忠成安发平新富仁义春金昌庆云龙")
    private static let men = Array("俊杰伟鸿宇浩涛磊勇斌超波峰辉凯亮晨阳志翔逸恒健博睿宏锋旭东海江康宁")
    private static let womenOfOld = Array("秀英桂兰玉珍凤莲春梅菊香荣芳华美群琼素云翠爱清燕萍珠")
    private static let women = Array("丽娟艳敏静婷莉玲娜雪倩颖慧欣怡佳琳洁萍霞芸薇思雨梦晓露蕾莹")
}
