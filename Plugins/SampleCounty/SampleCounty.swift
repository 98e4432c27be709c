public import BaseKit

/// A made-up county in the autumn of 2016, always the same to the byte: for `init --sample`, the examples of the help, and
/// the tests.
///
/// One skeleton (`Skeleton/`: schools with their classes, persons with their careers) is drawn first; each file under
/// `Records/` turns it into the records of some collections. A module's records are added by one more such file and its
/// line in `tables`. What is drawn comes from named streams, so that a new file changes nothing that was there before.
public enum SampleCounty {
    public static let bureauName = "灵渠县教育局"
    public static let bureauNameEnglish = "Education Bureau of Lingqu County"
    public static let countyName = "灵渠县"
    public static let countyCode = "450399"
    /// The day on which the county stands still.
    public static let referenceDate = CivilDate(dayNumber: 17_072)
    /// Modules whose collections have records.
    public static let moduleNames = [
        "schools", "teachers", "projects", "safety", "funding", "exams", "research", "planning",
    ]

    /// The records of every collection, by id.
    public static func records() -> [(collection: String, records: [Record])] {
        generate().tables.map { ($0.schema.name, $0.records) }
    }

    /// The errors that the county holds on purpose, for `check` to find.
    public static func plantedErrors() -> [PlantedError] { generate().planted }

    private static func generate() -> (tables: [RecordTable], planted: [PlantedError]) {
        let county = County()
        var tables = tables(of: county)
        let planted = PlantedErrors.plant(in: &tables)
        return (tables, planted)
    }

    /// Projects and funding: both pay, by decisions of the same bureau.
    private static func moneyTables(_ county: County) -> [RecordTable] {
        var ledger = MoneyLedger()
        let projects = projectTables(county, &ledger)
        let allocations = allocations(county, &ledger)
        let aid = aidTables(county, &ledger)
        return projects + [standards(), allocations] + aid + [loans(), ledger.payments, ledger.decisions]
    }

    private static func tables(of county: County) -> [RecordTable] {
        let work = teacherWorkTables(county)
        return schoolTables(county) + campusTables(county) + teacherTables(county) + work + safetyTables(county)
            + examTables(county) + researchTables(county, work) + planningTables(county) + moneyTables(county)
    }
}
