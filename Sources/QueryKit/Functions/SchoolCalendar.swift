internal import BaseKit

/// The months in which school years and their second terms begin; the workspace's manifest says them
/// (`schoolYearStart`, `springTermStart`).
public struct SchoolCalendar: Sendable, Hashable {
    /// 1…12, the first month of a school year and of its first term.
    public let yearStart: Int
    /// 1…12, the first month of the second term.
    public let springStart: Int

    public init(yearStart: Int = 9, springStart: Int = 2) {
        self.yearStart = yearStart
        self.springStart = springStart
    }

    /// The calendar year in which the school year of the date began.
    func startYear(_ date: CivilDate) -> Int { date.month >= yearStart ? date.year : date.year - 1 }

    func isSecondTerm(_ date: CivilDate) -> Bool {
        func since(_ month: Int) -> Int { (month - yearStart + 12) % 12 }
        return since(date.month) >= since(springStart)
    }

    /// `2016-2017`
    func yearName(_ date: CivilDate) -> String { "\(startYear(date))-\(startYear(date) + 1)" }

    /// `2016-2017-1`
    func termName(_ date: CivilDate) -> String { "\(yearName(date))-\(isSecondTerm(date) ? 2 : 1)" }

    /// The year of the second term's first day, of the school year that begins in `year`.
    private func springYear(_ year: Int) -> Int { springStart < yearStart ? year + 1 : year }

    func year(startingIn year: Int) -> Value { period(year, yearStart, to: year + 1, yearStart) }

    func term(_ number: Int, ofYear year: Int) -> Value {
        number == 1
            ? period(year, yearStart, to: springYear(year), springStart)
            : period(springYear(year), springStart, to: year + 1, yearStart)
    }

    private func period(_ year: Int, _ month: Int, to endYear: Int, _ endMonth: Int) -> Value {
        guard let start = CivilDate(year: year, month: month, day: 1),
            let end = CivilDate(year: endYear, month: endMonth, day: 1)
        else { return .null }
        return .period(Period(start: start, end: end))
    }

    // MARK: in SQL, of an ISO date or month

    func startYearSQL(_ date: String) -> String {
        "(CAST(substr(\(date), 1, 4) AS INTEGER) - (substr(\(date), 6, 2) < '\(padded(yearStart, 2))'))"
    }

    func termSQL(_ date: String) -> String {
        let month = "substr(\(date), 6, 2)"
        let (start, spring) = (padded(yearStart, 2), padded(springStart, 2))
        let isSecond =
            springStart < yearStart
            ? "\(month) BETWEEN '\(spring)' AND '\(padded(yearStart - 1, 2))'"
            : "\(month) >= '\(spring)' OR \(month) < '\(start)'"
        return "CASE WHEN \(isSecond) THEN 2 ELSE 1 END"
    }
}

/// Functions of school years and terms.
enum SchoolPeriods {
    /// With a date, the name of what it lies in; without one, or with a number of steps from now, the period itself.
    private static func named(
        _ name: String, _ summary: String, _ examples: [(String, String)],
        label: @escaping @Sendable (CivilDate, SchoolCalendar) -> String,
        period: @escaping @Sendable (CivilDate, Int, SchoolCalendar) -> Value,
        sql: @escaping @Sendable (String, SchoolCalendar) -> String
    ) -> ScalarFunction {
        ScalarFunction(
            name, "\(name)(date) → text, \(name)(steps: int = 0) → period", summary, examples: examples,
            type: { types in
                if types.isEmpty || types == [.int] { return .period }
                return types.count == 1 && [.date, .datetime, .month, .null].contains(types[0]) ? .text : nil
            },
            evaluate: { (arguments, context) throws(Diagnostic) in
                switch arguments.first {
                case nil: return period(context.today, 0, context.calendar)
                case .int(let steps): return period(context.today, Int(clamping: steps), context.calendar)
                case .date(let date): return .text(label(date, context.calendar))
                case .datetime(let moment): return .text(label(moment.date, context.calendar))
                case .month(let month): return .text(label(month.firstDay, context.calendar))
                default: return .null
                }
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                guard let operand = operands.first, operand.type != .int else {
                    throw Diagnostic(
                        "E0309", "the steps of `\(name)` must be the same for all rows",
                        help: "compute the period before, with `let`")
                }
                return sql(try lowering.sql(operand), lowering.calendar)
            })
    }

    static let schoolYear = named(
        "schoolyear", "the school year: from 1 September, or the month that the workspace's manifest says",
        [("schoolyear(2016-08-31)", "2015-2016")],
        label: { date, calendar in calendar.yearName(date) },
        period: { today, steps, calendar in
            calendar.year(startingIn: calendar.startYear(today) + max(-9000, min(steps, 7000)))
        },
        sql: { date, calendar in
            let start = calendar.startYearSQL(date)
            return "(\(start) || '-' || (\(start) + 1))"
        })

    static let term = named(
        "term", "the term: autumn (1) from September, spring (2) from February, or the months that the manifest says",
        [("term(2016-09-28)", "2016-2017-1")],
        label: { date, calendar in calendar.termName(date) },
        period: { today, steps, calendar in
            let current = calendar.startYear(today) * 2 + (calendar.isSecondTerm(today) ? 1 : 0)
            let number = current + max(-9000, min(steps, 9000))
            return calendar.term(number % 2 == 0 ? 1 : 2, ofYear: number / 2)
        },
        sql: { date, calendar in
            let start = calendar.startYearSQL(date)
            return "(\(start) || '-' || (\(start) + 1) || '-' || \(calendar.termSQL(date)))"
        })

    static let yearToDate = ScalarFunction(
        "ytd", "ytd(years: int = 0) → period", "from 1 January up to and with today, or the same days of another year",
        examples: [],
        type: { $0.isEmpty || $0 == [.int] ? .period : nil },
        evaluate: { (arguments, context) throws(Diagnostic) in
            let years = max(-9000, min(Int(clamping: arguments.first?.whole ?? 0), 9000))
            guard let day = context.today.adding(months: years * 12), let end = day.adding(days: 1),
                let start = CivilDate(year: day.year, month: 1, day: 1)
            else { return .null }
            return .period(Period(start: start, end: end))
        },
        sql: { (_, _) throws(Diagnostic) in
            throw Diagnostic(
                "E0309", "the years of `ytd` must be the same for all rows",
                help: "compute the period before, with `let`")
        })
}
