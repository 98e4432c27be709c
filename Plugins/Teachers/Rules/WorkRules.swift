import ModuleKit

extension TeachersModule {
    static let workRules = [
        Rule(
            "appraised-teacher-or-team", labelZh: "考核对象", on: "appraisals", field: "teacher",
            find: "where (teacher == null) == (school == null)",
            message: "an appraisal is of a teacher or of a school's team: of one of both",
            remedy: "name the teacher, or the school whose team it is", source: "each appraisal has one subject",
            reads: ["teacher", "school"]),
        Rule(
            "morality-score", labelZh: "师德分范围", on: "appraisals", field: "morality",
            find: "where morality < 0 or morality > 100", message: "a score of ${morality}",
            remedy: "enter a score from 0 to 100", source: "an appraisal needs a score for morality",
            reads: ["morality"]),
        Rule(
            "morality-caps-the-grade", labelZh: "师德考核限定等次", on: "appraisals", field: "grade",
            find: """
                where veto and grade != "incompetent" \
                or morality < $morality_pass and not (grade in ["basic", "incompetent"]) \
                or morality < $morality_excellent and grade == "excellent"
                """,
            message: """
                ${grade} with a score of ${morality} for morality${if(veto, " and a veto: it caps the grade at incompetent", \
                if(morality < $morality_pass, ": below ${$morality_pass} the grade is at most basic", \
                ": excellent needs ${$morality_excellent}"))}
                """,
            remedy: "give the grade that morality allows",
            source: "teachers' morality counts in appraisal and performance pay; a breach has a veto",
            reads: ["veto", "grade", "morality"]),
        Rule(
            "lagging-results-are-accounted-for", labelZh: "办学质量持续落后须约谈", on: "appraisals", field: "grade",
            severity: .warning,
            find: """
                where school != null and grade in ["basic", "incompetent"] \
                | join (appraisals | where school != null and grade in ["basic", "incompetent"]) as past \
                on school == past.school, year >= past.year \
                | where past.year > year - $lagging_years \
                | summarize n = count() by id, school, year \
                | where n >= $lagging_years \
                | join anti (accountability_cases | where cause == "lagging_results" \
                | select school, opened_in = year(opened)) as known on school == known.school, year <= known.opened_in
                """,
            message: "the team was rated basic or incompetent for ${n} years up to ${year}, and no case was opened",
            remedy: "open a case: `teachers call-to-account ${school} --cause lagging_results --ground TEXT`",
            source: "results that lag for years are a trigger: talk, admonition, accountability, appeal",
            reads: ["school", "grade", "year"]),
        Rule(
            "morality-not-blank", labelZh: "师德分为零", on: "appraisals", field: "morality", severity: .warning,
            find: "where morality == 0", message: "a score of 0: was an empty cell read as 0?",
            remedy: "enter the score", source: "what is unknown is empty, not 0", reads: ["morality"],
            finds: .blankAsZero),
        Rule(
            "certificate-number", labelZh: "荣誉证书编号", on: "rural_certificates", field: "number",
            find: "where length(number) != 8",
            message: "the number `${number}` has not 8 digits: are leading zeros lost?",
            remedy: "enter it as text, as it is printed", source: "the numbers of the certificates have 8 digits",
            reads: ["number"], finds: .damagedCode),
        Rule(
            "certificate-after-30-years", labelZh: "乡村从教满30年", on: "rural_certificates", field: "years",
            find: "where years < 30", message: "${years} years of teaching in rural schools",
            remedy: "correct `years`, or take the certificate back",
            source: "the certificate is for 30 years of teaching in rural schools", reads: ["years"]),
        Rule(
            "training-hours", labelZh: "培训学时为零", on: "training_credits", field: "hours", severity: .warning,
            find: "where hours <= 0", message: "${hours} hours: was an empty cell read as 0?",
            remedy: "enter the hours, or remove the record", source: "what is unknown is empty, not 0",
            reads: ["hours"], finds: .blankAsZero),
    ]
}
