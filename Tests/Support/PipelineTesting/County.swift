public import BaseKit

/// A county of a few records, small enough to know by heart, with what is awkward: nulls, ties, a reference that leads
/// nowhere, Chinese names, a leap day.
public enum County {
    public static let today = CivilDate(dayNumber: 17_072)  // 2016-09-28

    public static let townships = CollectionSchema(
        "townships", singular: "township", labelZh: "乡镇", summary: "townships", idPrefix: "T",
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: "its name"),
            FieldSchema("people", .int, labelZh: "人口", summary: "inhabitants"),
        ])

    public static let schools = CollectionSchema(
        "schools", singular: "school", labelZh: "学校", summary: "schools", idPrefix: "S",
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: "its name"),
            FieldSchema(
                "kind", .enumeration([EnumerationCase("primary", "小学"), EnumerationCase("junior", "初中")]),
                labelZh: "类别", summary: "its kind"),
            FieldSchema("township", .reference("townships"), labelZh: "乡镇", summary: "where it lies"),
            FieldSchema("students", .int, labelZh: "学生数", summary: "pupils"),
            FieldSchema("area", .decimal(scale: 1), labelZh: "面积", summary: "square metres"),
            FieldSchema("boarding", .bool, labelZh: "寄宿", summary: "whether pupils board"),
        ],
        derived: [
            DerivedField("size", "if(students < 100, \"small\", \"large\")", labelZh: "规模", summary: "by pupils"),
            DerivedField("area_each", "area / students", labelZh: "生均面积", summary: "square metres a pupil"),
        ])

    public static let teachers = CollectionSchema(
        "teachers", singular: "teacher", labelZh: "教师", summary: "teachers", idPrefix: "P",
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "姓名", summary: "the name"),
            FieldSchema("school", .reference("schools"), labelZh: "学校", summary: "where they teach"),
            FieldSchema("subject", .text, labelZh: "学科", summary: "what they teach"),
            FieldSchema("hired", .date, labelZh: "入职", summary: "first day"),
            FieldSchema("salary", .money, labelZh: "工资", summary: "a month, in yuan", unit: "yuan"),
        ],
        derived: [
            DerivedField("service", "years_between(hired, today())", labelZh: "教龄", summary: "years")
        ])

    public static let schemas = [townships, schools, teachers]

    private static func money(_ fen: Int64) -> Value { .decimal(ExactDecimal(coefficient: fen, scale: 2)) }
    private static func area(_ tenths: Int64) -> Value { .decimal(ExactDecimal(coefficient: tenths, scale: 1)) }
    private static func date(_ text: String) -> Value { CivilDate(text).map(Value.date) ?? .null }

    /// The rows of each collection, id first, not in the order of their ids.
    public static let records: [String: [[Value]]] = [
        "townships": [
            [.text("T02"), .text("文明乡"), .int(8_000)],
            [.text("T01"), .text("界首镇"), .int(21_500)],
            [.text("T03"), .text("空乡"), .null],
        ],
        "schools": [
            [.text("S03"), .text("城中学校"), .text("junior"), .text("T01"), .int(900), area(120_005), .bool(true)],
            [.text("S01"), .text("界首小学"), .text("primary"), .text("T01"), .int(250), area(25_000), .bool(false)],
            [.text("S02"), .text("文明小学"), .text("primary"), .text("T02"), .int(40), area(9_995), .null],
            [.text("S04"), .text("新学校"), .null, .text("T99"), .int(0), .null, .bool(false)],
            [.text("S05"), .text("停办小学"), .text("primary"), .null, .null, area(0), .bool(true)],
        ],
        "teachers": [
            [.text("P04"), .text("陈一"), .text("S03"), .text("physics"), date("2016-09-01"), money(400_000)],
            [.text("P01"), .text("王秀英"), .text("S01"), .text("maths"), date("2012-02-29"), money(450_050)],
            [.text("P02"), .text("李强"), .text("S01"), .text("maths"), date("1999-09-01"), money(700_000)],
            [.text("P03"), .text("Ana"), .text("S02"), .null, date("2016-08-31"), money(450_050)],
            [.text("P05"), .text("赵敏"), .text("S03"), .text("maths"), .null, .null],
            [.text("P06"), .text("无校"), .null, .text("Maths"), date("2016-01-31"), money(-100)],
        ],
    ]
}
