/// A section of the bureau's work summary, as templates over figures. A bureau may put its own in their place.
public struct ReportSection: Sendable {
    /// Its number in the summary, from 1; 13 are the next steps.
    public let number: Int
    public let title: String
    public let titleZh: String
    /// A mustache template in English, and one in Chinese. A figure's id with `_` for `.` names an object with `text` (the
    /// value with its separators), `wan` (in units of ten thousand, for Chinese text), `known`, and of the year before
    /// `last.text`, `last.known`; `change.more`, `change.less`, `change.same`, `change.text` tell how it moved.
    public let template: String
    public let templateZh: String
    /// Figures shown as bars below the text, by id.
    public let chart: [String]

    public init(
        _ number: Int, _ title: String, titleZh: String, template: String, templateZh: String, chart: [String] = []
    ) {
        self.number = number
        self.title = title
        self.titleZh = titleZh
        self.template = template
        self.templateZh = templateZh
        self.chart = chart
    }
}
