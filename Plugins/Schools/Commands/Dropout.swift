import BaseKit
public import ModuleKit

extension SchoolsModule {
    public static let dropout = ModuleCommand(
        ["schools", "dropout"],
        summary: "takes a case of a pupil who stays away one step further: confirmed, referred, returned, cleared",
        details: """
            A case is suspected when the absence is first on record, confirmed after a visit or call, referred to the township
            where the school cannot bring the pupil back, and ends with the day on which the pupil is back or the case is
            cleared. --contact counts one more visit or call. What a state needs and which steps are open is said where a step
            is refused.
            """,
        parameters: [
            CommandParameter("case", .reference("dropout_cases"), positional: true, summary: "the case"),
            CommandParameter(
                "to", .enumeration(dropoutStates), default: "null", summary: "the new state; without it, it stays"),
            CommandParameter("contact", .bool, default: "false", summary: "one more visit or call was made"),
            CommandParameter("on", .date, default: "today()", summary: "the day of the step"),
        ],
        statements: """
            if $contact { dropout_cases | where id == $case | update contacts = (contacts ?? 0) + 1 }
            if $to != null {
                dropout_cases | where id == $case \
                    | update state = $to, closed = if($to in ["returned", "cleared"], $on, null)
            }
            """,
        examples: [
            CommandExample("schools dropout DC0018 --contact", "a call was made"),
            CommandExample(
                "schools dropout DC0018 --to confirmed --contact --on 2016-09-27", "and the absence confirmed"),
        ])
}
