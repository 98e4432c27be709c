public import BaseKit

extension FundingModule {
    public static let loans = CollectionSchema(
        "loans", singular: "loan", labelZh: "生源地信用助学贷款",
        summary: "credit loans that students from the county sign at home for their studies",
        idPrefix: "LN", idDigits: 5,
        fields: [
            FieldSchema(
                "number", .text, required: true, unique: true, labelZh: "合同号", summary: "number of the contract; text"),
            FieldSchema(
                "student", .text, required: true, labelZh: "学生", summary: "name of the student", personal: true),
            FieldSchema("university", .text, labelZh: "就读高校", summary: "where the student studies"),
            FieldSchema(
                "stage", .enumeration(loanStages), required: true, labelZh: "层次", summary: "level of the studies"),
            FieldSchema(
                "amount", .money, required: true, labelZh: "金额", summary: "sum of the year", unit: "yuan",
                bound: .notNegative),
            FieldSchema("signed", .date, required: true, labelZh: "签订日期", summary: "day of signing", bound: .notAhead),
            FieldSchema(
                "term_years", .int, labelZh: "贷款年限", summary: "years until it is to be paid back", unit: "years",
                bound: .notNegative),
        ],
        nameField: "number", partition: .year(of: "signed"))

    static let loanStages = [
        EnumerationCase("undergraduate", "本专科生"),
        EnumerationCase("postgraduate", "研究生"),
    ]

    public static let waivers = CollectionSchema(
        "waivers", singular: "waiver", labelZh: "学费减免",
        summary: "tuition that is not asked of a student for a term",
        idPrefix: "WV", idDigits: 5,
        fields: [
            FieldSchema(
                "pupil", .text, required: true, labelZh: "学籍号", summary: "number of the student: tells persons apart",
                personal: true),
            FieldSchema("name", .text, labelZh: "姓名", summary: "name of the student"),
            FieldSchema(
                "school", .reference("schools"), required: true, labelZh: "学校", summary: "school of the student"),
            FieldSchema("term", .date, required: true, labelZh: "学期", summary: "first day of the term"),
            FieldSchema(
                "amount", .money, required: true, labelZh: "金额", summary: "tuition waived", unit: "yuan",
                bound: .notNegative),
        ],
        uniqueKeys: [["pupil", "term"]])
}
