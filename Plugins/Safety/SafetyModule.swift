public import BaseKit
public import ModuleKit

/// Campus safety: every school inspected one by one, hazards until they are closed, drills, training, letters of
/// responsibility, accidents, disputes, and who is on duty.
///
/// What it keeps is declared in `Records/`, one collection a file; what it can do beyond the generic verbs in `Commands/`,
/// one command a file; what must hold in `Rules/`. Schools, teachers and postings are referred to by the names of their
/// collections alone.
public struct SafetyModule: Module {
    public init() {}

    public let name = "safety"
    public let labelZh = "校园安全"
    public let summary = "inspection campaigns, hazards, drills, training, letters of responsibility, accidents, duty"

    public var collections: [CollectionSchema] {
        [
            Self.campaigns,
            Self.campaignSchools,
            Self.inspections,
            Self.hazards,
            Self.escalations,
            Self.drills,
            Self.trainings,
            Self.letters,
            Self.accidents,
            Self.disputes,
            Self.dutySlots,
        ]
    }

    public var commands: [ModuleCommand] {
        [
            Self.openCampaign,
            Self.sealList,
            Self.recordVisit,
            Self.closeCampaign,
            Self.coverage,
            Self.missing,
            Self.grade,
            Self.assign,
            Self.rectify,
            Self.recheck,
            Self.closeHazard,
            Self.overdue,
            Self.escalate,
            Self.drillGaps,
            Self.monthSheet,
            Self.slowDrills,
            Self.unfilledDuty,
            Self.signLetter,
            Self.whoIsResponsible,
            Self.confirmAccident,
        ]
    }

    public var rules: [Rule] {
        Self.campaignRules + Self.hazardRules + Self.accidentRules + Self.drillRules + Self.dutyRules
    }

    public var lifeCycles: [LifeCycle] { [Self.hazardLife, Self.disputeLife] }

    public var keptFields: [KeptFields] {
        [Self.campaignList, Self.hazardFinder, Self.hazardClosing, Self.hazardGrade, Self.hazardOnRecord]
    }
}
