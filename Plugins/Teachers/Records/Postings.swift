public import BaseKit

extension TeachersModule {
    public static let postings = CollectionSchema(
        "postings", singular: "posting", labelZh: "任职",
        summary: "who held which post at which school, from when to when",
        idPrefix: "P", idDigits: 5,
        fields: [
            FieldSchema(
                "teacher", .reference("teachers"), required: true, labelZh: "教师",
                summary: "holder of the post; one full-time post at a time"),
            FieldSchema("from", .date, required: true, labelZh: "任职日期", summary: "first day in the post"),
            FieldSchema("to", .date, labelZh: "离任日期", summary: "last day in the post; empty while it lasts"),
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school of the post"),
            FieldSchema("post", .enumeration(posts), required: true, labelZh: "岗位", summary: "kind of post"),
        ],
        uniqueKeys: [["teacher", "from"]])

    public static let posts = [
        EnumerationCase("headmaster", "校长（园长）"),
        EnumerationCase("deputy", "副校长（副园长）"),
        EnumerationCase("middle", "中层干部"),
        EnumerationCase("teacher", "专任教师"),
        EnumerationCase("assistant", "教辅人员"),
        EnumerationCase("worker", "工勤人员"),
        EnumerationCase("researcher", "教研员"),
    ]
}
