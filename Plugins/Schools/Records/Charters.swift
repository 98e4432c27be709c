public import BaseKit

extension SchoolsModule {
    public static let charters = CollectionSchema(
        "charters", singular: "charter", labelZh: "学校章程",
        summary: "versions of each school's charter and their review by the bureau",
        idPrefix: "CH", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school it governs"),
            FieldSchema(
                "version", .int, required: true, labelZh: "版次", summary: "1 for the first charter, then 2",
                bound: .notNegative),
            FieldSchema(
                "state", .enumeration(charterStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema(
                "reviewed", .date, labelZh: "核准日期", summary: "day on which the bureau approved it", bound: .notAhead),
        ],
        uniqueKeys: [["school", "version"]])

    static let charterStates = [
        EnumerationCase("drafted", "起草"),
        EnumerationCase("submitted", "送审"),
        EnumerationCase("returned", "退回修改"),
        EnumerationCase("reviewed", "已核准"),
    ]
}
