import BaseKit
import Testing

@testable import FileKit

/// Files that bureaus of several countries published, opened without a word about them where that is possible; the
/// figures were computed from the raw files by other programs.
@Suite("Real files", .enabled(if: SharedData.isPresent, SharedData.reason))
struct RealFileTests {
    @Test("Schools of Sri Lanka: a JSON list")
    func sriLanka() throws {
        let table = try SharedData.open("schools/lk_schools.json")
        #expect(table.rowCount == 10_083)
        #expect(
            table.columns.map(\.name) == [
                "id", "name", "district", "type", "censusNo", "moeType", "address", "zone", "educationDivision",
                "source",
            ])
        #expect(table.columns.allSatisfy { $0.type == .text })
        #expect(try table.counts("moeType") == ["1AB": 1009, "1C": 1959, "Type2": 3252, "Type3": 3856, "": 7])
        let districts = try table.counts("district")
        #expect([districts["Kurunegala"], districts["Kandy"], districts["Badulla"]] == [870, 651, 601])
        #expect(try table.cells("name").count { $0.shown.lowercased().contains("maha vidyalaya") } == 830)
        #expect(try table.cells("censusNo").count { $0.isNull } == 7)
    }

    @Test("Elementary schools of Taiwan: UTF-16, tabs, two title lines, a minus for zero, codes with leading zeros")
    func taiwan() throws {
        let table = try SharedData.open("schools/tw_elementary_101_utf16.txt", .init(skip: 2))
        #expect(table.rowCount == 2_679)
        #expect(table.columns.prefix(4).map(\.name) == ["縣市代碼", "縣市名稱", "學校代碼", "學校名稱"])
        #expect(try table.type("縣市代碼") == .text)
        #expect(try table.type("學校代碼") == .text)
        #expect(try table.cells("學校代碼")[0] == .text("011301"))
        func sum(_ name: String) throws -> Int64 {
            try table.cells(name).reduce(0) { total, cell in
                total + (cell.shown == "-" ? 0 : try #require(TextConversion.integer(cell.shown)))
            }
        }
        #expect(try sum("學生數") == 1_373_366)
        #expect(try sum("男專任教師") == 29_626)
        #expect(try sum("女專任教師") == 67_840)
        #expect(table.notes.prefix(2) == ["read as UTF-16 (little-endian)", "delimiter: tab"])
    }

    @Test("Divisions of China: codes of digits are text, names repeat")
    func divisions() throws {
        let provinces = try SharedData.open("divisions/provinces.csv")
        let cities = try SharedData.open("divisions/cities.csv")
        let areas = try SharedData.open("divisions/areas.csv")
        let streets = try SharedData.open("divisions/streets.csv")
        #expect([provinces, cities, areas, streets].allSatisfy { $0.columns.allSatisfy { $0.type == .text } })
        #expect([provinces, cities, areas, streets].map(\.rowCount) == [31, 342, 2_978, 41_352])
        #expect(streets.columns.map(\.name) == ["code", "name", "areaCode", "provinceCode", "cityCode"])
        let names = Dictionary(uniqueKeysWithValues: try provinces.rows().map { ($0[0].shown, $0[1].shown) })
        var byName: [String: Int] = [:]
        for (code, count) in try streets.counts("provinceCode") { byName[names[code] ?? "?"] = count }
        #expect([byName["四川省"], byName["河南省"], byName["河北省"]] == [3111, 2586, 2365])
        let codes = Set(try cities.cells("code"))
        #expect(try areas.cells("cityCode").allSatisfy { codes.contains($0) })
    }

    @Test("School projects of New York: header names that end in a blank, words inside of numbers and dates, CRLF")
    func newYorkProjects() throws {
        let table = try SharedData.open("projects/nyc_capital_projects.csv")
        #expect(table.rowCount == 13_638)
        #expect(table.columns[0].name == "Project Geographic District ")
        #expect(table.columns.last?.name == "DSF Number(s)")
        let wanted = try [
            "Project Phase Name", "Project Status Name", "Project Budget Amount", "Total Phase Actual Spending Amount",
            "Project Phase Planned End Date", "Project Phase Actual End Date",
        ].map { try table.column($0) }
        var construction = 0
        var notNumbers = 0
        var budgets: Int64 = 0
        var running = 0
        var overspent: [Int64] = []
        var ended = 0
        var late = 0
        try table.forEachRow(columns: wanted) { row in
            if row[0].shown == "Construction" { construction += 1 }
            let budget = TextConversion.integer(row[2].shown)
            if let budget { budgets += budget } else { notNumbers += 1 }
            if let budget, row[0].shown == "Construction", row[1].shown == "In-Progress" {
                running += 1
                if let spent = TextConversion.integer(row[3].shown), spent > budget { overspent.append(spent - budget) }
            }
            if let planned = TextConversion.date(row[4].shown, order: .monthDayYear),
                let actual = TextConversion.date(row[5].shown, order: .monthDayYear)
            {
                ended += 1
                if actual > planned { late += 1 }
            }
        }
        #expect(construction == 5_998)
        #expect(notNumbers == 5_329)
        #expect(budgets == 17_763_782_939)
        #expect(running == 1_026)
        #expect(overspent.count == 36)
        #expect(overspent.reduce(0, +) == 51_544_444)
        #expect(ended == 3_448)
        #expect(late == 1_636)
    }

    @Test("School safety of New York: N/A among numbers, thousands grouped, cells padded with blanks")
    func newYorkSafety() throws {
        let table = try SharedData.open("safety/nyc_school_safety_2010_2016.csv")
        #expect(table.rowCount == 6_310)
        #expect(table.columns.count == 34)
        func sum(_ name: String) throws -> Int64 {
            try table.cells(name).reduce(0) { $0 + (TextConversion.integer($1.shown) ?? 0) }
        }
        let sums = try ["Major N", "Oth N", "NoCrim N", "Prop N", "Vio N"].map(sum)
        #expect(sums == [1781, 6936, 11772, 4482, 3180])
        #expect(try table.counts("Major N")["N/A"] == 2_748)
        #expect(try table.cells("Register").count { (TextConversion.integer($0.shown) ?? 0) > 4000 } == 12)
        #expect(try table.type("Latitude") == .decimal(scale: 6))
        #expect(try table.counts("Borough Name")["BROOKLYN "] != nil)
    }

    @Test("Salaries of Illinois: dollars and percentages")
    func illinois() throws {
        let table = try SharedData.open("spending/il_staff_2009.csv")
        #expect(table.rowCount == 168_742)
        let wanted = try ["Salary", "Position", "Percent Time Employed"].map { try table.column($0) }
        var sum: Int64 = 0
        var positions: [String: (count: Int, sum: Int64)] = [:]
        try table.forEachRow(columns: wanted) { row in
            let salary = try #require(TextConversion.money(row[0].shown)).coefficient
            sum += salary
            positions[row[1].shown, default: (0, 0)].count += 1
            positions[row[1].shown, default: (0, 0)].sum += salary
        }
        #expect(sum == 10_685_057_028_00)
        let top = positions.sorted { $0.value.count > $1.value.count }.prefix(3)
        #expect(top.map(\.key) == ["Elementary Teacher", "High School Teacher", "Special Education Teacher"])
        #expect(top.map(\.value.count) == [59_271, 36_941, 22_530])
        let mean = try #require(positions["High School Teacher"])
        #expect((Double(mean.sum) / Double(mean.count)).rounded() == 6_463_927)
    }

    @Test("Funding of colleges in England: a byte order mark, pounds in header names, thousands grouped, negatives")
    func england() throws {
        let table = try SharedData.open("spending/uk_fe_allocations_2019.csv")
        #expect(table.rowCount == 2_836)
        #expect(table.columns[0].name == "Region")
        #expect(table.notes.first == "read as UTF-8 with a byte order mark")
        func sum(_ name: String, _ filter: String? = nil) throws -> Int64 {
            try table.rows([try table.column(name), try table.column("Category")]).reduce(0) { total, row in
                if let filter, row[1].shown != filter { return total }
                return total + (try #require(TextConversion.integer(row[0].shown)))
            }
        }
        #expect(try sum("Total Funding Allocation (£)") == 5_592_172_031)
        #expect(try sum("Total Students") == 1_131_403)
        #expect(try sum("Total Funding Allocation (£)", "General FE and Tertiary") == 2_585_050_171)
    }

    @Test("Examinations of New York: s where a result is suppressed")
    func examinations() throws {
        let table = try SharedData.open("exams/nyc_sat_results.csv")
        #expect(table.rowCount == 478)
        let wanted = try ["DBN", "Num of SAT Test Takers", "SAT Math Avg. Score"].map { try table.column($0) }
        var suppressed = 0
        var weighted: Int64 = 0
        var takers: Int64 = 0
        var best: (score: Int64, school: String) = (0, "")
        try table.forEachRow(columns: wanted) { row in
            if row[2].shown == "s" { suppressed += 1 }
            guard let count = TextConversion.integer(row[1].shown), let score = TextConversion.integer(row[2].shown)
            else {
                return
            }
            weighted += score * count
            takers += count
            if score > best.score { best = (score, row[0].shown) }
        }
        #expect(suppressed == 57)
        #expect((Double(weighted) / Double(takers) * 10_000).rounded() == 4_614_943)
        #expect(best == (735, "02M475"))
        #expect(
            table.notes.contains(
                "SAT Math Avg. Score is text: 57 of 478 cells are not numbers: `s` (line 24), `s` (line 25), `s` (line 27), …"
            ))
    }
}
