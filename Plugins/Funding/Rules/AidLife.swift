import ModuleKit

extension FundingModule {
    /// From the application to the sheet that the school returns. Nothing is approved before the public notice has stood
    /// for five working days, which is any seven days, and while an objection is open.
    static let aidLife = LifeCycle(
        "aid_cases", field: "state",
        steps: LifeCycleStep.line(["applied", "reviewed", "noticed", "approved", "paid", "reconciled"])
            + LifeCycleStep.all(from: ["applied", "reviewed", "noticed", "approved", "paid"], to: ["returned"])
            + [LifeCycleStep("returned", "applied")],
        needs: [
            LifeCycleNeed(
                in: ["noticed", "approved", "paid", "reconciled"], "noticed != null",
                missing: "the first day of the public notice (`noticed`)", reads: ["noticed"]),
            LifeCycleNeed(
                in: ["approved", "paid", "reconciled"], "days_between(noticed, approved) >= 7",
                missing: "five working days between the notice and the approval (`noticed`, `approved`)",
                reads: ["noticed", "approved"]),
            LifeCycleNeed(
                in: ["approved", "paid"], "objection == null", missing: "an answer to the open objection (`objection`)",
                reads: ["objection"]),
            LifeCycleNeed(
                in: ["paid", "reconciled"], "paid_on >= approved",
                missing: "a day of payment after the approval (`paid_on`)",
                reads: ["paid_on", "approved"]),
        ])
}
