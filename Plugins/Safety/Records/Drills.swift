public import BaseKit

extension SafetyModule {
    public static let drills = CollectionSchema(
        "drills", singular: "drill", labelZh: "应急演练",
        summary: "emergency drills at schools: one a month, in kindergartens one a quarter",
        idPrefix: "DR", idDigits: 5,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school that drilled"),
            FieldSchema("date", .date, required: true, labelZh: "演练日期", summary: "day of the drill", bound: .notAhead),
            FieldSchema("kind", .enumeration(drillKinds), required: true, labelZh: "类别", summary: "against what"),
            FieldSchema(
                "participants", .int, labelZh: "参加人数", summary: "pupils and staff who took part", unit: "persons",
                bound: .notNegative),
            FieldSchema(
                "seconds", .int, labelZh: "疏散用时",
                summary: "time until all were out; the target is 120, in primary schools 180", unit: "seconds",
                bound: .notNegative),
        ],
        uniqueKeys: [["school", "date"]], partition: .schoolYear(of: "date"))

    static let drillKinds = [
        EnumerationCase("fire", "消防疏散"),
        EnumerationCase("earthquake", "地震避险"),
        EnumerationCase("flood", "防汛防溺水"),
        EnumerationCase("stampede", "防踩踏"),
        EnumerationCase("violence", "防暴恐"),
    ]
}
