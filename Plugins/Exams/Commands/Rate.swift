import BaseKit
public import ModuleKit

extension ExamsModule {
    public static let rate = ModuleCommand(
        ["exams", "rate"],
        summary: "candidates at or above each cut-off, with the counts that the rate is made of",
        details: """
            The rate is the candidates who reached the cut-off divided by those who sat the examination, not by those who
            registered: both counts stand beside it. Where a cut-off is not known, neither count nor rate is given: they are
            not 0. Columns: score of the cut-off, registered, sat, over, rate.
            """,
        parameters: [
            CommandParameter(
                "exam", .reference("exams"), positional: true, default: "null",
                summary: "id of an examination; all of them where none is given")
        ],
        pipeline: """
            cutoffs
            | where $exam == null or exam == $exam
            | join left (results) as result on exam, track
            | summarize sat = count(result.total), reached = countif(result.total >= score) by exam, batch, track, score
            | join left (registrations | summarize n = count() by exam, track) as registration on exam, track
            | select exam, batch, track, score, registered = registration.n, sat, \
                over = if(score == null, null, reached), rate = if(score == null, null, reached / sat)
            | sort -exam, -score
            """,
        columns: [
            ComputedColumn("registered", "报名人数"),
            ComputedColumn("sat", "参考人数"),
            ComputedColumn("over", "上线人数"),
            ComputedColumn("rate", "上线率"),
        ],
        examples: [
            CommandExample("exams rate gaokao-2016", "every batch and track of an examination"),
            CommandExample(
                "exams rate | where batch == \"second\" | summarize over = sum(over), sat = sum(sat) by exam | extend rate = over / sat",
                "one batch over both tracks, year by year"),
        ])
}
