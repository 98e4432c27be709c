import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let post = ModuleCommand(
        ["teachers", "post"],
        summary: "posts a teacher to a school from a day on; the posting before ends the day before",
        details: """
            One full-time post at a time: the posting that lasts is ended, the new one begins, and the teacher's school is the new
            one. A school that has a headmaster gets no second: the posting of the first is ended before.
            """,
        parameters: [
            CommandParameter("teacher", .reference("teachers"), positional: true, summary: "the teacher: id or name"),
            CommandParameter("school", .reference("schools"), summary: "the school: id, code or name"),
            CommandParameter("post", .enumeration(posts), default: "\"teacher\"", summary: "kind of post"),
            CommandParameter("from", .date, default: "today()", summary: "first day in the post"),
        ],
        statements: """
            if $post == "headmaster" {
                let head = (postings | where school == $school and post == "headmaster" and teacher != $teacher \
                    and (to == null or to >= $from) | select name = teacher.name | first)
                if $head != null { fail "${$head} is headmaster of school ${$school}: end that posting first" }
            }
            postings | where teacher == $teacher and from < $from and (to == null or to >= $from) | update to = $from - 1d
            [{teacher: $teacher, from: $from, school: $school, post: $post}] | insert postings
            teachers | where id == $teacher | update school = $school
            """,
        examples: [
            CommandExample("teachers post T0500 --school S004 --from 2016-10-08", "to another school, as a teacher")
        ])
}
