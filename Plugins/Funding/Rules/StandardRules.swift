import ModuleKit

extension FundingModule {
    /// Two areas' standards of one day would be two amounts for one pupil, of which chance chose one.
    static let standardRules = [
        Rule(
            "one-standard-a-day", labelZh: "同日只执行一个地区的标准", on: "standards", field: "area",
            find: """
                \(isHere) \
                | extend other = lag(area) per programme, stage, tier, from sort id | where other != null
                """,
            message:
                "from ${from} on the standard of ${other} holds for the same pupils: which of both holds here is not known",
            remedy:
                "name the areas that this bureau belongs to in the setting `standard_areas` of edsh.json, such as 全国,中西部,广西",
            source: "the amount follows the standard in force", reads: ["programme", "stage", "tier", "area", "from"],
            together: "programme", finds: .oldStandard)
    ]
}
