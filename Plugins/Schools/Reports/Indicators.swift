import BaseKit
public import ModuleKit

extension SchoolsModule {
    public var indicators: [Indicator] {
        [
            Indicator(
                "pupil-teacher-ratio", labelZh: "生师比", summary: "pupils for each full-time teacher",
                unit: "pupils per teacher",
                details: """
                    Pupils counted on 1 September of the period, the last one where it has several, divided by the full-time
                    teachers (postings as `teacher`) of that day. Norms: 19, 13.5 and 12.5 pupils for each post in primary,
                    junior and senior schools (Zhongyangbianban and others, 2014, No. 72).
                    """,
                rows: """
                    class_stats | where date >= $from and date < $to and date == make_date(year(date), 9, 1)
                    | summarize pupils = sum(pupils) by school, date
                    | extend newest = row_number() per school sort -date | where newest == 1
                    | join left (postings | where post == "teacher" | extend last = to ?? 2999-12-31) as held \
                        on school == held.school, date >= held.from, date <= held.last
                    | summarize staff = count(held.teacher) by school, pupils
                    """, value: "sum(pupils) / sum(staff)", by: ["kind = school.kind"],
                thresholds: [
                    staffing("primary", 19), staffing("teaching_point", 19), staffing("junior", 13.5),
                    staffing("senior", 12.5),
                ]),
            Indicator(
                "large-classes", labelZh: "大班额比例", summary: "classes of 56 pupils or more among all classes",
                unit: "percent",
                details:
                    "A class of 56 pupils or more on 1 September is large; they are to be all but gone, at most 5 %, by the end of 2020.",
                rows: "class_stats | where date >= $from and date < $to and date == make_date(year(date), 9, 1)",
                value: "100 * countif(pupils >= 56) / count()",
                by: ["kind = school.kind"],
                thresholds: [
                    Threshold(
                        .atMost, ExactDecimal(coefficient: 5, scale: 0), from: .on(2020, 12, 31),
                        source: "Guofa (2016) No. 40")
                ]),
            Indicator(
                "oversize-classes", labelZh: "超大班额比例", summary: "classes of 66 pupils or more among all classes",
                unit: "percent",
                details:
                    "A class of 66 pupils or more on 1 September is oversize; they are to be all but gone, at most 2 %, by the end of 2018.",
                rows: "class_stats | where date >= $from and date < $to and date == make_date(year(date), 9, 1)",
                value: "100 * countif(pupils >= 66) / count()",
                by: ["kind = school.kind"],
                thresholds: [
                    Threshold(
                        .atMost, ExactDecimal(coefficient: 2, scale: 0), from: .on(2018, 12, 31),
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
                    | where date == make_date(year(date), 9, 1)
                    | where grade == "j3" and date >= $from and date < $to or grade == "j1" and date >= $from - 2y and date < $to - 2y
                    """, value: "100 * sumif(pupils, grade == \"j3\") / sumif(pupils, grade == \"j1\")",
                unknownBecause: "no count of the first grade of two years before is on record",
                thresholds: [completion(.on(2017, 4, 19), "Jiaodu (2017) No. 6")]),
            Indicator(
                "nine-year-completion", labelZh: "九年义务教育巩固率",
                summary: "pupils in the last grade of junior school for each that entered school eight years before",
                unit: "percent",
                details: "Cohort form. Not known where the count of eight years before is not on record.",
                rows: """
                    class_stats
                    | where date == make_date(year(date), 9, 1)
                    | where grade == "j3" and date >= $from and date < $to or grade == "p1" and date >= $from - 8y and date < $to - 8y
                    """, value: "100 * sumif(pupils, grade == \"j3\") / sumif(pupils, grade == \"p1\")",
                unknownBecause: "no count of the first grade of eight years before is on record",
                thresholds: [completion(.on(2017, 1, 10), "Guofa (2017) No. 4")]),
        ] + ResourceItem.all.flatMap { [level($0), spread($0)] } + [basicBalance]
    }

    private func staffing(_ kind: String, _ pupils: Double) -> Threshold {
        Threshold(
            .atMost, ExactDecimal(rounding: pupils, places: 1), for: kind, from: .on(2014, 11, 13),
            source: "Zhongyangbianban (2014) No. 72")
    }

    private func completion(_ from: CivilDate, _ source: String) -> Threshold {
        Threshold(.atLeast, ExactDecimal(coefficient: 95, scale: 0), from: from, source: source)
    }

    /// What all schools of a stage together have of a resource.
    private func level(_ item: ResourceItem) -> Indicator {
        Indicator(
            item.indicator, labelZh: item.labelZh, summary: item.summary, unit: item.unit,
            details: """
                All that the schools of a stage have, divided by all their pupils; `schools assess` gives each school. The norm
                is what every school needs. \(ResourceNotes.leftOut)
                """,
            rows: Self.resources, value: "sum(\(item.name) * pupils) / sumif(pupils, \(item.name) != null)",
            by: ["stage"],
            thresholds: [
                Threshold(
                    .atLeast, item.primary, for: "primary", from: ResourceNotes.since, source: ResourceItem.source),
                Threshold(
                    .atLeast, item.junior, for: "junior", from: ResourceNotes.since, source: ResourceItem.source),
            ])
    }

    /// How unevenly a resource is spread over the schools of a stage.
    private func spread(_ item: ResourceItem) -> Indicator {
        Indicator(
            "cv-\(item.indicator)", labelZh: "\(item.labelZh)差异系数",
            summary: "coefficient of variation: \(item.summary)",
            unit: "coefficient",
            details: """
                sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄, weighted by pupils Pi; x̄ is the whole resource divided by all pupils. \
                \(ResourceNotes.leftOut)
                """,
            rows: Self.resources, value: "cv(\(item.name), pupils)", by: ["stage"],
            thresholds: [
                Threshold(
                    .atMost, ExactDecimal(coefficient: 50, scale: 2), for: "primary", from: ResourceNotes.since,
                    source: ResourceItem.source),
                Threshold(
                    .atMost, ExactDecimal(coefficient: 45, scale: 2), for: "junior", from: ResourceNotes.since,
                    source: ResourceItem.source),
            ])
    }

    /// The composite of the assessment before the one of quality balance.
    private var basicBalance: Indicator {
        let items = [
            "teaching_area", "sport_area", "equipment_value", "computers", "books", "staff.teachers",
            "if(stage == \"primary\", staff.college, staff.bachelor)", "staff.titled",
        ]
        func norm(_ stage: String, _ hundredths: Int64) -> Threshold {
            Threshold(
                .atMost, ExactDecimal(coefficient: hundredths, scale: 2), for: stage, from: .on(2012, 1, 20),
                source: "Jiaodu (2012) No. 3")
        }
        return Indicator(
            "basic-balance", labelZh: "基本均衡综合差异系数",
            summary: "mean of the coefficients of variation of eight resources per pupil", unit: "coefficient",
            details: """
                The mean of the weighted coefficients of: teaching area, sport area, value of equipment, computers, books,
                teachers, teachers above the required degree, teachers with a title of the first grade or above.
                \(ResourceNotes.leftOut)
                """,
            rows: Self.resources,
            value: "(\(items.map { "cv(\($0) / pupils, pupils)" }.joined(separator: " + "))) / \(items.count)",
            by: ["stage"], thresholds: [norm("primary", 65), norm("junior", 55)])
    }
}

private enum ResourceNotes {
    static let since = CivilDate.on(2017, 4, 19)
    static let leftOut = """
        Teachers are those in post on 1 September of the year. Nine-year schools count as junior schools; special and \
        vocational schools and teaching points with fewer than 50 pupils are left out.
        """
}

extension CivilDate {
    /// A day that is known to exist.
    fileprivate static func on(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
    }
}
