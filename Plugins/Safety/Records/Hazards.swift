public import BaseKit

extension SafetyModule {
    public static let hazards = CollectionSchema(
        "hazards", singular: "hazard", labelZh: "安全隐患",
        summary: "dangers found at schools, from the day they are found until someone else than the finder closes them",
        idPrefix: "H", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "where it is"),
            FieldSchema("area", .enumeration(hazardAreas), required: true, labelZh: "领域", summary: "what it concerns"),
            FieldSchema("description", .text, labelZh: "隐患内容", summary: "what was seen"),
            FieldSchema(
                "severity", .enumeration(hazardSeverities), labelZh: "等级", summary: "grade; empty until it is graded"),
            FieldSchema(
                "found", .date, required: true, labelZh: "发现日期", summary: "day on which it was found", bound: .notAhead),
            FieldSchema("found_by", .text, labelZh: "发现人", summary: "who found it, and therefore may not close it"),
            FieldSchema(
                "owner", .reference("teachers"), labelZh: "整改责任人",
                summary: "who answers for the remedy; a major hazard needs one"),
            FieldSchema(
                "measures", .text, labelZh: "整改措施", summary: "what is done about it; a major hazard needs them"),
            FieldSchema(
                "funds", .money, labelZh: "整改资金",
                summary: "money set aside, 0 where none is needed; a major hazard needs it",
                unit: "yuan", bound: .notNegative),
            FieldSchema("deadline", .date, required: true, labelZh: "整改期限", summary: "last day for the remedy"),
            FieldSchema(
                "plan", .text, labelZh: "应急预案", summary: "what keeps people safe until then; a major hazard needs it"),
            FieldSchema(
                "state", .enumeration(hazardStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema("closed", .date, labelZh: "销号日期", summary: "day on which it was closed", bound: .notAhead),
            FieldSchema("closed_by", .text, labelZh: "销号人", summary: "who closed it, never who found it"),
        ])

    static let hazardAreas = [
        EnumerationCase("fire", "消防"),
        EnumerationCase("building", "校舍"),
        EnumerationCase("food", "食品"),
        EnumerationCase("bus", "校车"),
        EnumerationCase("laboratory", "实验室"),
        EnumerationCase("stampede", "防踩踏"),
        EnumerationCase("equipment", "设施设备"),
        EnumerationCase("surroundings", "校园周边"),
    ]

    static let hazardSeverities = [
        EnumerationCase("general", "一般隐患"),
        EnumerationCase("major", "重大隐患"),
    ]

    /// In the order in which a hazard passes through them.
    static let hazardStates = [
        EnumerationCase("found", "已发现"),
        EnumerationCase("graded", "已定级"),
        EnumerationCase("assigned", "已交办"),
        EnumerationCase("rectifying", "整改中"),
        EnumerationCase("rechecked", "已复查"),
        EnumerationCase("closed", "已销号"),
    ]
}
