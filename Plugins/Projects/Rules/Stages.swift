import ModuleKit

extension ProjectsModule {
    /// The stages of a project. Up to completion one may be skipped with a reason; acceptance, settlement and handing over
    /// follow one after the other, and nothing is accepted before it is complete.
    static let stages = LifeCycle(
        "projects", field: "stage",
        steps: LifeCycleStep.line(untilComplete + ["accepted", "settled", "handed_over"])
            + LifeCycleStep.skips(untilComplete)
            + LifeCycleStep.all(from: beforeComplete, to: ["suspended", "cancelled"], needsReason: true)
            + LifeCycleStep.all(from: ["suspended"], to: beforeComplete + ["cancelled"], needsReason: true)
            + [LifeCycleStep("complete", "building", needsReason: true)],
        needs: [
            LifeCycleNeed(
                in: ["tender", "contract", "building", "complete", "accepted", "settled", "handed_over"],
                "estimate != null", missing: "the approved budget (`estimate`)", reads: ["estimate"]),
            LifeCycleNeed(
                in: ["contract", "building", "complete", "accepted", "settled", "handed_over"],
                "contract != null and contractor != null and method != null",
                missing:
                    "the sum of the contract, the contractor and how it was chosen (`contract`, `contractor`, `method`)",
                reads: ["contract", "contractor", "method"]),
            LifeCycleNeed(
                in: ["building", "complete"], "started != null", missing: "the first day of the works (`started`)",
                reads: ["started"]),
            LifeCycleNeed(
                in: ["complete", "accepted", "settled", "handed_over"], "completed != null",
                missing: "the day of completion (`completed`)", reads: ["completed"]),
            LifeCycleNeed(
                in: ["accepted", "settled", "handed_over"], "accepted >= completed",
                missing: "a day of acceptance after completion (`accepted`)", reads: ["accepted", "completed"]),
            LifeCycleNeed(
                in: ["accepted", "settled", "handed_over"],
                """
                acceptances.countif(result == "passed" and date >= project.completed and date <= project.accepted) > 0
                """,
                missing: "an acceptance on record that was passed between both days (`acceptances add`)",
                reads: ["completed", "accepted"],
                dependencies: [RuleDependency("acceptances", "project")]),
            LifeCycleNeed(
                in: ["settled", "handed_over"], "defects.countif(fixed == null) == 0",
                missing: "the putting right of open defects (`defects`)",
                dependencies: [RuleDependency("defects", "project")]),
        ],
        reasonField: "stage_reason")

    private static let beforeComplete = ["proposal", "feasibility", "design", "tender", "contract", "building"]
    private static let untilComplete = beforeComplete + ["complete"]
}
