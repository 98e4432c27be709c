internal import BaseKit

/// Columns of whole numbers that are codes: nobody adds them up, and beside codes with leading zeros, or with the records of a
/// workspace, they must be texts. The heading has to say so: numbers of equal length alone may be
/// counts or amounts.
enum CodeColumns {
    /// How headings end, and the fewest digits that codes of this kind have: `手机（部）` is a count.
    private static let chinese: [(ends: [String], digits: Int)] = [
        (
            [
                "代码", "代碼", "编码", "編碼", "号码", "號碼", "身份证", "证号", "证件号", "学号", "學號", "工号", "学籍号", "考号", "考生号", "准考证",
                "标识码",
                "识别码", "区划码", "账号", "帐号", "帳號", "卡号",
            ], 1
        ),
        (["邮编", "郵遞區號"], 5), (["电话", "電話", "手机", "手機", "手机号", "传真", "傳真"], 7),
    ]
    private static let english: [(words: Set<String>, digits: Int)] = [
        (["code"], 1), (["zip", "zipcode", "postcode"], 4), (["phone", "telephone", "tel", "mobile", "fax"], 7),
    ]
    /// These may also number the rows from 1 on: they are codes where all have the same length, which is not short.
    private static let chineseNumberings = ["编号", "編號"]
    private static let shortestNumbering = 6

    /// The columns of a file by what was found of their cells: with their unique names, codes as text, and a note on those.
    /// `inexact`: the type of numbers that no exact type holds; nil: every column is text.
    static func columns(
        _ headings: [String], _ found: [ColumnInference], inexact: ValueType?
    ) -> (columns: [Column], note: Message?) {
        var codes: [String] = []
        let columns = zip(ColumnNames.unique(headings), found).map { name, cells in
            let type = inexact.map(cells.type(inexact:)) ?? .text
            guard type == .int, holdsCodes(name, cells) else { return Column(name, type) }
            codes.append(name)
            return Column(name, .text)
        }
        return (columns, note(codes))
    }

    /// `numbers`: what was found of a column of whole numbers.
    private static func holdsCodes(_ heading: String, _ numbers: ColumnInference) -> Bool {
        guard !numbers.hasNegative else { return false }
        // What stands in brackets says more about the codes: 学校代码（10位）.
        let name = String(heading.prefix { $0 != "(" && $0 != "（" }).trimmedBlanks
        var words = words(of: name)
        let isNumbering = chineseNumberings.contains(where: name.hasSuffix) || words.last == "id"
        if isNumbering {
            return numbers.leastDigits >= shortestNumbering && numbers.leastDigits == numbers.integerDigits
        }
        // A phone number, and a number of phones.
        if words.count > 1, ["number", "no"].contains(words.last) { words.removeLast() }
        let kind =
            chinese.first { $0.ends.contains(where: name.hasSuffix) }?.digits
            ?? words.last.flatMap { word in english.first { $0.words.contains(word) }?.digits }
        return kind.map { numbers.leastDigits >= $0 } ?? false
    }

    /// `cityCode`, `CITY_CODE` and `city code` are two words.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var before: Character = " "
        for letter in name {
            let continues = (before.isLetter || before.isNumber) && !(before.isLowercase && letter.isUppercase)
            if letter.isLetter || letter.isNumber {
                if continues {
                    words[words.count - 1] += letter.lowercased()
                } else {
                    words.append(letter.lowercased())
                }
            }
            before = letter
        }
        return words
    }

    /// `学校代码 is text, as …`; nil where there is none.
    private static func note(_ names: [String]) -> Message? {
        guard let first = names.first else { return nil }
        let example = first.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? first : "`\(first)`"
        return
            "\(list: names) \(plural: names.count, "holds", "hold") codes, going by the heading, and \(plural: names.count, "is", "are") text: int(\(example)) gives numbers"
    }
}
