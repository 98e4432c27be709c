import BaseKit
public import ModuleKit

extension TeachersModule {
    public static let recruit = ModuleCommand(
        ["teachers", "recruit"],
        summary: "puts a recruited teacher on record: the person, the recruitment and the first posting",
        details: """
            Sex and date of birth are read from the ID number. A special post serves three years and is then established or left;
            until then its outcome is `serving`.
            """,
        parameters: [
            CommandParameter("name", .text, positional: true, summary: "full name"),
            CommandParameter("id-number", .text, summary: "resident identity number"),
            CommandParameter("channel", .enumeration(channels), summary: "how recruited"),
            CommandParameter("school", .reference("schools"), summary: "first school: id, code or name"),
            CommandParameter("subject", .enumeration(Vocabulary.subjects), default: "null", summary: "main subject"),
            CommandParameter("degree", .enumeration(degrees), default: "null", summary: "highest education completed"),
            CommandParameter("on", .date, default: "today()", summary: "first day of work"),
        ],
        statements: """
            let birth = make_date(int(substring($id_number, 7, 4)), int(substring($id_number, 11, 2)), \
                int(substring($id_number, 13, 2)))
            if $birth == null { fail "no date of birth can be read from the ID number" }
            let sex = if(int(substring($id_number, 17, 1)) % 2 == 1, "male", "female")
            [{name: $name, id_number: $id_number, sex: $sex, birth: $birth, degree: $degree, subject: $subject, \
                school: $school, hired: $on, status: "active"}] | insert teachers
            let teacher = (teachers | where id_number == $id_number | select id)
            [{teacher: $teacher, year: year($on), channel: $channel, \
                outcome: if($channel == "special_post", "serving", null)}] | insert recruitments
            [{teacher: $teacher, from: $on, school: $school, post: "teacher"}] | insert postings
            """,
        examples: [
            CommandExample(
                "teachers recruit 秦岚 --id-number 450399199304150044 --channel special_post --school S031 --on 2016-09-01",
                "a special-post teacher")
        ])
}
