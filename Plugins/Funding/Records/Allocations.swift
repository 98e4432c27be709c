public import BaseKit

extension FundingModule {
    public static let allocations = CollectionSchema(
        "allocations", singular: "allocation", labelZh: "经费拨付",
        summary: "what each school is due for a term, and what it was paid: in full and on time",
        idPrefix: "AL", idDigits: 5,
        fields: [
            FieldSchema("programme", .enumeration(programmes), required: true, labelZh: "项目", summary: "for what"),
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "who is due it"),
            FieldSchema("term", .date, required: true, labelZh: "学期", summary: "first day of the term it is for"),
            FieldSchema(
                "pupils", .int, labelZh: "学生数", summary: "pupils that it is reckoned by", unit: "pupils",
                bound: .notNegative),
            FieldSchema("due", .date, required: true, labelZh: "应拨日期", summary: "day by which it is to be paid"),
            FieldSchema(
                "amount", .money, required: true, labelZh: "应拨金额", summary: "amount due", unit: "yuan",
                bound: .notNegative),
            FieldSchema(
                "paid_on", .date, labelZh: "拨付日期", summary: "day of the last payment; empty until then",
                bound: .notAhead),
            FieldSchema(
                "paid", .money, labelZh: "已拨金额", summary: "amount paid so far", unit: "yuan", bound: .notNegative),
        ],
        uniqueKeys: [["school", "programme", "term"]])
}
