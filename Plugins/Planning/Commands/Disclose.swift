import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let disclose = ModuleCommand(
        ["planning", "disclose"],
        summary: "begins a disclosure: what is shown, where, from when to when",
        details: """
            It takes effect with `planning take-effect` after at least five working days and when every objection is answered. Content
            with an ID number, a telephone number or a bank card is refused; lists without personal data come from
            `planning title-list` and `planning appraisal-list`.
            """,
        parameters: [
            CommandParameter(
                "disclosure", .reference("disclosures"), positional: true, summary: "the disclosure"),
            CommandParameter(
                "content", .text, summary: "what is shown"),
            CommandParameter(
                "place", .text, summary: "where it is shown"),
            CommandParameter(
                "by", .text, default: "null", summary: "section or person who puts it up"),
            CommandParameter(
                "from", .date, default: "today()", summary: "first day"),
            CommandParameter(
                "to", .date, summary: "last day"),
        ],
        statements: """
            disclosures | where id == $disclosure | update content = $content, place = $place, \
                disclosed_by = $by ?? disclosed_by, from = $from, to = $to, state = "open"
            """,
        examples: [
            CommandExample(
                "planning disclose DL0009 --content 绩效工资方案全文 --place 学校公示栏 --from 2016-09-28 --to 2016-10-11",
                "over a holiday")
        ])
}
