import ModuleKit

extension ExamsModule {
    static let examRules = [
        Rule(
            "result-has-registration", labelZh: "成绩须有报名", on: "results", field: "candidate",
            find: """
                join anti (registrations) as registration \
                on candidate == registration.candidate, exam == registration.exam
                """,
            message: "candidate ${candidate} is not registered for ${exam}",
            remedy: "correct the number, or enter the registration: more may never sit than are registered",
            source: "who sits an examination is registered for it; a rate is made of both counts",
            reads: ["candidate", "exam"],
            dependencies: [RuleDependency("registrations", "candidate", matches: "candidate")],
            finds: .wrongDenominator),
        Rule(
            "result-within-full-marks", labelZh: "总分不超满分", on: "results", field: "total",
            find: "where total < 0 or total > exam.full_marks", message: "a total of ${total} points cannot be reached",
            remedy: "correct the total", source: "no total is above full marks", reads: ["total", "exam"],
            dependencies: [RuleDependency("exams", "id", matches: "exam")]),
        Rule(
            "result-not-zero", labelZh: "总分为零", on: "results", field: "total", severity: .warning,
            find: "where total == 0", message: "a total of 0: was the candidate absent?",
            remedy: "remove the result of a candidate who did not sit the examination",
            source: "what is unknown is empty, not 0", reads: ["total"], finds: .blankAsZero),
        Rule(
            "result-in-its-track", labelZh: "成绩与报名科类一致", on: "results", field: "track",
            find: """
                join (registrations) as registration \
                on candidate == registration.candidate, exam == registration.exam | where track != registration.track
                """,
            message: "the result is in the track `${track}`, the registration in `${registration.track}`",
            remedy: "correct one of them: cut-offs differ by track", source: "cut-offs are set by track",
            reads: ["candidate", "exam", "track"]),
        Rule(
            "intake-in-its-year", labelZh: "招生日期与年份一致", on: "intakes", field: "date", find: "where year(date) != year",
            message: "students who came on ${date} are counted for ${year}", remedy: "correct `year` or `date`",
            source: "an intake is counted in its own year", reads: ["date", "year"], finds: .mixedPeriods),
        Rule(
            "exam-in-its-year", labelZh: "考试日期与年份一致", on: "exams", field: "date", find: "where year(date) != year",
            message: "an examination of ${year} on ${date}", remedy: "correct `year` or `date`",
            source: "the year of an examination is the one in which it was sat", reads: ["date", "year"],
            finds: .mixedPeriods),
    ]
}
