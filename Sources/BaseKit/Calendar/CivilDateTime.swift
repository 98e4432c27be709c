/// A moment in Coordinated Universal Time, to the millisecond.
public struct CivilDateTime: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads `2016-09-28T10:15:30Z`, with optional milliseconds.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), let date = CivilDate(text.prefix(10)),
            let hour = CivilDate.number(bytes[11..<13]), hour < 24,
            let minute = CivilDate.number(bytes[14..<16]), minute < 60,
            let second = CivilDate.number(bytes[17..<19]), second < 60
        else { return nil }
        var fraction = 0
        if bytes.count == 24 {
            guard bytes[19] == UInt8(ascii: "."), let value = CivilDate.number(bytes[20..<23]) else { return nil }
            fraction = value
        }
        milliseconds =
            (Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)) * 1000 + Int64(fraction)
    }

    public var date: CivilDate {
        let day = milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000
        return CivilDate(dayNumber: Int32(clamping: day))
    }

    public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool { left.milliseconds < right.milliseconds }
}

extension CivilDateTime: CustomStringConvertible {
    public var description: String {
        let rest = Int(milliseconds - Int64(date.dayNumber) * 86_400_000)
        let seconds = rest / 1000
        let fraction = rest % 1000 == 0 ? "" : "." + padded(rest % 1000, 3)
        let clock = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
        return "\(date)T\(clock)\(fraction)Z"
    }
}
