public import BaseKit

extension SchoolsModule {
    public static let schoolChanges = CollectionSchema(
        "school_changes", singular: "school change", labelZh: "学校变更",
        summary:
            "new names, mergers and closures of schools, so that every period is told with the schools of its time",
        idPrefix: "SC", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school that changed"),
            FieldSchema(
                "date", .date, required: true, labelZh: "变更日期",
                summary: "first day of the new name; last day of a school that was merged or closed", bound: .notAhead),
            FieldSchema("kind", .enumeration(changeKinds), required: true, labelZh: "类别", summary: "what happened"),
            FieldSchema("old_name", .text, labelZh: "原校名", summary: "name until then"),
            FieldSchema("new_name", .text, labelZh: "新校名", summary: "name since then"),
            FieldSchema(
                "into", .text, labelZh: "并入学校标识码", summary: "identification code of the school that took it over"),
            FieldSchema("document", .text, labelZh: "批文", summary: "document that says so"),
        ],
        uniqueKeys: [["school", "date", "kind"]])

    static let changeKinds = [
        EnumerationCase("renamed", "更名"),
        EnumerationCase("merged", "合并"),
        EnumerationCase("closed", "撤销"),
    ]
}
