public import BaseKit

/// From one period to the next, for `fill` and for holes in front of `lag`.
public enum PeriodSteps {
    /// What the function of that name gives, where it is a period.
    public static func kind(of function: ScalarFunction, giving type: ValueType) -> PeriodKind? {
        guard let kind = PeriodKind(rawValue: function.name), kind != .day, self.type(of: kind) == type else {
            return nil
        }
        return kind
    }

    static func type(of kind: PeriodKind) -> ValueType {
        switch kind {
        case .day, .week: .date
        case .month: .month
        case .quarter, .term, .schoolyear: .text
        case .year: .int
        }
    }

    /// The steps in which a column can be filled; nil where it holds no periods.
    public static func kind(of column: PlanColumn) -> PeriodKind? {
        switch column.type {
        case .month: .month
        case .date: column.period == .week ? .week : .day
        case .int: .year
        case .text: column.period
        default: nil
        }
    }

    /// The period in which the day lies, as its function gives it.
    static func value(_ kind: PeriodKind, of date: CivilDate, _ calendar: SchoolCalendar) -> Value {
        switch kind {
        case .day: .date(date)
        case .week: date.adding(days: 1 - date.weekday).map(Value.date) ?? .null
        case .month: .month(CivilMonth(date))
        case .quarter: .text("\(padded(date.year, 4))-Q\((date.month + 2) / 3)")
        case .term: .text(calendar.termName(date))
        case .schoolyear: .text(calendar.yearName(date))
        case .year: .int(Int64(date.year))
        }
    }

    /// The next in SQL.
    static func nextSQL(_ kind: PeriodKind, _ text: String, _ lowering: ExpressionLowering) -> String {
        switch kind {
        case .day: lowering.scalar(DateFunctions.addDays, [text, "1"])
        case .week: lowering.scalar(DateFunctions.addDays, [text, "7"])
        case .month: lowering.scalar(DateFunctions.addMonths, [text, "1"])
        case .quarter, .term, .schoolyear: lowering.scalar(following(kind), [text])
        case .year: "(\(text) + 1)"
        }
    }

    /// The next one as a function of the language's kind, which nobody writes by hand.
    public static func next(_ kind: PeriodKind) -> ScalarFunction {
        ScalarFunction(
            "next_\(kind.rawValue)", "period → period", "the period behind",
            type: { $0.count == 1 && ($0[0] == type(of: kind) || $0[0] == .null) ? type(of: kind) : nil },
            evaluate: { (arguments, _) throws(Diagnostic) in
                switch arguments[0] {
                case .date(let date): date.adding(days: kind == .week ? 7 : 1).map(Value.date) ?? .null
                case .month(let month): month.adding(months: 1).map(Value.month) ?? .null
                case .int(let year): year == .max ? .null : .int(year + 1)
                case .text(let name): following(name, kind).map(Value.text) ?? .null
                default: .null
                }
            },
            sql: { (lowering, operands) throws(Diagnostic) in
                nextSQL(kind, try lowering.sql(operands[0]), lowering)
            })
    }

    private static func following(_ kind: PeriodKind) -> ScalarSQLFunction {
        ScalarSQLFunction("edsh_next_\(kind.rawValue)", 1) { arguments in
            guard case .text(let name) = arguments[0] else { return .null }
            return following(name, kind).map(SQLValue.text) ?? .null
        }
    }

    /// `2016-Q4` → `2017-Q1`, `2016-2017-1` → `2016-2017-2`, `2016-2017` → `2017-2018`; nil for what is no such name.
    static func following(_ name: String, _ kind: PeriodKind) -> String? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ Int($0) }), (1...9998).contains(year), parts.count > 1 else {
            return nil
        }
        func schoolYear(_ year: Int) -> String { "\(year)-\(year + 1)" }
        switch kind {
        case .quarter:
            guard parts.count == 2, let quarter = Int(parts[1].dropFirst()) else { return nil }
            return quarter < 4 ? "\(padded(year, 4))-Q\(quarter + 1)" : "\(padded(year + 1, 4))-Q1"
        case .schoolyear: return parts.count == 2 ? schoolYear(year + 1) : nil
        case .term:
            guard parts.count == 3 else { return nil }
            return parts[2] == "1" ? "\(schoolYear(year))-2" : "\(schoolYear(year + 1))-1"
        case .day, .week, .month, .year: return nil
        }
    }
}
