public import BaseKit
public import ModuleKit

/// The teachers of the county: who they are, where they work and in which post, and how they were recruited, appointed,
/// trained and appraised.
///
/// What it keeps is declared in `Records/`, one collection a file; what it can do beyond the generic verbs in `Commands/`,
/// one command a file. Schools are referred to by the name of their collection alone.
public struct TeachersModule: Module {
    public init() {}

    public let name = "teachers"
    public let labelZh = "教师"
    public let summary = "teachers, their postings, titles, recruitment, training, awards and appraisals"

    public var collections: [CollectionSchema] {
        [
            Self.teachers,
            Self.postings,
            Self.titles,
            Self.recruitments,
            Self.awards,
            Self.ruralCertificates,
            Self.trainingCredits,
            Self.exchanges,
            Self.appraisals,
            Self.accountabilityCases,
        ]
    }

    public var commands: [ModuleCommand] {
        [
            Self.dueToRetire,
            Self.headmasters,
            Self.mismatched,
            Self.rotationDue,
            Self.retireDue,
            Self.post,
            Self.promote,
            Self.recruit,
            Self.appraise,
            Self.callToAccount,
            Self.accountStep,
            Self.accountabilityDue,
        ]
    }

    public var rules: [Rule] { Self.personRules + Self.careerRules + Self.workRules }

    public var lifeCycles: [LifeCycle] { [Self.accountabilityLife] }

    public var keptFields: [KeptFields] { [Self.caseOnRecord] }

    public var settings: [ModuleSetting] {
        [
            ModuleSetting(
                "morality_pass", .int, standard: .int(60),
                summary: "score for morality below which an appraisal is at most basic"),
            ModuleSetting(
                "lagging_years", .int, standard: .int(3),
                summary:
                    "years in a row with a team rated basic or incompetent, after which its headmaster is called to account"
            ),
            ModuleSetting(
                "morality_excellent", .int, standard: .int(80),
                summary: "score for morality that an excellent appraisal needs"),
        ]
    }
}
