import Glibc
import Testing
import TranscriptKit

private let publicData = TestFolder.packagePath + "/../shared/data"

/// Questions about public files that nobody on this project wrote; the answers were computed from the raw files with
/// other tools. The files are not part of the repository.
@Suite(.enabled(if: access(publicData, R_OK) == 0, "the public files are not at ../shared/data"))
struct PublicDataTests {
    /// What a pipeline on a file gives, as CSV without its header.
    func answer(_ file: String, _ stages: String, flags: String = "") throws -> [String] {
        let folder = try TestFolder(.none)
        let line = "open \"\(publicData)/\(file)\" \(flags) | " + stages
        let outcome = try folder.edsh("--format", "csv", "-c", line, mergesErrors: false)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").dropFirst().map(String.init)
    }

    @Test func schoolsOfSriLanka() throws {
        let file = "schools/lk_schools.json"
        #expect(
            try answer(file, "count by moeType")
                == ["1AB,1009", "1C,1959", "Type2,3252", "Type3,3856", ",7"])
        #expect(
            try answer(file, "count by district | top 3 by n") == ["Kurunegala,870", "Kandy,651", "Badulla,601"])
        #expect(try answer(file, "where ci(name) contains \"maha vidyalaya\" | count") == ["830"])
        #expect(try answer(file, "summarize n = count(), unknown = countif(censusNo == null)") == ["10083,7"])
    }

    /// UTF-16, two lines of title, `-` for none, "1,527", codes with leading zeros.
    @Test func schoolsOfTaiwan() throws {
        let file = "schools/tw_elementary_101_utf16.txt"
        #expect(
            try answer(
                file, "summarize n = count(), pupils = sum(int(學生數)), men = sum(int(男專任教師)), women = sum(int(女專任教師))",
                flags: "--skip 2") == ["2679,1373366,29626,67840"])
        #expect(try answer(file, "take 1 | select 縣市代碼, 學校代碼", flags: "--skip 2") == ["01,011301"])
    }

    @Test(arguments: [("provinces", 31), ("cities", 342), ("areas", 2978), ("streets", 41_352)])
    func divisionsOfChina(_ level: String, _ count: Int) throws {
        #expect(try answer("divisions/\(level).csv", "count") == ["\(count)"])
    }

    @Test func streetsAndAreas() throws {
        #expect(
            try answer("divisions/streets.csv", "count by provinceCode | top 3 by n") == [
                "51,3111", "41,2586", "13,2365",
            ])
        #expect(
            try answer(
                "divisions/streets.csv",
                """
                join (open "\(publicData)/divisions/provinces.csv") as p on provinceCode == p.code
                | count by p.name | top 3 by n
                """) == ["四川省,3111", "河南省,2586", "河北省,2365"])
        #expect(
            try answer(
                "divisions/areas.csv",
                "where not (cityCode in (open \"\(publicData)/divisions/cities.csv\" | select code)) | count") == ["0"])
    }

    /// Names that end in a blank, codes such as DOER in columns of amounts and days.
    @Test func capitalProjects() throws {
        let file = "projects/nyc_capital_projects.csv"
        #expect(try answer(file, "where `Project Phase Name` == \"Construction\" | count") == ["5998"])
        #expect(
            try answer(
                file,
                """
                extend budget = money(`Project Budget Amount`)
                | summarize n = count(), unknown = countif(budget == null), total = sum(budget)
                """) == ["13638,5329,17763782939.00"])
        #expect(
            try answer(
                file,
                """
                where `Project Phase Name` == "Construction" and `Project Status Name` == "In-Progress"
                | extend budget = money(`Project Budget Amount`), spent = money(`Total Phase Actual Spending Amount`)
                | where budget != null
                | summarize n = count(), over = countif(spent > budget), by = sumif(spent - budget, spent > budget)
                """) == ["1026,36,51544444.00"])
        #expect(
            try answer(
                file,
                """
                extend planned = date(`Project Phase Planned End Date`, "M/D/YYYY"),
                    actual = date(`Project Phase Actual End Date`, "M/D/YYYY")
                | where planned != null and actual != null
                | summarize n = count(), late = countif(actual > planned)
                """) == ["3448,1636"])
    }

    /// N/A and #N/A between numbers, "1,277".
    @Test func safetyReports() throws {
        #expect(
            try answer(
                "safety/nyc_school_safety_2010_2016.csv",
                """
                summarize n = count(), major = sum(int(`Major N`)), other = sum(int(`Oth N`)),
                    none = sum(int(`NoCrim N`)), property = sum(int(`Prop N`)), violence = sum(int(`Vio N`)),
                    unknown = countif(`Major N` == "N/A"), large = countif(int(Register) > 4000)
                """) == ["6310,1781,6936,11772,4482,3180,2748,12"])
    }

    @Test func salaries() throws {
        let file = "spending/il_staff_2009.csv"
        #expect(
            try answer(file, "summarize n = count(), total = sum(money(Salary))") == ["168742,10685057028.00"])
        #expect(
            try answer(file, "count by Position | top 3 by n")
                == ["Elementary Teacher,59271", "High School Teacher,36941", "Special Education Teacher,22530"])
        #expect(
            try answer(file, "where Position == \"High School Teacher\" | summarize mean = avg(money(Salary))")
                == ["64639.27"])
    }

    /// A byte order mark, £ in names, "460,890", negative amounts.
    @Test func allocations() throws {
        let file = "spending/uk_fe_allocations_2019.csv"
        #expect(
            try answer(
                file,
                """
                summarize n = count(), total = sum(money(`Total Funding Allocation (£)`)),
                    students = sum(int(`Total Students`))
                """) == ["2836,5592172031.00,1131403"])
        #expect(
            try answer(
                file,
                "summarize total = sum(money(`Total Funding Allocation (£)`)) by Category | top 1 by total")
                == ["General FE and Tertiary,2585050171.00"])
    }

    /// `s` where a result is withheld.
    @Test func examinations() throws {
        let file = "exams/nyc_sat_results.csv"
        #expect(
            try answer(
                file,
                """
                extend maths = int(`SAT Math Avg. Score`), takers = int(`Num of SAT Test Takers`)
                | summarize n = count(), withheld = countif(maths == null),
                    mean = round(sum(maths * takers) / sumif(takers, maths != null), 4)
                """) == ["478,57,461.4943"])
        #expect(
            try answer(
                file, "extend maths = int(`SAT Math Avg. Score`) | top 1 by maths | select DBN, maths") == [
                    "02M475,735"
                ])
    }

    /// What is no number is counted and listed by row and column, as many cells as the questions above leave out.
    @Test func whatCannotBeConvertedIsListed() throws {
        #expect(
            try answer("exams/nyc_sat_results.csv", "count by column, value, expected", flags: "--problems") == [
                "Num of SAT Test Takers,s,a number,57", "SAT Critical Reading Avg. Score,s,a number,57",
                "SAT Math Avg. Score,s,a number,57", "SAT Writing Avg. Score,s,a number,57",
            ])
        #expect(
            try answer(
                "exams/nyc_sat_results.csv", "where column == \"SAT Math Avg. Score\" | first | select row, value",
                flags: "--problems")
                == ["24,s"])
    }

    /// Townships of a whole country: 41,352 rows, of which those with a name that is taken are listed, and the rest is kept.
    @Test func streetsAreImportedByCode() throws {
        let folder = try TestFolder(.empty)
        let names = try answer("divisions/streets.csv", "summarize n = dcount(name)")[0]
        let line =
            "import townships \"\(publicData)/divisions/streets.csv\" --key code --skip-bad --rejects bad.csv --format csv"
        let outcome = try folder.edsh("--quiet", "-c", line)
        #expect(outcome.status == 0)
        #expect(try folder.edsh("--format", "csv", "-c", "townships | count").output == "n\n\(names)\n")
        let rejected = try folder.edsh("--format", "csv", "-c", "open bad.csv | count", mergesErrors: false).output
        #expect(rejected == "n\n\(41_352 - (Int(names) ?? 0))\n")
        // The same file again changes nothing.
        let again = try folder.edsh("-c", line)
        #expect(again.output.contains("\(names) townships had the values already"))
        #expect(again.output.contains("nothing to commit"))
    }

    /// A real table comes back from a workbook as it went in.
    @Test func allocationsThroughAWorkbook() throws {
        let folder = try TestFolder(.none)
        let save = "open \"\(publicData)/spending/uk_fe_allocations_2019.csv\" | save \"uk.xlsx\""
        #expect(try folder.edsh("--quiet", "-c", save).status == 0)
        let total = "open uk.xlsx | summarize n = count(), total = sum(money(`Total Funding Allocation (£)`)) | to csv"
        #expect(try folder.edsh("--quiet", "-c", total).output == "n,total\n2836,5592172031.00\n")
    }
}
