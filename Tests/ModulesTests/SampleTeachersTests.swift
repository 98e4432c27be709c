import BaseKit
import SampleCounty
import Testing

@Suite("Sample county: teachers")
struct SampleTeachersTests {
    let county = SampleData.shared
    let today = SampleCounty.referenceDate

    @Test("2,600 teachers, most of them on duty, none past the age of retirement")
    func teachers() throws {
        #expect(county["teachers"].count == 2_600)
        #expect(county["teachers"].filter { $0.text("status") == "active" }.count > 2_350)
        for teacher in county["teachers"] {
            let birth = try #require(teacher.date("birth"))
            let hired = try #require(teacher.date("hired"))
            let retires = try #require(birth.adding(months: teacher.text("sex") == "male" ? 720 : 660))
            #expect((retires <= today) == (teacher.text("status") == "retired"), "\(teacher.id) born \(birth)")
            #expect(birth.adding(months: 16 * 12).map { $0 < hired } == true && hired <= today)
        }
    }

    @Test("ID numbers agree with birth date and sex and end in the right digit, but for the planted ones")
    func identityNumbers() throws {
        var wrong: [String] = []
        for teacher in county["teachers"] {
            let number = try #require(teacher.text("id_number"))
            let birth = try #require(teacher.date("birth")).description.filter { $0 != "-" }
            let sequence = try #require(Int(number.dropFirst(14).prefix(3)))
            #expect(number.utf8.count == 18)
            #expect((sequence % 2 == 1) == (teacher.text("sex") == "male"))
            if String(number.suffix(1)) != checkDigit(number) || number.dropFirst(6).prefix(8) != birth {
                wrong.append(teacher.id)
            }
        }
        let planted = PlantedErrorsTests.all.filter {
            $0.kind == .birthAgainstIdNumber || $0.kind == .wrongCheckDigit
        }
        #expect(wrong == planted.map(\.id).sorted())
    }

    @Test("the check digit is that of the standard's own example")
    func checkDigits() {
        // GB 11643-1999, appendix: 11010519491231002X and 440524188001010014.
        #expect(checkDigit("11010519491231002X") == "X")
        #expect(checkDigit("440524188001010014") == "4")
    }

    @Test("66 recruits in 2016: 18 + 40 + 7 + 1; other numbers in 2015; all hired on 1 September of their year")
    func recruitments() {
        func channels(_ year: Int) -> [String: Int] {
            let rows = county["recruitments"].filter { $0.int("year") == year }
            return Dictionary(grouping: rows, by: { $0.text("channel") ?? "" }).mapValues(\.count)
        }
        #expect(channels(2016) == ["public_institution": 18, "special_post": 40, "general": 7, "vocational": 1])
        #expect(channels(2015) == ["public_institution": 15, "special_post": 36, "general": 6, "vocational": 1])
        for row in county["recruitments"] {
            let teacher = county.row("teachers", row.text("teacher"))
            #expect(teacher?.date("hired")?.description == "\(row.int("year") ?? 0)-09-01")
        }
        let hired = county["teachers"].filter { ($0.date("hired")?.year ?? 0) >= 2015 }
        #expect(hired.count == county["recruitments"].count, "who was hired in these years is a recruit")
    }

    @Test("26 awards and 29 appraised leadership teams in 2016")
    func awardsAndAppraisals() {
        #expect(county["awards"].filter { $0.date("date")?.year == 2016 }.count == 26)
        let teams = county["appraisals"].filter { $0.int("year") == 2016 }
        #expect(teams.count == 29 && teams.allSatisfy { $0.text("school") != nil && $0.text("teacher") == nil })
        for row in county["appraisals"] where row.bool("veto") == true { #expect(row.text("grade") == "incompetent") }
    }

    @Test(
        "each school with a charter has one headmaster on any day of 2015 and 2016",
        arguments: [
            "2015-01-01", "2015-08-31", "2015-09-01", "2016-06-30", "2016-08-31", "2016-09-01", "2016-09-28",
        ])
    func headmasters(on text: String) throws {
        let day = try #require(CivilDate(text))
        let open = county["postings"].filter { row in
            guard row.text("post") == "headmaster", let from = row.date("from") else { return false }
            return from <= day && row.date("to").map { day <= $0 } ?? true
        }
        #expect(
            open.compactMap { $0.text("school") }.sorted()
                == county["charters"].compactMap { $0.text("school") }.sorted())
    }

    @Test("postings have no gap and no overlap from hiring on, and the last one is at the teacher's school")
    func postings() throws {
        let planted = PlantedErrorsTests.all
        let extra = Set(planted.map(\.id))
        let careers = Dictionary(grouping: county["postings"].filter { !extra.contains($0.id) }) {
            $0.text("teacher") ?? ""
        }
        for teacher in county["teachers"] where !extra.contains(teacher.id) || careers[teacher.id] != nil {
            let career = try #require(careers[teacher.id], "\(teacher.id) has no posting")
            #expect(career.first?.date("from") == teacher.date("hired"))
            for (earlier, later) in zip(career, career.dropFirst()) {
                #expect(earlier.date("to")?.adding(days: 1) == later.date("from"), "\(teacher.id)")
                #expect(earlier.date("from").map { from in later.date("from").map { from < $0 } ?? false } == true)
            }
            let last = try #require(career.last)
            #expect(last.text("school") == teacher.text("school"))
            #expect((last.date("to") == nil) == !["left", "retired"].contains(teacher.text("status")))
            if let to = last.date("to"), let from = last.date("from") { #expect(from < to && to < today) }
        }
    }

    @Test("the title of a teacher is the last one conferred, and its post grade belongs to it")
    func titles() {
        let grades = ["senior_professor": 1...4, "senior": 5...7, "first": 8...10, "second": 11...12, "third": 13...13]
        let conferred = Dictionary(grouping: county["titles"]) { $0.text("teacher") ?? "" }
        let doubled = Set(PlantedErrorsTests.all.filter { $0.kind == .sameTeacherTwice }.map(\.id))
        for teacher in county["teachers"] where !doubled.contains(teacher.id) {
            let steps = conferred[teacher.id] ?? []
            #expect(teacher.text("title") == steps.last?.text("title"), "\(teacher.id)")
            for (earlier, later) in zip(steps, steps.dropFirst()) {
                #expect(earlier.int("grade") ?? 0 > later.int("grade") ?? 0)
            }
        }
        for row in county["titles"] {
            #expect(grades[row.text("title") ?? ""]?.contains(row.int("grade") ?? 0) == true)
        }
        #expect(Set(county["titles"].compactMap { $0.text("title") }).count == 5)
    }

    @Test("30-year certificates are for those who have taught 30 years outside of the county seat")
    func ruralCertificates() throws {
        #expect(county["rural_certificates"].count > 30)
        for row in county["rural_certificates"] {
            let teacher = try #require(county.row("teachers", row.text("teacher")))
            let issued = try #require(row.date("issued"))
            #expect(teacher.date("hired")?.adding(months: 360).map { $0 <= issued } == true)
            #expect(county.row("schools", teacher.text("school"))?.text("township") != "W01")
        }
    }

    @Test("every teaching point had the course on digital resources")
    func trainingOfPoints() {
        let course = county["training_credits"].filter { $0.text("course")?.contains("教学点数字教育资源") == true }
        let schools = Set(course.compactMap { county.row("teachers", $0.text("teacher"))?.text("school") })
        let points = county["schools"].filter { $0.text("kind") == "teaching_point" }.map(\.id)
        #expect(schools == Set(points))
    }

    /// By the text of the standard: weighted sum of the first 17 digits, modulo 11.
    private func checkDigit(_ number: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(number, weights).map { ($0.wholeNumberValue ?? 0) * $1 }.reduce(0, +)
        return String(Array("10X98765432")[sum % 11])
    }
}
