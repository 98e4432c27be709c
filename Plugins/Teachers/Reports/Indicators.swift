import BaseKit
public import ModuleKit

extension TeachersModule {
    public var indicators: [Indicator] {
        [
            rotation(
                "rotation", "校长教师交流轮岗比例", "teachers exchanged among those eligible",
                "Eligible is who has taught at the same school for six years at the start of the period.",
                condition: "", 10),
            rotation(
                "rotation-backbone", "骨干教师交流轮岗比例", "backbone teachers exchanged among those eligible",
                "As `rotation`, of backbone teachers only.",
                condition: " and teacher in (awards | where honour == \"backbone_teacher\" | select teacher)", 20),
        ]
    }

    private func rotation(
        _ name: String, _ labelZh: String, _ summary: String, _ details: String, condition: String, _ percent: Int64
    ) -> Indicator {
        Indicator(
            name, labelZh: labelZh, summary: summary, unit: "percent", details: details,
            rows: """
                postings
                | where post == "teacher" and from <= $from - 6y and (to == null or to >= $from)\(condition)
                """,
            value: """
                round(100 * countif(teacher in (exchanges | where from >= $from and from < $to | select teacher)) / count(), 2)
                """,
            thresholds: [
                Threshold(
                    .atLeast, ExactDecimal(coefficient: percent, scale: 0),
                    from: CivilDate(year: 2014, month: 8, day: 13) ?? CivilDate(dayNumber: 0),
                    source: "Jiaoshi (2014) No. 4")
            ])
    }
}
