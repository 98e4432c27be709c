public import BaseKit
public import ModuleKit

/// Examinations with their cut-offs and results, and the enrolment of vocational schools against its task.
///
/// What it keeps is declared in `Records/`, one collection a file; what it can do beyond the generic verbs in `Commands/`,
/// one command a file; what must hold in `Rules/`. A rate is never shown without the two counts it is made of.
public struct ExamsModule: Module {
    public init() {}

    public let name = "exams"
    public let labelZh = "考试招生"
    public let summary = "examinations, cut-offs, candidates and results; enrolment against its task"

    public var collections: [CollectionSchema] {
        [
            Self.exams,
            Self.cutoffs,
            Self.registrations,
            Self.results,
            Self.enrolmentTargets,
            Self.intakes,
        ]
    }

    public var commands: [ModuleCommand] {
        [
            Self.rate,
            Self.compare,
            Self.intake,
        ]
    }

    public var rules: [Rule] { Self.examRules }
}
