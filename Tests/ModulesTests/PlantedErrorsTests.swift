import BaseKit
import SampleCounty
import Testing

/// The errors that the readme lists are there, and no others of their kind.
@Suite("Sample county: planted errors")
struct PlantedErrorsTests {
    static let all = SampleCounty.plantedErrors()
    let county = SampleData.shared

    private func planted(_ kind: PlantedError.Kind) -> [String] {
        Self.all.filter { $0.kind == kind }.map(\.id)
    }

    @Test("each kind is planted once and listed in the readme", arguments: PlantedError.Kind.allCases)
    func listed(kind: PlantedError.Kind) throws {
        let errors = Self.all.filter { $0.kind == kind }
        let error = try #require(errors.first)
        #expect(errors.count == 1)
        #expect(county.row(error.collection, error.id) != nil)
        #expect(SampleCounty.readme.contains("`\(error.collection) \(error.id)`"))
    }

    @Test("more boarders than pupils")
    func boarders() {
        let wrong = county["class_stats"].filter { ($0.int("boarders") ?? 0) > ($0.int("pupils") ?? 0) }
        #expect(wrong.map(\.id) == planted(.boardersAbovePupils))
    }

    @Test("the same name and date of birth twice")
    func twice() {
        let persons = Dictionary(grouping: county["teachers"]) { [$0["name"], $0["birth"]] }
        let doubled = persons.values.filter { $0.count > 1 }
        #expect(doubled.map(\.count) == [2])
        #expect(doubled.compactMap { $0.map(\.id).max() } == planted(.sameTeacherTwice))
    }

    @Test("a building of grade D in use")
    func buildings() {
        let wrong = county["buildings"].filter { $0.text("grade") == "D" && $0.bool("in_use") == true }
        #expect(wrong.map(\.id) == planted(.dangerousBuildingInUse))
        #expect(county["buildings"].contains { $0.text("grade") == "D" && $0.bool("in_use") == false })
    }

    @Test("two open postings of one teacher")
    func postings() {
        let open = Dictionary(grouping: county["postings"].filter { $0.date("to") == nil }) { $0.text("teacher") }
        let doubled = open.values.filter { $0.count > 1 }
        #expect(doubled.compactMap { $0.map(\.id).max() } == planted(.overlappingPostings))
    }

    @Test("a hazard that its finder closed")
    func finder() {
        let wrong = county["hazards"].filter { $0.text("closed_by") != nil && $0["closed_by"] == $0["found_by"] }
        #expect(wrong.map(\.id) == planted(.hazardClosedByFinder))
    }

    @Test("a major hazard under way that lacks one of the five")
    func major() {
        let wrong = county["hazards"].filter { hazard in
            hazard.text("severity") == "major" && !["found", "graded"].contains(hazard.text("state"))
                && ["owner", "measures", "funds", "deadline", "plan"].contains { hazard[$0].isNull }
        }
        #expect(wrong.map(\.id) == planted(.majorHazardIncomplete))
    }

    @Test("a letter signed by someone who was not the headmaster on that day")
    func letter() {
        let headmasters = county["postings"].filter { $0.text("post") == "headmaster" }
        let wrong = county["letters"].filter { letter in
            guard let signed = letter.date("signed") else { return false }
            return !headmasters.contains { posting in
                posting["school"] == letter["school"] && posting["teacher"] == letter["headmaster"]
                    && posting.date("from").map { $0 <= signed } == true
                    && posting.date("to").map { $0 >= signed } != false
            }
        }
        #expect(wrong.map(\.id) == planted(.letterSignedByOther))
    }

    @Test("a closed campaign that left out a school of its list")
    func campaign() {
        let visits = Set(county["inspections"].map { [$0["campaign"], $0["school"]] })
        let missed = county["campaign_schools"].filter { !visits.contains([$0["campaign"], $0["school"]]) }
        let wrong = county["campaigns"].filter { campaign in
            campaign.date("closed") != nil && missed.contains { $0.text("campaign") == campaign.id }
        }
        #expect(wrong.map(\.id) == planted(.campaignClosedIncomplete))
    }

    @Test("a result of a candidate who is not registered")
    func candidate() {
        let registered = Set(county["registrations"].map { [$0["candidate"], $0["exam"]] })
        let wrong = county["results"].filter { !registered.contains([$0["candidate"], $0["exam"]]) }
        #expect(wrong.map(\.id) == planted(.resultWithoutRegistration))
    }

    @Test("a dispute settled before it came up")
    func dispute() {
        let wrong = county["disputes"].filter { dispute in
            guard let date = dispute.date("date"), let settled = dispute.date("settled") else { return false }
            return settled < date
        }
        #expect(wrong.map(\.id) == planted(.settledBeforeItCameUp))
    }

    @Test("a verified task without evidence")
    func evidence() {
        let wrong = county["tasks"].filter {
            ["submitted", "verified", "closed"].contains($0.text("state") ?? "") && $0.text("evidence") == nil
        }
        #expect(wrong.map(\.id) == planted(.verifiedWithoutEvidence))
    }

    @Test("a month in which a school did not drill, while others did")
    func drill() {
        func month(_ drill: SampleData.Row) -> [Int] {
            drill.date("date").map { [$0.year, $0.month] } ?? []
        }
        let drills = county["drills"]
        let done = Set(drills.map { [$0.text("school") ?? "", "\(month($0))"] })
        let complete = Set(drills.map { month($0) }).subtracting([[2016, 9]])
        let wrong = county["schools"].filter { school in
            school.text("kind") != "kindergarten" && complete.contains { !done.contains([school.id, "\($0)"]) }
        }
        #expect(wrong.map(\.id) == planted(.drillLeftOut))
    }

    @Test("an evacuation above the target of its kind of school")
    func evacuation() {
        let kinds = Dictionary(uniqueKeysWithValues: county["schools"].map { ($0.id, $0.text("kind") ?? "") })
        let wrong = county["drills"].filter { drill in
            let isPrimary = ["primary", "teaching_point"].contains(kinds[drill.text("school") ?? ""] ?? "")
            return (drill.int("seconds") ?? 0) > (isPrimary ? 180 : 120)
        }
        #expect(wrong.map(\.id) == planted(.evacuatedSlowly))
    }

    @Test("a duty slot without a name")
    func duty() {
        #expect(county["duty_slots"].filter { $0["teacher"].isNull }.map(\.id) == planted(.dutyUnfilled))
    }

    @Test("a disclosure that took effect after fewer than five working days")
    func disclosure() {
        let works = Dictionary(
            uniqueKeysWithValues: county["holidays"].compactMap { day in
                day.date("date").map { ($0, day.bool("works") == true) }
            })
        let wrong = county["disclosures"].filter { disclosure in
            guard disclosure.text("state") == "effective", var day = disclosure.date("from"),
                let last = disclosure.date("to")
            else { return false }
            var days = 0
            while day <= last, let next = day.adding(days: 1) {
                if works[day] ?? (day.weekday <= 5) { days += 1 }
                day = next
            }
            return days < 5
        }
        #expect(wrong.map(\.id) == planted(.disclosedTooShortly))
    }
}
