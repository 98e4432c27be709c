import BaseKit

/// Draws a person's way through posts and titles.
struct CareerSource {
    var random: RandomSource

    // MARK: Posts

    /// Posts without gap or overlap from the day of hiring on; the last one lasts unless there is an `end`.
    mutating func postings(
        _ slot: Slot, hired: CivilDate, end: CivilDate?, schools: [SampleSchool]
    ) -> [Person.PostingSpan] {
        var steps: [(CivilDate, school: Int, post: String)] = []
        switch slot.role {
        case .headmaster, .retiredHeadmaster:
            steps = leader(slot.school, hired: hired, last: 2013, schools: schools)
        case .rotatedHeadmaster(let partner):
            steps = leader(partner, hired: hired, last: 2012, schools: schools)
            steps.append((.termStart(2015), slot.school, "headmaster"))
        case .newHeadmaster:
            steps = [(hired, slot.school, "teacher")]
            steps += step(slot.school, "deputy", after: hired, years: 8, last: 2013)
            steps.append((.termStart(2016), slot.school, "headmaster"))
        case .deputy: steps = promoted(slot.school, to: "deputy", hired: hired, years: 8, schools: schools)
        case .middle: steps = promoted(slot.school, to: "middle", hired: hired, years: 5, schools: schools)
        case .assistant: steps = [(hired, slot.school, "assistant")]
        case .worker: steps = [(hired, slot.school, "worker")]
        case .recruit: steps = [(hired, slot.school, "teacher")]
        case .teacher, .retired, .left:
            let elsewhere = random.chance(35) ? another(than: slot.school, of: schools) : slot.school
            steps = [(hired, elsewhere, "teacher")]
            if elsewhere != slot.school {
                let moved = step(
                    slot.school, "teacher", after: hired, years: 2, last: min(2014, (end?.year ?? 2015) - 1))
                steps = moved.isEmpty ? [(hired, slot.school, "teacher")] : steps + moved
            }
        }
        return steps.enumerated().map { index, step in
            let next = index + 1 < steps.count ? steps[index + 1].0.dayBefore : end
            return Person.PostingSpan(from: step.0, to: next, school: step.school, post: step.post)
        }
    }

    private typealias Step = (CivilDate, school: Int, post: String)

    /// Teacher, perhaps deputy, then headmaster of `school` by September of the year `last`.
    private mutating func leader(
        _ school: Int, hired: CivilDate, last: Int, schools: [SampleSchool]
    ) -> [Step] {
        let first = random.chance(40) ? another(than: school, of: schools) : school
        var steps: [Step] = [(hired, first, "teacher")]
        steps += step(first, "deputy", after: hired, years: 5, last: last - 5)
        let before = steps.last?.0 ?? hired
        let year = max(before.year + 1, random.int(min(2004, last - 1)...last))
        steps.append((.termStart(min(year, last)), school, "headmaster"))
        return steps
    }

    private mutating func promoted(
        _ school: Int, to post: String, hired: CivilDate, years: Int, schools: [SampleSchool]
    ) -> [Step] {
        let first = random.chance(30) ? another(than: school, of: schools) : school
        let promotion = step(school, post, after: hired, years: years, last: 2015)
        return promotion.isEmpty ? [(hired, school, post)] : [(hired, first, "teacher")] + promotion
    }

    /// A step on 1 September, at least `years` after `hired` and at most in the year `last`; none where that leaves no year.
    private mutating func step(
        _ school: Int, _ post: String, after hired: CivilDate, years: Int, last: Int
    ) -> [Step] {
        let earliest = max(hired.year + years, last - 14)
        guard earliest <= last else { return [] }
        return [(.termStart(random.int(earliest...last)), school, post)]
    }

    /// A school of the same kind.
    private mutating func another(than school: Int, of schools: [SampleSchool]) -> Int {
        let same = schools.indices.filter { $0 != school && schools[$0].kind == schools[school].kind }
        return same.isEmpty ? school : random.pick(same)
    }

    // MARK: Titles

    /// From third or second upward, a step every few years; workers have none.
    mutating func titles(
        _ role: Slot.Role, stage: Stage, degree: String, hired: CivilDate, end: CivilDate?
    ) -> [Person.TitleStep] {
        if case .worker = role { return [] }
        let last = end ?? CivilDate.on(2016, 6, 30)
        var steps: [Person.TitleStep] = []
        var date = hired
        func add(_ title: String, _ grade: Int) {
            steps.append(Person.TitleStep(date: date, title: title, grade: grade))
        }

        if degree != "bachelor" && degree != "master" {
            date = decision(hired.year + 1)
            guard date <= last else { return steps }
            add("third", 13)
            date = decision(date.year + random.int(2...4))
        } else {
            date = decision(hired.year + 1)
        }
        guard date <= last else { return steps }
        add("second", random.chance(60) ? 11 : 12)

        date = decision(date.year + random.int(5...9))
        guard date <= last, random.chance(92) else { return steps }
        add("first", random.pick(weighted: [(10, 50), (9, 32), (8, 18)]))

        date = decision(date.year + random.int(6...13))
        let seniorPercent =
            switch stage {
            case .kindergarten, .primary: 16
            case .junior: 38
            case .senior, .vocational: 52
            }
        guard date <= last, random.chance(seniorPercent) else { return steps }
        add("senior", random.pick(weighted: [(7, 62), (6, 28), (5, 10)]))

        date = decision(max(date.year + 7, 2014))
        guard date <= last, random.chance(stage == .senior ? 6 : 1) else { return steps }
        add("senior_professor", 4)
        return steps
    }

    /// Titles are decided in December.
    private mutating func decision(_ year: Int) -> CivilDate { .on(year, 12, random.int(5...28)) }
}
