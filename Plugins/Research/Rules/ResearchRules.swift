import ModuleKit

extension ResearchModule {
    static let researchRules = [
        Rule(
            "research-floor", labelZh: "教研经费保底", on: "research_budgets", field: "budget",
            find: "where budget < floor",
            message: "${budget} yuan for ${year}: ${floor - budget} below the floor of ${source}",
            remedy: "raise the budget to the floor, or enter the decision that lowers it",
            source: "funds for teaching research are ensured", degree: "floor - budget",
            reads: ["budget", "floor", "year", "source"]),
        Rule(
            "research-spent-within-budget", labelZh: "教研支出不超预算", on: "research_budgets", field: "spent",
            find: "where spent > budget", message: "${spent} yuan spent of ${budget}",
            remedy: "correct the amount, or raise the budget first", source: "what is spent was set aside before",
            degree: "spent - budget", reads: ["spent", "budget"]),
        Rule(
            "research-funds-used", labelZh: "教研经费执行率", on: "research_budgets", field: "spent", severity: .warning,
            find: "where year < year(today()) and spent / budget < $research_spending_rate",
            message: "${round(100 * spent / budget, 1)} % of the budget of ${year} was spent",
            remedy: "see what was planned and not done; a floor that is not spent helps nobody",
            source: "the setting research_spending_rate of the bureau", reads: ["year", "spent", "budget"]),
        Rule(
            "course-days-in-order", labelZh: "培训日期顺序", on: "courses", field: "to", find: "where to < from",
            message: "the course ends on ${to}, before it begins on ${from}", remedy: "correct `from` or `to`",
            source: "a course begins before it ends", reads: ["from", "to"], finds: .reversedOrder),
        Rule(
            "attendance-names-someone", labelZh: "参训对象", on: "attendances", field: "teacher",
            find: "where teacher == null and school == null", message: "neither a teacher nor a school attended",
            remedy: "name the teacher or the school", source: "someone attends a course", reads: ["teacher", "school"]),
        Rule(
            "attendance-within-course", labelZh: "参训学时不超培训学时", on: "attendances", field: "hours",
            find: "where hours > course.hours", message: "${hours} hours of a course of ${course.hours}",
            remedy: "correct the hours", source: "nobody attends more hours than a course has",
            reads: ["hours", "course"], dependencies: [RuleDependency("courses", "id", matches: "course")]),
        Rule(
            "topic-days-in-order", labelZh: "课题日期顺序", on: "topics", field: "concluded",
            find: "where concluded < applied or due < applied",
            message: "applied for on ${applied}, due on ${due}, concluded on ${concluded}: the order is wrong",
            remedy: "correct the day that is wrong", source: "a topic is applied for before it is due and concluded",
            reads: ["applied", "due", "concluded"], finds: .reversedOrder),
    ]

    static let topicLife = LifeCycle(
        "topics", field: "state", steps: LifeCycleStep.line(["applied", "approved", "midterm", "concluded"]),
        needs: [
            LifeCycleNeed(
                in: ["approved", "midterm", "concluded"], "leader != null", missing: "who leads it (--leader)",
                reads: ["leader"]),
            LifeCycleNeed(
                in: ["concluded"], "concluded != null", missing: "the day (--concluded)", reads: ["concluded"]),
        ])
}
