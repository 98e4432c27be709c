internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

enum CheckCommand {
    /// Of `doctor` too.
    static let severity = Column("severity", .text, subject: .listed(words: ["error", "warning", "note"]))

    static let columns = [
        severity, Column("module", .text), Column("school", .reference("schools")),
        Column("collection", .text), Column("id", .text), Column("field", .text), Column("finding", .text),
        Column("remedy", .text), Column("rule", .text),
    ]

    static let command = ShellCommand(
        declaration: HostCommand(
            ["check"], summary: "examines all records by the rules of the modules: what is wrong, and what to do",
            details: """
                Every rule is applied to every record: those that each commit keeps (errors) and those that only warn, with the \
                twelve errors that such data typically has. The rows are ordered by severity, module and school, and may be \
                asked on: check | count by school.name. A row of severity note names the rules that are left out, as they \
                need a module that is not in use. The exit status is 1 where an error was found, 0 where there are only \
                warnings or none. `edsh check FILE…` looks at scripts instead.
                """,
            parameters: [
                CommandParameter(
                    "module", .text, positional: true, default: "null", summary: "only the rules of this module"),
                CommandParameter(
                    "school", .text, default: "null", summary: "only records of this school, by id or name"),
                CommandParameter(
                    "format", .text, default: "null", summary: "how to write the findings: json, csv and the like"),
            ], columns: columns,
            examples: [
                ModuleKit.CommandExample(
                    "check schools | select severity, school, id, finding", "what is wrong in one module"),
                ModuleKit.CommandExample("check | count by module, severity", "how much by module"),
            ])
    ) { (session, arguments) throws(Diagnostic) in
        let module = arguments.text("module")
        if let module, !session.modules.contains(where: { $0.name == module }) {
            if let error = session.whyAbsent(module) { throw error }
            let names = session.modules.map(\.name)
            throw Diagnostic(
                "E0210", "there is no module `\(module)`", outcome: .failed,
                expected: .oneOf(names), suggestions: NearestName.find(module, in: names))
        }
        session.nextFormat = arguments.text("format")
        let school = try arguments.text("school").map { (text) throws(Diagnostic) in try session.school(text) }
        let offences = try session.allOffences(module: module, school: school)
        if offences.contains(where: { $0.entry.rule.severity == .error }) { session.finding = 1 }
        let leftOut = session.rulesLeftOut.filter { module == nil || $0.entry.module == module }
        session.sayFindings(offences, module: module, leftOut: leftOut)
        return ListCursor(offences.map(row) + rows(leftOut, of: session.ruleBook))
    }

    /// One row for each module that is not in use and that rules would need, so that none vanishes without a word.
    private static func rows(
        _ leftOut: [(entry: RuleBook.Entry, needs: String)], of book: RuleBook
    ) -> [[Value]] {
        let inert = Set(leftOut.map(\.entry.rule))
        let applied = Set(book.entries.map(\.rule).filter { !inert.contains($0) }.map(\.name))
        let byNeed = Dictionary(grouping: leftOut, by: \.needs).sorted { $0.key < $1.key }
        return byNeed.map { (need, rules) in
            var names: [Message] = []
            for name in rules.map({ said($0.entry, applied) }) where !names.contains(name) { names.append(name) }
            let finding: Message =
                "\(names.count) rule\(plural: names.count) left out, as the module `\(need)` is not in use: \(Message.list(names))"
            let remedy: Message = "to use it, write \"\(need)\" into the list `modules` of edsh.json"
            return [
                .text("note"), .text(rules[0].entry.module), .null, .null, .null, .null, .text(finding.text),
                .text(remedy.text), .null,
            ]
        }
    }

    /// A state needs several things under one name: of a rule that still applies in part, what is left out is named.
    private static func said(_ entry: RuleBook.Entry, _ applied: Set<String>) -> Message {
        guard applied.contains(entry.rule.name), let need = entry.state else {
            return Message(verbatim: entry.rule.name)
        }
        return "\(entry.rule.name) (only that it needs \(phrase(need.missing)))"
    }

    private static func row(_ offence: Offence) -> [Value] {
        let rule = offence.entry.rule
        return [
            .text(rule.severity.rawValue), .text(offence.entry.module), offence.school, .text(rule.collection),
            .text(offence.id), .text(rule.field), .text(offence.message), .text(offence.remedy),
            .text(rule.name),
        ]
    }
}

extension Session {
    fileprivate func school(_ text: String) throws(Diagnostic) -> String {
        guard let schema = collection("schools") else { throw Session.noWorkspace }
        if let id = try identify(schema, text) { return id }
        throw Diagnostic(
            "E0401", "there is no school `\(text)`", outcome: .failed, expected: "the id, code or name of a school",
            suggestions: try nearestIDs(schema, text))
    }

    /// Errors before warnings, by module in its order, by school, then by collection and record.
    fileprivate func allOffences(module: String?, school: String?) throws(Diagnostic) -> [Offence] {
        _ = try requireWorkspace()
        var found: [(order: Int, offence: Offence)] = []
        for entry in ruleBook.entries where module == nil || entry.module == module {
            let order = modules.firstIndex { $0.name == entry.module } ?? 0
            for offence in try offences(against: entry) where school == nil || offence.school.plainText == school {
                found.append((order + (entry.rule.severity == .error ? 0 : 1000), offence))
            }
        }
        if school == nil {
            for offence in try offencesAgainstFrozenFigures()
            where module == nil || offence.entry.module == module {
                found.append(((modules.firstIndex { $0.name == offence.entry.module } ?? 0) + 1000, offence))
            }
        }
        func key(_ item: (order: Int, offence: Offence)) -> (Int, String, String, String) {
            let offence = item.offence
            return (item.order, offence.school.plainText, offence.entry.rule.collection, offence.id)
        }
        return found.sorted { key($0) < key($1) }.map(\.offence)
    }

    fileprivate func sayFindings(
        _ offences: [Offence], module: String?, leftOut: [(entry: RuleBook.Entry, needs: String)]
    ) {
        let inert = Set(leftOut.map(\.entry.rule))
        let rules = ruleBook.entries.count { (module == nil || $0.module == module) && !inert.contains($0.rule) }
        let errors = offences.count { $0.entry.rule.severity == .error }
        let warnings = offences.count - errors
        say(
            offences.isEmpty
                ? "nothing is wrong by \(rules) rule\(plural: rules)"
                : "\(errors) error\(plural: errors), \(warnings) warning\(plural: warnings) by \(rules) rule\(plural: rules)"
        )
    }
}
