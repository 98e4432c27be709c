import BaseKit
import PipelineTesting
import Testing

/// The rows of the table "Semantics" in the language's design, each with a test of its name.
@Suite struct SemanticsTests {
    private let session: PipelineSession

    init() throws { session = try PipelineSession() }

    // MARK: null in filters

    @Test func nullInFilters_notEqualIsNullSafe() throws {
        #expect(try session.texts("teachers | where subject != \"maths\" | select id") == ["P03", "P04", "P06"])
        #expect(try session.texts("teachers | where subject == null | select id") == ["P03"])
        #expect(try session.texts("teachers | where subject != null | count") == ["5"])
    }

    @Test func nullInFilters_notMeansIsNotTrue() throws {
        #expect(try session.texts("schools | where students > 100 | select id") == ["S01", "S03"])
        #expect(try session.texts("schools | where not students > 100 | select id") == ["S02", "S04", "S05"])
        #expect(try session.texts("schools | where not (not boarding) | select id") == ["S03", "S05"])
        #expect(try session.texts("schools | where (boarding) and not (students > 100) | select id") == ["S05"])
    }

    @Test func nullInFilters_aComparisonIsNeverNull() throws {
        #expect(try session.texts("schools | extend big = students > 100 | count by big") == ["false 3", "true 2"])
        #expect(
            try session.texts("schools | where (students > 100) == (area > 1000) | select id") == [
                "S01", "S02", "S03", "S04", "S05",
            ])
    }

    @Test func nullInFilters_nullsAreStrippedFromLists() throws {
        #expect(try session.texts("teachers | where subject in [\"maths\", null] | count") == ["3"])
        #expect(
            try session.texts("teachers | where not subject in [\"maths\", null] | select id") == ["P03", "P04", "P06"])
        #expect(try session.texts("let s = [\"maths\", null]; teachers | where not subject in $s | count") == ["3"])
        #expect(try session.texts("teachers | where not school in (teachers | select school) | select id") == ["P06"])
    }

    @Test func nullInFilters_listsCompareNumbersWhateverTheirPlaces() throws {
        #expect(try session.texts("schools | where students in [40.0, 250.50] | select id") == ["S02"])
        #expect(
            try session.texts("schools | where students in (schools | select area / 10) | select id") == ["S01", "S04"])
        #expect(try session.texts("schools | where 0 in (schools | select area) | count") == ["5"])
    }

    @Test func nullInFilters_nullNeverMatchesInJoinKeys() throws {
        #expect(try session.texts("schools | join (schools) as other on township == other.township | count") == ["6"])
        #expect(
            try session.texts("schools | join anti (townships) on township == townships.id | select id") == [
                "S04", "S05",
            ])
    }

    @Test func nullInFilters_fallbackSuppliesADefault() throws {
        #expect(try session.texts("schools | select id, n = students ?? -1 | where n < 0") == ["S05 -1"])
    }

    // MARK: numbers

    @Test func division_isRealAndByZeroNull() throws {
        #expect(
            try session.texts("schools | select id, r = area / students") == [
                "S01 10", "S02 24.9875", "S03 13.33388888888889", "S04 ∅", "S05 ∅",
            ])
        #expect(
            try session.texts("schools | where id == \"S01\" | select q = students // 7, z = students // 0") == ["35 ∅"]
        )
        #expect(try session.printed("7 / 2") == "3.5")
        #expect(try session.printed("7 / 0 == null") == "true")
    }

    @Test func money_sumsExactlyAndOverflowIsAnError() throws {
        #expect(
            try session.texts("teachers | summarize total = sum(salary), mean = avg(salary)") == ["20000.00 4000.00"])
        let error = #expect(throws: Diagnostic.self) {
            _ = try session.rows("teachers | summarize total = sum(salary * 90000000000000)")
        }
        #expect(error?.code == "E0701")
    }

    @Test func money_averageIsRoundedToTheFen() throws {
        #expect(
            try session.texts("teachers | where id in [\"P01\", \"P02\", \"P06\"] | summarize mean = avg(salary)") == [
                "3833.17"
            ])
    }

    @Test func textToNumber_isNeverImplicit() throws {
        let errors = #expect(throws: Diagnostics.self) { _ = try session.rows("teachers | where name > 9") }
        #expect(errors?.all.first?.help?.contains("int(x)") == true)
        #expect(
            try session.texts("townships | select n = int(name), d = date(name), m = decimal(name) | take 1") == [
                "∅ ∅ ∅"
            ])
    }

    // MARK: dates and text

    @Test func dates_monthArithmeticClamps() throws {
        #expect(try session.printed("2016-01-31 + 1m") == "2016-02-29")
        #expect(
            try session.texts("teachers | where id == \"P06\" | select a = hired + 1m, b = hired + 1m + 1y") == [
                "2016-02-29 2017-02-28"
            ])
    }

    @Test func dates_differenceIsDays() throws {
        #expect(try session.texts("teachers | where id == \"P04\" | select d = today() - hired") == ["27d"])
    }

    @Test func dates_periodsAreHalfOpen() throws {
        #expect(try session.texts("teachers | where hired in 2016-09 | select id") == ["P04"])
        #expect(try session.texts("teachers | where hired in 2016-01..2016-09 | select id") == ["P03", "P06"])
        #expect(try session.texts("teachers | where hired in month(hired) | count") == ["5"])
    }

    @Test func textMatch_isExactUnlessFolded() throws {
        #expect(try session.texts("teachers | where subject == \"maths\" | count") == ["3"])
        #expect(try session.texts("teachers | where ci(subject) == \"MATHS\" | count") == ["4"])
        #expect(try session.texts("teachers | where name contains \"%\" | count") == ["0"])
        #expect(try session.texts("teachers | where name starts_with \"王\" | select name") == ["王秀英"])
        #expect(try session.texts("schools | where name ends_with \"小学\" | count") == ["3"])
        #expect(try session.texts("schools | where id matches '^S0[12]$' | count") == ["2"])
    }

    // MARK: aggregates

    @Test func emptyAggregates_countAndSumAreZeroOthersNull() throws {
        #expect(
            try session.texts(
                "teachers | where id == \"none\" | summarize n = count(), s = sum(salary), a = avg(salary), m = max(hired), d = stdev(salary)"
            ) == ["0 0.00 ∅ ∅ ∅"])
    }

    @Test func emptyAggregates_stdevIsNullBelowTwoRows() throws {
        #expect(try session.texts("schools | where id == \"S01\" | summarize d = stdev(students)") == ["∅"])
    }

    @Test func emptyAggregates_groupedGivesNoRowsUngroupedOne() throws {
        #expect(try session.texts("teachers | where id == \"none\" | count by subject") == [])
        #expect(try session.texts("teachers | where id == \"none\" | count") == ["0"])
    }

    @Test func emptyAggregates_oneRowEvenWhereItsFiguresAreNotUsed() throws {
        #expect(try session.texts("teachers | summarize n = count() | select x = 1") == ["1"])
        #expect(try session.texts("teachers | summarize n = count() | count") == ["1"])
        #expect(try session.texts("teachers | summarize x = 5") == ["5"])
        #expect(try session.texts("teachers | summarize n = count() | where n > 5 | select x = 1") == ["1"])
    }

    // MARK: order

    @Test func nullsInSort_comeLastBothWays() throws {
        #expect(try session.texts("schools | sort students | select id") == ["S04", "S02", "S01", "S03", "S05"])
        #expect(try session.texts("schools | sort -students | select id") == ["S03", "S01", "S02", "S04", "S05"])
        #expect(
            try session.texts("teachers | count by subject | select subject") == ["Maths", "maths", "physics", "∅"])
    }

    @Test func stability_tiesAreBrokenByTheRecordsId() throws {
        #expect(try session.texts("teachers | sort -salary | select id") == ["P02", "P01", "P03", "P04", "P06", "P05"])
        #expect(try session.texts("teachers | top 2 by salary | select id") == ["P02", "P01"])
        #expect(
            try session.texts("teachers | extend r = running(1) sort salary | sort r | select id") == [
                "P06", "P04", "P01", "P03", "P02", "P05",
            ])
    }

    @Test func lifeOfASort_keptThroughWhereExtendSelectAndReferences() throws {
        #expect(
            try session.texts(
                "teachers | sort -hired | where salary > 0 | extend y = year(hired) | select id, school.students") == [
                    "P04 900", "P03 40", "P01 250", "P02 250",
                ])
    }

    @Test func lifeOfASort_clearedBySummarize() throws {
        #expect(
            try session.texts("teachers | sort -subject | count by school | select school") == [
                "S01", "S02", "S03", "∅",
            ])
    }

    @Test func lifeOfASort_frozenByTake() throws {
        #expect(try session.texts("teachers | sort -salary | take 2 | where id != \"P02\" | select id") == ["P01"])
        #expect(try session.texts("teachers | sort -salary | take 3 | count") == ["3"])
        #expect(try session.texts("teachers | sort -salary | take 4 | skip 1 | select id") == ["P01", "P03", "P04"])
        #expect(try session.texts("teachers | sort -salary | take 3 | sort id | select id") == ["P01", "P02", "P03"])
    }

    @Test func lifeOfASort_aCountBelowZeroTakesNothing() throws {
        #expect(try session.texts("let n = 0 - 1; teachers | take $n") == [])
    }

    // MARK: names

    @Test func names_areUniqueWithoutRegardToCase() throws {
        let errors = #expect(throws: Diagnostics.self) { _ = try session.rows("schools | select name, Name = id") }
        #expect(errors?.all.first?.code == "E0207")
    }

    @Test func names_ofTheRightSideOnlyWithItsName() throws {
        #expect(
            try session.texts(
                "teachers | join (schools) as s on school == s.id | where s.students < 100 | select name, at = s.name")
                == ["Ana 文明小学"])
    }

    @Test func names_ofAJoinHideNoCollection() throws {
        #expect(
            try session.texts(
                "teachers | join left (townships) as schools on subject == schools.id | where school.students > 100 | count"
            ) == ["4"])
    }

    @Test func cells_ofSeveralRowsAreAnError() throws {
        let error = #expect(throws: Diagnostic.self) {
            _ = try session.rows("schools | where students > (schools | select students)")
        }
        #expect(error?.code == "E0706")
        #expect(
            try session.texts("schools | where students == (schools | summarize m = max(students)) | select id") == [
                "S03"
            ])
    }
}
