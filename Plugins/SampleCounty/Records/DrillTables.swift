import BaseKit
import Safety

extension SampleCounty {
    /// Months with school from September 2015 on.
    private static let schoolMonths = [
        (2015, 9), (2015, 10), (2015, 11), (2015, 12), (2016, 1), (2016, 3), (2016, 4), (2016, 5), (2016, 6), (2016, 9),
    ]

    /// A drill a month, in kindergartens a quarter, all out in time; of this September some are to come.
    static func drills(_ county: County) -> RecordTable {
        var random = RandomSource("drills")
        var table = RecordTable(SafetyModule.drills)
        for (year, month) in schoolMonths {
            for school in county.schools {
                let isPoint = school.kind == .teachingPoint
                // Kindergartens drill in the last month of a quarter with school.
                if school.kind == .kindergarten, ![9, 12, 3, 6].contains(month) { continue }
                let isCurrent = year == 2016 && month == 9
                if isCurrent, random.chance(isPoint ? 30 : 10) { continue }
                let isPrimary = school.kind == .primary || isPoint
                let pupils = school.pupils(month < 9 || year == 2015 ? 2015 : 2016)
                let kind = random.pick(weighted: [
                    ("fire", 50), ("earthquake", 25), ("flood", month == 5 || month == 6 ? 30 : 2), ("stampede", 12),
                    ("violence", 8),
                ])
                // On a day of school.
                let drawn = CivilDate.on(year, month, random.int(5...27))
                let date = drawn.later(days: drawn.weekday > 5 ? -2 : 0)
                // Nobody leaves the building for a lesson about floods.
                let drawnSeconds = random.near(isPrimary ? 128 : 92, spread: 70) + pupils / 60
                let target = isPrimary ? 180 : 120
                let seconds = drawnSeconds > target ? target - random.int(0...20) : drawnSeconds
                table.add([
                    "school": .text(school.id), "date": .date(date), "kind": .text(kind),
                    "participants": .int(pupils * random.int(93...100) / 100 + 1 + pupils / 18),
                    "seconds": kind == "flood" ? .null : .int(seconds),
                ])
            }
        }
        return table
    }

    /// The gate on the five days of a week, the nights of boarding schools, and the first days of the holiday behind it.
    static func dutySlots(_ county: County) -> RecordTable {
        var random = RandomSource("duty")
        var table = RecordTable(SafetyModule.dutySlots)
        var staff: [[Person]] = Array(repeating: [], count: county.schools.count)
        for person in county.people where person.status == "active" && person.subject != nil {
            staff[person.school].append(person)
        }
        let monday = CivilDate.on(2016, 9, 26)
        for day in 0..<8 {
            let date = monday.later(days: day)
            for (index, school) in county.schools.enumerated() where school.isChartered {
                var shifts = day < 5 ? ["gate"] : ["day"]
                if school.boards, day < 4 { shifts.append("night") }
                for shift in shifts {
                    table.add([
                        "school": .text(school.id), "date": .date(date), "shift": .text(shift),
                        "teacher": staff[index].isEmpty ? .null : .text(random.pick(staff[index]).id),
                    ])
                }
            }
        }
        return table
    }
}
