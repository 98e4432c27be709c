extension TextConversion {
    /// `2016-09-28 10:15`, `2016/9/28 10:15:30`, `2016-09-28T10:15:30Z`, `2016年9月28日 10:15`. Nil for a day without a time, and
    /// for a time that names another zone: which moment that is depends on where it was.
    public static func moment(_ text: String) -> CivilDateTime? {
        let text = folded(text)
        if let moment = CivilDateTime(text) { return moment }
        guard let (day, clock) = dayAndClock(text), let date = date(day), let seconds = seconds(clock) else {
            return nil
        }
        return CivilDateTime(milliseconds: (Int64(date.dayNumber) * 86_400 + Int64(seconds)) * 1000)
    }

    /// The day that a text says, also as `20160928` and with a time behind it.
    public static func day(_ text: String) -> CivilDate? {
        let text = folded(text)
        if let date = date(text) { return date }
        if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return CivilDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
        }
        return moment(text)?.date
    }

    /// What stands in front of the time, and the time; divided by a `T` or by blanks.
    private static func dayAndClock(_ text: String) -> (day: String, clock: Substring)? {
        guard let end = text.lastIndex(where: { $0 == " " || $0 == "T" }) else { return nil }
        return (String(trimmed(text[..<end])), text[text.index(after: end)...])
    }

    /// `9:05`, `09:05:30`, `09:05:30.250`, of which parts of a second are dropped; each also with a `Z`.
    private static func seconds(_ clock: Substring) -> Int? {
        let plain = clock.last == "Z" ? clock.dropLast() : clock
        var parts = plain.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        if parts.count == 3, let point = parts[2].firstIndex(of: ".") {
            guard parts[2][point...].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            parts[2] = parts[2][..<point]
        }
        var numbers: [Int] = []
        for part in parts {
            guard (1...2).contains(part.utf8.count), part.allSatisfy({ $0.isASCII && $0.isNumber }),
                let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        guard numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }
}
