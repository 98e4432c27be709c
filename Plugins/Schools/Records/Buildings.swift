public import BaseKit

extension SchoolsModule {
    public static let buildings = CollectionSchema(
        "buildings", singular: "building", labelZh: "校舍",
        summary: "buildings of the schools, with the grade of the last safety assessment",
        idPrefix: "B", idDigits: 4,
        fields: [
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校", summary: "school it belongs to"),
            FieldSchema("name", .text, labelZh: "名称", summary: "name or number of the building"),
            FieldSchema("use", .enumeration(buildingUses), labelZh: "用途", summary: "what it is built for"),
            FieldSchema(
                "area", .decimal(scale: 2), labelZh: "建筑面积", summary: "floor area", unit: "m2", bound: .notNegative),
            FieldSchema("year", .int, labelZh: "建成年份", summary: "year in which it was built", bound: .notAhead),
            FieldSchema(
                "grade", .enumeration(buildingGrades), labelZh: "鉴定等级",
                summary: "danger grade by JGJ 125: A is safe, D is dangerous as a whole"),
            FieldSchema(
                "in_use", .bool, required: true, labelZh: "在用",
                summary: "whether it is used now; a building of grade D must not be"),
        ])

    static let buildingUses = [
        EnumerationCase("teaching", "教学楼"),
        EnumerationCase("laboratory", "实验楼"),
        EnumerationCase("office", "办公楼"),
        EnumerationCase("dormitory", "学生宿舍"),
        EnumerationCase("canteen", "食堂"),
        EnumerationCase("toilet", "厕所"),
        EnumerationCase("staff_housing", "教师周转房"),
        EnumerationCase("other", "其他用房"),
    ]

    /// Grades of the standard for the appraisal of dangerous buildings, JGJ 125.
    static let buildingGrades = [
        EnumerationCase("A", "A级 结构安全"),
        EnumerationCase("B", "B级 个别构件危险"),
        EnumerationCase("C", "C级 局部危险"),
        EnumerationCase("D", "D级 整幢危险"),
    ]
}
