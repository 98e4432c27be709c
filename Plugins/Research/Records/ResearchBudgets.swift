public import BaseKit

extension ResearchModule {
    public static let researchBudgets = CollectionSchema(
        "research_budgets", singular: "research budget", labelZh: "教研经费",
        summary: "money for teaching research by year: what it must be at least, what was set aside and what was spent",
        idPrefix: "RB", idDigits: 3,
        fields: [
            FieldSchema(
                "year", .int, required: true, unique: true, labelZh: "年份", summary: "calendar year of the budget"),
            FieldSchema(
                "floor", .money, required: true, labelZh: "保底金额", summary: "the least that must be set aside",
                unit: "yuan", bound: .notNegative),
            FieldSchema(
                "source", .text, required: true, labelZh: "依据", summary: "the decision that sets the floor"),
            FieldSchema(
                "budget", .money, required: true, labelZh: "预算", summary: "what was set aside", unit: "yuan",
                bound: .notNegative),
            FieldSchema(
                "spent", .money, labelZh: "支出", summary: "what was spent so far", unit: "yuan", bound: .notNegative),
        ])
}
