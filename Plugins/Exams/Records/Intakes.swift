public import BaseKit

extension ExamsModule {
    public static let intakes = CollectionSchema(
        "intakes", singular: "intake", labelZh: "招生入学",
        summary: "students who came, by day of registration: each record counts those of its day only",
        idPrefix: "IT", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school"),
            FieldSchema(
                "year", .int, required: true, labelZh: "年份", summary: "calendar year of the autumn intake",
                bound: .notAhead),
            FieldSchema(
                "date", .date, required: true, labelZh: "报到日期", summary: "day of registration", bound: .notAhead),
            FieldSchema(
                "students", .int, required: true, labelZh: "报到人数", summary: "students who came on that day",
                unit: "students", bound: .notNegative),
        ],
        uniqueKeys: [["school", "year", "date"]])
}
