import ModuleKit

extension SafetyModule {
    static let hazardLife = LifeCycle(
        "hazards", field: "state",
        steps: LifeCycleStep.line(["found", "graded", "assigned", "rectifying", "rechecked", "closed"])
            // What the recheck finds wanting goes back; a grade may be corrected until the work begins.
            // One that was closed too early goes back to work: who closed it cannot be written over.
            + [
                LifeCycleStep("rechecked", "rectifying"), LifeCycleStep("assigned", "graded"),
                LifeCycleStep("closed", "rectifying"),
            ],
        needs: [
            LifeCycleNeed(
                in: ["graded", "assigned", "rectifying", "rechecked", "closed"], "severity != null",
                missing: "the grade (--severity)", reads: ["severity"]),
            LifeCycleNeed(
                in: ["assigned", "rectifying", "rechecked", "closed"], "owner != null",
                missing: "who answers for the remedy (--owner)", reads: ["owner"]),
            LifeCycleNeed(
                in: ["assigned", "rectifying", "rechecked", "closed"], "measures != null",
                missing: "what is to be done (--measures)", reads: ["measures"]),
            // Else nobody could say that someone else closed it.
            LifeCycleNeed(
                in: ["closed"], "found_by != null", missing: "who found it (--found-by)", reads: ["found_by"]),
            LifeCycleNeed(
                in: ["closed"], "closed != null", missing: "the day of closing (--closed)", reads: ["closed"]),
            LifeCycleNeed(
                in: ["closed"], "closed_by != null", missing: "who closed it (--closed-by)", reads: ["closed_by"]),
        ])

    static let disputeLife = LifeCycle(
        "disputes", field: "state",
        steps: LifeCycleStep.line(["open", "mediating", "settled"])
            + [
                LifeCycleStep("open", "settled"), LifeCycleStep("mediating", "court"),
                LifeCycleStep("court", "settled"),
            ],
        needs: [
            LifeCycleNeed(
                in: ["settled"], "settled != null", missing: "the day of the settlement (--settled)", reads: ["settled"]
            )
        ])
}
