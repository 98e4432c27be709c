import BaseKit
import SampleCounty
import Testing

/// The figures that the sample county has by design, and that its records agree with each other.
@Suite("Sample county: schools and classes")
struct SampleSchoolsTests {
    let county = SampleData.shared

    @Test("10 townships; 45 schools with a charter, 39 of them surveyed; 39 teaching points with a parent")
    func schools() {
        #expect(county["townships"].count == 10)
        #expect(
            Set(["漠川乡", "华江瑶族乡", "界首镇", "白石乡", "高尚镇", "兴安镇", "湘漓镇", "溶江镇", "严关镇", "崔家乡"])
                == Set(county["townships"].compactMap { $0.text("name") }))

        let kinds = Dictionary(grouping: county["schools"], by: { $0.text("kind") ?? "" }).mapValues(\.count)
        #expect(
            kinds == [
                "primary": 27, "junior": 9, "nine_year": 3, "senior": 2, "vocational": 2, "kindergarten": 2,
                "teaching_point": 39,
            ])
        let names = county["schools"].compactMap { $0.text("name") }
        #expect(Set(names).count == 84)

        let chartered = Set(county["charters"].compactMap { $0.text("school") })
        for school in county["schools"] {
            let isPoint = school.text("kind") == "teaching_point"
            #expect(chartered.contains(school.id) != isPoint)
            #expect((school.text("parent") != nil) == isPoint)
            let parent = county.row("schools", school.text("parent"))
            #expect(parent?.text("township") == (isPoint ? school.text("township") : nil))
        }
        #expect(
            county["charters"].filter { $0.text("state") == "reviewed" && $0.date("reviewed")?.year == 2016 }.count
                == 45)
    }

    @Test("the balance surveys of 2015 and 2016 hold the 39 schools of compulsory education")
    func surveys() {
        let compulsory = county["schools"].filter { ["primary", "junior", "nine_year"].contains($0.text("kind")) }.map(
            \.id)
        #expect(compulsory.count == 39)
        for year in [2015, 2016] {
            let rows = county["conditions"].filter { $0.int("year") == year }
            #expect(rows.compactMap { $0.text("school") } == compulsory)
            for row in rows {
                let classes = county["class_stats"].filter {
                    $0.text("school") == row.text("school") && $0.date("date")?.year == year
                }
                #expect(row.int("pupils") == classes.compactMap { $0.int("pupils") }.reduce(0, +))
            }
        }
    }

    @Test("a school's students are the pupils of its classes on 1 September 2016; about 24,000 in all")
    func students() throws {
        let latest = try #require(CivilDate("2016-09-01"))
        var sums: [String: Int] = [:]
        for row in county["class_stats"] where row.date("date") == latest {
            sums[row.text("school") ?? "", default: 0] += row.int("pupils") ?? 0
        }
        for school in county["schools"] { #expect(school.int("students") == sums[school.id], "\(school.id)") }
        #expect((23_500...24_500).contains(sums.values.reduce(0, +)), "\(sums.values.reduce(0, +)) pupils")
    }

    @Test("the records leave room for the figures of the year's summary")
    func room() throws {
        let counts = county["class_stats"]
        func sum(_ field: String, _ year: Int, _ grades: String) -> Int {
            counts.filter { $0.date("date")?.year == year && grades.contains($0.text("grade")?.first ?? "-") }
                .compactMap { $0.int(field) }.reduce(0, +)
        }
        // 6,725 boarders of compulsory education got an allowance, in either school year.
        #expect(sum("boarders", 2015, "pj") > 6_725)
        #expect(sum("boarders", 2016, "pj") > 6_725)
        // Of 1,055 in the last grade, 1,039 sat the college entrance examination in June 2016.
        let leaving = counts.filter { $0.date("date")?.year == 2015 && $0.text("grade") == "s3" }
        #expect(leaving.compactMap { $0.int("pupils") }.reduce(0, +) == 1_055)
        // 280 and 170 entered the normal school and the vocational school.
        let entered = Dictionary(grouping: counts.filter { $0.date("date")?.year == 2016 && $0.text("grade") == "v1" })
        {
            county.row("schools", $0.text("school"))?.text("name") ?? ""
        }
        #expect(
            entered.mapValues { $0.compactMap { $0.int("pupils") }.reduce(0, +) }
                == ["灵渠县师范学校": 280, "灵渠县职业技术学校": 170])
    }

    @Test("the questions about schools have something to find")
    func questions() {
        let latest = county["class_stats"].filter { $0.date("date")?.year == 2016 }
        #expect(latest.contains { ($0.int("pupils") ?? 0) >= 66 })
        #expect(county["schools"].filter { ($0.int("students") ?? 0) < 100 }.count > 39)
    }

    @Test("the seminar of 28 and 29 June had two venues")
    func seminar() throws {
        let seminars = county["events"].filter { $0.text("kind") == "seminar" }
        let seminar = try #require(seminars.first)
        #expect(seminars.count == 1)
        #expect(seminar.date("from")?.description == "2016-06-28" && seminar.date("to")?.description == "2016-06-29")
        let venues = county["event_venues"].filter { $0.text("event") == seminar.id }
        #expect(
            venues.compactMap { county.row("schools", $0.text("school"))?.text("name") } == ["灵渠县第二幼儿园", "界首镇中心幼儿园"])
    }

    @Test("buildings for teaching make up the surveyed teaching area")
    func areas() {
        for survey in county["conditions"] where survey.int("year") == 2016 {
            let buildings = county["buildings"].filter {
                $0.text("school") == survey.text("school") && ["teaching", "laboratory"].contains($0.text("use"))
            }
            let area = buildings.compactMap { row -> Int64? in
                if case .decimal(let area) = row["area"] { area.coefficient } else { nil }
            }.reduce(0, +)
            #expect(survey["teaching_area"] == .decimal(ExactDecimal(coefficient: area, scale: 2)))
        }
    }
}
