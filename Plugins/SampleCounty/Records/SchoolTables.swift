import BaseKit
import Schools

extension SampleCounty {
    /// Townships, schools and their classes; charters, dropout cases and events.
    static func schoolTables(_ county: County) -> [RecordTable] {
        [townships(), schools(county), classStats(county), charters(county), dropoutCases(county), placements(county)]
            + events(county)
            + [schoolChanges(county)]
    }

    private static func townships() -> RecordTable {
        var table = RecordTable(SchoolsModule.townships)
        for township in SchoolPlans.townships {
            table.add(["code": .text(township.code), "name": .text(township.name)])
        }
        return table
    }

    private static func schools(_ county: County) -> RecordTable {
        var table = RecordTable(SchoolsModule.schools)
        for (index, school) in county.schools.enumerated() {
            let plan = school.plan
            // The first two digits tell the stage, the next two the region.
            let stage =
                switch plan.kind {
                case .kindergarten: "11"
                case .primary, .teachingPoint: "21"
                case .junior, .nineYear: "31"
                case .senior: "34"
                case .vocational: "36"
                }
            table.add([
                "code": .text(stage + "45" + padded(9_900 + index, 6)),
                "name": .text(plan.name),
                "name_en": .text(plan.nameEnglish),
                "kind": .text(plan.kind.rawValue),
                "area_class": .text(plan.areaClass),
                "township": .text(school.township),
                "parent": .optional(plan.parent.map { county.schools[$0].id }),
                "township_central": .bool(plan.central),
                "sponsor": .text("public"),
                "boarding": .bool(school.boards),
                "students": .int(school.pupils(2016)),
                "opened": .date(.termStart(plan.opened)),
                "status": .text("open"),
            ])
        }
        return table
    }

    private static func classStats(_ county: County) -> RecordTable {
        var table = RecordTable(SchoolsModule.classStats)
        for year in [2015, 2016] {
            for school in county.schools {
                for count in school.classes where count.year == year {
                    table.add([
                        "school": .text(school.id), "date": .date(.termStart(year)), "grade": .text(count.grade),
                        "class": .int(count.number), "pupils": .int(count.pupils), "boarders": .int(count.boarders),
                    ])
                }
            }
        }
        return table
    }

    /// All charters were reviewed between March and June 2016.
    private static func charters(_ county: County) -> RecordTable {
        var random = RandomSource("charters")
        var table = RecordTable(SchoolsModule.charters)
        for school in county.schools where school.isChartered {
            table.add([
                "school": .text(school.id), "version": .int(1), "state": .text("reviewed"),
                "reviewed": .date(.on(2016, random.int(3...6), random.int(1...28))),
            ])
        }
        return table
    }

    private static func dropoutCases(_ county: County) -> RecordTable {
        var random = RandomSource("dropout cases")
        var table = RecordTable(SchoolsModule.dropoutCases)
        let schools = county.schools.filter { $0.kind == .junior || $0.kind == .nineYear }
        // In the order in which they were found: old cases are mostly closed, the last ones open.
        let states = [
            "returned", "returned", "cleared", "returned", "referred", "returned", "returned", "cleared", "returned",
            "returned", "referred", "returned", "confirmed", "returned", "returned", "confirmed", "returned",
            "suspected", "suspected",
        ]
        for (number, state) in states.enumerated() {
            let found = CivilDate.on(2015, 9, 7).later(days: number * 20 + random.int(0...12))
            let isClosed = state == "returned" || state == "cleared"
            let closed = min(found.later(days: random.int(6...70)), referenceDate)
            let name = PersonNames.next(female: random.chance(45), birthYear: 2002, from: &random)
            table.add([
                "school": .text(random.pick(schools).id), "pupil": .text(name),
                "grade": .text(random.pick(weighted: [("j1", 2), ("j2", 5), ("j3", 4)])), "found": .date(found),
                "reason": .text(
                    random.pick(weighted: [
                        ("weariness", 9), ("work", 4), ("family", 3), ("illness", 2), ("moved", 2),
                    ])),
                "state": .text(state), "contacts": .int(random.int(1...6)),
                "closed": .optional(isClosed ? closed : nil),
            ])
        }
        return table
    }

    /// The school of the nationalities had another name before 2014.
    private static func schoolChanges(_ county: County) -> RecordTable {
        var table = RecordTable(SchoolsModule.schoolChanges)
        guard let school = county.schools.first(where: { $0.plan.name == "华江瑶族乡民族学校" }) else { return table }
        table.add([
            "school": .text(school.id), "date": .date(.termStart(2014)), "kind": .text("renamed"),
            "old_name": .text("华江瑶族乡中心学校"), "new_name": .text(school.plan.name), "document": .text("灵教〔2014〕31号"),
        ])
        return table
    }

    /// Most are taught in the classes of their village or town, some at home.
    private static func placements(_ county: County) -> RecordTable {
        var random = RandomSource("placements")
        var table = RecordTable(SchoolsModule.placements)
        let schools = county.schools.filter { $0.kind.isSurveyed }
        for number in 0..<64 {
            let school = random.pick(schools)
            let isPrimary = school.kind == .primary
            let from = CivilDate.on(number < 49 ? random.int(2012...2015) : 2016, 9, 1)
            let born = from.year - (isPrimary ? random.int(7...9) : random.int(12...13))
            table.add([
                "pupil": .text(PersonNames.next(female: random.chance(40), birthYear: born, from: &random)),
                "birth": .date(.on(born, random.int(1...12), random.int(1...28))), "school": .text(school.id),
                "form": .text(random.chance(78) ? "regular_class" : "home"), "from": .date(from),
                "to": .optional(number % 9 == 0 && from.year < 2015 ? CivilDate.on(2016, 7, 8) : nil),
            ])
        }
        return table
    }

    private static func events(_ county: County) -> [RecordTable] {
        func id(_ name: String) -> String? { county.schools.first { $0.plan.name == name }?.id }
        let held: [(kind: String, name: String, english: String, from: CivilDate, to: CivilDate, venues: [String])] = [
            (
                "meeting", "全县校园安全工作暨消防培训会", "County meeting on campus safety and fire training", .on(2015, 11, 12),
                .on(2015, 11, 12), ["灵渠县第一中学"]
            ),
            (
                "visit", "全市控辍保学专项督查", "City inspection on keeping pupils in school", .on(2016, 4, 19),
                .on(2016, 4, 20), ["灵渠县第二中学", "漠川乡初级中学", "华江瑶族乡民族学校"]
            ),
            (
                "contest", "全县中小学学科教学竞赛", "County teaching contest of primary and secondary schools", .on(2016, 5, 10),
                .on(2016, 5, 13), ["灵渠县实验小学", "灵渠县实验中学"]
            ),
            (
                "meeting", "全县中小学消防疏散演练现场会", "County meeting on fire evacuation drills", .on(2016, 5, 27),
                .on(2016, 5, 27), ["溶江镇中心小学"]
            ),
            (
                "seminar", "全市乡镇中心幼儿园规范化建设研讨会", "City seminar on the standards of township central kindergartens",
                .on(2016, 6, 28), .on(2016, 6, 29), ["灵渠县第二幼儿园", "界首镇中心幼儿园"]
            ),
            (
                "meeting", "秋季学期开学工作会议", "Meeting on the opening of the autumn term", .on(2016, 8, 29),
                .on(2016, 8, 29), ["灵渠县第一中学"]
            ),
        ]
        var events = RecordTable(SchoolsModule.events)
        var venues = RecordTable(SchoolsModule.eventVenues)
        for event in held {
            let eventId = events.add([
                "kind": .text(event.kind), "name": .text(event.name), "name_en": .text(event.english),
                "from": .date(event.from),
                "to": .date(event.to),
            ])
            for venue in event.venues.compactMap(id) { venues.add(["event": .text(eventId), "school": .text(venue)]) }
        }
        return [events, venues]
    }
}
