public import BaseKit

extension FundingModule {
    public static let standards = CollectionSchema(
        "standards", singular: "standard", labelZh: "标准",
        summary: "amounts for a pupil or student and year, each from a day on, with the document that says so",
        idPrefix: "ST", idDigits: 3,
        fields: [
            FieldSchema("programme", .enumeration(programmes), required: true, labelZh: "项目", summary: "for what"),
            FieldSchema("stage", .enumeration(stages), required: true, labelZh: "学段", summary: "for whom"),
            FieldSchema("area", .text, required: true, labelZh: "地区", summary: "where it holds"),
            FieldSchema("tier", .enumeration(tiers), required: true, labelZh: "档次", summary: "which tier of it"),
            FieldSchema("from", .date, required: true, labelZh: "起始日期", summary: "first day on which it holds"),
            FieldSchema(
                "amount", .money, required: true, labelZh: "标准", summary: "amount of a year", unit: "yuan",
                bound: .notNegative),
            FieldSchema("unit", .text, labelZh: "单位", summary: "what it counts by"),
            FieldSchema("source", .text, required: true, labelZh: "依据", summary: "document that sets it"),
        ],
        derived: [
            DerivedField("per_term", "money(amount / 2)", labelZh: "每学期", summary: "half of the year's amount")
        ],
        uniqueKeys: [["programme", "stage", "area", "tier", "from"]])

    /// Those of the areas that the bureau belongs to.
    static let standardsHere = "standards | \(isHere)"

    static let isHere = """
        where $standard_areas == "" or area in split(replace(replace($standard_areas, "，", ","), "、", ","), ",")
        """

    /// What money is for.
    public static let programmes = [
        EnumerationCase("boarder_allowance", "寄宿生生活补助"),
        EnumerationCase("high_school_grant", "普通高中国家助学金"),
        EnumerationCase("vocational_grant", "中职国家助学金"),
        EnumerationCase("preschool_grant", "学前教育资助"),
        EnumerationCase("public_funds", "公用经费"),
        EnumerationCase("tuition_waiver", "免学费"),
        EnumerationCase("credit_loan", "生源地信用助学贷款"),
    ]

    /// In the words of the kinds of schools, so that both compare.
    static let stages = [
        EnumerationCase("kindergarten", "学前"),
        EnumerationCase("primary", "小学"),
        EnumerationCase("junior", "初中"),
        EnumerationCase("senior", "普通高中"),
        EnumerationCase("vocational", "中职"),
        EnumerationCase("special", "特殊教育"),
        EnumerationCase("undergraduate", "本专科生"),
        EnumerationCase("postgraduate", "研究生"),
    ]

    static let tiers = [
        EnumerationCase("all", "不分档"),
        EnumerationCase("boarder", "寄宿生"),
        EnumerationCase("non_boarder", "非寄宿生"),
        EnumerationCase("first", "一档"),
        EnumerationCase("second", "二档"),
        EnumerationCase("third", "三档"),
    ]
}
