/// A day of the Gregorian calendar, years 1…9999, without a time zone.
public struct CivilDate: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public let dayNumber: Int32

    public init(dayNumber: Int32) { self.dayNumber = dayNumber }

    /// Nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.daysIn(year: year, month: month)
        else { return nil }
        self.init(validYear: year, month: month, day: day)
    }

    /// Reads `2016-09-28` and nothing else.
    public init?(_ text: some StringProtocol) {
        guard let (year, month, day) = CivilDate.digits(text) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    // Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil.
    init(validYear year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Howard Hinnant: civil_from_days.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }
    /// 1 for Monday … 7 for Sunday (ISO 8601).
    public var weekday: Int { (Int(dayNumber) + 3).quotientAndRemainderFloor(7) + 1 }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    public static func daysIn(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day `days` later; nil outside of the years 1…9999.
    public func adding(days: Int) -> CivilDate? {
        // The whole calendar has fewer; a larger number must not overflow.
        guard (-3_652_059...3_652_059).contains(days) else { return nil }
        let date = CivilDate(dayNumber: dayNumber + Int32(days))
        return (1...9999).contains(date.year) ? date : nil
    }

    /// The same day `months` later; clamps to the month's last day (31 January + 1 month is 28 or 29 February).
    public func adding(months: Int) -> CivilDate? {
        guard (-120_000...120_000).contains(months) else { return nil }
        let (year, month, day) = components
        let total = year * 12 + month - 1 + months
        let newYear = total >= 0 ? total / 12 : -1
        guard (1...9999).contains(newYear) else { return nil }
        let newMonth = total % 12 + 1
        return CivilDate(
            validYear: newYear, month: newMonth, day: min(day, CivilDate.daysIn(year: newYear, month: newMonth)))
    }

    public func adding(_ duration: CivilDuration) -> CivilDate? {
        adding(months: Int(duration.months))?.adding(days: Int(duration.days))
    }

    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

    static func digits(_ text: some StringProtocol) -> (Int, Int, Int)? {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
        else { return nil }
        return (year, month, day)
    }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var result = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            result = result * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return result
    }
}

extension Int {
    /// Remainder that is never negative.
    func quotientAndRemainderFloor(_ divisor: Int) -> Int { ((self % divisor) + divisor) % divisor }
}

extension CivilDate: CustomStringConvertible {
    public var description: String {
        var text = ""
        withDigits { text = String(decoding: $0, as: UTF8.self) }
        return text
    }

    /// The ten bytes of `2016-09-28`.
    public func withDigits(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let (year, month, day) = components
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { digits in
            func put(_ number: Int, _ start: Int, _ end: Int) {
                var number = number
                for place in stride(from: end - 1, through: start, by: -1) {
                    digits[place] = UInt8(ascii: "0") + UInt8(number % 10)
                    number /= 10
                }
            }
            put(year, 0, 4)
            put(month, 5, 7)
            put(day, 8, 10)
            digits[4] = UInt8(ascii: "-")
            digits[7] = UInt8(ascii: "-")
            body(UnsafeBufferPointer(digits))
        }
    }
}

/// `number` with leading zeros up to `width` digits.
public func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}
