public import BaseKit

extension ResearchModule {
    public static let papers = CollectionSchema(
        "papers", singular: "paper", labelZh: "论文",
        summary: "papers that teachers hand in, and the prizes that they win",
        idPrefix: "PA", idDigits: 5,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "作者", summary: "first author"),
            FieldSchema("title", .text, required: true, labelZh: "题目", summary: "title of the paper"),
            FieldSchema("level", .enumeration(levels), labelZh: "级别", summary: "level of who judges it"),
            FieldSchema("prize", .enumeration(prizes), labelZh: "奖项", summary: "prize; empty without one"),
            FieldSchema("date", .date, required: true, labelZh: "上交日期", summary: "day on which it was handed in"),
        ],
        nameField: "title")

    static let prizes = [
        EnumerationCase("first", "一等奖"),
        EnumerationCase("second", "二等奖"),
        EnumerationCase("third", "三等奖"),
        EnumerationCase("commended", "优秀奖"),
    ]

    /// Levels of administration, from the nation down to the school.
    static let levels = [
        EnumerationCase("nation", "国家级"),
        EnumerationCase("region", "自治区级"),
        EnumerationCase("city", "市级"),
        EnumerationCase("county", "县级"),
        EnumerationCase("school", "校级"),
    ]

    /// What is taught, in the words of the teachers' records.
    static let subjects = [
        EnumerationCase("chinese", "语文"),
        EnumerationCase("maths", "数学"),
        EnumerationCase("english", "英语"),
        EnumerationCase("ethics", "品德与政治"),
        EnumerationCase("science", "科学"),
        EnumerationCase("physics", "物理"),
        EnumerationCase("chemistry", "化学"),
        EnumerationCase("biology", "生物"),
        EnumerationCase("history", "历史"),
        EnumerationCase("geography", "地理"),
        EnumerationCase("pe", "体育"),
        EnumerationCase("music", "音乐"),
        EnumerationCase("art", "美术"),
        EnumerationCase("it", "信息技术"),
        EnumerationCase("practice", "综合实践"),
        EnumerationCase("psychology", "心理健康"),
        EnumerationCase("preschool", "幼儿教育"),
        EnumerationCase("special_education", "特殊教育"),
        EnumerationCase("vocational", "职业专业课"),
    ]
}
