extension SampleCounty {
    /// What `init --sample` puts beside the data, in Markdown.
    public static let readme: String = """
        # The sample county

        \(countyName) (Lingqu County) does not exist. Persons, figures and codes are made up, and no ID number here can be
        that of a person, as the county code \(countyCode) belongs to no county; the townships bear names known in northern
        Guangxi. The county stands at \(referenceDate), in the autumn of 2016.

        - 10 townships; 84 schools: 45 with a charter (27 primary, 9 junior, 3 nine-year, 2 senior, 2 vocational, 2
          kindergartens) and 39 teaching points, each run by the central school of its township
        - 39 schools, all primary, junior and nine-year ones, in the balance surveys of 2015 and 2016
        - about 24,000 pupils by class, counted on 1 September 2015 and 2016
        - 2,600 persons on the staff, with postings, titles, recruitment, training, awards, exchanges and appraisals
        - five rounds of safety inspection with the hazards they found, drills by month, duty of a week, letters, disputes
        - the college entrance examinations of 2015 and 2016, with every candidate; the intake of two vocational schools
        - papers, research topics, contests, lessons, courses with attendance, and the research funds of two years
        - plans with their tasks, disclosures with objections, and the calendar of holidays
        - 59 projects with their sources, progress, payments and acceptance; 45 libraries
        - aid to pupils for two terms of the school year 2015-2016, loans of two summers, public funds of three terms, and
          the decisions behind every payment from 100,000 yuan on

        What depends on the day, such as a teacher's age, goes by the calendar of the machine; commands take `--on 2016-09-28`
        to ask as of then.

        ## Errors planted on purpose

        Data such as this has errors, and so has the sample. These are all of them:

        | error | record | what is wrong |
        |---|---|---|
        \(plantedErrors().map(\.row).joined(separator: "\n"))

        """
}

extension PlantedError {
    /// A row of the table above.
    fileprivate var row: String { "| \(kind.title) | `\(collection) \(id)` | \(description) |" }
}

extension PlantedError.Kind {
    /// For a heading.
    public var title: String {
        switch self {
        case .boardersAbovePupils: "more boarders than pupils"
        case .birthAgainstIdNumber: "date of birth against ID number"
        case .wrongCheckDigit: "wrong check digit"
        case .sameTeacherTwice: "a teacher recorded twice"
        case .dangerousBuildingInUse: "dangerous building in use"
        case .overlappingPostings: "overlapping postings"
        case .hazardClosedByFinder: "hazard closed by its finder"
        case .majorHazardIncomplete: "major hazard without all five"
        case .letterSignedByOther: "letter signed by someone else"
        case .campaignClosedIncomplete: "campaign closed below 100 %"
        case .resultWithoutRegistration: "result without registration"
        case .settledBeforeItCameUp: "dates reversed"
        case .verifiedWithoutEvidence: "task verified without evidence"
        case .disclosedTooShortly: "disclosed too shortly"
        case .drillLeftOut: "a month without a drill"
        case .evacuatedSlowly: "evacuated too slowly"
        case .dutyUnfilled: "duty that nobody fills"
        case .countedInSpring: "a count of another day"
        case .shortenedNumber: "leading zeros lost"
        case .hoursOfZero: "a blank read as 0"
        case .mergedButOpen: "a merged school still counted"
        case .sourcesNotTotal: "sources that do not total the budget"
        case .completedBeforeStarted: "days in the wrong order"
        case .paidAboveContract: "paid above the contract"
        case .investedTenfold: "ten times the amount"
        case .areaInTenThousands: "m² against 万 m²"
        case .paidTwice: "an invoice paid twice"
        case .undecidedPayment: "a large payment without a decision"
        case .withoutTender: "works without a tender"
        case .oldStandard: "an old standard after its last day"
        case .personsAsTimes: "persons counted as person-times"
        }
    }
}
