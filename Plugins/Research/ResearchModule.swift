public import BaseKit
public import ModuleKit

/// What teachers write, study and teach each other: papers, research topics, contests, recorded lessons, courses and who
/// attended them, and the money for research.
///
/// What it keeps is declared in `Records/`, one collection a file; what it can do beyond the generic verbs in `Commands/`,
/// one command a file; what must hold in `Rules/`.
public struct ResearchModule: Module {
    public init() {}

    public let name = "research"
    public let labelZh = "教研培训"
    public let summary = "papers, research topics and their funds, contests, recorded lessons, courses and attendance"

    public var collections: [CollectionSchema] {
        [
            Self.papers,
            Self.topics,
            Self.contests,
            Self.lessons,
            Self.courses,
            Self.attendances,
            Self.researchBudgets,
        ]
    }

    public var commands: [ModuleCommand] {
        [
            Self.openTopics,
            Self.hoursDue,
            Self.funds,
        ]
    }

    public var rules: [Rule] { Self.researchRules }

    public var lifeCycles: [LifeCycle] { [Self.topicLife] }

    public var settings: [ModuleSetting] {
        [
            ModuleSetting(
                "research_spending_rate", .decimal(scale: 2),
                standard: .decimal(ExactDecimal(coefficient: 80, scale: 2)),
                summary: "the least share of a past year's research budget that should have been spent")
        ]
    }
}
