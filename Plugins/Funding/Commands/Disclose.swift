import BaseKit
public import ModuleKit

extension FundingModule {
    public static let disclose = ModuleCommand(
        ["funding", "disclose"],
        summary: "puts the reviewed aid of a term up in public, and records what, where, by whom and for how long",
        details: """
            The rows are the list as it is put up: only columns that may be shown are in it (school, name, stage, tier and
            amount). Numbers of pupils, bank cards and all else that is personal are left out, not masked. The cases become
            `noticed` and refer to the disclosure. They can be approved once it has taken effect: `planning take-effect`, after
            at least five working days and with every objection answered. `funding aid-list` gives such a list again.
            """,
        parameters: [
            CommandParameter("programme", .enumeration(programmes), positional: true, summary: "which aid"),
            CommandParameter("term", .date, summary: "first day of the term"),
            CommandParameter("school", .reference("schools"), default: "null", summary: "one school; without it, all"),
            CommandParameter("place", .text, summary: "where it hangs or stands"),
            CommandParameter("by", .text, summary: "section or person who puts it up"),
            CommandParameter("from", .date, default: "today()", summary: "first day"),
            CommandParameter("to", .date, summary: "last day; at least five working days with the first"),
            CommandParameter("subject", .text, default: "null", summary: "its heading; one is given"),
        ],
        statements: """
            let listed = (aid_cases | where programme == $programme and term == $term and state == "reviewed" \
                and ($school == null or school == $school) | select id, pupil, amount)
            if ($listed | count) == 0 { fail "no case of ${$programme} of the term ${$term} is `reviewed`" }
            let heading = $subject ?? "${$programme} ${$term}"
            let content = "${$listed | summarize n = dcount(pupil)} pupils, ${$listed | summarize sum(amount)} yuan"
            [{subject: $heading, kind: "aid", school: $school, content: $content, place: $place, disclosed_by: $by, \
                from: $from, to: $to, state: "open"}] | insert disclosures
            let notice = (disclosures | where subject == $heading and from == $from | select id | last 1)
            aid_cases | where id in ($listed | select id) | update state = "noticed", noticed = $from, notice = $notice
            return (aid_cases | where notice == $notice \
                | select school_name = school.name, name, stage, tier, amount | sort school_name, name)
            """,
        columns: [
            ComputedColumn("school_name", "学校"),
            ComputedColumn("name", "姓名"),
            ComputedColumn("stage", "学段"),
            ComputedColumn("tier", "档次"),
            ComputedColumn("amount", "金额"),
        ],
        examples: [
            CommandExample(
                "funding disclose boarder_allowance --term 2016-09-01 --place 教育局公示栏 --by 资助中心 --from 2016-09-28 --to 2016-10-12 | take 3",
                "over the holiday, so that five working days are full")
        ])
}
