extension TextConversion {
    /// In which order a date of three numbers names them.
    public enum DateOrder: Sendable, Hashable {
        case monthDayYear, dayMonthYear

        /// Reads a format such as `M/D/YYYY` or `DD.MM.YYYY`; nil for any other.
        public init?(format: String) {
            let letters = format.uppercased().filter(\.isLetter)
            guard format.contains(where: { !$0.isLetter }) else { return nil }
            switch letters {
            case "MDYYYY", "MMDDYYYY": self = .monthDayYear
            case "DMYYYY", "DDMMYYYY": self = .dayMonthYear
            default: return nil
            }
        }
    }

    /// `2016-09-28`, `2016/9/28`, `2016.9.28`, `2016年9月28日`; with an order also `9/28/2016` or `28/9/2016`. The year has
    /// four digits. Nil where there is no such day.
    public static func date(_ text: String, order: DateOrder? = nil) -> CivilDate? {
        let text = folded(text)
        if let date = CivilDate(text) { return date }
        guard let (numbers, separators) = parts(text) else { return nil }
        if numbers[0].utf8.count == 4 {
            guard ["//", "--", "..", "年月日", "年月"].contains(separators) else { return nil }
            return day(numbers[0], numbers[1], numbers[2])
        }
        guard ["//", "--", ".."].contains(separators), numbers[2].utf8.count == 4 else { return nil }
        switch order {
        case .monthDayYear: return day(numbers[2], numbers[0], numbers[1])
        case .dayMonthYear: return day(numbers[2], numbers[1], numbers[0])
        case nil: return nil
        }
    }

    /// Three numbers and all that stands between and behind them.
    private static func parts(_ text: String) -> (numbers: [String], separators: String)? {
        var numbers: [String] = []
        var separators = ""
        var inNumber = false
        for character in text {
            if character.isASCII, character.isNumber {
                if !inNumber { numbers.append("") }
                numbers[numbers.count - 1].append(character)
                inNumber = true
            } else {
                if numbers.isEmpty { return nil }
                if !character.isWhitespace { separators.append(character) }
                inNumber = false
            }
        }
        return numbers.count == 3 ? (numbers, separators) : nil
    }

    private static func day(_ year: String, _ month: String, _ day: String) -> CivilDate? {
        guard month.utf8.count <= 2, day.utf8.count <= 2, let year = Int(year), let month = Int(month),
            let day = Int(day)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }
}
