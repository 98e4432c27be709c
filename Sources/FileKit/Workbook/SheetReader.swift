internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Reads the cells of one sheet in the order of the file.
final class SheetReader: XMLVisitor {
    private(set) var sheet = SheetCells()
    private(set) var fault: Diagnostic?
    /// Formulas that the file has no result of, and the places of the first.
    private(set) var unknownResults = 0
    private(set) var firstUnknown: [String] = []
    /// Numbers of which the spreadsheet has kept fifteen digits only.
    private(set) var longNumbers = 0
    private(set) var firstLong: [String] = []
    private(set) var mergedAreas = 0
    /// Cells that show the error of a formula, which stays as its text.
    private(set) var failures = 0
    private(set) var firstFailures: [String] = []

    /// Times of day, moments and spans of hours, which come as text.
    private(set) var clocks = 0
    private(set) var firstClocks: [String] = []

    private let parts: WorkbookParts
    private let shared: SharedStrings
    private let path: String
    private var row = 0
    private var column = -1
    private var type: [UInt8] = []
    private var style = 0
    private var value: [UInt8] = []
    private var hasValue = false
    private var hasFormula = false
    private var collects = false
    private var isPronunciation = false

    init(_ parts: WorkbookParts, _ shared: SharedStrings, path: String) {
        self.parts = parts
        self.shared = shared
        self.path = path
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "c" {
            beginCell(attributes)
        } else if name == "v" || name == "t" {
            collects = !isPronunciation
            hasValue = hasValue || collects
        } else if name == "row" {
            // Rows and cells may leave out where they stand: behind the one before.
            let number = attributes.bytes("r").map { Int(strtol($0, nil, 10)) } ?? row + 1
            if number <= row || number > 1 << 24 { fault = disordered(number) }
            row = number
            column = -1
            sheet.rows.append((number, sheet.cells.count))
        } else if name == "f" {
            hasFormula = true
        } else if name == "rPh" {
            isPronunciation = true
        } else if name == "mergeCell" {
            mergedAreas += 1
        }
    }

    private func beginCell(_ attributes: XMLAttributes) {
        let before = column
        column += 1
        if let place = attributes.bytes("r") {
            var index = 0
            var number = 0
            while case let letter = UInt8(bitPattern: place[index]) & 0xDF, letter >= 0x41, letter <= 0x5A, index < 4 {
                number = number * 26 + Int(letter - 0x40)
                index += 1
            }
            if index > 0 { column = number - 1 }
        }
        if column <= before || column >= SheetCells.mostColumns || sheet.rows.isEmpty { fault = disordered(row) }
        type.removeAll(keepingCapacity: true)
        if let text = attributes.bytes("t") {
            type.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
        }
        style = attributes.bytes("s").map { Int(strtol($0, nil, 10)) } ?? 0
        value.removeAll(keepingCapacity: true)
        hasValue = false
        hasFormula = false
    }

    private func disordered(_ row: Int) -> Diagnostic {
        Diagnostic(
            "E0609", "\(path) is damaged: the cells of row \(row) are out of order", outcome: .failed,
            help: "open it in the spreadsheet program and save it anew")
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard collects else { return }
        value.append(contentsOf: piece)
        if value.count > SheetCells.mostBytes { fault = SheetFault.tooLarge(path) }
    }

    func end(_ name: XMLName) {
        if name == "v" || name == "t" {
            collects = false
        } else if name == "rPh" {
            isPronunciation = false
        } else if name == "c", fault == nil {
            endCell()
        }
    }

    private var place: String { "\(SheetPlace.letters(column))\(row)" }

    private func endCell() {
        guard hasValue, !value.isEmpty || !hasFormula || type == Array("str".utf8) else {
            guard hasFormula else { return }
            unknownResults += 1
            if firstUnknown.count < 3 { firstUnknown.append(place) }
            return
        }
        switch type {
        case [UInt8(ascii: "s")]:
            guard let index = Int(String(decoding: value, as: UTF8.self)), let range = shared.range(index) else {
                fault = Diagnostic(
                    "E0609", "\(path) is damaged: cell \(place) refers to a text that is not there", outcome: .failed)
                return
            }
            add(shared.bytes[range], .text)
        case [UInt8(ascii: "b")]: add(Array((value.first == UInt8(ascii: "1") ? "true" : "false").utf8)[...], .bool)
        case [UInt8(ascii: "e")]:
            failures += 1
            if firstFailures.count < 3 { firstFailures.append(place) }
            add(value[...], .failure)
        case [UInt8(ascii: "d")]: add(value[...], value.count == 10 ? .date : .text)
        case [], [UInt8(ascii: "n")]: addNumber()
        default: add(value[...], .text)
        }
    }

    private func addNumber() {
        let text = String(decoding: value, as: UTF8.self)
        guard let number = SheetNumber(text) else { return add(value[...], .text) }
        switch parts.styles.meaning(style) {
        case .number:
            let plain = number.plain
            if number.hasLostDigits {
                longNumbers += 1
                if firstLong.count < 3 { firstLong.append(place) }
                return add(Array(plain.utf8)[...], .text)
            }
            add(Array(plain.utf8)[...], .number)
        case .digits(let count):
            let plain = number.plain
            let zeros = max(0, count - plain.utf8.count)
            add(Array((String(repeating: "0", count: zeros) + plain).utf8)[...], .text)
        case let meaning:
            guard let text = number.day(meaning, from1904: parts.countsFrom1904) else {
                return add(Array(number.plain.utf8)[...], .number)
            }
            let isDay = text.utf8.count == 10 && meaning != .elapsed
            if !isDay {
                clocks += 1
                if firstClocks.count < 3 { firstClocks.append(place) }
            }
            add(Array(text.utf8)[...], isDay ? .date : .text)
        }
    }

    private func add(_ text: ArraySlice<UInt8>, _ kind: SheetCells.Kind) {
        guard !text.isEmpty else { return }
        sheet.cells.append(
            SheetCells.Cell(
                start: sheet.bytes.count, length: UInt32(text.count), kind: kind, column: UInt16(column)))
        sheet.bytes.append(contentsOf: text)
    }
}

/// Places in a sheet as spreadsheets name them.
enum SheetPlace {
    /// 0 is A, 26 is AA.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var text = ""
        while rest > 0 {
            text = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }
}

/// A number as a sheet writes it.
struct SheetNumber {
    /// With all digits and without an exponent.
    let plain: String
    private let value: Double
    /// More than fifteen digits before the point: spreadsheets keep fifteen and make the others 0.
    let hasLostDigits: Bool

    /// Numbers lie in the file with up to 17 digits, of which the last are the rounding of binary fractions: `1.1` as
    /// `1.1000000000000001`. The shortest text that is the same number is what was meant.
    init?(_ text: String) {
        guard let value = Double(text), value.isFinite else { return nil }
        self.value = value
        if text.utf8.count <= 15,
            !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") || $0 == UInt8(ascii: "+") })
        {
            plain = text
            hasLostDigits = false
            return
        }
        plain = SheetNumber.expanded("\(value)")
        hasLostDigits = plain.prefix { $0 != "." }.filter(\.isNumber).count > 15
    }

    /// `4.5E+17` as `450000000000000000`.
    private static func expanded(_ text: String) -> String {
        let parts = text.split(separator: "e", maxSplits: 1)
        var digits = String(parts[0])
        let isNegative = digits.hasPrefix("-")
        if isNegative { digits.removeFirst() }
        let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(halves[0])
        var fraction = halves.count > 1 ? String(halves[1]) : ""
        if fraction == "0" { fraction = "" }
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        var result: String
        if exponent >= 0 {
            let padded = fraction + String(repeating: "0", count: max(0, exponent - fraction.count))
            let rest = padded.dropFirst(exponent)
            result = whole + padded.prefix(exponent) + (rest.isEmpty ? "" : "." + rest)
        } else {
            result = "0." + String(repeating: "0", count: -exponent - whole.count) + whole + fraction
        }
        let zeros = result.prefix { $0 == "0" }.count
        if zeros > 0, result.count > zeros, result.dropFirst(zeros).first != "." { result.removeFirst(zeros) }
        return (isNegative ? "-" : "") + result
    }

    /// The day, moment or time that the number stands for; nil outside of the years 1900…9999.
    func day(_ meaning: NumberMeaning, from1904: Bool) -> String? {
        guard value >= 0, value < 2_958_466 else { return nil }
        var days = value.rounded(.down)
        // To the second, as a day's fraction is seldom exact.
        var seconds = Int(((value - days) * 86_400).rounded())
        if seconds == 86_400 {
            seconds = 0
            days += 1
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        if meaning == .elapsed {
            let hours = Int(days) * 24 + seconds / 3600
            return "\(two(hours)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        }
        let clock = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        if meaning == .time, days < 1 { return clock }
        // Serial 60 is 29 February 1900, which never was; before it the count is one less.
        let serial = Int32(days)
        if !from1904, serial == 60 || serial == 0 { return nil }
        let shift: Int32 = from1904 ? 24_107 : serial < 60 ? 25_568 : 25_569
        let date = CivilDate(dayNumber: serial - shift).description
        return seconds == 0 && meaning != .time ? date : "\(date) \(clock)"
    }
}
