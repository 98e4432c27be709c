import ModuleKit

extension SchoolsModule {
    static let schoolRules = [
        Rule(
            "teaching-point-parent", labelZh: "教学点须有主管学校", on: "schools", field: "parent",
            find: "where kind == \"teaching_point\" and parent == null",
            message: "a teaching point without the school that runs it",
            remedy: "name the school that runs it in `parent`",
            source: "a teaching point is a part of the school that runs it, which counts its pupils",
            reads: ["kind", "parent"]),
        Rule(
            "school-code-form", labelZh: "学校标识码格式", on: "schools", field: "code",
            find: "where not (code matches \"^[0-9]{10}$\")",
            message: "the code `${code}` has not ten digits: a spreadsheet cuts leading zeros off",
            remedy: "enter the code as text, with its leading zeros",
            source: "the national codes of schools have ten digits", reads: ["code"], finds: .damagedCode),
        Rule(
            "closed-school-has-a-day", labelZh: "撤并须有日期", on: "schools", field: "closed",
            find: "where status in [\"merged\", \"closed\"] and closed == null",
            message: "it is `${status}`, but not since when: it would be counted in every period",
            remedy: "enter the last day in `closed`, or use `schools merge` and `schools close`",
            source: "a school counts until its last day", reads: ["status", "closed"]),
        Rule(
            "school-days-in-order", labelZh: "建校撤并日期顺序", on: "schools", field: "closed",
            find: "where closed < opened", message: "closed on ${closed}, before it was opened on ${opened}",
            remedy: "correct `opened` or `closed`", source: "a school opens before it closes",
            reads: ["opened", "closed"], finds: .reversedOrder),
        Rule(
            "opened-by-now", labelZh: "建校日期不在将来", on: "schools", field: "opened",
            find: "where opened > today() and status != \"planned\"",
            message: "it is `${status}`, and opens on ${opened}, which is still to come",
            remedy: "keep it `planned` until that day, or correct the day", source: "what is on record has happened",
            reads: ["opened", "status"], finds: .reversedOrder),
        Rule(
            "school-listed-twice", labelZh: "学校重复登记", on: "schools", field: "name", severity: .warning,
            find: """
                where status == "open" | extend earlier = lag(id) per name, township sort id | where earlier != null
                """,
            message: "the same name and township as ${earlier}: it would be counted twice",
            remedy: "keep one record, and note a new name or a merger with `schools rename` or `schools merge`",
            source: "a school that was renamed or merged counts once", reads: ["name", "township", "status"],
            finds: .schoolCountedTwice),
        Rule(
            "open-school-without-pupils", labelZh: "在办学校学生数为零", on: "schools", field: "students",
            severity: .warning, find: "where status == \"open\" and students == 0",
            message: "an open school with 0 pupils: was an empty cell read as 0?",
            remedy: "leave `students` empty while it is unknown, or close the school",
            source: "what is unknown is empty, not 0", reads: ["status", "students"], finds: .blankAsZero),
        Rule(
            "merged-school-is-not-open", labelZh: "已撤并学校不再在办", on: "school_changes", field: "school",
            find: "where kind in [\"merged\", \"closed\"] and school.status == \"open\"",
            message: "${kind} on ${date}, and ${school.name} is still open: it would be counted twice",
            remedy: "note the merger with `schools merge`, or remove this record if it did not happen",
            source: "a school that was merged or closed is not counted twice", reads: ["kind", "school"],
            dependencies: [RuleDependency("schools", "id", matches: "school")], finds: .schoolCountedTwice),
        Rule(
            "merged-into-a-school", labelZh: "并入学校须存在", on: "school_changes", field: "into",
            find: "where kind == \"merged\" and not (into in (schools | select code))",
            message: "merged into `${into}`, which is no school's code", remedy: "enter the code of the school",
            source: "the pupils of a merged school go on somewhere", reads: ["kind", "into"]),
    ]
}
