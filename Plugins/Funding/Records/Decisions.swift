public import BaseKit

extension FundingModule {
    public static let decisions = CollectionSchema(
        "decisions", singular: "decision", labelZh: "集体决策",
        summary: "what the bureau's leading group has decided on the use of money, with the votes and the minutes",
        idPrefix: "DE", idDigits: 4,
        fields: [
            FieldSchema(
                "date", .date, required: true, labelZh: "会议日期", summary: "day of the meeting", bound: .notAhead),
            FieldSchema("subject", .text, required: true, labelZh: "议题", summary: "what was decided"),
            FieldSchema(
                "amount", .money, labelZh: "金额", summary: "up to so much may be paid by it; empty: no limit",
                unit: "yuan", bound: .notNegative),
            FieldSchema(
                "members", .int, required: true, labelZh: "应到人数", summary: "members of the group", unit: "members",
                bound: .notNegative),
            FieldSchema(
                "attended", .int, required: true, labelZh: "实到人数", summary: "members who attended", unit: "members",
                bound: .notNegative),
            FieldSchema(
                "in_favour", .int, required: true, labelZh: "赞成", summary: "votes in favour", unit: "votes",
                bound: .notNegative),
            FieldSchema(
                "against", .int, required: true, labelZh: "反对", summary: "votes against", unit: "votes",
                bound: .notNegative),
            FieldSchema(
                "recused", .int, labelZh: "回避", summary: "members who attended but did not vote, as it concerns them",
                unit: "members", bound: .notNegative),
            FieldSchema("recusals", .text, labelZh: "回避人员", summary: "who was recused, and why"),
            FieldSchema(
                "minutes", .text, required: true, labelZh: "会议纪要", summary: "number of the minutes, or where they lie"),
        ],
        derived: [
            DerivedField(
                "valid", "\(quorum) and \(majority) and \(namesRecused) and \(hasMinutes)", labelZh: "有效",
                summary:
                    "whether it has a quorum, a majority of those who could vote, the names of who was recused, and minutes"
            ),
            DerivedField(
                "missing",
                """
                substring("${if(\(quorum), "", "; a quorum (${attended} of ${members} attended, \(needed) are needed)")}\
                ${if(\(majority), "", "; a majority (${in_favour} in favour of ${attended - (recused ?? 0)} who could vote)")}\
                ${if(\(namesRecused), "", "; who was recused, and why (`recusals`)")}\
                ${if(\(hasMinutes), "", "; minutes")}", 3, 400)
                """,
                labelZh: "欠缺", summary: "what it lacks; empty where it is valid"),
        ],
        nameField: "subject")

    private static let quorum = "(attended * $quorum_whole >= members * $quorum_part)"
    private static let needed = "${(members * $quorum_part + $quorum_whole - 1) // $quorum_whole}"
    private static let majority = "(in_favour * 2 > attended - (recused ?? 0))"
    private static let namesRecused = "((recused ?? 0) == 0 or length(trim(recusals)) > 0)"
    private static let hasMinutes = "(length(trim(minutes)) > 0)"
}
