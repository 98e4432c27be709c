import BaseKit
import ModuleKit

extension TeachersModule {
    /// The title of the unified series that `old_title` is, as an expression.
    private static let unified = titleNames.reduce("null") { others, title in
        let words = title.formerly.map { "\"\($0)\"" }.joined(separator: ", ")
        return words.isEmpty ? others : "if(old_title in [\(words)], \"\(title.name)\", \(others))"
    }

    static let careerRules = [
        Rule(
            "posting-days-in-order", labelZh: "任职日期顺序", on: "postings", field: "to", find: "where to < from",
            message: "it ends on ${to}, before it begins on ${from}", remedy: "correct `from` or `to`",
            source: "a posting begins before it ends", reads: ["from", "to"], finds: .reversedOrder),
        Rule(
            "posting-of-staff", labelZh: "离职退休须离任", on: "postings", field: "to",
            find: "where (to == null or to > today()) and teacher.status in [\"left\", \"retired\"]",
            message: "${teacher.name} is `${teacher.status}`, and is still ${post} at ${school.name}",
            remedy: "end the posting before, or in the same line: `postings update ${id} --to DAY`",
            source: "who has left holds no post: a vacancy is an error", reads: ["teacher", "to"],
            dependencies: [RuleDependency("teachers", "id", matches: "teacher")]),
        Rule(
            "one-post-at-a-time", labelZh: "同一时间只任一职", on: "postings", field: "from",
            find: """
                extend earlier = lag(id), until = lag(to ?? 9999-12-31) per teacher sort from \
                | where earlier != null and until >= from
                """,
            message:
                "it begins on ${from}, and ${earlier} lasts ${if(until == 9999-12-31, \"still\", \"until ${until}\")}",
            remedy: "end the posting before (`to`), or use `teachers post`",
            source: "one full-time post at a time", reads: ["teacher", "from", "to"], together: "teacher",
            finds: .duplicate),
        Rule(
            "one-headmaster-at-a-time", labelZh: "一校一校长", on: "postings", field: "from",
            find: """
                where post == "headmaster" | extend earlier = lag(id), until = lag(to ?? 9999-12-31) per school sort from \
                | where earlier != null and until >= from
                """,
            message: """
                headmaster from ${from} on, while the posting ${earlier} lasts \
                ${if(until == 9999-12-31, "still", "until ${until}")}
                """,
            remedy: "end the posting of the headmaster before",
            source: "the headmaster is the first person responsible: one at a time",
            reads: ["post", "school", "from", "to"], together: "school"),
        Rule(
            "title-grade", labelZh: "职称与岗位等级对应", on: "titles", field: "grade",
            find: """
                where (title == "senior_professor" and not (grade in [1, 2, 3, 4])) \
                or (title == "senior" and not (grade in [5, 6, 7])) or (title == "first" and not (grade in [8, 9, 10])) \
                or (title == "second" and not (grade in [11, 12])) or (title == "third" and grade != 13) \
                | where grade != null
                """,
            message: "grade ${grade} does not belong to the title ${title}", remedy: "correct `grade` or `title`",
            source: "grades: 1-4 senior professor, 5-7 senior, 8-10 first, 11-12 second, 13 third",
            reads: ["title", "grade"]),
        Rule(
            "title-of-the-old-series", labelZh: "原职称系列对应", on: "titles", field: "title",
            find: """
                where old_title != null \
                | extend told = \(unified) \
                | where told == null or told != title
                """,
            message: "${old_title} of the old series is ${told ?? \"not known\"}, and ${title} is on record",
            remedy: "enter the title of the unified series",
            source: "Renshebufa (2015) No. 79: how the old series maps",
            reads: ["old_title", "title"], finds: .duplicate),
        Rule(
            "title-held-now", labelZh: "现职称与最近评聘一致", on: "teachers", field: "title", severity: .warning,
            find: """
                join (titles | extend newest = row_number() per teacher sort -date | where newest == 1) as t \
                on id == t.teacher | where title != t.title
                """,
            message: "${title ?? \"no title\"} is on record, and the last one conferred is ${t.title}",
            remedy: "correct `title`, or use `teachers promote`", source: "the title held is the last one conferred",
            reads: ["title"], finds: .partsNotTotal),
        Rule(
            "exchange-days-in-order", labelZh: "交流日期顺序", on: "exchanges", field: "to", find: "where to < from",
            message: "it ends on ${to}, before it begins on ${from}", remedy: "correct `from` or `to`",
            source: "an exchange begins before it ends", reads: ["from", "to"], finds: .reversedOrder),
        Rule(
            "special-post-serves-three-years", labelZh: "特岗教师服务满三年", on: "recruitments", field: "outcome",
            find: "where channel == \"special_post\" and outcome == \"established\" and year(today()) < year + 3",
            message: "recruited in ${year}, and established before three years have passed",
            remedy: "leave `serving` until the three years are over, or note that the teacher has left",
            source: "the special-post scheme: three years of service, then established or left",
            reads: ["channel", "outcome", "year"]),
        // Years are compared with the newest on record, so that a register that ends tells nothing of what came later.
        Rule(
            "special-post-is-decided", labelZh: "特岗期满须有去向", on: "recruitments", field: "outcome", severity: .warning,
            find: """
                extend newest = max(year) per channel | where channel == "special_post" and (outcome ?? "serving") == "serving" \
                and year < newest - 3
                """,
            message: "recruited in ${year}, and the three years are over: neither established nor left",
            remedy: "enter what became of it: `recruitments update ID --outcome established` or `left`",
            source: "the special-post scheme: three years of service, then established or left",
            reads: ["channel", "outcome", "year"]),
    ]
}
