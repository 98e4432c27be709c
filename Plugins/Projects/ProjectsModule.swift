public import BaseKit
public import ModuleKit

/// Construction and equipment: projects from proposal to handing over, where their money comes from and where it goes.
///
/// What it keeps is declared in `Records/`, one collection a file; what it can do beyond the generic verbs in `Commands/`,
/// one command a file, what records must meet in `Rules/`, the figures of the work summary in `Reports/`. Schools,
/// buildings and decisions are referred to by the names of their collections alone.
public struct ProjectsModule: Module {
    public init() {}

    public let name = "projects"
    public let labelZh = "项目"
    public let summary = "construction and equipment: projects, their sources, progress, payments and acceptance"

    public var collections: [CollectionSchema] {
        [
            Self.projects,
            Self.fundSources,
            Self.variations,
            Self.progress,
            Self.payments,
            Self.acceptances,
            Self.defects,
            Self.projectBuildings,
            Self.libraries,
        ]
    }

    public var commands: [ModuleCommand] {
        [
            Self.stage,
            Self.pay,
            Self.overdue,
            Self.balance,
            Self.bulletin,
        ]
    }

    public var rules: [Rule] { Self.moneyRules + Self.tenderRules + Self.worksRules }

    public var lifeCycles: [LifeCycle] { [Self.stages] }

    public var settings: [ModuleSetting] {
        [
            ModuleSetting(
                "tender_works", .money, standard: .yuan(4_000_000),
                summary: "yuan from which works must be put out to tender: NDRC order No. 16 (2018)"),
            ModuleSetting(
                "tender_goods", .money, standard: .yuan(2_000_000),
                summary: "yuan from which goods must be put out to tender: NDRC order No. 16 (2018)"),
            ModuleSetting(
                "tender_services", .money, standard: .yuan(1_000_000),
                summary: "yuan from which services must be put out to tender: NDRC order No. 16 (2018)"),
        ]
    }
}

extension Value {
    /// Whole yuan.
    static func yuan(_ amount: Int64) -> Value { .decimal(ExactDecimal(coefficient: amount * 100, scale: 2)) }
}
