/// The states that a record of a collection goes through: which step may follow which, and what a state needs.
///
/// Steps are checked one by one as changes are made, what a state needs at the end of the transaction. A new record may
/// stand in any state whose needs it meets, so that a bureau can enter what is long under way.
public struct LifeCycle: Sendable, Hashable {
    public let collection: String
    /// The enumeration field that holds the state.
    public let field: String
    /// Each step from a state to others.
    public let steps: [LifeCycleStep]
    /// What each state needs.
    public let needs: [LifeCycleNeed]
    /// The text field that says why, for steps that need a reason.
    public let reasonField: String?

    public init(
        _ collection: String, field: String, steps: [LifeCycleStep], needs: [LifeCycleNeed] = [],
        reasonField: String? = nil
    ) {
        self.collection = collection
        self.field = field
        self.steps = steps
        self.needs = needs
        self.reasonField = reasonField
    }

    /// Where `state` leads, without a reason and with one.
    public func open(from state: String) -> (free: [String], withReason: [String]) {
        let open = steps.filter { $0.from == state }
        return (open.filter { !$0.needsReason }.map(\.to), open.filter(\.needsReason).map(\.to))
    }

    public func step(from: String, to: String) -> LifeCycleStep? { steps.first { $0.from == from && $0.to == to } }
}

/// One allowed step.
public struct LifeCycleStep: Sendable, Hashable {
    public let from: String
    public let to: String
    /// Whether the change must say why.
    public let needsReason: Bool

    public init(_ from: String, _ to: String, needsReason: Bool = false) {
        self.from = from
        self.to = to
        self.needsReason = needsReason
    }

    /// From each of `states` to the next one.
    public static func line(_ states: [String]) -> [LifeCycleStep] {
        zip(states, states.dropFirst()).map { LifeCycleStep($0, $1) }
    }

    /// From each of `states` over one or more of them to a later one, with a reason.
    public static func skips(_ states: [String]) -> [LifeCycleStep] {
        states.indices.flatMap { index in
            states.dropFirst(index + 2).map { LifeCycleStep(states[index], $0, needsReason: true) }
        }
    }

    /// From each of `from` to each of `to`.
    public static func all(from: [String], to: [String], needsReason: Bool = false) -> [LifeCycleStep] {
        from.flatMap { start in to.map { LifeCycleStep(start, $0, needsReason: needsReason) } }
    }
}

/// What a record in a state must have.
public struct LifeCycleNeed: Sendable, Hashable {
    public let states: [String]
    /// An expression over the record, also over others that refer to it: `acceptances.count() > 0`.
    public let condition: String
    /// What is missing where it does not hold: `the day of completion (--completed)`.
    public let missing: String
    /// Fields of the record that the condition reads.
    public let reads: [String]
    /// Collections whose changes can take away what the state needs, and their field that refers to the record.
    public let dependencies: [RuleDependency]

    public init(
        in states: [String], _ condition: String, missing: String, reads: [String] = [],
        dependencies: [RuleDependency] = []
    ) {
        self.states = states
        self.condition = condition
        self.missing = missing
        self.reads = reads
        self.dependencies = dependencies
    }
}
