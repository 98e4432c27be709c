import ModuleKit

extension SafetyModule {
    /// Else who found a hazard could close it once someone else has, or under another finder's name.
    static let hazardFinder = KeptFields(
        "hazard-finder-kept", on: "hazards", fields: ["found_by"], from: .written(closedBy: "closed"),
        source: "who found a hazard may not close it")
    static let hazardClosing = KeptFields(
        "hazard-closing-kept", on: "hazards", fields: ["closed", "closed_by"],
        from: .written(closedBy: "closed", opensWith: "state"),
        source: "who found a hazard may not close it")

    static let hazardGrade = KeptFields(
        "hazard-grade-kept", on: "hazards", fields: ["severity"],
        from: .state(field: "state", values: ["assigned", "rectifying", "rechecked", "closed"]),
        source: "a major hazard needs an owner, measures, funds, a deadline and a plan",
        remedy: "before the work begins it goes back with hazards update ID --state graded, and is graded anew")
    static let hazardOnRecord = KeptFields(
        "hazard-on-record", on: "hazards", fields: ["school", "found"],
        from: .state(field: "state", values: ["graded", "assigned", "rectifying", "rechecked", "closed"]),
        source: "a hazard that was found is put right and closed")

    static let hazardRules = [
        Rule(
            "hazard-not-closed-by-its-finder", labelZh: "发现人不得销号", on: "hazards", field: "closed_by",
            find: "where \(PersonName.same("closed_by", "found_by"))",
            message: "${found_by} found the hazard, and ${closed_by} closed it: one person",
            remedy: "someone else looks at it and closes it; a closed one goes back first (`hazards rectify`)",
            source: "who found a hazard may not close it",
            reads: ["closed_by", "found_by"]),
        Rule(
            "hazard-people-by-name", labelZh: "隐患发现人、销号人写姓名", on: "hazards", field: "closed_by",
            find: "where \(PersonName.isNumber("closed_by")) or \(PersonName.isNumber("found_by"))",
            message: """
                `${if(\(PersonName.isNumber("closed_by")), closed_by, found_by)}` is a number and no name: whether finder and \
                closer are one person cannot be seen
                """,
            remedy: "write the name", source: "who found a hazard may not close it", reads: ["closed_by", "found_by"]),
        Rule(
            "major-hazard-has-all-five", labelZh: "重大隐患五落实", on: "hazards", field: "plan",
            find: """
                where severity == "major" and not (state in ["found", "graded"]) \
                and (owner == null or measures == null or funds == null or deadline == null or plan == null) \
                | extend missing = if(owner == null, " owner", "") + if(measures == null, " measures", "") \
                + if(funds == null, " funds", "") + if(plan == null, " plan", "")
                """,
            message: "a major hazard without:${missing}",
            remedy: "enter what is missing: `hazards assign` takes all five",
            source: """
                a major hazard is settled in five: owner, measures, funds, deadline and plan (Work Safety Law; Interim \
                Provisions on the Investigation and Treatment of Hidden Dangers, 2007)
                """,
            reads: ["severity", "state", "owner", "measures", "funds", "deadline", "plan"]),
        Rule(
            "hazard-days-in-order", labelZh: "隐患日期顺序", on: "hazards", field: "closed",
            find: "where closed < found or deadline < found",
            message:
                "found on ${found}, deadline ${deadline}, closed ${if(closed == null, \"not yet\", text(closed))}: the order is wrong",
            remedy: "correct the day that is wrong", source: "a hazard is found before it is due and closed",
            reads: ["found", "deadline", "closed"], finds: .reversedOrder),
        Rule(
            "escalated-when-late", labelZh: "逾期隐患方可提级", on: "escalations", field: "date",
            find: "where date <= hazard.found or date > hazard.closed",
            message: """
                reported on ${date}; found on ${hazard.found}, closed \
                ${if(hazard.closed == null, "not yet", text(hazard.closed))}
                """,
            remedy: "correct the day: a hazard is reported upwards while it is late (`safety escalate`)",
            source: "overdue hazards go up: headmaster, bureau, county government", reads: ["hazard", "date"]),
        answers("hazard-answers-to-a-headmaster", "隐患有第一责任人", on: "hazards", day: "found"),
    ]

    /// Each record resolves to the headmaster in post on its day; a teaching point to that of the school that runs it.
    static func answers(_ name: String, _ labelZh: String, on collection: String, day: String) -> Rule {
        Rule(
            name, labelZh: labelZh, on: collection, field: "school",
            find: """
                extend led_by = if(school.kind == "teaching_point", school.parent, school) \
                | join anti (postings | where post == "headmaster" | extend last = to ?? 2999-12-31) as held \
                on led_by == held.school, \(day) >= held.from, \(day) <= held.last
                """,
            message: "nobody was headmaster of ${school.name} on ${\(day)}",
            remedy: "enter who was in post on that day (`postings add`), or correct the day",
            source: "the headmaster in post on that day is the first person responsible; a vacancy is an error",
            reads: ["school", day], dependencies: [RuleDependency("postings", "school", matches: "school")])
    }
}
