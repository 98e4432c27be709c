public import BaseKit

extension TeachersModule {
    public static let recruitments = CollectionSchema(
        "recruitments", singular: "recruitment", labelZh: "招聘",
        summary: "teachers recruited, by year and channel",
        idPrefix: "RC", idDigits: 4,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "教师", summary: "who was recruited"),
            FieldSchema(
                "year", .int, required: true, labelZh: "年份", summary: "calendar year of the recruitment",
                bound: .notAhead),
            FieldSchema("channel", .enumeration(channels), required: true, labelZh: "渠道", summary: "how recruited"),
            FieldSchema(
                "outcome", .enumeration(recruitmentOutcomes), labelZh: "去向",
                summary: "a special post serves three years and is then established or leaves"),
        ],
        uniqueKeys: [["teacher", "year"]])

    public static let channels = [
        EnumerationCase("public_institution", "事业单位公开招聘"),
        EnumerationCase("special_post", "特岗教师"),
        EnumerationCase("general", "全科教师"),
        EnumerationCase("vocational", "中职教师"),
        EnumerationCase("talent", "人才引进"),
    ]

    static let recruitmentOutcomes = [
        EnumerationCase("serving", "服务期内"),
        EnumerationCase("established", "已入编"),
        EnumerationCase("left", "已离开"),
    ]
}
