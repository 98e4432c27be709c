internal import BaseKit

/// School years begin on 1 September and have two terms: autumn to the end of January, spring from 1 February.
enum SchoolCalendar {
    private static func startYear(_ date: CivilDate) -> Int { date.month >= 9 ? date.year : date.year - 1 }

    private static func period(_ year: Int, _ month: Int, to endYear: Int, _ endMonth: Int) -> Value {
        guard let start = CivilDate(year: year, month: month, day: 1),
            let end = CivilDate(year: endYear, month: endMonth, day: 1)
        else { return .null }
        return .period(Period(start: start, end: end))
    }

    /// With a date, the name of what it lies in; without one, or with a number of steps from now, the period itself.
    private static func named(
        _ name: String, _ summary: String, _ examples: [(String, String)],
        label: @escaping @Sendable (CivilDate) -> String,
        period: @escaping @Sendable (CivilDate, Int) -> Value, sql: @escaping @Sendable (String) -> String
    ) -> ScalarFunction {
        ScalarFunction(
            name, "\(name)(date) → text, \(name)(steps: int = 0) → period", summary, examples: examples,
            type: { types in
                if types.isEmpty || types == [.int] { return .period }
                return types.count == 1 && [.date, .datetime, .month, .null].contains(types[0]) ? .text : nil
            },
            evaluate: { (arguments, context) throws(Diagnostic) in
                switch arguments.first {
                case nil: return period(context.today, 0)
                case .int(let steps): return period(context.today, Int(clamping: steps))
                case .date(let date): return .text(label(date))
                case .datetime(let moment): return .text(label(moment.date))
                case .month(let month): return .text(label(month.firstDay))
                default: return .null
                }
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                guard let operand = operands.first, operand.type != .int else {
                    throw Diagnostic("E0309", "the steps of `\(name)` must be the same for all rows")
                }
                return sql(try lowering.sql(operand))
            })
    }

    static let schoolYear = named(
        "schoolyear", "the school year from 1 September", [("schoolyear(2016-08-31)", "2015-2016")],
        label: { date in "\(startYear(date))-\(startYear(date) + 1)" },
        period: { today, steps in
            let year = startYear(today) + max(-9000, min(steps, 7000))
            return period(year, 9, to: year + 1, 9)
        },
        sql: { date in
            let start = "(CAST(substr(\(date), 1, 4) AS INTEGER) - (substr(\(date), 6, 2) < '09'))"
            return "(\(start) || '-' || (\(start) + 1))"
        })

    static let term = named(
        "term", "the term: autumn (1) from September, spring (2) from February", [("term(2016-09-28)", "2016-2017-1")],
        label: { date in "\(startYear(date))-\(startYear(date) + 1)-\((2...8).contains(date.month) ? 2 : 1)" },
        period: { today, steps in
            let number = startYear(today) * 2 + ((2...8).contains(today.month) ? 1 : 0) + max(-9000, min(steps, 9000))
            let year = number / 2
            return number % 2 == 0 ? period(year, 9, to: year + 1, 2) : period(year + 1, 2, to: year + 1, 9)
        },
        sql: { date in
            let start = "(CAST(substr(\(date), 1, 4) AS INTEGER) - (substr(\(date), 6, 2) < '09'))"
            let half = "CASE WHEN substr(\(date), 6, 2) BETWEEN '02' AND '08' THEN 2 ELSE 1 END"
            return "(\(start) || '-' || (\(start) + 1) || '-' || \(half))"
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
            throw Diagnostic("E0309", "the years of `ytd` must be the same for all rows")
        })
}
