internal import BaseKit

/// Why a cell of an imported file cannot be what its field holds.
struct CellProblem: Error {
    let expected: Message
    let remedy: Message
}

/// Reads what people and spreadsheets write into cells as the values of fields. What is not plainly a value of the field is
/// a problem with a remedy, never a guess and never null.
enum CellReading {
    /// The text of a cell as it is meant: without blanks around, without the signs by which a spreadsheet is kept from
    /// reading a text as a number or a formula (`="0123"`, `'=1`), full-width letters and digits as the usual ones, in NFC.
    static func cleaned(_ text: String) -> String {
        var text = text.trimmedBlanks
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 {
            text = String(text.dropFirst(2).dropLast()).trimmedBlanks
        } else if let meant = SpreadsheetText.unguarded(text) {
            text = meant
        } else if text.utf8.first == UInt8(ascii: "'"), let second = text.dropFirst().first, "=+-@".contains(second) {
            text.removeFirst()
        }
        return text.foldedWidth.nfc
    }

    /// Of every type but a reference, whose records are looked up. `text` is cleaned and not empty.
    static func value(_ text: String, as type: ValueType) throws(CellProblem) -> Value {
        switch type {
        case .text, .reference: return .text(try plainText(text))
        case .enumeration(let cases): return .text(try enumeration(text, cases))
        case .int:
            guard let number = TextConversion.integer(text) else {
                throw CellProblem(expected: "a whole number", remedy: numberRemedy(text, "12"))
            }
            return .int(number)
        case .decimal(let scale):
            guard let number = TextConversion.decimal(text) else {
                throw CellProblem(expected: "a number", remedy: numberRemedy(text, "12.5"))
            }
            guard let scaled = number.rescaled(to: scale) else {
                throw CellProblem(
                    expected: "a number with at most \(scale) places", remedy: "round it to \(scale) places")
            }
            return .decimal(scaled)
        case .money:
            guard let amount = TextConversion.money(text) else {
                throw CellProblem(expected: "an amount in yuan, to the fen", remedy: numberRemedy(text, "1250.00"))
            }
            return .decimal(amount)
        case .bool:
            guard let truth = TextConversion.boolean(text) else {
                throw CellProblem(expected: "true or false, 是 or 否", remedy: "write 是 or 否")
            }
            return .bool(truth)
        case .date: return .date(try date(text))
        case .month: return .month(try month(text))
        case .datetime:
            guard let moment = CivilDateTime(text) else {
                throw CellProblem(expected: "a moment", remedy: "write it as 2016-09-28T10:15:00Z")
            }
            return .datetime(moment)
        default:
            throw CellProblem(
                expected: "nothing, as \(type.article) cannot be imported", remedy: "leave the cell empty")
        }
    }

    // MARK: text

    private static func plainText(_ text: String) throws(CellProblem) -> String {
        if isScientific(text) {
            throw CellProblem(
                expected: "all digits of the number",
                remedy: "a spreadsheet has shortened it: give the column the format “text”, enter the number again")
        }
        if isRounded(text) {
            throw CellProblem(
                expected: "a number whose last digits are right",
                remedy: "a spreadsheet keeps 15 digits and made the others 0: enter it again in a column of text")
        }
        if let control = text.unicodeScalars.first(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }) {
            throw CellProblem(
                expected: "text without control characters",
                remedy: "take out the sign with the number \(control.value)")
        }
        return text
    }

    /// `4.50325E+17`: what a spreadsheet shows of a number that is too long for it.
    private static func isScientific(_ text: String) -> Bool {
        guard let sign = text.firstIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
        let exponent = text[text.index(after: sign)...]
        guard exponent.first == "+", let power = Int(exponent.dropFirst()), power >= 11 else { return false }
        return ExactDecimal(text[..<sign]) != nil
    }

    /// More than fifteen digits of which all from the sixteenth on are 0, unless they are a right identity number.
    private static func isRounded(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (17...20).contains(bytes.count), bytes.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
        else { return false }
        return bytes[15...].allSatisfy { $0 == UInt8(ascii: "0") } && !ResidentNumber.isValid(text)
    }

    private static func enumeration(_ text: String, _ cases: [EnumerationCase]) throws(CellProblem) -> String {
        let lowered = text.lowercased()
        if let known = cases.first(where: { $0.name == text }) { return known.name }
        if let known = cases.first(where: { $0.name.lowercased() == lowered || $0.labelZh == text || $0.code == text })
        {
            return known.name
        }
        if let now = cases.first(where: { $0.formerly.contains(text) }) {
            throw CellProblem(
                expected: .oneOf(cases.map { "\($0.labelZh) (\($0.name))" }, limit: 8),
                remedy: "write \(now.labelZh): so \(text) is called now")
        }
        let nearest = NearestName.find(text, in: cases.flatMap { [$0.name, $0.labelZh] }, limit: 1).first
        throw CellProblem(
            expected: .oneOf(cases.map { "\($0.labelZh) (\($0.name))" }, limit: 8),
            remedy: nearest.map { "write \($0)" } ?? "write one of these words")
    }

    // MARK: numbers and days

    private static func numberRemedy(_ text: String, _ example: String) -> Message {
        switch text {
        case "-", "—", "——", "/", "无", "N/A", "#N/A", "NA": return "leave the cell empty where nothing is known"
        default: break
        }
        if text.hasPrefix("#") { return "a formula has failed here: correct it in the spreadsheet" }
        if text.contains("E+") || text.contains("e+") { return "write all digits of the number" }
        return "write the number alone, such as \(example)"
    }

    private static func date(_ text: String) throws(CellProblem) -> CivilDate {
        if let date = TextConversion.date(text) { return date }
        if text.utf8.count == 8, let digits = Int(text), let date = day(digits) { return date }
        // A spreadsheet may put midnight behind the day.
        for midnight in [" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00"] where text.hasSuffix(midnight) {
            if let date = TextConversion.date(String(text.dropLast(midnight.count))) { return date }
        }
        if let serial = Int32(text), (20_000...80_000).contains(serial) {
            throw CellProblem(
                expected: "a day",
                remedy: "a spreadsheet's number of a day: \(text) is \(SpreadsheetDay.date(serial)); write it so")
        }
        throw CellProblem(expected: "a day that exists", remedy: "write it as 2016-09-28 or 2016年9月28日")
    }

    /// `20160928`
    private static func day(_ digits: Int) -> CivilDate? {
        guard (1900...2199).contains(digits / 10_000) else { return nil }
        return CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    private static func month(_ text: String) throws(CellProblem) -> CivilMonth {
        if let month = CivilMonth(text) { return month }
        let numbers = text.split { !$0.isASCII || !$0.isNumber }
        let separators = text.filter { !$0.isASCII || !$0.isNumber }
        if numbers.count == 2, numbers[0].count == 4, ["/", "-", ".", "年月", "年"].contains(separators),
            let year = Int(numbers[0]), let number = Int(numbers[1]), let month = CivilMonth(year: year, month: number)
        {
            return month
        }
        if text.utf8.count == 6, let digits = Int(text), let month = CivilMonth(year: digits / 100, month: digits % 100)
        {
            return month
        }
        throw CellProblem(expected: "a month", remedy: "write it as 2016-09 or 2016年9月")
    }
}

/// Days as spreadsheets count them: 1 is 1 January 1900, and 29 February 1900 is counted though it never was.
enum SpreadsheetDay {
    /// Right from 1 March 1900 on.
    static func date(_ serial: Int32) -> CivilDate { CivilDate(dayNumber: serial - 25_569) }
}
