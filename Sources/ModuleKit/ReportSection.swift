/// A section of the bureau's work summary, or what a module has to say in it, as templates over figures: what several modules
/// say under one number is one section. A bureau may put its own in their place.
public struct ReportSection: Sendable {
    /// Its number in the summary, from 1; 13 are the next steps.
    public let number: Int
    public let title: String
    public let titleZh: String
    /// A mustache template in English, and one in Chinese; paragraphs are set apart by empty lines, and a line that begins
    /// with `- ` is an item of a list. A figure's id with `_` for `.` names an object with `text` (the value with its
    /// separators), `wan` (in units of ten thousand where that is usual, for Chinese text), `known`, `isZero`, `some` (known and not 0),
    /// `told` (known, and not 0 before the year is over), and for English `s` (nothing behind 1), `is`, `was` and `has` (`are`, `were` and `have` behind others); of the same part of the
    /// year before `last.text`, `last.wan`, `last.known`, `last.some`, and `last.when` (`in 2015`; `上年同期`); `change.known`,
    /// `change.more`, `change.less`, `change.same`, `change.text`, `change.wan` (without sign) and `change.s` tell how it moved.
    /// `year` and `lastYear` are the years, `isWhole` tells whether all of the year is reported, `during` is the period
    /// (`up to 28 September 2016`; `全年`), `lastDay` its last day.
    public let template: String
    public let templateZh: String
    /// Figures shown as bars below the text, by id; all of one unit.
    public let chart: [String]
    /// Pipelines whose rows a template may go through by name: `{{#tasks}}{{title}}{{/tasks}}`. `$year`, `$from` and `$to`
    /// stand for the year, the first day of the period and the first day behind it.
    public let lists: [String: String]

    public init(
        _ number: Int, _ title: String, titleZh: String, template: String, templateZh: String, chart: [String] = [],
        lists: [String: String] = [:]
    ) {
        self.number = number
        self.title = title
        self.titleZh = titleZh
        self.template = template
        self.templateZh = templateZh
        self.chart = chart
        self.lists = lists
    }

    /// With what another module says under the same number behind it.
    public func followed(by other: ReportSection) -> ReportSection {
        ReportSection(
            number, title, titleZh: titleZh, template: template + "\n" + other.template,
            templateZh: templateZh + "\n" + other.templateZh, chart: chart + other.chart,
            lists: lists.merging(other.lists) { own, _ in own })
    }
}
