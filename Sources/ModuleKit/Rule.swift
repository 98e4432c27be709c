/// A condition that records must meet, declared beside the collection that it is about.
///
/// A rule of severity `error` is checked at every commit, whatever way the change came, for the records that the
/// transaction concerns (unless it stops none); one of severity `warning` by `check` alone. What offended before and is not made worse never stops
/// work on other things.
public struct Rule: Sendable, Hashable {
    public enum Severity: String, Sendable, CaseIterable {
        case error, warning
    }

    /// `boarders-within-pupils`: lower case with `-`, once in all modules.
    public let name: String
    public let labelZh: String
    /// The collection whose records may offend.
    public let collection: String
    /// The field to correct.
    public let field: String
    public let severity: Severity
    /// Stages over the records of `collection` that leave those that offend: `where boarders > pupils`. The rows stay
    /// records; every column that a stage adds may be used in `message`.
    public let find: String
    /// What is wrong with one record, as the text of the language in double quotes: `${…}` holds expressions.
    public let message: String
    /// What to do about it, written as the message is.
    public let remedy: String
    /// The law, the norm or the reason behind it.
    public let source: String
    /// How far a record is off, as an expression that grows with it. With it, a record that offended before may not be made
    /// worse; without, its being wrong already is enough.
    public let degree: String?
    /// Fields of the record on which the finding depends; a change of other fields is not checked.
    public let reads: [String]
    /// The field whose value makes records belong together, where one is judged by the others (`teacher`, of postings).
    public let together: String?
    /// Changes of other collections that may make a record offend.
    public let dependencies: [RuleDependency]
    /// The typical error of such data that the rule finds, if it is one.
    public let finds: DataError?
    /// False where an error is one of the world, such as a vacant post, that has to be entered as it is: then `check` alone
    /// tells of it.
    public let stopsCommits: Bool

    public init(
        _ name: String, labelZh: String, on collection: String, field: String, severity: Severity = .error,
        find: String, message: String, remedy: String, source: String, degree: String? = nil, reads: [String],
        together: String? = nil, dependencies: [RuleDependency] = [], finds: DataError? = nil,
        stopsCommits: Bool = true
    ) {
        self.name = name
        self.labelZh = labelZh
        self.collection = collection
        self.field = field
        self.severity = severity
        self.find = find
        self.message = message
        self.remedy = remedy
        self.source = source
        self.degree = degree
        self.reads = reads
        self.together = together
        self.dependencies = dependencies
        self.finds = finds
        self.stopsCommits = stopsCommits
    }
}

/// How records of another collection concern those of a rule.
public struct RuleDependency: Sendable, Hashable {
    /// The other collection.
    public let collection: String
    /// Its field whose value…
    public let field: String
    /// …is that of this field in the rule's collection.
    public let matches: String

    /// `RuleDependency("payments", "project")`: payments concern the record that their `project` refers to.
    /// `RuleDependency("decisions", "id", matches: "decision")`: a decision concerns the records that refer to it.
    public init(_ collection: String, _ field: String, matches: String = "id") {
        self.collection = collection
        self.field = field
        self.matches = matches
    }
}

/// The twelve errors that data such as a bureau's has.
public enum DataError: Int, Sendable, CaseIterable {
    /// 万 or 亿 lost or doubled: 37.5 m for 3.75 m.
    case scaleSlip = 1
    /// m² against 万 m².
    case areaUnit
    /// Parts that do not add up to the whole.
    case partsNotTotal
    /// A figure or record of another period than it says.
    case mixedPeriods
    /// One pupil counted once a term as two persons.
    case personsAndTimes
    /// A rate over the wrong number: registered for sat.
    case wrongDenominator
    /// A school that was renamed or merged, counted twice.
    case schoolCountedTwice
    /// Leading zeros lost, long numbers rounded by a spreadsheet.
    case damagedCode
    /// A blank read as 0.
    case blankAsZero
    /// A standard used after its last day.
    case oldStandard
    /// Stages or dates in the wrong order.
    case reversedOrder
    /// Duplicate teachers, double postings, titles of the old series.
    case duplicate
}
