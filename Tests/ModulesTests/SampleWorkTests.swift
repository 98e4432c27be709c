import BaseKit
import SampleCounty
import Testing

/// The figures of the year's summary on examinations, enrolment, research, training and safety come out of the records.
@Suite("Sample county: safety, examinations, research, planning")
struct SampleWorkTests {
    let county = SampleData.shared

    private func year(_ row: SampleData.Row, _ field: String) -> Int? { row.date(field)?.year }

    private func totals(_ exam: String) -> [Int] {
        county["results"].filter { $0.text("exam") == exam }.compactMap { $0.int("total") }
    }

    @Test("1,039 sat the examination of 2016, 15 fewer than in 2015; the best had 626, and 12 had 600 or more")
    func examination() {
        #expect(totals("gaokao-2016").count == 1_039)
        #expect(totals("gaokao-2015").count == 1_054)
        #expect(totals("gaokao-2016").max() == 626)
        #expect(totals("gaokao-2016").filter { $0 >= 600 }.count == 12)
        let registered = county["registrations"].filter { $0.text("exam") == "gaokao-2016" }
        let leaving = county["class_stats"].filter { $0.date("date")?.year == 2015 && $0.text("grade") == "s3" }
        #expect(registered.count == leaving.compactMap { $0.int("pupils") }.reduce(0, +))
        #expect(totals("gaokao-2015").allSatisfy { (0...750).contains($0) })
    }

    @Test("the first batch has no cut-off on record, so that nothing can be said about it")
    func firstBatch() {
        for line in county["cutoffs"] { #expect((line.int("score") == nil) == (line.text("batch") == "first")) }
    }

    @Test("550 students were to enrol; 280 came to the normal school and 170 to the vocational school")
    func enrolment() {
        func sum(_ collection: String, _ field: String, _ school: String?) -> Int {
            county[collection].filter { row in
                row.int("year") == 2016
                    && (school == nil || county.row("schools", row.text("school"))?.text("name") == school)
            }.compactMap { $0.int(field) }.reduce(0, +)
        }
        #expect(sum("enrolment_targets", "target", nil) == 550)
        #expect(sum("intakes", "students", "灵渠县师范学校") == 280)
        #expect(sum("intakes", "students", "灵渠县职业技术学校") == 170)
        #expect(sum("intakes", "students", nil) == 450)
    }

    @Test("530 papers and 20 research topics of 2016")
    func research() {
        #expect(county["papers"].filter { year($0, "date") == 2016 }.count == 530)
        let topics = county["topics"].filter { year($0, "applied") == 2016 }
        #expect(topics.count == 20)
        #expect(Set(topics.compactMap { $0.text("kind") }) == ["collective", "individual"])
    }

    @Test("a county course of four days in the summer of 2016, and one of three days for all 39 teaching points")
    func training() throws {
        func days(_ row: SampleData.Row) throws -> Int32 {
            try #require(row.date("to")).dayNumber - #require(row.date("from")).dayNumber + 1
        }
        let summer = county["courses"].filter { $0.text("level") == "county" && $0.date("from")?.month == 7 }
        #expect(try summer.map(days).sorted() == [3, 4])
        let points = try #require(summer.first { $0.text("name")?.hasPrefix("教学点") == true })
        let schools = Set(
            county["attendances"].filter { $0.text("course") == points.id }.compactMap { $0.text("school") })
        let kinds = schools.compactMap { county.row("schools", $0)?.text("kind") }
        #expect(kinds.filter { $0 == "teaching_point" }.count == 39)
    }

    @Test("no major accident")
    func accidents() {
        #expect(county["accidents"].allSatisfy { $0.text("grade") == "general" })
    }

    @Test("39 schools were surveyed for the balance of compulsory education in 2016")
    func survey() {
        #expect(county["conditions"].filter { $0.int("year") == 2016 }.count == 39)
    }

    @Test("the lists of the campaigns cover their scope, and every visit is one of its list")
    func campaigns() {
        let lists = Dictionary(grouping: county["campaign_schools"]) { $0.text("campaign") ?? "" }
        for campaign in county["campaigns"] where campaign.text("scope") == "all" && campaign.date("opened") != nil {
            #expect(lists[campaign.id]?.count == 84)
        }
        for visit in county["inspections"] {
            #expect(
                lists[visit.text("campaign") ?? ""]?.contains { $0.text("school") == visit.text("school") } == true)
        }
        #expect(county["campaigns"].contains { $0.date("closed") == nil && $0.date("opened") != nil })
    }

    @Test("an officer found each hazard on a visit, and its owner led the school on that day")
    func hazards() {
        for hazard in county["hazards"] {
            #expect(
                county["inspections"].contains { visit in
                    visit.text("school") == hazard.text("school") && visit.date("date") == hazard.date("found")
                        && visit.text("inspector") == hazard.text("found_by")
                }, "\(hazard.id)")
            let isClosed = hazard.text("state") == "closed"
            #expect((hazard.date("closed") != nil) == isClosed && (hazard.text("closed_by") != nil) == isClosed)
        }
        #expect(county["hazards"].count > 80)
        #expect(county["hazards"].contains { $0.text("severity") == "major" && $0.text("state") != "closed" })
    }
}
