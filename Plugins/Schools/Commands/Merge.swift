import BaseKit
public import ModuleKit

extension SchoolsModule {
    public static let merge = ModuleCommand(
        ["schools", "merge"],
        summary: "merges a school into another, with its staff, pupils and teaching points",
        details: """
            The school counts until the day given, and the other one takes over from the day after: the pupils on its roll, its
            teaching points, and everyone whose posting lasts, in the same post (headmasters and deputies as teachers, as the
            other school has its own). What is on record of the time before stays with the school that was: `schools at` tells
            which schools there were on a day.
            """,
        parameters: [
            CommandParameter("school", .reference("schools"), positional: true, summary: "school that ends"),
            CommandParameter("into", .reference("schools"), summary: "school that takes it over"),
            CommandParameter("on", .date, default: "today()", summary: "its last day"),
            CommandParameter("document", .text, default: "null", summary: "document that says so"),
        ],
        statements: """
            if $school == $into { fail "a school cannot be merged into itself" }
            if (schools | where id == $school and status == "open" | count) == 0 { fail "school ${$school} is not open" }
            if (schools | where id == $into and status == "open" | count) == 0 { fail "school ${$into} is not open" }
            let code = (schools | where id == $into | select code)
            let pupils = (schools | where id == $school | select students)
            let staff = (postings | where school == $school and from <= $on and (to == null or to > $on) \
                | select teacher, post)
            schools | where id == $school \
                | select school = id, date = $on, kind = "merged", old_name = name, into = $code, document = $document \
                | insert school_changes
            postings | where school == $school and from <= $on and (to == null or to > $on) | update to = $on
            $staff | select teacher, from = $on + 1d, school = $into, \
                post = if(post in ["headmaster", "deputy"], "teacher", post) | insert postings
            teachers | where school == $school and status in ["active", "leave", "seconded"] | update school = $into
            schools | where parent == $school | update parent = $into
            schools | where id == $into | update students = (students ?? 0) + ($pupils ?? 0)
            schools | where id == $school | update status = "merged", closed = $on, students = null
            """,
        examples: [
            CommandExample(
                "schools merge 石桥小学 --into 湘漓镇中心小学 --on 2016-09-28 --document 灵教〔2016〕12号",
                "a village school becomes a part of the central school")
        ])
}
