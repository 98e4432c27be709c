public import ModuleKit

extension ExamsModule {
    public var figures: [Figure] { entrance + vocational }

    private static let entranceExam =
        "exam.kind == \"college_entrance\" and (exam.date == null or exam.date < $to)"
    private static let sittings = "results | where \(entranceExam) and exam.year == $year"

    private var entrance: [Figure] {
        [
            Figure(
                "exam.sat", section: "2", "college entrance examinees (candidates who sat)", labelZh: "高考参考人数",
                unit: .candidate, .records(Self.sittings, value: "count()"), of: Self.entranceExam),
            Figure(
                "exam.sat_change", section: "2", "change in examinees against the year before", labelZh: "参考人数比上年增减",
                unit: .candidate, .change(of: "exam.sat")),
            Figure(
                "exam.top_score", section: "2", "highest score", labelZh: "最高分", unit: .point,
                .records(Self.sittings, value: "max(total)"), of: Self.entranceExam),
            Figure(
                "exam.over_600", section: "2", "candidates with 600 points or more", labelZh: "600分以上人数",
                unit: .candidate, .records(Self.sittings + " | where total >= 600", value: "count()"),
                of: Self.entranceExam),
            // Unknown while the cut-off of one of the tracks is not on record.
            Figure(
                "exam.first_tier", section: "2", "candidates over the first-tier cut-off", labelZh: "一本上线人数",
                unit: .candidate,
                .records(
                    """
                    \(Self.sittings)
                    | join left (cutoffs | where batch == "first") as line on exam == line.exam and track == line.track
                    | extend cut_off = line.score
                    """, value: "if(count(cut_off) < count(), null, countif(total >= cut_off))"),
                of: Self.entranceExam, unknownBecause: "the cut-off of the first tier is not on record"),
            Figure(
                "exam.first_tier_change", section: "2", "change over the first-tier cut-off", labelZh: "一本上线人数比上年增减",
                unit: .candidate, .change(of: "exam.first_tier")),
            Figure(
                "exam.first_tier_rate", section: "2", "first-tier rate", labelZh: "一本上线率", unit: .percent,
                .percentage("exam.first_tier", of: "exam.sat")),
        ]
    }

    private static let isVocational = "school.kind == \"vocational\""
    private static let vocationalIntake = "\(isVocational) and date < $to"
    private static let vocationalIntakes = "intakes | where year == $year and \(vocationalIntake)"

    private var vocational: [Figure] {
        [
            Figure(
                "vocational.target", section: "3", "full-time secondary vocational enrolment task",
                labelZh: "全日制中职招生任务",
                unit: .student,
                .records(
                    "enrolment_targets | where year == $year and \(Self.isVocational)", value: "sum(target)"),
                of: Self.isVocational),
            Figure(
                "vocational.done", section: "3", "enrolled so far", labelZh: "已招收", unit: .student,
                .records(Self.vocationalIntakes, value: "sum(students)"),
                of: Self.vocationalIntake),
            Figure(
                "vocational.normal_school", section: "3", "of them at the county normal school", labelZh: "其中县师范学校",
                unit: .student,
                .records(Self.vocationalIntakes + " | where school.name contains \"师范\"", value: "sum(students)"),
                of: Self.vocationalIntake),
            Figure(
                "vocational.vocational_school", section: "3", "of them at the county vocational school",
                labelZh: "其中县职业技术学校", unit: .student,
                .records(Self.vocationalIntakes + " | where school.name contains \"职业\"", value: "sum(students)"),
                of: Self.vocationalIntake),
            Figure(
                "vocational.rate", section: "3", "completion of the task", labelZh: "招生任务完成率", unit: .percent,
                .percentage("vocational.done", of: "vocational.target")),
        ]
    }
}
