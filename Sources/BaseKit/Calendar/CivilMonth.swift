/// A calendar month, such as 2016-09.
public struct CivilMonth: Sendable, Hashable, Comparable {
    /// Months since the year 0.
    public let monthNumber: Int32

    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        monthNumber = Int32(year * 12 + month - 1)
    }

    init(monthNumber: Int32) { self.monthNumber = monthNumber }

    public init(_ date: CivilDate) {
        let (year, month, _) = date.components
        monthNumber = Int32(year * 12 + month - 1)
    }

    /// Reads `2016-09` and nothing else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = CivilDate.number(bytes[0..<4]),
            let month = CivilDate.number(bytes[5..<7])
        else { return nil }
        self.init(year: year, month: month)
    }

    public var year: Int { Int(monthNumber) / 12 }
    public var month: Int { Int(monthNumber) % 12 + 1 }
    public var firstDay: CivilDate { CivilDate(validYear: year, month: month, day: 1) }

    /// Nil outside of the years 1…9999.
    public func adding(months: Int) -> CivilMonth? {
        // The whole calendar has fewer; a larger number must not overflow.
        guard (-120_000...120_000).contains(months) else { return nil }
        let number = Int(monthNumber) + months
        return (12..<120_000).contains(number) ? CivilMonth(monthNumber: Int32(number)) : nil
    }

    public static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.monthNumber < right.monthNumber }
}

extension CivilMonth: CustomStringConvertible {
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
}
