import ModuleKit

extension SchoolsModule {
    static let caseOnRecord = KeptFields(
        "dropout-case-on-record", on: "dropout_cases", fields: [],
        from: .state(field: "state", values: ["confirmed", "referred", "returned", "cleared"]),
        source: "every pupil who stays away is followed up until he is back or the case is cleared")

    /// From the first absence on record until the pupil is back or the case is cleared.
    static let dropoutLife = LifeCycle(
        "dropout_cases", field: "state",
        steps: LifeCycleStep.line(["suspected", "confirmed", "referred"])
            + LifeCycleStep.all(from: ["suspected", "confirmed", "referred"], to: ["returned", "cleared"])
            // A pupil may stay away again.
            + [LifeCycleStep("returned", "suspected")],
        needs: [
            LifeCycleNeed(
                in: ["returned", "cleared"], "closed != null", missing: "the day (--closed)", reads: ["closed"]),
            LifeCycleNeed(
                in: ["confirmed", "referred"], "contacts > 0",
                missing: "a visit or call to bring the pupil back (--contacts)",
                reads: ["contacts"]),
        ])
}
