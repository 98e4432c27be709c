public import BaseKit

extension SafetyModule {
    public static let trainings = CollectionSchema(
        "trainings", singular: "safety training", labelZh: "安全培训",
        summary: "safety training and lessons: for those responsible at the schools, for drivers, cooks and pupils",
        idPrefix: "TR", idDigits: 4,
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: "what was taught"),
            FieldSchema(
                "date", .date, required: true, labelZh: "培训日期", summary: "day, the last of several", bound: .notAhead),
            FieldSchema(
                "school", .reference("schools"), labelZh: "学校",
                summary: "where a school held it; empty for the county's own"),
            FieldSchema("audience", .enumeration(trainingAudiences), labelZh: "对象", summary: "for whom"),
            FieldSchema(
                "participants", .int, labelZh: "参加人数", summary: "who took part", unit: "persons", bound: .notNegative),
        ])

    static let trainingAudiences = [
        EnumerationCase("headmasters", "校长园长"),
        EnumerationCase("teachers", "教职工"),
        EnumerationCase("drivers", "校车驾驶员"),
        EnumerationCase("cooks", "食堂从业人员"),
        EnumerationCase("guards", "保安"),
        EnumerationCase("pupils", "学生"),
    ]
}
