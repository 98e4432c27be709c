import BaseKit
import Safety

extension SampleCounty {
    private static let hazardKinds: [String: [(what: String, measures: String)]] = [
        "fire": [("灭火器过期", "更换灭火器并逐月检查"), ("疏散通道堆放杂物", "清理通道，划定禁放区"), ("应急灯损坏", "更换应急灯")],
        "building": [("教室天花板抹灰脱落", "铲除松动抹灰，重新粉刷"), ("围墙开裂倾斜", "拆除重建，设置警戒线"), ("屋面渗漏", "修补防水层")],
        "food": [("食材台账不全", "补齐索证索票，专人登记"), ("消毒柜故障", "修理消毒柜，改用蒸汽消毒"), ("留样不足48小时", "添置留样冰箱")],
        "bus": [("校车安全带缺损", "更换安全带后再上路"), ("接送点无标志", "设置停靠标志")],
        "laboratory": [("危险化学品未双人双锁", "配备专柜，双人双锁"), ("通风橱不能使用", "修理通风橱")],
        "stampede": [("楼梯扶手松动", "加固扶手"), ("楼道照明不足", "增设照明")],
        "equipment": [("体育器材锈蚀", "停用并更换"), ("配电箱无门锁", "加装门锁和警示标志")],
        "surroundings": [("校门前无减速带", "报交警部门设置减速带"), ("周边有流动摊贩", "会同城管清理")],
    ]

    /// One for each visit that found something. Those of earlier rounds are closed but for a few; those of this September
    /// stand anywhere between found and closed.
    static func hazards(_ county: County, _ visits: [Inspections.Visit]) -> RecordTable {
        var random = RandomSource("hazards")
        let headships = Headships(county)
        var table = RecordTable(SafetyModule.hazards)
        for visit in visits.sorted(by: { ($0.date, $0.school) < ($1.date, $1.school) }) where visit.result != "passed" {
            let area = random.pick(weighted: [
                ("fire", 28), ("building", 16), ("food", 14), ("bus", 5), ("laboratory", 4), ("stampede", 10),
                ("equipment", 14), ("surroundings", 9),
            ])
            guard let kind = hazardKinds[area].map({ random.pick($0) }) else { continue }
            let isMajor = visit.result == "failed"
            let isRecent = visit.date >= .termStart(2016)
            let deadline = visit.date.later(days: isMajor ? random.int(20...45) : random.int(5...30))
            let state =
                isRecent
                ? random.pick(weighted: [
                    ("found", 10), ("graded", 10), ("assigned", 15), ("rectifying", 30), ("rechecked", 10),
                    ("closed", 25),
                ])
                : random.chance(93) ? "closed" : random.pick(["rectifying", "assigned"])
            let step = hazardOrder[state] ?? 0
            var record: [String: Value] = [
                "school": .text(county.schools[visit.school].id), "area": .text(area), "description": .text(kind.what),
                "found": .date(visit.date), "found_by": .text(visit.inspector), "deadline": .date(deadline),
                "state": .text(state),
            ]
            if step >= 1 { record["severity"] = .text(isMajor ? "major" : "general") }
            if step >= 2 {
                record["owner"] = .optional(headships.headmaster(of: visit.school, on: visit.date)?.id)
                record["measures"] = .text(kind.measures)
                record["funds"] = .hundredths(
                    isMajor ? random.int(40...600) * 10_000 : random.int(0...30) * 10_000)
                if isMajor || random.chance(15) { record["plan"] = .text("停用有关区域，安排专人值守，备好疏散路线") }
            }
            if step == 5 {
                let late = random.chance(12)
                let closed =
                    late ? deadline.later(days: random.int(1...20)) : visit.date.later(days: random.int(2...14))
                record["closed"] = .date(min(late ? closed : min(closed, deadline), referenceDate))
                let others = Inspections.inspectors.filter { $0 != visit.inspector }
                record["closed_by"] = .text(random.pick(others))
            }
            table.add(record)
        }
        return table
    }

    /// What was late was reported upwards, but for what became due in the last days.
    static func escalations(_ hazards: RecordTable) -> RecordTable {
        var table = RecordTable(SafetyModule.escalations)
        for (index, hazard) in hazards.records.enumerated() {
            guard case .date(let deadline) = hazards.value("deadline", of: index) else { continue }
            var end = CivilDate.on(2016, 9, 23)
            if case .date(let closed) = hazards.value("closed", of: index) { end = min(end, closed) }
            let isMajor = hazards.value("severity", of: index) == .text("major")
            let levels =
                isMajor ? [("county_government", 1)] : [("headmaster", 1), ("bureau", 8), ("county_government", 31)]
            for (level, late) in levels where deadline.later(days: late) <= end {
                table.add([
                    "hazard": .text(hazard.id), "level": .text(level), "date": .date(deadline.later(days: late)),
                    "late": .int(late), "note": .optional(level == "county_government" ? "书面报告" : nil),
                ])
            }
        }
        return table
    }

    private static let hazardOrder = [
        "found": 0, "graded": 1, "assigned": 2, "rectifying": 3, "rechecked": 4, "closed": 5,
    ]
}
