import BaseKit
import Schools

extension SampleCounty {
    /// What the balance survey found in its 39 schools, and the buildings of all schools.
    static func campusTables(_ county: County) -> [RecordTable] {
        let campuses = campuses(county)
        return [conditions(county, campuses), buildings(county, campuses)]
    }

    /// What a school has in 2016; areas in hundredths of a square metre, so that sums are exact.
    private struct Campus {
        let teachingArea: Int
        let sportArea: Int
        /// In fen.
        let equipment: Int
        let books: Int
        let computers: Int
        let mediaRooms: Int
    }

    private static func campuses(_ county: County) -> [Campus] {
        var random = RandomSource("campuses")
        return county.schools.map { school in
            let pupils = school.pupils(2016)
            // Rooms and grounds are there however few the pupils have become.
            let area = pupils + (school.isChartered ? 60 : 12)
            let isSecondary = school.kind != .primary && school.kind != .teachingPoint
            return Campus(
                teachingArea: area * random.near(isSecondary ? 590 : 470, spread: 220),
                sportArea: area * random.near(isSecondary ? 1_040 : 760, spread: 420),
                equipment: area * random.near(isSecondary ? 203_000 : 156_000, spread: 150_000),
                books: area * random.near(isSecondary ? 29 : 21, spread: 12),
                computers: max(school.isChartered ? 10 : 1, area * random.near(9, spread: 6) / 100),
                mediaRooms: max(1, school.classCount(2016) * random.near(64, spread: 60) / 100))
        }
    }

    private static func conditions(_ county: County, _ campuses: [Campus]) -> RecordTable {
        var random = RandomSource("conditions")
        var table = RecordTable(SchoolsModule.conditions)
        for year in [2015, 2016] {
            for (school, campus) in zip(county.schools, campuses) where school.kind.isSurveyed {
                // Of a hundred parts of 2016, what there was a year before.
                func had(_ range: ClosedRange<Int>) -> Int { year == 2016 ? 100 : random.int(range) }
                table.add([
                    "school": .text(school.id), "year": .int(year), "pupils": .int(school.pupils(year)),
                    "teaching_area": .hundredths(campus.teachingArea * had(92...100) / 100),
                    "sport_area": .hundredths(campus.sportArea * had(96...100) / 100),
                    "equipment_value": .hundredths(campus.equipment * had(58...90) / 100),
                    "books": .int(campus.books * had(75...96) / 100),
                    "computers": .int(campus.computers * had(60...95) / 100),
                    "media_rooms": .int(campus.mediaRooms * had(50...95) / 100),
                ])
            }
        }
        return table
    }

    /// The teaching and laboratory buildings in use make up the surveyed teaching area.
    private static func buildings(_ county: County, _ campuses: [Campus]) -> RecordTable {
        var random = RandomSource("buildings")
        var table = RecordTable(SchoolsModule.buildings)
        for (school, campus) in zip(county.schools, campuses) {
            func build(_ use: String, _ name: String, _ area: Int, inUse: Bool = true) {
                let year = max(school.plan.opened, random.int(inUse ? 1978...2014 : 1962...1979))
                let grade =
                    inUse
                    ? random.pick(weighted: year >= 2000 ? [("A", 80), ("B", 20)] : [("A", 20), ("B", 60), ("C", 20)])
                    : "D"
                table.add([
                    "school": .text(school.id), "name": .text(name), "use": .text(use), "area": .hundredths(area),
                    "year": .int(year), "grade": .text(grade), "in_use": .bool(inUse),
                ])
            }
            let blocks = 1 + school.classCount(2016) / 14
            let laboratory = school.kind.isSurveyed && school.kind != .primary ? campus.teachingArea / 5 : 0
            let teaching = campus.teachingArea - laboratory
            for block in 0..<blocks {
                let share = teaching / blocks + (block == 0 ? teaching % blocks : 0)
                build("teaching", blocks == 1 ? "教学楼" : "\(block + 1)号教学楼", share)
            }
            if laboratory > 0 { build("laboratory", "实验楼", laboratory) }
            guard school.isChartered else { continue }
            let pupils = school.pupils(2016)
            if pupils > 300 { build("office", "办公楼", pupils * 90 + random.int(0...9_000)) }
            if school.boards {
                build("dormitory", "学生宿舍", pupils * 210 + random.int(0...20_000))
                build("canteen", "学生食堂", pupils * 80 + random.int(0...9_000))
            }
            build("toilet", "公共厕所", 3_600 + random.int(0...6_000))
            if school.isRural { build("staff_housing", "教师周转房", 24_000 + random.int(0...50_000)) }
            if school.plan.opened < 1970, random.chance(30) {
                build("other", "旧校舍", random.int(9_000...42_000), inUse: false)
            }
        }
        return table
    }
}
