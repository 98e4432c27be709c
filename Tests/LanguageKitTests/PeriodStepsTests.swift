import PipelineTesting
import Testing

/// Periods are filled, and their holes are seen, in the steps of the function that gave the column.
@Suite struct PeriodStepsTests {
    private let session: PipelineSession

    init() throws { session = try PipelineSession() }

    @Test(arguments: [
        ("week", "2016-09-05", "2016-09-20", ["2016-09-05 1", "2016-09-12 0", "2016-09-19 1"]),
        ("month", "2016-11-05", "2017-01-20", ["2016-11 1", "2016-12 0", "2017-01 1"]),
        ("quarter", "2015-08-05", "2016-03-20", ["2015-Q3 1", "2015-Q4 0", "2016-Q1 1"]),
        ("term", "2016-03-05", "2017-03-20", ["2015-2016-2 1", "2016-2017-1 0", "2016-2017-2 1"]),
        ("schoolyear", "2014-09-01", "2016-09-01", ["2014-2015 1", "2015-2016 0", "2016-2017 1"]),
        ("year", "2014-12-31", "2016-01-01", ["2014 1", "2015 0", "2016 1"]),
    ])
    func lagOverHoles_ofEachPeriodIsWarnedOfAndFilledInItsOwnSteps(
        _ period: String, _ first: String, _ last: String, _ filled: [String]
    ) throws {
        let rows = "[{date: \(first)}, {date: \(last)}] | summarize n = count() by p = \(period)(date)"
        let warning = "note: `lag` counts rows, and `p` has gaps (1): `fill p` in front adds the missing rows"
        for order in ["extend before = lag(n) sort p", "sort p | extend before = lag(n)", "extend before = lag(n)"] {
            let before = session.written.count
            _ = try session.rows("\(rows) | \(order)")
            #expect(session.written.dropFirst(before) == [warning], "\(order)")
        }
        let before = session.written.count
        #expect(try session.texts("\(rows) | fill p with 0") == filled)
        // A variable, another name, and a choice of columns keep what the column is.
        #expect(try session.texts("let t = (\(rows)); $t | rename q = p | select q, n | fill q with 0") == filled)
        _ = try session.rows("\(rows) | fill p with 0 | extend before = lag(n) sort p")
        #expect(session.written.count == before)
    }

    @Test func lagOverHoles_ofDaysIsWarnedOfWhereEachDayStandsOnce() throws {
        let rows = "[{date: 2016-09-01, n: 1}, {date: 2016-09-03, n: 2}]"
        _ = try session.rows("\(rows) | extend before = lag(n) sort date")
        #expect(session.written == [])
        _ = try session.rows("\(rows) | summarize n = sum(n) by date | extend before = lag(n) sort date")
        #expect(
            session.written == [
                "note: `lag` counts rows, and `date` has gaps (1): `fill date` in front adds the missing rows"
            ])
    }

    @Test func fillFrom_aPeriodGoesInStepsOfTheColumn() throws {
        let rows = "[{date: 2016-03-05}] | summarize n = count() by p ="
        #expect(
            try session.texts("\(rows) quarter(date) | fill p from 2015-12..2016-08 with 0") == [
                "2015-Q4 0", "2016-Q1 1", "2016-Q2 0", "2016-Q3 0",
            ])
        #expect(
            try session.texts("\(rows) week(date) | fill p from 2016-02-25..2016-03-08 with 0") == [
                "2016-02-22 0", "2016-02-29 1", "2016-03-07 0",
            ])
        #expect(
            try session.texts("[{y: 2014, n: 1}] | fill y from 2013..2016 with 0") == ["2013 0", "2014 1", "2015 0"])
    }
}
