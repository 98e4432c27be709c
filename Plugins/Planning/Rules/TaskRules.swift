import ModuleKit

extension PlanningModule {
    static let taskLife = LifeCycle(
        "tasks", field: "state",
        steps: LifeCycleStep.line(["draft", "issued", "accepted", "doing", "submitted", "verified", "closed"])
            + [LifeCycleStep("submitted", "returned"), LifeCycleStep("returned", "doing")],
        needs: [
            LifeCycleNeed(
                in: ["submitted", "verified", "closed"], "evidence != null", missing: "evidence (--evidence)",
                reads: ["evidence"]),
            LifeCycleNeed(
                in: ["verified", "closed"], "verified != null and verified_by != null",
                missing: "who verified it and when (--verified-by, --verified)", reads: ["verified", "verified_by"]),
        ])

    static let taskRules = [
        Rule(
            "task-not-verified-by-its-owner", labelZh: "责任人不得自行核验", on: "tasks", field: "verified_by",
            find: "where \(PersonName.same("verified_by", "owner"))",
            message: "${owner} answers for the task and verified it", remedy: "another section verifies it",
            source: "who answers for a goal does not judge the evidence", reads: ["verified_by", "owner"]),
        Rule(
            "plan-days-in-order", labelZh: "规划日期顺序", on: "plans", field: "to", find: "where to < from",
            message: "the plan ends on ${to}, before it begins on ${from}", remedy: "correct `from` or `to`",
            source: "a plan begins before it ends", reads: ["from", "to"], finds: .reversedOrder),
        Rule(
            "holiday-departs-from-the-week", labelZh: "节假日安排与周次", on: "holidays", field: "works",
            find: "where (works and weekday(date) < 6) or (not works and weekday(date) > 5)",
            message: "${date} is like any other such day of the week",
            remedy: "enter only weekdays that are free and weekend days that are worked",
            source: "the calendar of working days counts from the week and these exceptions",
            reads: ["works", "date"]),
        Rule(
            "report-approved-by-another", labelZh: "报告审批与核对分离", on: "reports", field: "approved_by",
            find: "where \(PersonName.same("approved_by", "checked_by"))",
            message: "${approved_by} checked the report and approved it", remedy: "someone else approves it",
            source: "who checks the figures does not approve them", reads: ["approved_by", "checked_by"]),
        Rule(
            "year-has-new-goals", labelZh: "每年须有新目标", on: "plans", field: "to", severity: .warning,
            find: """
                where kind == "yearly" and year(to) == year(today()) - 1 \
                | extend next = text(year(today())) | join anti (\(goals)) as goals on next == goals.of
                """,
            message: "${next} has begun, and no goal is set for it: no task belongs to a yearly plan of ${next}",
            remedy:
                "add the year's plan (`plans add --kind yearly`), and its goals as tasks with an owner, a deadline and evidence",
            source: "new goals every year", reads: ["kind", "to"]),
        Rule(
            "report-year-has-goals", labelZh: "报告年度须有目标", on: "reports", field: "period", severity: .warning,
            find: """
                where period matches "^[0-9]{4}$" \
                and (state in ["approved", "submitted"] or period == text(year(today()))) \
                | join anti (\(goals)) as goals on period == goals.of
                """,
            message: "${period} has no goals: no task belongs to a yearly plan of ${period}",
            remedy: "add the year's plan and its goals as tasks, so that the summary can say what was reached",
            source: "new goals every year", reads: ["period", "state"]),
    ]

    /// Stages that give the years that have goals: tasks of a plan for that year.
    private static let goals = "tasks | where plan.kind == \"yearly\" | select of = text(year(plan.from)) | distinct of"

    static let planLife = LifeCycle(
        "plans", field: "state",
        steps: LifeCycleStep.line(["draft", "submitted", "adopted", "done"]) + [LifeCycleStep("submitted", "draft")],
        needs: [
            LifeCycleNeed(
                in: ["submitted", "adopted", "done"], "submitted != null",
                missing: "the day of submission (--submitted)",
                reads: ["submitted"])
        ])

    /// What was approved is what the figures of today are held against.
    static let goalOnRecord = KeptFields(
        "goal-on-record", on: "tasks", fields: [],
        from: .state(
            field: "state", values: ["issued", "accepted", "doing", "submitted", "returned", "verified", "closed"]),
        source: "goals are tasks with an owner, a deadline and evidence: one that was missed is told")

    static let approvedReport = KeptFields(
        "approved-report-kept", on: "reports",
        fields: ["name", "period", "until", "checked_by", "approved_by", "figures"],
        from: .state(field: "state", values: ["approved", "submitted"]),
        source: "the figures of an approved report are frozen, and what was submitted is archived",
        remedy:
            "what is only approved goes back with reports update ID --state draft, and is checked and approved again")

    static let submittedReport = KeptFields(
        "submitted-report-kept", on: "reports", fields: ["submitted"],
        from: .state(field: "state", values: ["submitted"]),
        source: "the figures of an approved report are frozen, and what was submitted is archived")

    static let reportLife = LifeCycle(
        "reports", field: "state",
        steps: LifeCycleStep.line(["draft", "checked", "approved", "submitted"])
            + LifeCycleStep.all(from: ["checked", "approved"], to: ["draft"]),
        needs: [
            LifeCycleNeed(
                in: ["checked", "approved", "submitted"], "checked_by != null",
                missing: "who checked it (--checked-by)",
                reads: ["checked_by"]),
            LifeCycleNeed(
                in: ["approved", "submitted"], "approved_by != null", missing: "who approved it (--approved-by)",
                reads: ["approved_by"]),
            LifeCycleNeed(
                in: ["approved", "submitted"], "figures != null", missing: "its figures, frozen (`report approve`)",
                reads: ["figures"]),
            LifeCycleNeed(
                in: ["submitted"], "submitted != null", missing: "the day of submission (--submitted)",
                reads: ["submitted"]),
        ])
}
