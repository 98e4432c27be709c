public import BaseKit

extension SafetyModule {
    public static let campaignSchools = CollectionSchema(
        "campaign_schools", singular: "school of a campaign", labelZh: "检查名单",
        summary: "the schools that a campaign has to visit, as frozen at its opening",
        idPrefix: "CN", idDigits: 5,
        fields: [
            FieldSchema("campaign", .reference("campaigns"), required: true, labelZh: "专项检查", summary: "campaign"),
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校", summary: "school to be visited"),
        ],
        uniqueKeys: [["campaign", "school"]])
}
