import ModuleKit

extension SchoolsModule {
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
