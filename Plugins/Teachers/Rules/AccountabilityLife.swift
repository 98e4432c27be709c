import ModuleKit

extension TeachersModule {
    static let caseOnRecord = KeptFields(
        "accountability-case-on-record", on: "accountability_cases", fields: [],
        from: .state(
            field: "state", values: ["opened", "talk", "admonish", "accountability", "appeal", "closed"]),
        source: "regular admonishing and accountability of principals: a case is closed with a reason, not dropped",
        remedy: "close it with a reason: accountability_cases update ID --state closed --reason TEXT")

    /// Talk, admonition, accountability, appeal: one after the other. It may end earlier with a reason.
    static let accountabilityLife = LifeCycle(
        "accountability_cases", field: "state",
        steps: LifeCycleStep.line(["opened", "talk", "admonish", "accountability", "appeal", "closed"])
            + [LifeCycleStep("accountability", "closed")]
            + LifeCycleStep.all(from: ["opened", "talk", "admonish"], to: ["closed"], needsReason: true),
        needs: [
            LifeCycleNeed(
                in: ["talk", "admonish", "accountability", "appeal"], "talked != null",
                missing: "the day of the talk (`talked`)",
                reads: ["talked"]),
            LifeCycleNeed(
                in: ["admonish", "accountability", "appeal"], "admonished >= talked",
                missing: "a day of the admonition after the talk (`admonished`)", reads: ["admonished", "talked"]),
            LifeCycleNeed(
                in: ["accountability", "appeal"], "measure != null", missing: "what was decided (`measure`)",
                reads: ["measure"]),
            LifeCycleNeed(
                in: ["appeal"], "appeal != null", missing: "what the headmaster objects (`appeal`)", reads: ["appeal"]),
            LifeCycleNeed(
                in: ["closed"], "closed >= opened", missing: "the day (`closed`)", reads: ["closed", "opened"]),
        ],
        reasonField: "reason")
}
