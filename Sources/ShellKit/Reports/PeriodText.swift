internal import BaseKit
internal import ModuleKit

/// How a report speaks of its period.
extension ReportPeriod {
    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A day as people write it, without the year where that is understood.
    static func day(_ day: CivilDate, of year: Int, _ language: ReportLanguage) -> String {
        if language == .chinese { return (day.year == year ? "" : "\(day.year)年") + "\(day.month)月\(day.day)日" }
        return "\(day.day) \(monthNames[day.month - 1])" + (day.year == year ? "" : " \(day.year)")
    }

    /// `2016`, `January to September 2016`; `2016年`, `2016年上半年`, `2016年1—9月`.
    func months(_ language: ReportLanguage) -> String {
        if isWhole || !hasBegun { return language == .chinese ? "\(year)年" : String(year) }
        if language == .chinese {
            if endsWithMonth, last.month == 6 { return "\(year)年上半年" }
            return last.month == 1 ? "\(year)年1月" : "\(year)年1—\(last.month)月"
        }
        let end = ReportPeriod.monthNames[last.month - 1]
        return last.month == 1 ? "\(end) \(year)" : "January to \(end) \(year)"
    }

    /// Said at the head: `January to September 2016, records as of 28 September 2016`.
    func head(_ language: ReportLanguage, commit: Int?) -> String {
        let day = ReportPeriod.day(last, of: 0, language)
        let state = commit.map { language == .chinese ? "（提交\($0)）" : " (commit \($0))" } ?? ""
        if !hasBegun { return language == .chinese ? "\(year)年尚未开始" : "\(year) has not begun" }
        return language == .chinese
            ? "报告期：\(months(language))，数据截至\(day)\(state)" : "\(months(language)), records as of \(day)\(state)"
    }

    /// `in 2016`, `up to 28 September 2016`; `全年`, `截至9月28日`.
    func during(_ language: ReportLanguage) -> String {
        if isWhole { return language == .chinese ? "全年" : "in \(year)" }
        return language == .chinese
            ? "截至\(ReportPeriod.day(last, of: year, language))" : "up to \(ReportPeriod.day(last, of: 0, language))"
    }

    /// When the figure that this one is compared with was: `in 2015`, `in the same part of 2015`, `a year before`; `上年`,
    /// `上年同期`. What is kept by the year is compared with all of the year before.
    func before(_ language: ReportLanguage, _ field: Figure.PeriodField?) -> String {
        var isByYear = isWhole
        if case .year = field { isByYear = true }
        if language == .chinese { return isByYear ? "上年" : "上年同期" }
        if isByYear { return "in \(year - 1)" }
        if case .day = field { return "in the same part of \(year - 1)" }
        return "a year before"
    }

    /// What heads the column of its values.
    func heading(_ language: ReportLanguage) -> String {
        if isWhole || !hasBegun { return String(year) }
        let day = ReportPeriod.day(last, of: year, language)
        return language == .chinese ? "\(year)（至\(day)）" : "\(year), to \(day)"
    }
}
