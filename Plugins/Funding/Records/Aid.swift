public import BaseKit

extension FundingModule {
    public static let aidCases = CollectionSchema(
        "aid_cases", singular: "aid case", labelZh: "学生资助",
        summary: "aid to one pupil in one programme for one term, from the application until it is reconciled",
        idPrefix: "AI", idDigits: 5,
        fields: [
            FieldSchema(
                "pupil", .text, required: true, labelZh: "学籍号", summary: "number of the pupil: tells persons apart",
                personal: true),
            FieldSchema("name", .text, labelZh: "姓名", summary: "name of the pupil"),
            FieldSchema("programme", .enumeration(programmes), required: true, labelZh: "项目", summary: "which aid"),
            FieldSchema("term", .date, required: true, labelZh: "学期", summary: "first day of the term"),
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school of the pupil"),
            FieldSchema("stage", .enumeration(stages), required: true, labelZh: "学段", summary: "stage of the pupil"),
            FieldSchema("tier", .enumeration(tiers), required: true, labelZh: "档次", summary: "tier of the aid"),
            FieldSchema(
                "amount", .money, required: true, labelZh: "金额", summary: "amount for the term", unit: "yuan",
                bound: .notNegative),
            FieldSchema("state", .enumeration(aidStates), required: true, labelZh: "状态", summary: "where it stands"),
            FieldSchema("noticed", .date, labelZh: "公示日期", summary: "first day of the public notice"),
            FieldSchema(
                "notice", .reference("disclosures"), labelZh: "公示",
                summary: "the disclosure in which the case was listed"),
            FieldSchema("objection", .text, labelZh: "异议", summary: "an open objection; empty where there is none"),
            FieldSchema("approved", .date, labelZh: "批准日期", summary: "day of approval", bound: .notAhead),
            FieldSchema("paid_on", .date, labelZh: "发放日期", summary: "day of payment", bound: .notAhead),
            FieldSchema(
                "payment", .reference("payments"), labelZh: "支付",
                summary: "payment that it was paid by, with its school's"),
            FieldSchema("bank_card", .text, labelZh: "银行卡号", summary: "card that is paid to", personal: true),
        ],
        uniqueKeys: [["pupil", "programme", "term"]], partition: .month(of: "term"), dimensions: ["term", "programme"],
        measures: ["amount"])

    static let aidStates = [
        EnumerationCase("applied", "申请"),
        EnumerationCase("reviewed", "评审"),
        EnumerationCase("noticed", "公示"),
        EnumerationCase("approved", "批准"),
        EnumerationCase("paid", "发放"),
        EnumerationCase("reconciled", "核对"),
        EnumerationCase("returned", "退回"),
    ]

    public static let aidSheets = CollectionSchema(
        "aid_sheets", singular: "aid sheet", labelZh: "资助汇总表",
        summary:
            "what a school reports of the aid handed out: persons, person-times (one person in two terms is two) and yuan",
        idPrefix: "SH", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "who reports"),
            FieldSchema("programme", .enumeration(programmes), required: true, labelZh: "项目", summary: "which aid"),
            FieldSchema("from", .date, required: true, labelZh: "起始学期", summary: "first day of the first term in it"),
            FieldSchema("to", .date, required: true, labelZh: "截止学期", summary: "first day of the last term in it"),
            FieldSchema(
                "persons", .int, required: true, labelZh: "人数", summary: "different pupils", unit: "pupils",
                bound: .notNegative),
            FieldSchema(
                "person_times", .int, required: true, labelZh: "人次", summary: "a pupil counts once a term",
                unit: "times", bound: .notNegative),
            FieldSchema(
                "amount", .money, required: true, labelZh: "金额", summary: "handed out", unit: "yuan",
                bound: .notNegative),
        ],
        uniqueKeys: [["school", "programme", "from", "to"]])
}
