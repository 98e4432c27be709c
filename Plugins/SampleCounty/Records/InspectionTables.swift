import BaseKit
import Safety

/// Rounds of inspection: the campaigns, the schools frozen at the opening, and the visits.
struct Inspections {
    /// A visit to a school, for the hazards that it found.
    struct Visit {
        let school: Int
        let date: CivilDate
        let inspector: String
        let result: String
    }

    private(set) var tables: [RecordTable]
    private(set) var visits: [Visit]

    /// Officers of the bureau, each with some townships.
    static let inspectors = ["蒋文忠", "唐秀英", "李建国", "秦志华", "邓丽娟", "王俊"]

    private struct Round {
        let name: String
        let scope: String
        let opened: CivilDate?
        let due: CivilDate
        let closed: CivilDate?
        /// Schools that are not visited yet.
        var left = 0
    }

    private static let rounds = [
        Round(
            name: "2015年秋季学期开学安全检查", scope: "all", opened: .on(2015, 9, 7), due: .on(2015, 9, 30),
            closed: .on(2015, 9, 29)),
        Round(
            name: "2016年春季学期开学安全检查", scope: "all", opened: .on(2016, 2, 22), due: .on(2016, 3, 18),
            closed: .on(2016, 3, 17)),
        Round(
            name: "2016年汛期校舍安全检查", scope: "compulsory", opened: .on(2016, 5, 9), due: .on(2016, 6, 8),
            closed: .on(2016, 6, 7)),
        Round(
            name: "2016年寄宿制学校食品安全检查", scope: "boarding", opened: .on(2016, 6, 13), due: .on(2016, 6, 30),
            closed: .on(2016, 6, 29)),
        Round(
            name: "2016年秋季学期开学安全检查", scope: "all", opened: .on(2016, 9, 5), due: .on(2016, 9, 30), closed: nil,
            left: 7),
        Round(
            name: "2016年中秋节前幼儿园食堂检查", scope: "kindergartens", opened: .on(2016, 9, 8), due: .on(2016, 9, 14),
            closed: nil),
        Round(name: "2016年冬季消防安全检查", scope: "all", opened: nil, due: .on(2016, 11, 30), closed: nil),
    ]

    init(_ county: County) {
        var random = RandomSource("inspections")
        var campaigns = RecordTable(SafetyModule.campaigns)
        var roster = RecordTable(SafetyModule.campaignSchools)
        var inspections = RecordTable(SafetyModule.inspections)
        visits = []
        for round in Inspections.rounds {
            let schools = county.schools.indices.filter { Inspections.isIn(round.scope, county.schools[$0]) }
            let campaign = campaigns.add([
                "name": .text(round.name), "scope": .text(round.scope), "opened": .optional(round.opened),
                "roster": round.opened == nil ? .null : .int(schools.count),
                "frozen": round.opened == nil
                    ? .null : .text(Inspections.digest(schools.map { county.schools[$0].id })),
                "due": .date(round.due),
                "closed": .optional(round.closed),
            ])
            guard let opened = round.opened else { continue }
            for school in schools {
                roster.add(["campaign": .text(campaign), "school": .text(county.schools[school].id)])
            }
            let last = min(round.closed ?? round.due.later(days: 1), SampleCounty.referenceDate).dayBefore
            // The remote ones are left to the end.
            let late = Set(random.sample(round.left, of: schools.filter { county.schools[$0].plan.township >= 6 }))
            for school in schools where !late.contains(school) {
                let visit = Visit(
                    school: school, date: Inspections.weekday(from: opened, to: last, &random),
                    inspector: Inspections.inspector(of: county.schools[school]),
                    result: random.pick(weighted: [("passed", 70), ("issues", 26), ("failed", 4)]))
                visits.append(visit)
                inspections.add([
                    "campaign": .text(campaign), "school": .text(county.schools[school].id), "date": .date(visit.date),
                    "inspector": .text(visit.inspector),
                    "companions": .text(random.chance(60) ? "乡镇安监站、派出所" : "教育局安全股"), "result": .text(visit.result),
                ])
            }
        }
        tables = [campaigns, roster, inspections]
    }

    /// As `safety open-campaign` marks the list that it freezes.
    static func digest(_ schools: [String]) -> String {
        let list = "[" + schools.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]"
        return String(SHA256Digest.hexadecimal(Array(list.utf8)).prefix(16))
    }

    /// As `safety open-campaign` chooses.
    static func isIn(_ scope: String, _ school: SampleSchool) -> Bool {
        switch scope {
        case "compulsory": school.kind.isSurveyed || school.kind == .teachingPoint
        case "kindergartens": school.kind == .kindergarten
        case "boarding": school.boards
        default: true
        }
    }

    static func inspector(of school: SampleSchool) -> String { inspectors[school.plan.township % inspectors.count] }

    private static func weekday(from: CivilDate, to: CivilDate, _ random: inout RandomSource) -> CivilDate {
        while true {
            let day = from.later(days: random.int(0...max(0, Int(to.dayNumber - from.dayNumber))))
            if day.weekday <= 5 { return day }
        }
    }
}
