public import BaseKit

extension FieldBound {
    /// Whether a value is outside of it. What is unknown never is.
    public func excludes(_ value: Value, today: CivilDate) -> Bool {
        switch (self, value) {
        case (.notNegative, .int(let number)): number < 0
        case (.notNegative, .decimal(let number)): number.coefficient < 0
        case (.notAhead, .date(let day)): day > today
        case (.notAhead, .int(let year)): year > Int64(today.year)
        default: false
        }
    }

    /// What a rule that keeps it says of a record; `${named}` is the field, `${given}` its value.
    public var message: String {
        switch self {
        case .notNegative: "${named} is ${given}, and it is never below 0"
        case .notAhead: "${named} is ${given}, which is still to come"
        }
    }

    public var remedy: String {
        switch self {
        case .notNegative: "enter 0 or more; leave it empty where it is not known"
        case .notAhead: "enter it when it has happened, or correct it"
        }
    }

    public var source: String {
        switch self {
        case .notNegative: "numbers of persons and things, amounts and areas are never below 0"
        case .notAhead: "what is on record has happened"
        }
    }

    fileprivate func rule(_ field: FieldSchema, of collection: String) -> Rule {
        let name = "\(collection)-\(field.name)".split(separator: "_").joined(separator: "-")
        let named = "extend named = \"`\(field.name)`\", given = \(field.name)"
        switch self {
        case .notNegative:
            return Rule(
                "\(name)-not-negative", labelZh: "\(field.labelZh)不为负数", on: collection, field: field.name,
                find: "\(named) | where given < 0", message: message, remedy: remedy, source: source,
                degree: "0 - given", reads: [field.name])
        case .notAhead:
            let now = field.type == .int ? "year(today())" : "today()"
            return Rule(
                "\(name)-not-ahead", labelZh: "\(field.labelZh)不在将来", on: collection, field: field.name,
                find: "\(named) | where given > \(now)", message: message, remedy: remedy, source: source,
                reads: [field.name], finds: .reversedOrder)
        }
    }
}

extension CollectionSchema {
    /// The rules that keep the bounds of its fields.
    public var boundRules: [(bound: FieldBound, rule: Rule)] {
        fields.compactMap { field in field.bound.map { ($0, $0.rule(field, of: name)) } }
    }
}
