public import BaseKit

extension ExamsModule {
    public static let exams = CollectionSchema(
        "exams", singular: "exam", labelZh: "考试",
        summary: "examinations, one record a year; an id such as gaokao-2016 is given by hand",
        idPrefix: "EX", idDigits: 3,
        fields: [
            FieldSchema("name", .text, required: true, unique: true, labelZh: "名称", summary: "full name"),
            FieldSchema("kind", .enumeration(examKinds), required: true, labelZh: "类别", summary: "which examination"),
            FieldSchema("year", .int, required: true, labelZh: "年份", summary: "calendar year in which it was sat"),
            FieldSchema("date", .date, labelZh: "考试日期", summary: "first day"),
            FieldSchema(
                "full_marks", .int, labelZh: "满分", summary: "the most that can be reached", unit: "points",
                bound: .notNegative),
        ],
        uniqueKeys: [["kind", "year"]])

    static let examKinds = [
        EnumerationCase("college_entrance", "普通高考"),
        EnumerationCase("senior_entrance", "初中学业水平考试"),
        EnumerationCase("vocational_entrance", "高职对口招生考试"),
    ]

    /// Tracks of the college entrance examination.
    static let tracks = [
        EnumerationCase("arts", "文科"),
        EnumerationCase("science", "理科"),
    ]

    /// Batches of admission, the most selective first.
    static let batches = [
        EnumerationCase("first", "本科第一批"),
        EnumerationCase("second", "本科第二批"),
        EnumerationCase("college", "高职高专批"),
    ]
}
