public import BaseKit

extension TeachersModule {
    public static let accountabilityCases = CollectionSchema(
        "accountability_cases", singular: "accountability case", labelZh: "校长约谈问责",
        summary: "headmasters who are admonished or called to account, from what caused it until it is closed",
        idPrefix: "AB", idDigits: 4,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "校长", summary: "who answers"),
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校", summary: "school that it is about"),
            FieldSchema(
                "opened", .date, required: true, labelZh: "立案日期", summary: "day on which it was opened",
                bound: .notAhead),
            FieldSchema("cause", .enumeration(causes), required: true, labelZh: "事由", summary: "what caused it"),
            FieldSchema(
                "accident", .reference("accidents"), labelZh: "所涉事故", summary: "the accident, where one caused it"),
            FieldSchema(
                "ground", .text, required: true, labelZh: "依据", summary: "what is confirmed, and where it is on record"),
            FieldSchema(
                "state", .enumeration(accountabilityStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema("talked", .date, labelZh: "谈话日期", summary: "day of the talk", bound: .notAhead),
            FieldSchema("admonished", .date, labelZh: "诫勉日期", summary: "day of the admonition", bound: .notAhead),
            FieldSchema("measure", .text, labelZh: "问责决定", summary: "what was decided"),
            FieldSchema("appeal", .text, labelZh: "申诉", summary: "what the headmaster objects"),
            FieldSchema("closed", .date, labelZh: "结案日期", summary: "day on which it was closed", bound: .notAhead),
            FieldSchema("reason", .text, labelZh: "说明", summary: "why it was closed before the usual end"),
        ])

    static let causes = [
        EnumerationCase("major_accident", "重大安全事故"),
        EnumerationCase("lagging_results", "办学质量持续落后"),
        EnumerationCase("morality", "师德失范"),
        EnumerationCase("funds", "经费管理问题"),
        EnumerationCase("other", "其他"),
    ]

    static let accountabilityStates = [
        EnumerationCase("opened", "立案"),
        EnumerationCase("talk", "谈话"),
        EnumerationCase("admonish", "诫勉"),
        EnumerationCase("accountability", "问责"),
        EnumerationCase("appeal", "申诉"),
        EnumerationCase("closed", "结案"),
    ]
}
