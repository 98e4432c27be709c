import BaseKit
public import ModuleKit

extension SchoolsModule {
    public var indicators: [Indicator] {
        [
            Indicator(
                "pupil-teacher-ratio", labelZh: "生师比", summary: "pupils for each full-time teacher",
                unit: "pupils per teacher",
                details: """
                    Pupils on the roll of open schools divided by their teachers on duty. Norms: 19, 13.5 and 12.5 pupils for
                    each post in primary, junior and senior schools (Zhongyangbianban and others, 2014, No. 72).
                    """,
                rows: """
                    schools | where status == "open" and students != null
                    | extend staff = teachers.countif(status == "active")
                    """, value: "sum(students) / sum(staff)", by: ["kind"],
                thresholds: [
                    staffing("primary", 19), staffing("teaching_point", 19), staffing("junior", 13.5),
                    staffing("senior", 12.5),
                ]),
            Indicator(
                "large-classes", labelZh: "大班额比例", summary: "classes of 56 pupils or more among all classes",
                unit: "share",
                details:
                    "A class of 56 pupils or more is large; they are to be all but gone, at most 5 %, by the end of 2020.",
                rows: "class_stats | where date >= $from and date < $to", value: "countif(pupils >= 56) / count()",
                by: ["kind = school.kind"],
                thresholds: [
                    Threshold(
                        .atMost, ExactDecimal(coefficient: 5, scale: 2), from: .on(2020, 12, 31),
                        source: "Guofa (2016) No. 40")
                ]),
            Indicator(
                "oversize-classes", labelZh: "超大班额比例", summary: "classes of 66 pupils or more among all classes",
                unit: "share",
                details:
                    "A class of 66 pupils or more is oversize; they are to be all but gone, at most 2 %, by the end of 2018.",
                rows: "class_stats | where date >= $from and date < $to", value: "countif(pupils >= 66) / count()",
                by: ["kind = school.kind"],
                thresholds: [
                    Threshold(
                        .atMost, ExactDecimal(coefficient: 2, scale: 2), from: .on(2018, 12, 31),
                        source: "Guofa (2016) No. 40")
                ]),
            Indicator(
                "junior-completion", labelZh: "初中三年完成率",
                summary: "pupils in the last grade of junior school for each that entered two years before",
                unit: "percent",
                details: """
                    Cohort form: pupils of the third grade counted in the period, of a hundred in the first grade two years
                    before. Not known where that count is not on record.
                    """,
                rows: """
                    class_stats
                    | where grade == "j3" and date >= $from and date < $to or grade == "j1" and date >= $from - 2y and date < $to - 2y
                    """, value: "100 * sumif(pupils, grade == \"j3\") / sumif(pupils, grade == \"j1\")",
                thresholds: [completion(.on(2017, 4, 19), "Jiaodu (2017) No. 6")]),
            Indicator(
                "nine-year-completion", labelZh: "九年义务教育巩固率",
                summary: "pupils in the last grade of junior school for each that entered school eight years before",
                unit: "percent",
                details: "Cohort form. Not known where the count of eight years before is not on record.",
                rows: """
                    class_stats
                    | where grade == "j3" and date >= $from and date < $to or grade == "p1" and date >= $from - 8y and date < $to - 8y
                    """, value: "100 * sumif(pupils, grade == \"j3\") / sumif(pupils, grade == \"p1\")",
                thresholds: [completion(.on(2017, 1, 10), "Guofa (2017) No. 4")]),
            spread("teaching-area", "teaching_area", "生均教学及辅助用房面积差异系数"),
            spread("sport-area", "sport_area", "生均体育运动场馆面积差异系数"),
            spread("equipment-value", "equipment_value", "生均教学仪器设备值差异系数"),
            spread("media-rooms", "media_rooms", "百名学生网络多媒体教室数差异系数"),
            spread("books", "books", "生均图书册数差异系数"),
        ]
    }

    private func staffing(_ kind: String, _ pupils: Double) -> Threshold {
        Threshold(
            .atMost, ExactDecimal(rounding: pupils, places: 1), for: kind, from: .on(2014, 11, 13),
            source: "Zhongyangbianban (2014) No. 72")
    }

    private func completion(_ from: CivilDate, _ source: String) -> Threshold {
        Threshold(.atLeast, ExactDecimal(coefficient: 95, scale: 0), from: from, source: source)
    }

    /// The coefficient of variation of a resource per pupil, by the kind of school.
    private func spread(_ name: String, _ field: String, _ labelZh: String) -> Indicator {
        func norm(_ kind: String, _ hundredths: Int64) -> Threshold {
            Threshold(
                .atMost, ExactDecimal(coefficient: hundredths, scale: 2), for: kind, from: .on(2017, 4, 19),
                source: "Jiaodu (2017) No. 6")
        }
        return Indicator(
            "cv-\(name)", labelZh: labelZh, summary: "coefficient of variation of \(field) per pupil across schools",
            unit: "coefficient",
            details: """
                sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄, weighted by pupils Pi; x̄ is the whole resource divided by all pupils. Special
                and vocational schools and teaching points with fewer than 50 pupils are left out.
                """,
            rows: """
                conditions
                | where year == $year and pupils > 0 and not (school.kind in ["special", "vocational"])
                | where school.kind != "teaching_point" or pupils >= 50
                """, value: "cv(\(field) / pupils, pupils)", by: ["kind = school.kind"],
            thresholds: [norm("primary", 50), norm("junior", 45), norm("nine_year", 45)])
    }
}

extension CivilDate {
    /// A day that is known to exist.
    fileprivate static func on(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
    }
}
