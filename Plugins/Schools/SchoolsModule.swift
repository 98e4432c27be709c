public import BaseKit
public import ModuleKit

/// The registry of schools that all other modules refer to, and what the bureau counts and checks in each school.
///
/// What it keeps is declared in `Records/`, one collection a file; what it can do beyond the generic verbs in `Commands/`,
/// one command a file, what records must meet in `Rules/`.
public struct SchoolsModule: Module {
    public init() {}

    public let name = "schools"
    public let labelZh = "学校"
    public let summary = "townships, schools and teaching points; their classes, buildings, charters and dropout cases"

    public var collections: [CollectionSchema] {
        [
            Self.townships,
            Self.schools,
            Self.classStats,
            Self.conditions,
            Self.buildings,
            Self.charters,
            Self.dropoutCases,
            Self.placements,
            Self.events,
            Self.eventVenues,
            Self.schoolChanges,
        ]
    }

    public var commands: [ModuleCommand] {
        [
            Self.balance,
            Self.assess,
            Self.assessCounty,
            Self.dropout,
            Self.merge,
            Self.rename,
            Self.close,
            Self.at,
            Self.oversizeClasses,
            Self.small,
        ]
    }

    public var rules: [Rule] { Self.schoolRules + Self.countRules + Self.campusRules }

    public var lifeCycles: [LifeCycle] { [Self.dropoutLife] }

    public var keptFields: [KeptFields] { [Self.caseOnRecord] }
}
