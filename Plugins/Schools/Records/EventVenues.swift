public import BaseKit

extension SchoolsModule {
    public static let eventVenues = CollectionSchema(
        "event_venues", singular: "venue", labelZh: "活动地点",
        summary: "the schools in which an event takes place",
        idPrefix: "EV", idDigits: 4,
        fields: [
            FieldSchema("event", .reference("events"), required: true, labelZh: "活动", summary: "event"),
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校", summary: "school that hosts it"),
        ],
        uniqueKeys: [["event", "school"]])
}
