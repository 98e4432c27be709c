public import BaseKit

extension SchoolsModule {
    public static let townships = CollectionSchema(
        "townships", singular: "township", labelZh: "乡镇",
        summary: "the towns and townships of the county",
        idPrefix: "W", idDigits: 2,
        fields: [
            FieldSchema(
                "code", .text, required: true, unique: true, labelZh: "代码",
                summary: "division code of nine digits: six of the county, three of the township"),
            FieldSchema("name", .text, required: true, unique: true, labelZh: "名称", summary: "name, as 界首镇"),
        ])
}
