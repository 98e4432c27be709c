internal import BaseKit

enum DateFunctions {
    static let all: [ScalarFunction] = [
        today, year, month, quarter, day, week, weekday, SchoolPeriods.schoolYear, SchoolPeriods.term,
        SchoolPeriods.yearToDate, yearsBetween, daysBetween, makeDate,
    ]

    /// Adds months to an ISO date or month and clamps to the month's last day, as SQLite's own `date` does not.
    static let addMonths = ScalarSQLFunction("edsh_add_months", 2) { arguments in
        guard case .text(let text) = arguments[0], case .integer(let months) = arguments[1],
            let months = Int(exactly: months)
        else { return .null }
        if let date = CivilDate(text) { return date.adding(months: months).map { .text($0.description) } ?? .null }
        if let moment = CivilDateTime(text) {
            return moment.moved(to: moment.date.adding(months: months)).map { .text($0.description) } ?? .null
        }
        return CivilMonth(text)?.adding(months: months).map { .text($0.description) } ?? .null
    }

    static let addDays = ScalarSQLFunction("edsh_add_days", 2) { arguments in
        guard case .text(let text) = arguments[0], case .integer(let days) = arguments[1], let days = Int(exactly: days)
        else { return .null }
        if let date = CivilDate(text) { return date.adding(days: days).map { .text($0.description) } ?? .null }
        if let moment = CivilDateTime(text) {
            return moment.moved(to: moment.date.adding(days: days)).map { .text($0.description) } ?? .null
        }
        // A month can only be moved by whole months.
        return days == 0 ? arguments[0] : .null
    }

    static let today = ScalarFunction(
        "today", "today() → date", "the day on which the command runs", examples: [],
        type: { $0.isEmpty ? .date : nil },
        evaluate: { (_, context) throws(Diagnostic) in .date(context.today) },
        // Without columns a call is bound as a value, so that one query knows one day; SQLite's own would be in UTC.
        sql: { (_, _) throws(Diagnostic) in "date('now', 'localtime')" })

    private static func part(
        _ name: String, _ result: ValueType, _ summary: String, _ examples: [(String, String)], needsDay: Bool = false,
        value: @escaping @Sendable (CivilDate) -> Value, sql: @escaping @Sendable (String) -> String
    ) -> ScalarFunction {
        ScalarFunction(
            name, "\(name)(date) → \(result.name)", summary, examples: examples,
            type: { types in types.count == 1 && [.date, .datetime, .month, .null].contains(types[0]) ? result : nil },
            evaluate: { (arguments, _) throws(Diagnostic) in
                switch arguments[0] {
                case .date(let date): value(date)
                case .datetime(let moment): value(moment.date)
                case .month(let month): value(month.firstDay)
                default: .null
                }
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                let text = try lowering.sql(operands[0])
                return sql(needsDay && operands[0].type == .month ? "(\(text) || '-01')" : text)
            })
    }

    static let year = part("year", .int, "the calendar year", [("year(2016-09-28)", "2016")]) {
        .int(Int64($0.year))
    } sql: {
        "CAST(substr(\($0), 1, 4) AS INTEGER)"
    }
    static let month = part("month", .month, "the calendar month, such as 2016-09", [("month(2016-09-28)", "2016-09")])
    {
        .month(CivilMonth($0))
    } sql: {
        "substr(\($0), 1, 7)"
    }
    static let quarter = part("quarter", .text, "the quarter, such as 2016-Q3", [("quarter(2016-09-28)", "2016-Q3")]) {
        .text("\(padded($0.year, 4))-Q\(($0.month + 2) / 3)")
    } sql: {
        "(substr(\($0), 1, 4) || '-Q' || ((CAST(substr(\($0), 6, 2) AS INTEGER) + 2) / 3))"
    }
    static let day = part("day", .int, "the day of the month", [("day(2016-09-28)", "28")], needsDay: true) {
        .int(Int64($0.day))
    } sql: {
        "CAST(substr(\($0), 9, 2) AS INTEGER)"
    }
    static let week = part(
        "week", .date, "the Monday of the week", [("week(2016-09-28)", "2016-09-26")], needsDay: true
    ) {
        $0.adding(days: 1 - $0.weekday).map(Value.date) ?? .null
    } sql: {
        "date(\($0), '-' || ((CAST(strftime('%w', \($0)) AS INTEGER) + 6) % 7) || ' days')"
    }
    static let weekday = part(
        "weekday", .int, "1 for Monday to 7 for Sunday", [("weekday(2016-09-28)", "3")], needsDay: true
    ) {
        .int(Int64($0.weekday))
    } sql: {
        "((CAST(strftime('%w', \($0)) AS INTEGER) + 6) % 7 + 1)"
    }
    static let yearsBetween = ScalarFunction(
        "years_between", "years_between(from: date, to: date) → int", "whole years from one date to the other: an age",
        examples: [("years_between(1990-09-29, 2016-09-28)", "25")],
        type: { types in types.count == 2 && types.allSatisfy { $0 == .date || $0 == .null } ? .int : nil },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .date(let from) = arguments[0], case .date(let to) = arguments[1] else { return .null }
            let (a, b) = (from.components, to.components)
            return .int(Int64(b.year - a.year - ((b.month, b.day) < (a.month, a.day) ? 1 : 0)))
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            let (from, to) = (try lowering.sql(operands[0]), try lowering.sql(operands[1]))
            return
                "(CAST(substr(\(to), 1, 4) AS INTEGER) - CAST(substr(\(from), 1, 4) AS INTEGER) - (substr(\(to), 6) < substr(\(from), 6)))"
        })

    static let daysBetween = ScalarFunction(
        "days_between", "days_between(from: date, to: date) → int", "days from one date to the other",
        examples: [("days_between(2016-09-01, 2016-09-28)", "27")],
        type: yearsBetween.resultType,
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard case .date(let from) = arguments[0], case .date(let to) = arguments[1] else { return .null }
            return .int(Int64(to.dayNumber - from.dayNumber))
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            "CAST(julianday(\(try lowering.sql(operands[1]))) - julianday(\(try lowering.sql(operands[0]))) AS INTEGER)"
        })

    static let makeDateSQL = ScalarSQLFunction("edsh_make_date", 3) { arguments in
        guard case .integer(let year) = arguments[0], case .integer(let month) = arguments[1],
            case .integer(let day) = arguments[2]
        else { return .null }
        let date = CivilDate(year: Int(clamping: year), month: Int(clamping: month), day: Int(clamping: day))
        return date.map { .text($0.description) } ?? .null
    }

    static let makeDate = ScalarFunction(
        "make_date", "make_date(year: int, month: int, day: int) → date", "the day, or null where there is none",
        examples: [("make_date(2016, 2, 29)", "2016-02-29"), ("make_date(2015, 2, 29)", "")],
        type: { types in types.count == 3 && types.allSatisfy { $0 == .int || $0 == .null } ? .date : nil },
        evaluate: { (arguments, _) throws(Diagnostic) in
            guard let year = arguments[0].whole, let month = arguments[1].whole, let day = arguments[2].whole else {
                return .null
            }
            let date = CivilDate(year: Int(clamping: year), month: Int(clamping: month), day: Int(clamping: day))
            return date.map(Value.date) ?? .null
        },
        sql: { (lowering, operands) throws(Diagnostic) in
            var parts: [String] = []
            for operand in operands { parts.append(try lowering.sql(operand)) }
            return lowering.scalar(makeDateSQL, parts)
        })
}

extension CivilDateTime {
    /// The same time of another day.
    func moved(to day: CivilDate?) -> CivilDateTime? {
        guard let day else { return nil }
        return CivilDateTime(milliseconds: milliseconds + Int64(day.dayNumber - date.dayNumber) * 86_400_000)
    }
}
