internal import BaseKit

/// Numbers, spans and days as clerks write them, as the language writes them: `60岁` is `60`, `3.5万` is `35000`, `1.5年` is
/// `18m`, `2016年9月` is `2016-09`, `二〇一六` is `2016`. Nil where it could mean something else as well.
enum ChineseLiteral {
    static func read(_ text: String) -> String? {
        // `￥10000`, from either key: the language writes the amount alone.
        if let sign = text.first, sign == "¥" || sign == "￥" {
            let amount = String(text.dropFirst())
            let isPlain =
                amount.first?.isNumber == true && amount.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
            return isPlain ? amount : amount.first?.isNumber == true ? read(amount) : nil
        }
        guard let pieces = pieces(text) else { return nil }
        let values = pieces.map { number($0.numeral) }
        guard let first = values[0] else { return nil }
        switch pieces.map(\.unit) {
        case [""]: return pieces[0].numeral.allSatisfy(\.isASCII) ? nil : written(first)
        case ["年"]:
            if let whole = whole(first), isYear(whole) { return "\(whole)" }
            return span(first, months: 12)
        case ["年", ""] where pieces[1].numeral == "半": return span(first, plus: values[1], months: 12)
        case ["年", "月"], ["年", "月", "日"], ["年", "月", "号"]: return day(values)
        case ["年", "个月"]:
            guard let years = whole(first), let rest = values[1].flatMap(whole) else { return nil }
            return "\(years * 12 + rest)m"
        case let units where units.count == 1: return read(first, units[0].lowercased())
        default: return nil
        }
    }

    private static func read(_ value: Int64, _ unit: String) -> String? {
        switch unit {
        case "year", "years": return span(value, months: 12)
        case "个月", "month", "months": return whole(value).map { "\($0)m" }
        case "周", "个星期", "星期", "week", "weeks": return whole(value).map { "\($0)w" }
        case "天", "day", "days": return whole(value).map { "\($0)d" }
        case "k": return value <= .max / 1000 ? written(value * 1000) : nil
        // `9月` is September as well as nine months, `28日` a day as well as a span.
        default: return counters.contains(unit) ? written(value) : nil
        }
    }

    /// What is counted or measured; the language writes the number alone. Not `班`, `级` and the like: `一班` is a name.
    private static let counters: Set<String> = [
        "元", "块", "人", "名", "位", "个", "所", "岁", "周岁", "件", "次", "项", "条", "份", "间", "栋", "套", "户",
        "台", "本", "册", "分", "页", "辆", "节", "课时", "学时", "家", "门", "幅", "处", "例",
        "平方米", "米", "公里", "公斤", "吨", "亩", "yuan", "people", "persons",
    ]

    // MARK: numbers

    /// Values are kept in ten-thousandths, which is as fine as a part of 万 is written.
    private static let one: Int64 = 10_000

    private static func whole(_ value: Int64) -> Int64? { value % one == 0 ? value / one : nil }

    private static func isYear(_ value: Int64) -> Bool { (1900...2199).contains(value) }

    private static func written(_ value: Int64) -> String {
        ExactDecimal(coefficient: value, scale: 4).normalized.description
    }

    private static func span(_ value: Int64, plus more: Int64? = 0, months: Int64) -> String? {
        guard let more, let count = sum(value, more).flatMap({ product($0, months) }), let whole = whole(count),
            whole > 0
        else { return nil }
        return whole % 12 == 0 ? "\(whole / 12)y" : "\(whole)m"
    }

    private static func day(_ values: [Int64?]) -> String? {
        let parts = values.compactMap { $0.flatMap(whole) }.compactMap { Int(exactly: $0) }
        guard parts.count == values.count, isYear(Int64(parts[0])) else { return nil }
        guard let first = CivilDate(year: parts[0], month: parts[1], day: parts.count > 2 ? parts[2] : 1) else {
            return nil
        }
        return parts.count > 2 ? first.description : String(first.description.prefix(7))
    }

    private static let digits: [Character: Int64] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let multipliers: [Character: Int64] = [
        "十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000,
    ]

    private static func digit(_ character: Character) -> Int64? {
        if let value = digits[character] { return value }
        // Full-width ones too.
        return character.wholeNumberValue.flatMap { multipliers[character] == nil && $0 < 10 ? Int64($0) : nil }
    }

    /// `2016年9月` as the numerals `2016` and `9` with their units.
    private static func pieces(_ text: String) -> [(numeral: String, unit: String)]? {
        var pieces: [(numeral: String, unit: String)] = []
        for character in text {
            let isNumeral =
                digit(character) != nil || multipliers[character] != nil || [".", "．", "半"].contains(character)
            if isNumeral, pieces.last?.unit.isEmpty != true { pieces.append(("", "")) }
            guard !pieces.isEmpty, pieces.count < 4 else { return nil }
            if isNumeral {
                pieces[pieces.count - 1].numeral.append(character)
            } else {
                pieces[pieces.count - 1].unit.append(character)
            }
        }
        return pieces.isEmpty ? nil : pieces
    }

    /// `3.5万`, `二〇一六`, `五十`, `一百零五`, `5万3千`; not `三千五`, which is said for 3500.
    private static func number(_ numeral: String) -> Int64? {
        if numeral == "半" { return one / 2 }
        var total: Int64 = 0
        var section: Int64 = 0
        var current: Int64?
        /// The place of the next digit behind the point.
        var place: Int64?
        var last: Int64 = 0
        var hasZero = false
        for character in numeral {
            if let digit = digit(character) {
                hasZero = hasZero || digit == 0
                if let fraction = place {
                    guard fraction > 0 else { return nil }
                    current = (current ?? 0) + digit * fraction
                    place = fraction / 10
                } else {
                    // As many as fit with four places and a multiplier behind them.
                    guard (current ?? 0) < 10_000_000 * one else { return nil }
                    current = (current ?? 0) * 10 + digit * one
                }
            } else if character == "." || character == "．" {
                guard place == nil, current != nil else { return nil }
                place = one / 10
            } else if let factor = multipliers[character] {
                guard let own = current ?? (factor == 10 && total == 0 && section == 0 ? one : section > 0 ? 0 : nil)
                else { return nil }
                if factor < 10_000 {
                    guard current != nil || section == 0,
                        let more = product(own, factor).flatMap({ sum(section, $0) })
                    else { return nil }
                    section = more
                } else {
                    guard let more = sum(section, own).flatMap({ product($0, factor) }).flatMap({ sum(total, $0) })
                    else { return nil }
                    total = more
                    section = 0
                }
                (current, place, last, hasZero) = (nil, nil, factor, false)
            } else {
                return nil
            }
        }
        if current != nil, last > 10, !hasZero { return nil }
        return sum(total, section).flatMap { sum($0, current ?? 0) }
    }

    // Nil where 64 bits do not hold it: whatever is typed comes through here.

    private static func sum(_ a: Int64, _ b: Int64) -> Int64? {
        let (value, overflowed) = a.addingReportingOverflow(b)
        return overflowed ? nil : value
    }

    private static func product(_ a: Int64, _ b: Int64) -> Int64? {
        let (value, overflowed) = a.multipliedReportingOverflow(by: b)
        return overflowed ? nil : value
    }
}
