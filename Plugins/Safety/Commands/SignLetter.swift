import BaseKit
public import ModuleKit

extension SafetyModule {
    public static let signLetter = ModuleCommand(
        ["safety", "sign-letter"],
        summary: "enters that the headmaster in post has signed the year's letter of responsibility",
        details: """
            Who signs is the headmaster in post at the school on that day; a vacancy is refused. A letter that is not on record yet
            is made.
            """,
        parameters: [
            CommandParameter(
                "school", .reference("schools"), positional: true, summary: "the school"),
            CommandParameter(
                "year", .int, default: "year(today())", summary: "calendar year of the letter"),
            CommandParameter(
                "on", .date, default: "today()", summary: "day of signing"),
        ],
        statements: """
            let headmaster = (postings \
                | where post == "headmaster" and school == $school and from <= $on and (to == null or to >= $on) | select teacher)
            assert ($headmaster | count) == 1, "nobody was headmaster of the school on that day: the post is vacant, and a vacancy signs nothing"
            assert (letters | where school == $school and year == $year and signed != null | count) == 0, "the letter of that year is signed already"
            if (letters | where school == $school and year == $year | count) == 0 { [{school: $school, year: $year}] | insert letters }
            letters | where school == $school and year == $year | update signed = $on, headmaster = $headmaster
            """,
        examples: [
            CommandExample(
                "safety sign-letter 崔家乡高泽小学 --year 2016 --on 2016-09-28", "the one that was open")
        ])
}
