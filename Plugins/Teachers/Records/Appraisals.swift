public import BaseKit

extension TeachersModule {
    public static let appraisals = CollectionSchema(
        "appraisals", singular: "appraisal", labelZh: "考核",
        summary: "yearly appraisals: of a teacher, or of a school's leadership team",
        idPrefix: "AP", idDigits: 5,
        fields: [
            FieldSchema(
                "teacher", .reference("teachers"), labelZh: "教师", summary: "teacher appraised; empty for a team"),
            FieldSchema(
                "school", .reference("schools"), labelZh: "学校班子",
                summary: "school whose leadership team was appraised; empty for a teacher"),
            FieldSchema(
                "year", .int, required: true, labelZh: "年度", summary: "calendar year appraised", bound: .notAhead),
            FieldSchema(
                "date", .date, labelZh: "考核日期", summary: "day on which it was given", bound: .notAhead),
            FieldSchema("grade", .enumeration(appraisalGrades), required: true, labelZh: "等次", summary: "result"),
            FieldSchema(
                "morality", .int, required: true, labelZh: "师德分", summary: "score for professional morality, 0 to 100",
                unit: "points"),
            FieldSchema(
                "veto", .bool, labelZh: "师德一票否决",
                summary: "a breach of professional morality that caps the grade at incompetent"),
        ],
        uniqueKeys: [["teacher", "school", "year"]])

    static let appraisalGrades = [
        EnumerationCase("excellent", "优秀"),
        EnumerationCase("competent", "合格"),
        EnumerationCase("basic", "基本合格"),
        EnumerationCase("incompetent", "不合格"),
    ]
}
