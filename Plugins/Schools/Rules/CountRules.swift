import ModuleKit

extension SchoolsModule {
    static let countRules = [
        Rule(
            "boarders-within-pupils", labelZh: "寄宿生不多于学生", on: "class_stats", field: "boarders",
            find: "where boarders > pupils", message: "${boarders} boarders in a class of ${pupils} pupils",
            remedy: "correct `boarders` or `pupils` by the class register",
            source: "boarders are a part of the pupils", degree: "boarders - pupils", reads: ["boarders", "pupils"]),
        Rule(
            "class-not-empty", labelZh: "班级学生数为零", on: "class_stats", field: "pupils", severity: .warning,
            find: "where pupils == 0", message: "a class of 0 pupils: was an empty cell read as 0?",
            remedy: "enter the pupils, or remove the record", source: "what is unknown is empty, not 0",
            reads: ["pupils"], finds: .blankAsZero),
        Rule(
            "counted-while-open", labelZh: "撤并后仍有班级", on: "class_stats", field: "date",
            find: "where date > school.closed or date < school.opened",
            message: "counted on ${date}, when ${school.name} was not open: its pupils are counted elsewhere too",
            remedy: "move the class to the school that took it over, or correct the day",
            source: "a school that was merged or closed is not counted twice", reads: ["school", "date"],
            dependencies: [RuleDependency("schools", "id", matches: "school")], finds: .schoolCountedTwice),
        Rule(
            "counted-on-1-september", labelZh: "统计时点", on: "class_stats", field: "date", severity: .warning,
            find: "where not (date == make_date(year(date), 9, 1))",
            message: "counted on ${date}, not on 1 September: it does not belong to a yearly count",
            remedy: "correct the day, or keep the count out of yearly sums",
            source: "the statistics of education count on 1 September", reads: ["date"], finds: .mixedPeriods),
        // Pupils come and go between two counts: a twentieth is no error.
        Rule(
            "school-agrees-with-classes", labelZh: "在校生数与班级统计一致", on: "schools", field: "students",
            severity: .warning,
            find: """
                where status == "open" | join (class_stats | where date > today() - 1y \
                | join left (school_changes | where kind == "merged" \
                | join (schools) as heir on into == heir.code | select school, date, heir = heir.id) as m on school == m.school \
                | extend taught = if(m.date >= date, m.heir, text(school)) \
                | summarize n = sum(pupils) by taught, date \
                | extend newest = max(date) per taught | where date == newest) as c on id == c.taught \
                | where abs(students - c.n) > greatest(5, c.n / 20)
                """,
            message:
                "${students} pupils, but its classes of ${c.date}, with those of schools merged into it, add up to ${c.n}",
            remedy: "correct `students`, or enter the classes that are missing",
            source: "a school's pupils are those of its classes", reads: ["kind", "status", "students"],
            finds: .partsNotTotal),
        Rule(
            "survey-agrees-with-classes", labelZh: "办学条件学生数与班级统计一致", on: "conditions", field: "pupils",
            severity: .warning,
            find: """
                join (class_stats | where date == make_date(year(date), 9, 1) \
                | summarize n = sum(pupils) by school, y = year(date)) as c on school == c.school and year == c.y \
                | where pupils != c.n
                """,
            message: "${pupils} pupils, but the classes of ${year} add up to ${c.n}",
            remedy: "correct the survey or the classes; both count on 1 September",
            source: "the survey of conditions and the count of classes are of the same day",
            reads: ["pupils", "school", "year"], finds: .partsNotTotal),
    ]
}
