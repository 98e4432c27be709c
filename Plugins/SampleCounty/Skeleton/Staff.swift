import BaseKit

/// Draws a person for every place on the staff.
struct Staff {
    private let schools: [SampleSchool]
    private var random = RandomSource("staff")
    private var identityNumbers = IdentityNumbers()
    private let today = SampleCounty.referenceDate

    /// All persons, in the order in which they were hired.
    static func all(of schools: [SampleSchool]) -> [Person] {
        var staff = Staff(schools: schools)
        let drawn = StaffPlan.slots(of: schools).map { staff.person(for: $0) }
        let order = drawn.indices.sorted { (drawn[$0].hired, $0) < (drawn[$1].hired, $1) }
        return order.enumerated().map { rank, index in
            var person = drawn[index]
            person.id = "T" + padded(rank + 1, 4)
            return person
        }
    }

    private init(schools: [SampleSchool]) { self.schools = schools }

    private mutating func person(for slot: Slot) -> Person {
        let stage = drawStage(of: schools[slot.school].kind)
        let female = random.chance(womenPercent(slot.role, stage))
        let birth = drawBirth(slot.role, female: female)
        let degree = drawDegree(slot.role, stage, bornIn: birth.year)
        let hired = drawHired(slot.role, birth: birth, degree: degree, stage: stage)
        let end = drawEnd(of: slot.role, birth: birth, female: female)
        let subject = drawSubject(slot.role, stage)
        let certificate = subject.flatMap { drawCertificate(for: $0, stage, slot.role) }
        var careers = CareerSource(random: random)
        let postings = careers.postings(slot, hired: hired, end: end, schools: schools)
        let titles = careers.titles(slot.role, stage: stage, degree: degree, hired: hired, end: end)
        random = careers.random
        return Person(
            name: PersonNames.next(female: female, birthYear: birth.year, from: &random), female: female, birth: birth,
            idNumber: identityNumbers.next(birth: birth, female: female, from: &random), degree: degree,
            certificate: certificate, subject: subject, titles: titles, school: slot.school, hired: hired,
            status: status(slot.role, end: end), postings: postings, recruitment: recruitment(slot.role, end: end))
    }

    private mutating func drawStage(of kind: SchoolKind) -> Stage {
        switch kind {
        case .kindergarten: .kindergarten
        case .primary, .teachingPoint: .primary
        case .junior: .junior
        case .nineYear: random.chance(58) ? .primary : .junior
        case .senior: .senior
        case .vocational: .vocational
        }
    }

    private func womenPercent(_ role: Slot.Role, _ stage: Stage) -> Int {
        switch role {
        case .retiredHeadmaster: 0
        case .headmaster, .rotatedHeadmaster, .newHeadmaster: stage == .kindergarten ? 100 : 16
        case .deputy: stage == .kindergarten ? 100 : 27
        case .worker: 40
        default:
            switch stage {
            case .kindergarten: 98
            case .primary: 57
            case .junior: 47
            case .senior, .vocational: 43
            }
        }
    }

    // MARK: Dates

    /// A birth date that gives an age fit for the role; nobody on duty has reached the age of retirement.
    private mutating func drawBirth(_ role: Slot.Role, female: Bool) -> CivilDate {
        let oldest = female ? 54 : 59
        let age: Int
        switch role {
        case .retiredHeadmaster: return CivilDate.on(1956, 9, random.int(2...25))
        case .retired:
            let day = CivilDate.on(2013, 10, 1).later(days: random.int(0...1060))
            return day.later(years: female ? -55 : -60)
        case .headmaster, .rotatedHeadmaster, .newHeadmaster: age = random.near(47, spread: 9)
        case .deputy: age = random.near(44, spread: 9)
        case .middle: age = random.near(40, spread: 11)
        case .assistant, .worker: age = random.near(46, spread: 12)
        case .recruit(let year, _): age = random.int(22...27) + (2016 - year)
        case .left: age = random.int(27...44)
        case .teacher:
            let band = random.pick(weighted: [
                (25...30, 17), (31...36, 20), (37...42, 22), (43...48, 19), (49...59, 22),
            ])
            age = random.int(band)
        }
        return today.later(years: -min(age, oldest), days: -random.int(0...360))
    }

    /// First of September in most cases, in the year in which the training ended; those hired long ago studied on later.
    private mutating func drawHired(_ role: Slot.Role, birth: CivilDate, degree: String, stage: Stage) -> CivilDate {
        if case .recruit(let year, _) = role { return .termStart(year) }
        let finished =
            switch degree {
            case "master": 25
            case "bachelor": 22
            case "college": 21
            default: 19
            }
        let old = birth.year < 1979 && stage != .senior
        let age = (old ? min(finished, 20) : finished) + random.pick(weighted: [(0, 70), (1, 20), (3, 10)])
        let year = min(birth.year + age, 2014)
        return random.chance(80) ? .termStart(year) : .on(year, 8, random.int(1...25))
    }

    /// The last day of work; nil for those on duty.
    private mutating func drawEnd(of role: Slot.Role, birth: CivilDate, female: Bool) -> CivilDate? {
        switch role {
        case .retiredHeadmaster: .on(2016, 8, 31)
        case .retired: birth.later(years: female ? 55 : 60).dayBefore
        case .left: random.chance(50) ? .on(2015, 8, 31) : .on(2016, 7, random.int(1...31))
        default: nil
        }
    }

    private mutating func status(_ role: Slot.Role, end: CivilDate?) -> String {
        switch role {
        case .retired, .retiredHeadmaster: "retired"
        case .left: "left"
        case .teacher: random.pick(weighted: [("active", 972), ("leave", 14), ("seconded", 14)])
        default: "active"
        }
    }

    private func recruitment(_ role: Slot.Role, end: CivilDate?) -> Person.Recruitment? {
        guard case .recruit(let year, let channel) = role else { return nil }
        let serving = channel == "special_post" || channel == "general"
        return Person.Recruitment(year: year, channel: channel, outcome: serving ? "serving" : "established")
    }

    // MARK: Education

    private mutating func drawDegree(_ role: Slot.Role, _ stage: Stage, bornIn year: Int) -> String {
        if case .worker = role {
            return random.pick(weighted: [("high_school", 60), ("secondary_vocational", 28), ("college", 12)])
        }
        if case .recruit(_, let channel) = role {
            if channel == "general" { return "college" }
            return random.pick(weighted: [("college", 22), ("bachelor", 74), ("master", 4)])
        }
        switch (stage, year) {
        case (.senior, _), (.vocational, _):
            return random.pick(weighted: [("college", 5), ("bachelor", 88), ("master", 7)])
        case (.kindergarten, _):
            return random.pick(weighted: [("secondary_vocational", 25), ("college", 58), ("bachelor", 17)])
        case (.primary, ..<1967):
            return random.pick(
                weighted: [("high_school", 3), ("secondary_vocational", 36), ("college", 50), ("bachelor", 11)])
        case (.primary, ..<1979):
            return random.pick(weighted: [("secondary_vocational", 10), ("college", 57), ("bachelor", 33)])
        case (.primary, _): return random.pick(weighted: [("college", 43), ("bachelor", 56), ("master", 1)])
        case (.junior, ..<1967):
            return random.pick(weighted: [("secondary_vocational", 7), ("college", 60), ("bachelor", 33)])
        case (.junior, _): return random.pick(weighted: [("college", 19), ("bachelor", 79), ("master", 2)])
        }
    }

    private mutating func drawSubject(_ role: Slot.Role, _ stage: Stage) -> String? {
        switch role {
        case .worker, .assistant: nil
        default: random.pick(weighted: stage.subjects)
        }
    }

    /// Teachers of the small subjects often hold the certificate of a large one; a few hold none.
    private mutating func drawCertificate(
        for subject: String, _ stage: Stage, _ role: Slot.Role
    ) -> (stage: String, subject: String)? {
        if random.chance(2) { return nil }
        let small = ["pe", "music", "art", "it", "science", "ethics", "practice"].contains(subject)
        let other = random.chance(small ? 38 : 5) ? random.pick(weighted: stage.subjects) : subject
        let held =
            switch stage {
            case .primary where random.chance(14): "junior"
            case .junior where random.chance(22): "senior"
            case .vocational where other != "vocational": "senior"
            default: stage.rawValue
            }
        return (held, other)
    }
}
