public import BaseKit

extension SafetyModule {
    public static let accidents = CollectionSchema(
        "accidents", singular: "accident", labelZh: "安全事故",
        summary: "accidents at schools or of their pupils, graded by State Council Order No. 493",
        idPrefix: "AC", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school concerned"),
            FieldSchema(
                "date", .date, required: true, labelZh: "发生日期", summary: "day of the accident", bound: .notAhead),
            FieldSchema(
                "grade", .enumeration(accidentGrades), required: true, labelZh: "等级", summary: "how grave it was"),
            FieldSchema("description", .text, labelZh: "经过", summary: "what happened, without names of pupils"),
            FieldSchema(
                "deaths", .int, labelZh: "死亡人数", summary: "persons who died", unit: "persons", bound: .notNegative),
            FieldSchema(
                "injuries", .int, labelZh: "受伤人数", summary: "persons who were hurt", unit: "persons",
                bound: .notNegative),
            FieldSchema("loss", .money, labelZh: "直接经济损失", summary: "direct loss", unit: "yuan", bound: .notNegative),
            FieldSchema(
                "confirmed", .date, labelZh: "认定日期",
                summary: "day on which the inquiry confirmed cause and grade; empty until then", bound: .notAhead),
        ])

    static let accidentGrades = [
        EnumerationCase("general", "一般事故"),
        EnumerationCase("larger", "较大事故"),
        EnumerationCase("major", "重大事故"),
        EnumerationCase("particularly_major", "特别重大事故"),
    ]
}
