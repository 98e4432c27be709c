import BaseKit
public import ModuleKit

extension ResearchModule {
    public static let funds = ModuleCommand(
        ["research", "funds"],
        summary: "money for teaching research by year: floor, budget, spent, and the rate of spending",
        details: """
            The budget must reach the floor that the bureau has decided; above is how much it exceeds it, negative where it falls
            short. The rate is spent divided by budget, and is not known while nothing is reported as spent.
            """,
        pipeline: """
            research_budgets
            | select year, floor, budget, above = budget - floor, spent, rate = spent / budget, source
            | sort -year
            """,
        columns: [
            ComputedColumn("above", "高于保底"),
            ComputedColumn("rate", "执行率"),
        ],
        examples: [
            CommandExample("research funds", "every year on record"),
            CommandExample("research funds | where above < 0", "years below the floor"),
        ])
}
