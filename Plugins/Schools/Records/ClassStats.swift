public import BaseKit

extension SchoolsModule {
    public static let classStats = CollectionSchema(
        "class_stats", singular: "class count", labelZh: "班级统计",
        summary: "pupils and boarders of every class, counted on 1 September",
        idPrefix: "CS", idDigits: 5,
        fields: [
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校", summary: "school of the class"),
            FieldSchema("date", .date, required: true, labelZh: "统计日期", summary: "day of the count", bound: .notAhead),
            FieldSchema("grade", .enumeration(grades), required: true, labelZh: "年级", summary: "grade of the class"),
            FieldSchema(
                "class", .int, required: true, labelZh: "班号", summary: "number of the class in its grade",
                bound: .notNegative),
            FieldSchema(
                "pupils", .int, required: true, labelZh: "学生数", summary: "pupils on the roll", unit: "pupils",
                bound: .notNegative),
            FieldSchema(
                "boarders", .int, labelZh: "寄宿生数", summary: "pupils who board; never more than pupils", unit: "pupils",
                bound: .notNegative),
        ],
        uniqueKeys: [["school", "date", "grade", "class"]], dimensions: ["date", "grade"],
        measures: ["pupils", "boarders"])

    /// Grades of all stages, in order of age.
    public static let grades = [
        EnumerationCase("k1", "幼儿园小班"),
        EnumerationCase("k2", "幼儿园中班"),
        EnumerationCase("k3", "幼儿园大班"),
        EnumerationCase("p1", "小学一年级"),
        EnumerationCase("p2", "小学二年级"),
        EnumerationCase("p3", "小学三年级"),
        EnumerationCase("p4", "小学四年级"),
        EnumerationCase("p5", "小学五年级"),
        EnumerationCase("p6", "小学六年级"),
        EnumerationCase("j1", "初中一年级"),
        EnumerationCase("j2", "初中二年级"),
        EnumerationCase("j3", "初中三年级"),
        EnumerationCase("s1", "高中一年级"),
        EnumerationCase("s2", "高中二年级"),
        EnumerationCase("s3", "高中三年级"),
        EnumerationCase("v1", "中职一年级"),
        EnumerationCase("v2", "中职二年级"),
        EnumerationCase("v3", "中职三年级"),
    ]
}
