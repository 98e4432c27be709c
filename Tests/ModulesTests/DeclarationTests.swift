import BaseKit
import ModuleKit
import Testing

@testable import edsh

/// What every compiled-in module must declare so that the shell can build commands, help and completion from it.
@Suite("Module declarations")
struct DeclarationTests {
    static let modules = Modules.all
    static let collections = modules.flatMap(\.collections)
    static let commands = modules.flatMap(\.commands)

    @Test("the collections are those of the domain")
    func collections() {
        let expected = [
            "schools": [
                "townships", "schools", "class_stats", "conditions", "buildings", "charters", "dropout_cases",
                "placements", "events", "event_venues", "school_changes",
            ],
            "teachers": [
                "teachers", "postings", "titles", "recruitments", "awards", "rural_certificates", "training_credits",
                "exchanges", "appraisals", "accountability_cases",
            ],
            "projects": [
                "projects", "fund_sources", "variations", "progress", "payments", "acceptances", "defects",
                "project_buildings", "libraries",
            ],
            "safety": [
                "campaigns", "campaign_schools", "inspections", "hazards", "escalations", "drills", "trainings",
                "letters", "accidents", "disputes", "duty_slots",
            ],
            "funding": ["standards", "allocations", "aid_cases", "aid_sheets", "loans", "waivers", "decisions"],
            "exams": ["exams", "cutoffs", "registrations", "results", "enrolment_targets", "intakes"],
            "research": ["papers", "topics", "contests", "lessons", "courses", "attendances", "research_budgets"],
            "planning": ["plans", "tasks", "disclosures", "objections", "holidays", "reports"],
        ]
        #expect(
            Dictionary(uniqueKeysWithValues: Self.modules.map { ($0.name, $0.collections.map(\.name)) }) == expected)
    }

    @Test("names are lower case, digits and underscores, and occur once")
    func names() {
        #expect(Set(Self.collections.map(\.name)).count == Self.collections.count)
        for collection in Self.collections {
            let columns = collection.fields.map(\.name) + collection.derived.map(\.name)
            #expect(Set(columns + ["id"]).count == columns.count + 1, "\(collection.name) has a column twice")
            for name in [collection.name] + columns { #expect(isName(name), "\(collection.name): \(name)") }
        }
    }

    @Test("given ids tell their collection by the prefix")
    func prefixes() {
        let prefixes = Self.collections.map(\.idPrefix)
        #expect(Set(prefixes).count == prefixes.count)
        for prefix in prefixes { #expect(!prefix.isEmpty && prefix.allSatisfy { $0.isLetter && $0.isUppercase }) }
    }

    @Test("everything has a Chinese label and a one-line summary")
    func labels() {
        for collection in Self.collections {
            #expect(hasHan(collection.labelZh) && isOneLine(collection.summary), "\(collection.name)")
            for field in collection.fields {
                #expect(hasHan(field.labelZh) && isOneLine(field.summary), "\(collection.name).\(field.name)")
            }
            for field in collection.derived {
                #expect(hasHan(field.labelZh) && isOneLine(field.summary), "\(collection.name).\(field.name)")
                #expect(!field.expression.isEmpty)
            }
        }
    }

    @Test("enumerations have distinct words, each with a Chinese label, and distinct codes")
    func enumerations() {
        for collection in Self.collections {
            for field in collection.fields {
                guard case .enumeration(let cases) = field.type else { continue }
                let place = "\(collection.name).\(field.name)"
                #expect(cases.count > 1 && Set(cases.map(\.name)).count == cases.count, "\(place)")
                #expect(cases.allSatisfy { hasHan($0.labelZh) && !$0.name.contains(" ") }, "\(place)")
                let codes = cases.compactMap(\.code)
                #expect(Set(codes).count == codes.count, "\(place)")
            }
        }
    }

    @Test("references lead to collections that exist")
    func references() {
        let names = Set(Self.collections.map(\.name))
        for collection in Self.collections {
            var targets: [String] = []
            for case .reference(let target) in collection.fields.map(\.type) {
                #expect(names.contains(target), "\(collection.name) refers to \(target)")
                targets.append(target)
            }
            // `school.postings.count()` must have one meaning.
            #expect(Set(targets).count == targets.count, "\(collection.name) refers to one collection twice")
        }
    }

    @Test("unique keys and the naming field are stored fields")
    func keys() {
        for collection in Self.collections {
            for name in collection.uniqueKeys.flatMap(\.self) + [collection.nameField].compactMap(\.self) {
                #expect(collection.field(name) != nil, "\(collection.name): \(name)")
            }
        }
    }

    @Test("what identifies a person is marked as personal")
    func personal() {
        let personal = Self.collections.flatMap { collection in
            collection.fields.filter(\.personal).map { "\(collection.name).\($0.name)" }
        }
        #expect(
            personal == [
                "dropout_cases.pupil", "placements.pupil", "placements.birth", "teachers.id_number", "teachers.birth",
                "aid_cases.pupil", "aid_cases.bank_card",
                "loans.student", "waivers.pupil", "registrations.candidate", "results.candidate",
                "objections.raised_by",
            ])
    }

    @Test("numbers that measure say their unit")
    func units() {
        for collection in Self.collections {
            for field in collection.fields {
                switch field.type {
                case .money: #expect(field.unit == "yuan")
                case .decimal: #expect(field.unit != nil, "\(collection.name).\(field.name)")
                default: break
                }
            }
        }
    }

    @Test(
        "a command starts with its module or a collection of it, or is the module's report; it uses all its parameters"
    )
    func commands() {
        let settings = Set(Self.modules.flatMap(\.settings).map(\.name))
        for module in Self.modules {
            for command in module.commands {
                let line = command.words.joined(separator: " ")
                #expect(command.words.count == 2, "\(line)")
                let own = [module.name] + module.collections.map(\.name)
                #expect(own.contains(command.words[0]) || command.words == ["report", module.name], "\(line)")
                #expect(isOneLine(command.summary) && !command.details.isEmpty, "\(line)")
                let parameters = Set(
                    command.parameters.map { $0.name.split(separator: "-").joined(separator: "_") })
                let used = variableNames(in: command.work.text)
                switch command.work {
                case .pipeline: #expect(used.subtracting(settings) == parameters, "\(line)")
                // Statements have variables of their own; that all are known is found where they are bound.
                case .statements: #expect(used.isSuperset(of: parameters), "\(line)")
                }
                #expect(!command.examples.isEmpty && command.examples.allSatisfy { $0.line.hasPrefix(line) }, "\(line)")
            }
        }
        let words = Self.commands.map(\.words)
        #expect(Set(words).count == words.count)
    }

    @Test("a command's pipeline starts at a collection")
    func pipelines() throws {
        for command in Self.commands {
            guard case .pipeline(let pipeline) = command.work else { continue }
            let source = try #require(pipeline.split { $0 == " " || $0 == "\n" }.first)
            #expect(Self.collections.contains { $0.name == source }, "\(command.words)")
            // A line continues the statement only where it starts with a pipe.
            for line in pipeline.split(separator: "\n").dropFirst() { #expect(line.hasPrefix("| "), "\(line)") }
        }
    }

    private func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "_")
            }
    }

    private func isOneLine(_ text: String) -> Bool { !text.isEmpty && !text.contains("\n") }

    private func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }
    }

    /// The names behind `$` in `pipeline`.
    private func variableNames(in pipeline: String) -> Set<String> {
        Set(
            pipeline.split(separator: "$", omittingEmptySubsequences: false).dropFirst().map { rest in
                String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
            }
            // `${…}` in a text is no parameter.
            .filter { !$0.isEmpty })
    }
}
