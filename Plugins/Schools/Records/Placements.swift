public import BaseKit

extension SchoolsModule {
    public static let placements = CollectionSchema(
        "placements", singular: "placement", labelZh: "残疾儿童少年安置",
        summary:
            "disabled children and adolescents of compulsory age: who teaches them, in which form, from when to when",
        idPrefix: "DP", idDigits: 4,
        fields: [
            FieldSchema(
                "pupil", .text, required: true, labelZh: "学生", summary: "name of the child or adolescent",
                personal: true),
            FieldSchema("birth", .date, labelZh: "出生日期", summary: "date of birth", bound: .notAhead, personal: true),
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校", summary: "school that answers for it"),
            FieldSchema(
                "form", .enumeration(placementForms), required: true, labelZh: "安置形式", summary: "how it is taught"),
            FieldSchema("from", .date, required: true, labelZh: "开始日期", summary: "first day", bound: .notAhead),
            FieldSchema("to", .date, labelZh: "结束日期", summary: "last day; empty while it lasts"),
        ],
        uniqueKeys: [["pupil", "school", "from"]],
        nameField: "pupil")

    static let placementForms = [
        EnumerationCase("special_school", "特殊教育学校就读"),
        EnumerationCase("regular_class", "随班就读"),
        EnumerationCase("home", "送教上门"),
    ]
}
