import BaseKit
import Teachers

extension SampleCounty {
    /// What was done with and for the teachers: awards, certificates, training, exchanges and appraisals.
    static func teacherWorkTables(_ county: County) -> [RecordTable] {
        [
            awards(county), ruralCertificates(county), trainingCredits(county), exchanges(county), appraisals(county),
            accountabilityCases(county),
        ]
    }

    /// Those named for Teachers' Day by the city: 22 in 2015 and 26 in 2016.
    private static func awards(_ county: County) -> RecordTable {
        var random = RandomSource("awards")
        var table = RecordTable(TeachersModule.awards)
        for (year, count) in [(2015, 22), (2016, 26)] {
            let worthy = county.people.filter { $0.isOnDuty && $0.hired.year <= year - 6 && $0.subject != nil }
            for person in random.sample(count, of: worthy).sorted(by: { $0.id < $1.id }) {
                let leads = person.post != "teacher"
                table.add([
                    "teacher": .text(person.id), "date": .date(.on(year, 9, 6)),
                    "honour": .text(leads ? "advanced_worker" : "outstanding_teacher"), "level": .text("city"),
                ])
            }
        }
        addBackboneTeachers(county, to: &table)
        return table
    }

    /// Backbone teachers of the county, named in 2014; most schools have one for each hundred pupils, some have too few.
    private static func addBackboneTeachers(_ county: County, to table: inout RecordTable) {
        var random = RandomSource("backbone")
        for school in county.schools.indices where county.schools[school].kind.isSurveyed {
            let worthy = county.people.filter {
                $0.school == school && $0.status == "active" && $0.subject != nil && $0.hired.year <= 2009
            }
            let pupils = county.schools[school].pupils(2016)
            let wanted = random.chance(18) ? pupils / 180 : (pupils + 99) / 100 + random.int(0...1)
            for person in random.sample(min(wanted, worthy.count), of: worthy).sorted(by: { $0.id < $1.id }) {
                table.add([
                    "teacher": .text(person.id), "date": .date(.on(2014, 9, 5)), "honour": .text("backbone_teacher"),
                    "level": .text("county"),
                ])
            }
        }
    }

    /// For all who by June 2016 had taught 30 years and work outside of the county seat.
    private static func ruralCertificates(_ county: County) -> RecordTable {
        var table = RecordTable(TeachersModule.ruralCertificates)
        let issued = CivilDate.on(2016, 6, 20)
        for person in county.people where person.isOnDuty && person.subject != nil {
            let years =
                issued.year - person.hired.year
                - (person.hired.later(years: issued.year - person.hired.year) > issued ? 1 : 0)
            guard years >= 30, county.schools[person.school].isRural else { continue }
            table.add([
                "teacher": .text(person.id), "number": .text(padded(1_600_001 + table.records.count, 8)),
                "issued": .date(issued), "years": .int(years),
            ])
        }
        return table
    }

    private static func trainingCredits(_ county: County) -> RecordTable {
        var random = RandomSource("training")
        var table = RecordTable(TeachersModule.trainingCredits)
        func credit(_ person: Person, _ course: String, _ level: String, _ date: CivilDate, _ hours: Int) {
            table.add([
                "teacher": .text(person.id), "date": .date(date), "hours": .int(hours), "course": .text(course),
                "level": .text(level),
            ])
        }
        let trained = county.people.filter { $0.isOnDuty && $0.subject != nil }
        for person in trained where person.hired.year < 2012 {
            credit(person, "2012至2014年继续教育", "county", .on(2014, 12, 26), random.int(24...40) * 8)
        }
        for person in trained where person.hired.year < 2015 {
            credit(person, "2015年校本研修", "school", .on(2015, 12, 25), random.int(3...6) * 8)
            if random.chance(28) { credit(person, "国培计划教师网络研修", "nation", .on(2015, 12, 10), 80) }
        }
        for person in trained {
            let isPoint = county.schools[person.school].kind == .teachingPoint
            if isPoint, person.hired.year < 2016 {
                credit(person, "教学点数字教育资源应用县级集中培训", "county", .on(2016, 7, 14), 24)
            } else if person.subject == "it" || random.chance(6), person.hired.year < 2016 {
                credit(person, "信息技术应用能力提升骨干教师县级集中培训", "county", .on(2016, 7, 22), 32)
            }
            if person.hired.year >= 2015 {
                credit(person, "\(person.hired.year)年新教师岗前培训", "county", .on(person.hired.year, 9, 12), 40)
            }
        }
        return table
    }

    /// Teachers lent to rural schools for a school year.
    private static func exchanges(_ county: County) -> RecordTable {
        var random = RandomSource("exchanges")
        var table = RecordTable(TeachersModule.exchanges)
        for (year, count) in [(2015, 52), (2016, 64)] {
            let eligible = county.people.filter {
                $0.status == "active" && $0.post == "teacher" && $0.hired.year <= year - 6
                    && county.schools[$0.school].kind.isSurveyed
            }
            for person in random.sample(count, of: eligible).sorted(by: { $0.id < $1.id }) {
                let home = county.schools[person.school].kind
                let hosts = county.schools.indices.filter {
                    $0 != person.school && county.schools[$0].kind == home && county.schools[$0].isRural
                }
                guard !hosts.isEmpty else { continue }
                table.add([
                    "teacher": .text(person.id), "from": .date(.termStart(year)),
                    "to": .optional(year == 2015 ? CivilDate.on(2016, 8, 31) : nil),
                    "school": .text(county.schools[random.pick(hosts)].id),
                    "kind": .text(random.pick(weighted: [("rotation", 7), ("support", 3)])),
                ])
            }
        }
        return table
    }

    /// Beside one of 2014, one that ended in the spring after the talk, and one that stands at the talk.
    private static func accountabilityCases(_ county: County) -> RecordTable {
        var table = RecordTable(TeachersModule.accountabilityCases)
        let heads = county.people.filter { $0.isOnDuty && $0.post == "headmaster" }
        guard heads.count > 30 else { return table }
        // One went all the way in 2014.
        table.add([
            "teacher": .text(heads[4].id), "school": .text(county.schools[heads[4].school].id),
            "opened": .date(.on(2014, 10, 9)), "cause": .text("funds"), "ground": .text("公用经费专项检查：设立账外账"),
            "state": .text("closed"), "talked": .date(.on(2014, 10, 15)), "admonished": .date(.on(2014, 10, 30)),
            "measure": .text("党内警告，通报全县"), "appeal": .text("申诉后维持原决定"), "closed": .date(.on(2015, 1, 12)),
        ])
        for (head, ground, cause, opened, isClosed) in [
            (heads[11], "2015年控辍保学督查通报", "other", CivilDate.on(2015, 12, 3), true),
            (heads[27], "2016年春季学期教学质量连续两学期下滑", "lagging_results", CivilDate.on(2016, 9, 5), false),
        ] {
            table.add([
                "teacher": .text(head.id), "school": .text(county.schools[head.school].id), "opened": .date(opened),
                "cause": .text(cause), "ground": .text(ground), "state": .text(isClosed ? "closed" : "talk"),
                "talked": .date(opened.later(days: 6)), "closed": .optional(isClosed ? opened.later(days: 120) : nil),
                "reason": .optional(isClosed ? "整改到位，复查合格" : nil),
            ])
        }
        return table
    }

    /// The leadership teams of 29 primary and secondary schools in 2016, and every teacher for 2015.
    private static func appraisals(_ county: County) -> RecordTable {
        var random = RandomSource("appraisals")
        var table = RecordTable(TeachersModule.appraisals)
        for person in county.people where person.isOnDuty && person.hired < .on(2015, 9, 2) {
            let grade = random.pick(weighted: [("excellent", 140), ("competent", 848), ("basic", 12)])
            let veto = random.int(1...900) == 1
            table.add([
                "teacher": .text(person.id), "year": .int(2015), "date": .date(.on(2015, 12, 18)),
                "grade": .text(veto ? "incompetent" : grade),
                "morality": .int(
                    veto ? random.int(40...55) : random.near(grade == "excellent" ? 95 : 88, spread: 9).clamped),
                "veto": .bool(veto),
            ])
        }
        let kinds: [SchoolKind] = [.primary, .junior, .nineYear, .senior]
        let appraised = random.sample(29, of: county.schools.filter { kinds.contains($0.kind) })
        for school in appraised.sorted(by: { $0.id < $1.id }) {
            let grade = random.pick(weighted: [("excellent", 25), ("competent", 68), ("basic", 7)])
            table.add([
                "school": .text(school.id), "year": .int(2016), "date": .date(.on(2016, 5, 20)), "grade": .text(grade),
                "morality": .int(random.near(grade == "excellent" ? 95 : 90, spread: 5).clamped), "veto": .bool(false),
            ])
        }
        return table
    }
}

extension Int {
    /// A score of at most 100.
    fileprivate var clamped: Int { Swift.min(self, 100) }
}
