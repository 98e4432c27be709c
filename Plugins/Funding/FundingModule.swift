public import BaseKit
public import ModuleKit

/// Public money for schools and pupils: what is due by which standard, what was paid, and who decided.
///
/// What it keeps is declared in `Records/`, one collection a file; what it can do beyond the generic verbs in `Commands/`,
/// what records must meet in `Rules/`, the figures of the work summary in `Reports/`. Payments and schools are referred to by
/// the names of their collections alone.
public struct FundingModule: Module {
    public init() {}

    public let name = "funding"
    public let labelZh = "经费与资助"
    public let summary = "standards, allocations to schools, aid to pupils, loans, waivers and the bureau's decisions"

    public var collections: [CollectionSchema] {
        [
            Self.standards,
            Self.allocations,
            Self.aidCases,
            Self.aidSheets,
            Self.loans,
            Self.waivers,
            Self.decisions,
        ]
    }

    public var commands: [ModuleCommand] {
        [
            Self.standard,
            Self.allocate,
            Self.due,
            Self.pay,
            Self.approveAid,
            Self.payAid,
            Self.reconcile,
            Self.totals,
            Self.disclose,
            Self.aidList,
            Self.decide,
            Self.blocked,
        ]
    }

    public var rules: [Rule] {
        Self.decisionRules + Self.termRules + Self.standardRules + Self.aidRules + Self.allocationRules
    }

    public var lifeCycles: [LifeCycle] { [Self.aidLife] }

    public var keptFields: [KeptFields] { [Self.decidedSubject] }

    public var settings: [ModuleSetting] {
        [
            ModuleSetting(
                "approval_threshold", .money, standard: .yuan(100_000),
                summary: "yuan from which a payment needs a collective decision (`approvalThreshold` in edsh.json)"),
            ModuleSetting(
                "quorum_part", .int, standard: .int(2),
                summary: "a decision needs `quorum_part` of every `quorum_whole` members to attend"),
            ModuleSetting(
                "standard_areas", .text, standard: .text(""),
                summary:
                    "areas whose standards hold here, with commas between them, such as 全国,中西部,广西; all where it is empty"
            ),
            ModuleSetting("quorum_whole", .int, standard: .int(3), summary: "see `quorum_part`"),
        ]
    }
}

extension Value {
    /// Whole yuan.
    static func yuan(_ amount: Int64) -> Value { .decimal(ExactDecimal(coefficient: amount * 100, scale: 2)) }
}
