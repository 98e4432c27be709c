public import BaseKit

extension TeachersModule {
    public static let titles = CollectionSchema(
        "titles", singular: "title", labelZh: "职称评聘",
        summary: "professional titles conferred on teachers, one record for each step",
        idPrefix: "TI", idDigits: 5,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "教师", summary: "holder"),
            FieldSchema(
                "date", .date, required: true, labelZh: "取得日期", summary: "day from which the title counts",
                bound: .notAhead),
            FieldSchema("title", .enumeration(titleNames), required: true, labelZh: "职称", summary: "title conferred"),
            FieldSchema(
                "old_title", .text, labelZh: "原职称",
                summary: "the title as it was called before the unified series of 2015, where it is older"),
            FieldSchema(
                "grade", .int, labelZh: "岗位等级",
                summary: "post grade: 1-4 senior professor, 5-7 senior, 8-10 first, 11-12 second, 13 third"),
        ],
        uniqueKeys: [["teacher", "date"]])

    /// Titles of primary and secondary teachers in the unified series of 2015, with those of the two series before it.
    public static let titleNames = [
        EnumerationCase("senior_professor", "正高级教师"),
        EnumerationCase("senior", "高级教师", formerly: old("中学高级")),
        EnumerationCase("first", "一级教师", formerly: old("中学一级", "小学高级")),
        EnumerationCase("second", "二级教师", formerly: old("中学二级", "小学一级")),
        EnumerationCase("third", "三级教师", formerly: old("中学三级", "小学二级", "小学三级")),
    ]

    /// Each with and without 教师.
    private static func old(_ titles: String...) -> [String] { titles.flatMap { [$0 + "教师", $0] } }
}
