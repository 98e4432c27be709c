import BaseKit
public import ModuleKit

extension FundingModule {
    public static let decide = ModuleCommand(
        ["funding", "decide"],
        summary: "puts a collective decision on the use of money on record",
        details: """
            A decision is valid with a quorum (two thirds of the members, unless the settings `quorum_part` and `quorum_whole` say
            else), a majority of those who attended and were not recused, the names of those who were, and minutes. What it
            lacks is shown, and it can be completed later; payments from the threshold on are refused until it is valid.
            """,
        parameters: [
            CommandParameter("subject", .text, positional: true, summary: "what was decided"),
            CommandParameter("members", .int, summary: "members of the leading group"),
            CommandParameter("attended", .int, summary: "how many attended"),
            CommandParameter("in-favour", .int, summary: "votes in favour"),
            CommandParameter("against", .int, default: "0", summary: "votes against"),
            CommandParameter(
                "recused", .int, default: "0", summary: "who attended but did not vote, as it concerns them"),
            CommandParameter("recusals", .text, default: "null", summary: "who was recused, and why"),
            CommandParameter("minutes", .text, summary: "number of the minutes, or where they lie"),
            CommandParameter(
                "amount", .money, default: "null", summary: "yuan that may be paid by it; without it, no limit"),
            CommandParameter("on", .date, default: "today()", summary: "day of the meeting"),
        ],
        statements: """
            [{date: $on, subject: $subject, amount: $amount, members: $members, attended: $attended, \
                in_favour: $in_favour, against: $against, recused: $recused, recusals: $recusals, minutes: $minutes}] \
                | insert decisions
            return (decisions | where subject == $subject and date == $on | last 1 | select id, subject, valid, missing)
            """,
        columns: [
            ComputedColumn("id", "编号"),
            ComputedColumn("subject", "议题"),
            ComputedColumn("valid", "有效"),
            ComputedColumn("missing", "欠缺"),
        ],
        examples: [
            CommandExample(
                "funding decide \"购置教学设备\" --members 9 --attended 7 --in-favour 6 --against 1 --minutes 局党组纪要2016-21",
                "a valid decision"),
            CommandExample(
                "funding decide \"校舍维修\" --members 9 --attended 5 --in-favour 5 --minutes 局党组纪要2016-22",
                "one that lacks a quorum"),
        ])
}
