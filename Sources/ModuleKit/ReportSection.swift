/// A section of the bureau's work summary, as templates over figures. A bureau may put its own in their place.
public struct ReportSection: Sendable {
    /// Its number in the summary, from 1; 13 are the next steps.
    public let number: Int
    public let title: String
    public let titleZh: String
    /// A mustache template in English, and one in Chinese; paragraphs are set apart by empty lines, and a line that begins
    /// with `- ` is an item of a list. A figure's id with `_` for `.` names an object with `text` (the value with its
    /// separators), `wan` (in units of ten thousand where that is usual, for Chinese text), `known`, `isZero`, `some` (known and not 0), and for
    /// English `s` (nothing behind 1), `is`, `was` and `has` (`are`, `were` and `have` behind others); of the year before
    /// `last.text`, `last.wan`, `last.known`, `last.some`; `change.known`, `change.more`, `change.less`, `change.same`, `change.text`,
    /// `change.wan` (without sign) and `change.s` tell how it moved. `year` and `lastYear` are the years.
    public let template: String
    public let templateZh: String
    /// Figures shown as bars below the text, by id; all of one unit.
    public let chart: [String]
    /// Pipelines whose rows a template may go through by name: `{{#tasks}}{{title}}{{/tasks}}`. `$year`, `$from` and `$to`
    /// stand for the year, its first day and the first day of the next.
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
}
