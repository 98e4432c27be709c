public import BaseKit

extension SchoolsModule {
    public static let schools = CollectionSchema(
        "schools", singular: "school", labelZh: "学校",
        summary: "every school, kindergarten and teaching point, also closed and planned ones",
        idPrefix: "S", idDigits: 3,
        fields: [
            FieldSchema(
                "code", .text, required: true, unique: true, labelZh: "学校标识码",
                summary: "identification code of ten digits; text, as leading zeros count"),
            FieldSchema("name", .text, required: true, labelZh: "校名", summary: "full official name"),
            FieldSchema("name_en", .text, labelZh: "英文名", summary: "name in English"),
            FieldSchema(
                "kind", .enumeration(schoolKinds), required: true, labelZh: "办学类型",
                summary: "kind of school, with the codes of the national statistics of education"),
            FieldSchema(
                "area_class", .enumeration(areaClasses), required: true, labelZh: "城乡分类",
                summary: "urban-rural class of the place, with the codes of the National Bureau of Statistics"),
            FieldSchema(
                "township", .reference("townships"), required: true, labelZh: "所在乡镇",
                summary: "township in which the school lies"),
            FieldSchema(
                "parent", .reference("schools"), labelZh: "主管学校",
                summary: "school that runs this one; every teaching point has one"),
            FieldSchema(
                "township_central", .bool, labelZh: "乡镇中心校",
                summary: "whether it is the central school or kindergarten of its township"),
            FieldSchema("sponsor", .enumeration(sponsors), labelZh: "举办者", summary: "public or private"),
            FieldSchema("boarding", .bool, labelZh: "寄宿制", summary: "whether pupils board"),
            FieldSchema(
                "students", .int, labelZh: "在校生数",
                summary: "pupils enrolled, those of its teaching points not included", unit: "pupils",
                bound: .notNegative),
            FieldSchema("opened", .date, labelZh: "建校日期", summary: "first day"),
            FieldSchema(
                "closed", .date, labelZh: "撤并日期", summary: "last day of a school closed or merged", bound: .notAhead),
            FieldSchema(
                "status", .enumeration(schoolStatuses), required: true, labelZh: "状态", summary: "where its life stands"),
        ])

    /// Kinds of schools; the codes are those of the national statistics of education.
    public static let schoolKinds = [
        EnumerationCase("kindergarten", "幼儿园", code: "111"),
        EnumerationCase("primary", "小学", code: "211"),
        EnumerationCase("teaching_point", "教学点", code: "218"),
        EnumerationCase("junior", "初级中学", code: "311"),
        EnumerationCase("nine_year", "九年一贯制学校", code: "312"),
        EnumerationCase("complete_secondary", "完全中学", code: "341"),
        EnumerationCase("senior", "高级中学", code: "342"),
        EnumerationCase("twelve_year", "十二年一贯制学校", code: "345"),
        EnumerationCase("vocational", "中等职业学校", code: "361"),
        EnumerationCase("special", "特殊教育学校", code: "514"),
    ]

    /// Urban-rural classes of statistics.
    public static let areaClasses = [
        EnumerationCase("city_core", "主城区", code: "111"),
        EnumerationCase("city_fringe", "城乡结合区", code: "112"),
        EnumerationCase("town_core", "镇中心区", code: "121"),
        EnumerationCase("town_fringe", "镇乡结合区", code: "122"),
        EnumerationCase("special_area", "特殊区域", code: "123"),
        EnumerationCase("township_core", "乡中心区", code: "210"),
        EnumerationCase("village", "村庄", code: "220"),
    ]

    static let sponsors = [
        EnumerationCase("public", "公办"),
        EnumerationCase("private", "民办"),
    ]

    static let schoolStatuses = [
        EnumerationCase("planned", "筹建"),
        EnumerationCase("open", "在办"),
        EnumerationCase("suspended", "停办"),
        EnumerationCase("merged", "已合并"),
        EnumerationCase("closed", "已撤销"),
    ]
}
