import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let assign = ModuleCommand(
        ["hazards", "assign"],
        summary: "says who removes a hazard, how, with what money, by when, and what keeps people safe until then",
        details: """
            Without --owner the headmaster in post at the school today answers. Of a major hazard all five are needed, and
            what is not said stays unknown: say --funds 0 where the remedy costs nothing. What stands already stays where
            nothing else is said.
            """,
        parameters: [
            CommandParameter(
                "hazard", .reference("hazards"), positional: true, summary: "the hazard"),
            CommandParameter(
                "owner", .reference("teachers"), default: "null", summary: "who answers for the remedy"),
            CommandParameter(
                "measures", .text, summary: "what is done"),
            CommandParameter(
                "funds", .money, default: "null", summary: "money set aside; 0 where none is needed"),
            CommandParameter(
                "deadline", .date, default: "null", summary: "last day for the remedy"),
            CommandParameter(
                "plan", .text, default: "null", summary: "what keeps people safe until then"),
        ],
        statements: """
            let school = (hazards | where id == $hazard | select led_by = if(school.kind == "teaching_point", school.parent, school))
            let headmaster = (postings \
                | where post == "headmaster" and school == $school and from <= today() and (to == null or to >= today()) | select teacher)
            assert $owner != null or ($headmaster | count) == 1, "the school has no headmaster today: name the --owner"
            hazards | where id == $hazard \
                | update owner = $owner ?? $headmaster, measures = $measures, funds = $funds ?? funds, deadline = $deadline ?? deadline, \
                    plan = $plan ?? plan, state = "assigned"
            """,
        examples: [
            CommandExample(
                "hazards assign H0104 --measures 更换灭火器 --funds 600 --deadline 2016-10-20", "the headmaster answers")
        ])
}
