import ModuleKit

extension ProjectsModule {
    /// The stages of works that are complete.
    private static let completed = "[\"complete\", \"accepted\", \"settled\", \"handed_over\"]"

    static let worksRules = [
        Rule(
            "done-within-started", labelZh: "建成不超开工", on: "progress", field: "area_done",
            find: "where area_done > area_started", message: "${area_done} m² done of ${area_started} m² begun",
            remedy: "correct both areas; what is done was begun", source: "areas done ≤ begun ≤ planned",
            degree: "area_done - area_started", reads: ["area_done", "area_started"]),
        Rule(
            "started-within-planned", labelZh: "开工不超计划", on: "progress", field: "area_started",
            find: "where area_started > project.area_planned",
            message: "${area_started} m² begun, and ${project.area_planned} m² are planned",
            remedy: "correct the area, or have the plan changed first (`area_planned`)",
            source: "areas done ≤ begun ≤ planned", degree: "area_started - project.area_planned",
            reads: ["area_started", "project"], dependencies: [RuleDependency("projects", "id", matches: "project")]),
        Rule(
            "percent-of-a-hundred", labelZh: "进度在0至100之间", on: "progress", field: "percent",
            find: "where percent < 0 or percent > 100", message: "${percent} percent of the works",
            remedy: "enter a share from 0 to 100", source: "a share of the whole", reads: ["percent"]),
        Rule(
            "progress-goes-on", labelZh: "进度不倒退", on: "progress", field: "percent", severity: .warning,
            find: """
                extend last = lag(percent), value = lag(invested) per project sort date \
                | where percent < last or invested < value
                """,
            message: "less than reported before: ${percent} percent after ${last}",
            remedy: "correct the report, or the one before", source: "works do not become less",
            reads: ["percent", "project", "date", "invested"], finds: .reversedOrder),
        Rule(
            "invested-fits-the-budget", labelZh: "投资与概算量级", on: "progress", field: "invested", severity: .warning,
            find: "where invested > project.estimate * 2",
            message: "${invested} yuan invested, and the budget is ${project.estimate}: was 万 lost or doubled?",
            remedy: "enter yuan", source: "amounts are kept in yuan, shown in 万元 only in reports",
            reads: ["invested", "project"], finds: .scaleSlip),
        Rule(
            "project-days-in-order", labelZh: "项目日期顺序", on: "projects", field: "completed",
            find: "where completed < started or accepted < completed or due < started",
            message: "begun ${started}, due ${due}, complete ${completed}, accepted ${accepted}",
            remedy: "correct the days: works begin, are complete, and are accepted",
            source: "stages follow one another", reads: ["started", "completed", "accepted", "due"],
            finds: .reversedOrder),
        // One that failed may lie before the completion of today: the works went back, and were complete anew.
        Rule(
            "accepted-when-complete", labelZh: "完工后方可验收", on: "acceptances", field: "date",
            find: """
                where result == "passed" and (project.completed == null or date < project.completed \
                or not (project.stage in \(completed))) \
                or project.stage in ["proposal", "feasibility", "design", "tender", "contract"]
                """,
            message: """
                inspected on ${date}, and ${project.name} \
                ${if(project.completed == null or not (project.stage in \(completed)), \
                "is `${project.stage}`, not complete", "was not complete until ${project.completed}")}
                """,
            remedy: "correct the day, or complete the works first (`projects stage ${project} --to complete --on DAY`)",
            source: "no acceptance before completion", reads: ["project", "date", "result"],
            dependencies: [RuleDependency("projects", "id", matches: "project")], finds: .reversedOrder),
        Rule(
            "defect-days-in-order", labelZh: "缺陷日期顺序", on: "defects", field: "fixed", find: "where fixed < found",
            message: "put right on ${fixed}, before it was found on ${found}", remedy: "correct `found` or `fixed`",
            source: "a defect is found before it is put right", reads: ["found", "fixed"], finds: .reversedOrder),
    ]
}
