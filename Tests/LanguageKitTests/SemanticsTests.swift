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

    @Test func dates_areValidatedAtTheDoor() throws {
        #expect(throws: (any Error).self) { try session.rows("teachers | where hired < 2016-02-30") }
        #expect(try session.printed("date(\"2016-02-30\") == null") == "true")
    }

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

    @Test func lifeOfASort_clearedByUnion() throws {
        #expect(
            try session.texts("schools | sort -id | union (schools | sort -id | where id <= \"S02\") | select id") == [
                "S01", "S02", "S03", "S04", "S05", "S01", "S02",
            ])
        // A window and a cut behind it count in that order.
        #expect(
            try session.texts("schools | sort -id | extend x = 1 | union (schools | sort -id) | take 2 | select id")
                == [
                    "S01", "S02",
                ])
    }

    @Test func lifeOfASort_frozenByTakeInFrontOfUnion() throws {
        #expect(
            try session.texts("schools | sort -id | take 3 | union (schools | sort -id | take 2) | select id") == [
                "S05", "S04", "S03", "S05", "S04",
            ])
    }

    @Test func lifeOfASort_rowsOfFilesKeepTheirPlaces() throws {
        // What a column is called changes nothing.
        #expect(
            try session.texts("[{place: 2, part: 9}, {place: 1, part: 8}] | union ([{place: 0, part: 7}])") == [
                "2 9", "1 8", "0 7",
            ])
        #expect(
            try session.texts("[{place: 2, m: 1}, {place: 1, m: 1}, {place: 0, m: 3}] | fill m") == [
                "2 1", "1 1", "∅ 2", "0 3",
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

    @Test func orderOfChineseText_isPinyinUnlessBytesAreAskedFor() throws {
        // chén, lǐ, wáng, wú, zhào; Latin letters before.
        #expect(
            try session.texts("teachers | sort name | select name") == ["Ana", "陈一", "李强", "王秀英", "无校", "赵敏"])
        #expect(
            try session.texts("teachers | sort bytes(name) | select name") == [
                "Ana", "无校", "李强", "王秀英", "赵敏", "陈一",
            ])
        #expect(try session.texts("teachers | top 1 by name | select name") == ["赵敏"])
        #expect(
            try session.texts("teachers | extend r = rank() sort name | where r == 2 | select name") == ["陈一"])
    }

    @Test func lagOverHoles_isCountedInRowsAndWarnedOf() throws {
        let rows = "[{year: 2013, n: 4}, {year: 2015, n: 6}, {year: 2016, n: 5}]"
        #expect(
            try session.texts("\(rows) | extend before = lag(n) sort year") == ["2013 4 ∅", "2015 6 4", "2016 5 6"])
        #expect(
            session.written.last
                == "note: `lag` counts rows, and `year` has gaps (1): `fill year` in front adds the missing rows")
        #expect(
            try session.texts("\(rows) | fill year | extend before = lag(n) sort year") == [
                "2013 4 ∅", "2014 ∅ 4", "2015 6 ∅", "2016 5 6",
            ])
        #expect(session.written.count == 1)
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

    // MARK: stages that add rows or choose some

    @Test func expand_givesARowForEachItem() throws {
        #expect(
            try session.texts("teachers | summarize s = list(subject) by school | expand s") == [
                "S01 maths", "S01 maths", "S03 maths", "S03 physics", "∅ Maths",
            ])
        #expect(
            try session.texts("[{a: \"x,y\", n: 1}] | expand part = split(a, \",\")") == ["x,y 1 x", "x,y 1 y"])
        let errors = #expect(throws: Diagnostics.self) { _ = try session.rows("teachers | expand name") }
        #expect(errors?.all.first?.code == "E0303")
    }

    @Test func sample_drawsTheSameRecordsWhateverStandsBefore() throws {
        let drawn = try session.texts("teachers | sample 3 seed 7 | select id")
        #expect(drawn.count == 3)
        #expect(try session.texts("teachers | sort -salary | sample 3 seed 7 | sort id | select id") == drawn)
        #expect(try session.texts("teachers | sort -id | sample 3 seed 7 | select id") == drawn.reversed())
        #expect(try session.texts("teachers | sample 100 seed 7 | count") == ["6"])
        let seeds = try (1...20).map { try session.texts("teachers | sample 3 seed \($0) | select id") }
        #expect(Set(seeds).count > 5)
    }

    @Test func fill_addsRowsAndTakesNoneAway() throws {
        let rows = "[{y: 2014, k: \"a\", n: 1}, {y: 2016, k: \"a\", n: 2}, {y: null, k: \"b\", n: 3}]"
        #expect(
            try session.texts("\(rows) | fill y per k with 0") == [
                "2014 a 1", "2015 a 0", "2016 a 2", "2014 b 0", "2015 b 0", "2016 b 0", "∅ b 3",
            ])
        #expect(
            try session.texts(
                "teachers | summarize n = count() by m = month(hired) | fill m from schoolyear() with 0 | where n > 0 | count"
            ) == ["6"])
        #expect(
            try session.texts(
                "teachers | summarize n = count() by m = month(hired) | fill m from schoolyear() with 0 | count"
            ) == ["17"])
    }

    @Test func assert_failsWithTheFirstRowThatBreaksTheRule() throws {
        #expect(try session.texts("schools | assert students >= 0 or students == null | count") == ["5"])
        let error = #expect(throws: Diagnostic.self) {
            _ = try session.rows("schools | assert students > 0, \"${name} is empty\" | count")
        }
        #expect(error?.code == "E0703")
        #expect(error?.message == "新学校 is empty (2 rows)")
    }

    @Test func asNamesAStep_inSQLAndInJoins() throws {
        let pipeline = "schools | where students > 100 | as large | summarize n = count()"
        #expect(try session.sql(pipeline).hasPrefix("WITH `large` AS ("))
        #expect(try session.texts(pipeline) == ["2"])
        #expect(
            try session.texts(
                "teachers | join (schools | where students > 100 | as big) on school == big.id | select big.students | first"
            )
                == ["250"])
    }

    @Test func topPer_keepsTheLargestOfEachGroup() throws {
        #expect(
            try session.texts("teachers | top 1 by salary per school | select id, school") == [
                "P02 S01", "P03 S02", "P04 S03", "P06 ∅",
            ])
    }

    @Test func joinAsof_takesTheNearestPartner() throws {
        let rates = "[{from: 2000-01-01, rate: 1}, {from: 2010-01-01, rate: 2}, {from: 2016-09-01, rate: 3}]"
        #expect(
            try session.texts(
                "teachers | join asof (\(rates)) as r on hired >= from | select id, r.rate") == [
                    "P01 2", "P02 ∅", "P03 2", "P04 3", "P05 ∅", "P06 2",
                ])
    }

    @Test func joinFull_keepsBothSides() throws {
        #expect(
            try session.texts(
                "townships | join full (schools) as s on id == township | select id, s.id") == [
                    "T01 S01", "T01 S03", "T02 S02", "T03 ∅", "∅ S04", "∅ S05",
                ])
    }

    @Test func overTheRowsAround_everyAggregateMayStand() throws {
        #expect(
            try session.texts(
                "teachers | extend m = median(salary), d = dcount(subject), l = list(id) per school | where id == \"P01\" | select m, d, l"
            ) == ["5750.25 1 [P01, P02]"])
    }

    // MARK: references to many

    @Test func toMany_isCountedBeforeItIsJoined() throws {
        // Two paths to many from one township: neither multiplies the other.
        #expect(
            try session.texts(
                "townships | select id, s = schools.count(), pupils = schools.sum(students), t = schools.teachers.count(), pay = schools.teachers.sum(salary)"
            ) == ["T01 2 1150 4 15500.50", "T02 1 40 1 4500.50", "T03 0 0 0 0.00"])
    }
}
