internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

/// All rules of the modules in use, and what the states of life cycles need, which is checked as rules are.
struct RuleBook {
    struct Entry {
        let rule: Rule
        let module: String
        /// Set where the rule says what a state needs.
        var state: StateNeed?
        /// Set where the rule keeps the bound of its field: which records offend is then seen without a question.
        var bound: FieldBound?
    }

    struct StateNeed {
        let field: String
        let state: String
        let missing: String
    }

    let entries: [Entry]
    /// Rules about collections that are not kept here, with the module that they would need.
    let leftOut: [(entry: Entry, needs: String)]
    let lifeCycles: [String: LifeCycle]
    let keptFields: [String: [KeptFields]]
    /// Places in `entries` of the error rules that a change of a collection may concern.
    let concerned: [String: [Int]]

    /// `needs` names the module that a rule would need and that is not in use; nil where it can be applied. With `about`,
    /// only what a change of that collection may concern: the whole book costs as much as a small commit.
    init(_ modules: [any Module], about: String? = nil, needs: (Rule) -> String? = { _ in nil }) {
        func isAbout(_ collection: String, _ dependencies: [RuleDependency] = []) -> Bool {
            about.map { $0 == collection || dependencies.contains { $0.collection == about } } ?? true
        }
        var entries: [Entry] = []
        var lifeCycles: [String: LifeCycle] = [:]
        for module in modules {
            for rule in module.rules where isAbout(rule.collection, rule.dependencies) {
                entries.append(Entry(rule: rule, module: module.name))
            }
            for schema in module.collections where isAbout(schema.name) {
                for (bound, rule) in schema.boundRules {
                    entries.append(Entry(rule: rule, module: module.name, bound: bound))
                }
            }
            for life in module.lifeCycles {
                if isAbout(life.collection) { lifeCycles[life.collection] = life }
                for need in life.needs where isAbout(life.collection, need.dependencies) {
                    for state in need.states { entries.append(RuleBook.entry(need, state, life, module.name)) }
                }
            }
        }
        leftOut = entries.compactMap { entry in needs(entry.rule).map { (entry, $0) } }
        if !leftOut.isEmpty {
            let absent = Set(leftOut.map(\.entry.rule))
            entries.removeAll { absent.contains($0.rule) }
        }
        var concerned: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() where entry.rule.severity == .error && entry.rule.stopsCommits {
            for collection in Set([entry.rule.collection] + entry.rule.dependencies.map(\.collection)) {
                concerned[collection, default: []].append(index)
            }
        }
        self.entries = entries
        self.lifeCycles = lifeCycles
        keptFields = Dictionary(
            grouping: modules.flatMap(\.keptFields).filter { isAbout($0.collection) }, by: \.collection)
        self.concerned = concerned
    }

    private static func entry(_ need: LifeCycleNeed, _ state: String, _ life: LifeCycle, _ module: String) -> Entry {
        let rule = Rule(
            "\(life.collection)-\(state)", labelZh: "状态条件", on: life.collection, field: life.field,
            find: "where \(life.field) == \"\(state)\" and not (\(need.condition))",
            message: "it is `\(state)` without \(need.missing)",
            remedy: "add what is missing, or go back to the step before",
            source: "what the state `\(state)` needs", reads: [life.field] + need.reads,
            dependencies: need.dependencies)
        return Entry(
            rule: rule, module: module, state: StateNeed(field: life.field, state: state, missing: need.missing))
    }
}

/// A record that offends against a rule.
struct Offence {
    let entry: RuleBook.Entry
    let id: String
    let school: Value
    let message: String
    let degree: Value
    let remedy: String

    init(_ entry: RuleBook.Entry, id: String, message: Message) {
        self.entry = entry
        self.id = id
        self.message = message.text
        school = .null
        degree = .null
        remedy = Message(phrase: entry.rule.remedy).text
    }

    init(_ entry: RuleBook.Entry, _ row: [Value]) {
        self.entry = entry
        id = row[0].plainText
        school = row[1]
        message = row[2].plainText
        degree = row[3]
        remedy = row[4].plainText
    }
}

extension Session {
    /// All rules, or those that a change of one collection may concern.
    func makeRuleBook(about collection: String? = nil) -> RuleBook {
        RuleBook(modules, about: collection) {
            self.absentKeeper(of: [$0.collection] + $0.dependencies.map(\.collection))
        }
    }

    /// What a change of the collection may concern.
    func ruleBook(about collection: String) -> RuleBook {
        if let made = ruleBooks[collection] { return made }
        let made = makeRuleBook(about: collection)
        ruleBooks[collection] = made
        return made
    }

    /// The rules that cannot be applied here, with the module that they would need: those that say so by their collections,
    /// and those that turn out to when they are read, which costs too much for every commit.
    var rulesLeftOut: [(entry: RuleBook.Entry, needs: String)] {
        if absentModules.isEmpty { return [] }
        return ruleBook.leftOut
            + ruleBook.entries.compactMap { entry in neededModule(of: entry.rule).map { (entry, $0) } }
    }

    private func absentKeeper(of names: [String]) -> String? {
        absentModules.first { $0.collections.contains { names.contains($0.name) } }?.name
    }

    /// The module whose records the rule holds its own against, if it is not in use.
    private func neededModule(of rule: Rule) -> String? {
        do throws(Diagnostic) {
            _ = try RuleBinder.offenders(of: rule, environment: self)
            return nil
        } catch {
            guard error.code == "E0204" else { return nil }
            let words = "\(rule.find) \(rule.message)".split { !($0.isLetter || $0 == "_") }.map(String.init)
            let referred = collection(rule.collection)?.fields.compactMap { field in
                if case .reference(let target) = field.type { target } else { nil }
            }
            return absentKeeper(of: words) ?? absentKeeper(of: referred ?? []) ?? absentModules.first?.name
        }
    }

    /// The records that offend among `ids` (nil: all).
    func offences(against entry: RuleBook.Entry, among ids: [String]? = nil) throws(Diagnostic) -> [Offence] {
        var found: [Offence] = []
        // So many at a time: each id is a value of the statement.
        let part = 500
        var start = 0
        repeat {
            let some = ids.map { Array($0[start..<min(start + part, $0.count)]) }
            start += part
            let plan: Plan
            do {
                plan = try RuleBinder.offenders(of: entry.rule, environment: self, among: some)
            } catch {
                // It holds records against those of a module that is not in use.
                if error.code == "E0204" { return [] }
                throw error
            }
            let cursor = try interpreter.rows(of: plan)
            while let row = try cursor.next() { found.append(Offence(entry, row)) }
        } while start < ids?.count ?? 0
        return found
    }
}
