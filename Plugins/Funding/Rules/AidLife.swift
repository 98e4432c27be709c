import ModuleKit

extension FundingModule {
    /// From the application to the sheet that the school returns. Nothing is approved before the disclosure that lists it has
    /// taken effect, which needs five working days without an open objection, and while one against the case is open.
    static let aidLife = LifeCycle(
        "aid_cases", field: "state",
        steps: LifeCycleStep.line(["applied", "reviewed", "noticed", "approved", "paid", "reconciled"])
            + LifeCycleStep.all(from: ["applied", "reviewed", "noticed", "approved", "paid"], to: ["returned"])
            + [LifeCycleStep("returned", "applied")],
        needs: [
            LifeCycleNeed(
                in: ["noticed", "approved", "paid", "reconciled"], "noticed != null and notice != null",
                missing: "the disclosure that lists it (`funding disclose`)", reads: ["noticed", "notice"]),
            LifeCycleNeed(
                in: ["approved", "paid", "reconciled"],
                "notice.state == \"effective\" and approved >= notice.effective",
                missing: "a disclosure that had taken effect by the day of approval (`planning take-effect`)",
                reads: ["notice", "approved"], dependencies: [RuleDependency("disclosures", "id", matches: "notice")]),
            LifeCycleNeed(
                in: ["approved", "paid"], "objection == null", missing: "an answer to the open objection (`objection`)",
                reads: ["objection"]),
            LifeCycleNeed(
                in: ["paid", "reconciled"], "paid_on >= approved",
                missing: "a day of payment after the approval (`paid_on`)",
                reads: ["paid_on", "approved"]),
        ])
}
