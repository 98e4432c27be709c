import BaseKit
public import ModuleKit

extension SchoolsModule {
    public static let rename = ModuleCommand(
        ["schools", "rename"],
        summary: "gives a school a new name from a day on; it stays the same school",
        details: """
            The id and the code stay, so that nothing is counted twice; the old name is kept with the day, and `schools at` gives
            the names of a day.
            """,
        parameters: [
            CommandParameter("school", .reference("schools"), positional: true, summary: "school that is renamed"),
            CommandParameter("name", .text, summary: "the new name"),
            CommandParameter("on", .date, default: "today()", summary: "first day of the new name"),
            CommandParameter("document", .text, default: "null", summary: "document that says so"),
        ],
        statements: """
            schools | where id == $school \
                | select school = id, date = $on, kind = "renamed", old_name = name, new_name = $name, document = $document \
                | insert school_changes
            schools | where id == $school | update name = $name
            """,
        examples: [
            CommandExample("schools rename S007 --name 灵渠县城西中学 --on 2016-09-01", "a new name since 1 September")
        ])

    public static let close = ModuleCommand(
        ["schools", "close"],
        summary: "closes a school from a day on",
        details: """
            Nobody may be left in post: --staff-to posts all of them to another school from the day after, or each is posted
            elsewhere first (`teachers post`). Teaching points get another school that runs them first. Where pupils and staff go
            on together, `schools merge` does all of it.
            """,
        parameters: [
            CommandParameter("school", .reference("schools"), positional: true, summary: "school that is closed"),
            CommandParameter("on", .date, default: "today()", summary: "its last day"),
            CommandParameter(
                "staff-to", .reference("schools"), default: "null", summary: "school to which the staff are posted"),
            CommandParameter("document", .text, default: "null", summary: "document that says so"),
        ],
        statements: """
            let staff = (postings | where school == $school and from <= $on and (to == null or to > $on) \
                | select teacher, post)
            let left = ($staff | count)
            if $left > 0 and $staff_to == null {
                fail "${$left} postings at school ${$school} last beyond ${$on}: say where the staff go with --staff-to"
            }
            let points = (schools | where parent == $school and status == "open" | count)
            if $points > 0 { fail "school ${$school} runs ${$points} teaching points: give them another `parent` first" }
            postings | where school == $school and from <= $on and (to == null or to > $on) | update to = $on
            $staff | select teacher, from = $on + 1d, school = $staff_to, post | insert postings
            teachers | where school == $school and status in ["active", "leave", "seconded"] \
                | update school = $staff_to ?? school
            schools | where id == $school \
                | select school = id, date = $on, kind = "closed", old_name = name, document = $document \
                | insert school_changes
            schools | where id == $school | update status = "closed", closed = $on, students = null
            """,
        examples: [
            CommandExample(
                "schools close S083 --staff-to S027 --on 2016-09-28", "the staff of a teaching point go to its school")
        ])

    public static let at = ModuleCommand(
        ["schools", "at"],
        summary: "the schools that there were on a day, with the names of that day",
        details: """
            Schools that had opened and not yet closed; one that was merged or closed later is there, once, and one that was
            renamed later has the name of that day. Pupils are those of the last count of classes in the year before, empty
            where none is on record.
            """,
        parameters: [
            CommandParameter("on", .date, default: "today()", summary: "day asked about")
        ],
        pipeline: """
            schools
            | where status != "planned" and (opened == null or opened <= $on) and (closed == null or closed >= $on)
            | join left (school_changes | where kind == "renamed" and date > $on \
                | extend place = row_number() per school sort date | where place == 1) as later on id == later.school
            | join left (class_stats | where date <= $on and date > $on - 1y \
                | extend newest = rank() per school sort -date | where newest == 1 \
                | summarize pupils = sum(pupils) by school) as counted on id == counted.school
            | select id, code, name = later.old_name ?? name, kind, township = township.name, pupils = counted.pupils
            | sort id
            """,
        columns: [
            ComputedColumn("name", "校名"),
            ComputedColumn("township", "乡镇"),
            ComputedColumn("pupils", "学生数"),
        ],
        examples: [
            CommandExample("schools at --on 2013-09-01 | count by kind", "how many of each kind there were"),
            CommandExample("schools at --on 2013-09-01 | where name contains \"华江\"", "a name of that time"),
        ])
}
