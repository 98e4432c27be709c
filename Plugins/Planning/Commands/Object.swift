import BaseKit
public import ModuleKit

extension PlanningModule {
    public static let object = ModuleCommand(
        ["planning", "object"],
        summary: "enters an objection to a disclosure",
        details: """
            While it is not answered, the matter does not take effect. Who raised it is kept and never disclosed.
            """,
        parameters: [
            CommandParameter(
                "disclosure", .reference("disclosures"), positional: true, summary: "the disclosure"),
            CommandParameter(
                "content", .text, summary: "what is objected"),
            CommandParameter(
                "by", .text, default: "null", summary: "who raised it"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day on which it was raised"),
        ],
        statements: """
            assert (disclosures | where id == $disclosure and state == "open" | count) == 1, "the disclosure is not open: there is nothing to object to"
            [{disclosure: $disclosure, date: $on, raised_by: $by, content: $content}] | insert objections
            """,
        examples: [
            CommandExample(
                "planning object DL0008 --content 名单漏列两名学生 --on 2016-09-27", "one more to answer")
        ])
}
