public import BaseKit

extension ExamsModule {
    public static let enrolmentTargets = CollectionSchema(
        "enrolment_targets", singular: "enrolment target", labelZh: "招生任务",
        summary: "full-time students that a vocational school is to enrol in a year",
        idPrefix: "ET", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school"),
            FieldSchema("year", .int, required: true, labelZh: "年份", summary: "calendar year of the autumn intake"),
            FieldSchema(
                "target", .int, required: true, labelZh: "任务数", summary: "students to enrol", unit: "students",
                bound: .notNegative),
        ],
        uniqueKeys: [["school", "year"]])
}
