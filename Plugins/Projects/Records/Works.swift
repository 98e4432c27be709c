public import BaseKit

extension ProjectsModule {
    public static let progress = CollectionSchema(
        "progress", singular: "progress report", labelZh: "工程进度",
        summary: "how far the works have come, as reported month by month",
        idPrefix: "PG", idDigits: 5,
        fields: [
            FieldSchema("project", .reference("projects"), required: true, labelZh: "项目", summary: "reported project"),
            FieldSchema("date", .date, required: true, labelZh: "报告日期", summary: "day of the report", bound: .notAhead),
            FieldSchema("percent", .int, labelZh: "完成比例", summary: "share of the works done", unit: "percent"),
            FieldSchema(
                "area_started", .decimal(scale: 2), labelZh: "开工面积",
                summary: "floor area begun so far, what is done included",
                unit: "m2", bound: .notNegative),
            FieldSchema(
                "area_done", .decimal(scale: 2), labelZh: "建成面积", summary: "floor area done so far", unit: "m2",
                bound: .notNegative),
            FieldSchema(
                "invested", .money, labelZh: "累计完成投资", summary: "value of the works done so far", unit: "yuan",
                bound: .notNegative),
        ],
        uniqueKeys: [["project", "date"]])

    public static let acceptances = CollectionSchema(
        "acceptances", singular: "acceptance", labelZh: "验收",
        summary: "inspections of finished works and delivered goods, and their results",
        idPrefix: "AX", idDigits: 4,
        fields: [
            FieldSchema(
                "project", .reference("projects"), required: true, labelZh: "项目", summary: "what was inspected"),
            FieldSchema(
                "date", .date, required: true, labelZh: "验收日期", summary: "day of the inspection", bound: .notAhead),
            FieldSchema("result", .enumeration(results), required: true, labelZh: "结论", summary: "passed or not"),
            FieldSchema("members", .text, labelZh: "验收人员", summary: "who took part"),
        ],
        uniqueKeys: [["project", "date"]])

    static let results = [
        EnumerationCase("passed", "合格"),
        EnumerationCase("failed", "不合格"),
    ]

    public static let defects = CollectionSchema(
        "defects", singular: "defect", labelZh: "质量缺陷",
        summary: "defects found in works and goods, until they are put right",
        idPrefix: "DF", idDigits: 4,
        fields: [
            FieldSchema(
                "project", .reference("projects"), required: true, labelZh: "项目", summary: "where it was found"),
            FieldSchema(
                "found", .date, required: true, labelZh: "发现日期", summary: "day on which it was found", bound: .notAhead),
            FieldSchema("description", .text, required: true, labelZh: "缺陷", summary: "what is wrong"),
            FieldSchema("due", .date, labelZh: "整改期限", summary: "day by which it shall be put right"),
            FieldSchema(
                "fixed", .date, labelZh: "整改完成日期", summary: "day on which it was put right; empty until then",
                bound: .notAhead),
        ])

    public static let projectBuildings = CollectionSchema(
        "project_buildings", singular: "project building", labelZh: "项目校舍",
        summary: "buildings that a project has put up or repaired",
        idPrefix: "PB", idDigits: 4,
        fields: [
            FieldSchema("project", .reference("projects"), required: true, labelZh: "项目", summary: "the project"),
            FieldSchema("building", .reference("buildings"), required: true, labelZh: "校舍", summary: "the building"),
        ],
        uniqueKeys: [["project", "building"]])

    public static let libraries = CollectionSchema(
        "libraries", singular: "library", labelZh: "图书馆（室）",
        summary: "libraries of schools, and since when they are run by computer",
        idPrefix: "LB", idDigits: 4,
        fields: [
            FieldSchema(
                "school", .reference("schools"), required: true, unique: true, labelZh: "学校",
                summary: "school it belongs to"),
            FieldSchema(
                "seats", .int, labelZh: "阅览座位", summary: "seats for readers", unit: "seats", bound: .notNegative),
            FieldSchema(
                "computerised", .date, labelZh: "信息化管理日期",
                summary: "day since which a computer keeps it; empty until then", bound: .notAhead),
        ])
}
