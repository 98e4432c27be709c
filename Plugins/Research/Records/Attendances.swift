public import BaseKit

extension ResearchModule {
    public static let attendances = CollectionSchema(
        "attendances", singular: "attendance", labelZh: "参训记录",
        summary: "who attended a course: a teacher, a school, or a teacher for a school",
        idPrefix: "AT", idDigits: 5,
        fields: [
            FieldSchema("course", .reference("courses"), required: true, labelZh: "培训班", summary: "course"),
            FieldSchema("teacher", .reference("teachers"), labelZh: "教师", summary: "who attended"),
            FieldSchema("school", .reference("schools"), labelZh: "学校", summary: "school of the teacher at that time"),
            FieldSchema("hours", .int, labelZh: "学时", summary: "hours attended", unit: "hours", bound: .notNegative),
        ],
        uniqueKeys: [["course", "teacher", "school"]], partition: .value(of: "course"))
}
