import BaseKit
import Exams

extension SampleCounty {
    /// The college entrance examinations of 2015 and 2016, and the intake of the two vocational schools.
    static func examTables(_ county: County) -> [RecordTable] {
        [exams(), cutoffs()] + candidates(county) + enrolment(county)
    }

    private static func exams() -> RecordTable {
        var table = RecordTable(ExamsModule.exams)
        for year in [2015, 2016] {
            table.add(
                [
                    "name": .text("\(year)年普通高等学校招生全国统一考试"), "kind": .text("college_entrance"), "year": .int(year),
                    "date": .date(.on(year, 6, 7)), "full_marks": .int(750),
                ], id: examId(year))
        }
        return table
    }

    private static func examId(_ year: Int) -> String { "gaokao-\(year)" }

    /// The first batch's lines are not on record, so that nothing is reported about it.
    private static func cutoffs() -> RecordTable {
        var table = RecordTable(ExamsModule.cutoffs)
        let lines: [(year: Int, batch: String, arts: Int?, science: Int?)] = [
            (2015, "first", nil, nil), (2015, "second", 380, 320), (2015, "college", 200, 200),
            (2016, "first", nil, nil),
            (2016, "second", 400, 333), (2016, "college", 205, 205),
        ]
        for line in lines {
            for (track, score) in [("arts", line.arts), ("science", line.science)] {
                table.add([
                    "exam": .text(examId(line.year)), "batch": .text(line.batch), "track": .text(track),
                    "score": score.map { .int($0) } ?? .null,
                ])
            }
        }
        return table
    }

    /// What the summary reports: how many sat, and the totals of 600 and more.
    private struct Sitting {
        let year: Int
        /// Registered at the two senior schools.
        let registered: [Int]
        let sat: Int
        let best: [Int]
    }

    private static let sittings = [
        Sitting(
            year: 2015, registered: [649, 422], sat: 1_054,
            best: [619, 616, 613, 610, 608, 606, 604, 603, 601, 600]),
        Sitting(
            year: 2016, registered: [640, 415], sat: 1_039,
            best: [626, 621, 617, 615, 611, 609, 607, 605, 604, 602, 601, 600]),
    ]

    /// A candidate in the making.
    private struct Candidate {
        let number: String
        let school: String
        let track: String
        let repeats: Bool
        /// Nil: registered, but did not sit it.
        var total: Int?
    }

    private static func candidates(_ county: County) -> [RecordTable] {
        var random = RandomSource("candidates")
        var registrations = RecordTable(ExamsModule.registrations)
        var results = RecordTable(ExamsModule.results)
        let schools = county.schools.filter { $0.kind == .senior }
        for sitting in sittings {
            var candidates: [Candidate] = []
            for (index, (school, count)) in zip(schools, sitting.registered).enumerated() {
                for place in 0..<count {
                    // Year, county, school and place: 14 digits.
                    let number = "\(sitting.year % 100)\(countyCode)\(11 + index)\(padded(place + 1, 4))"
                    candidates.append(
                        Candidate(
                            number: number, school: school.id, track: random.chance(58) ? "science" : "arts",
                            repeats: random.chance(7),
                            total: min(599, max(160, random.near(index == 0 ? 425 : 352, spread: 250)))))
                }
            }
            for absent in random.sample(candidates.count - sitting.sat, of: Array(candidates.indices)) {
                candidates[absent].total = nil
            }
            let order = candidates.indices.filter { candidates[$0].total != nil }.sorted {
                (-(candidates[$0].total ?? 0), $0) < (-(candidates[$1].total ?? 0), $1)
            }
            for (place, total) in zip(order, sitting.best) { candidates[place].total = total }
            add(candidates, of: sitting.year, to: &registrations, &results)
        }
        return [registrations, results]
    }

    private static func add(
        _ candidates: [Candidate], of year: Int, to registrations: inout RecordTable, _ results: inout RecordTable
    ) {
        for candidate in candidates {
            let both: [String: Value] = [
                "candidate": .text(candidate.number), "exam": .text(examId(year)), "school": .text(candidate.school),
                "track": .text(candidate.track),
            ]
            registrations.add(both.merging(["repeats": .bool(candidate.repeats)]) { first, _ in first })
            guard let total = candidate.total else { continue }
            results.add(both.merging(["total": .int(total)]) { first, _ in first })
        }
    }

    /// 550 were to come in 2016; 280 and 170 did. Those of a day are counted on that day only.
    private static func enrolment(_ county: County) -> [RecordTable] {
        var targets = RecordTable(ExamsModule.enrolmentTargets)
        var intakes = RecordTable(ExamsModule.intakes)
        let known: [(name: String, year: Int, target: Int, came: [Int])] = [
            ("灵渠县师范学校", 2015, 300, [131, 92, 45]), ("灵渠县职业技术学校", 2015, 210, [70, 58, 30]),
            ("灵渠县师范学校", 2016, 330, [138, 95, 47]), ("灵渠县职业技术学校", 2016, 220, [79, 60, 31]),
        ]
        for entry in known {
            guard let school = county.schools.first(where: { $0.plan.name == entry.name }) else { continue }
            targets.add(["school": .text(school.id), "year": .int(entry.year), "target": .int(entry.target)])
            for (place, students) in entry.came.enumerated() {
                intakes.add([
                    "school": .text(school.id), "year": .int(entry.year),
                    "date": .date(.on(entry.year, 8, 26 + place * 2)),
                    "students": .int(students),
                ])
            }
        }
        return [targets, intakes]
    }
}
