public import BaseKit
public import ModuleKit

/// What the bureau means to do and what it has to show: plans, their tasks with owner, deadline and evidence, disclosures
/// with the objections to them, and reports.
///
/// What it keeps is declared in `Records/`, one collection a file; what it can do beyond the generic verbs in `Commands/`,
/// one command a file; what must hold in `Rules/`.
public struct PlanningModule: Module {
    public init() {}

    public let name = "planning"
    public let labelZh = "规划督导"
    public let summary =
        "plans and goals as tasks with owner, deadline and evidence; disclosures, objections and reports"

    public var collections: [CollectionSchema] {
        [
            Self.plans,
            Self.tasks,
            Self.disclosures,
            Self.objections,
            Self.holidays,
            Self.reports,
        ]
    }

    public var commands: [ModuleCommand] {
        [
            Self.openTasks,
            Self.due,
            Self.submit,
            Self.verify,
            Self.disclosureDays,
            Self.disclose,
            Self.object,
            Self.answer,
            Self.takeEffect,
            Self.titleList,
            Self.appraisalList,
            Self.cadreList,
        ]
    }

    public var rules: [Rule] { Self.taskRules + Self.disclosureRules }

    public var keptFields: [KeptFields] {
        [Self.approvedReport, Self.submittedReport, Self.goalOnRecord, Self.effectiveDisclosure]
    }

    public var lifeCycles: [LifeCycle] { [Self.planLife, Self.taskLife, Self.disclosureLife, Self.reportLife] }
}
