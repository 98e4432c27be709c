import BaseKit
import Chinese
import LanguageKit
import ModuleKit
import QueryKit
import ShellKit
import Testing

@testable import edsh

/// What is declared in both languages at once, and what a text holds besides words.
@Suite("Declarations in Chinese") struct DeclaredLabelTests {
    /// What is shown in the place of each name, and where it is declared.
    static let labels: [(place: String, label: String)] = Modules.all.flatMap(labels)

    private static func labels(of module: any Module) -> [(place: String, label: String)] {
        var all: [(place: String, label: String)] = [(module.name, module.labelZh)]
        all += module.collections.flatMap(labels)
        for rule in module.rules { all.append(("rule \(rule.name)", rule.labelZh)) }
        for indicator in module.indicators { all.append(("indicator \(indicator.name)", indicator.labelZh)) }
        for figure in module.figures {
            all += [("figure \(figure.id)", figure.labelZh), ("unit \(figure.unit.name)", figure.unit.labelZh)]
        }
        for section in module.reportSections { all.append(("section \(section.number)", section.titleZh)) }
        for command in module.commands {
            for parameter in command.parameters {
                all += labels(of: parameter.type, "\(command.words) \(parameter.name)")
            }
        }
        return all
    }

    private static func labels(of schema: CollectionSchema) -> [(place: String, label: String)] {
        var all: [(place: String, label: String)] = [(schema.name, schema.labelZh)]
        for field in schema.fields {
            all.append(("\(schema.name).\(field.name)", field.labelZh))
            all += labels(of: field.type, "\(schema.name).\(field.name)")
        }
        for field in schema.derived { all.append(("\(schema.name).\(field.name)", field.labelZh)) }
        return all
    }

    private static func labels(of type: ValueType, _ place: String) -> [(place: String, label: String)] {
        guard case .enumeration(let cases) = type else { return [] }
        return cases.map { ("\(place) \($0.name)", $0.labelZh) }
    }

    @Test("every collection, field, value, rule, indicator, figure and section has its Chinese label") func label() {
        for (place, label) in Self.labels {
            // A grade is A in both languages, and a percent sign is one.
            let isSign = label.count == 1 && place.hasSuffix(" \(label)") || label == "%"
            #expect(isSign || label.unicodeScalars.contains { $0.value >= 0x2E80 }, "\(place): `\(label)`")
        }
        #expect(Self.labels.count > 500)
    }

    /// Names of fields may differ from one another in English while their labels do not.
    @Test("the fields of a collection have labels of their own") func different() {
        for schema in Modules.all.flatMap(\.collections) {
            let labels = schema.fields.map(\.labelZh) + schema.derived.map(\.labelZh)
            let twice = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys
            #expect(twice.isEmpty, "\(schema.name): \(twice.sorted())")
        }
    }

    /// What `assert` and `fail` of the commands say, with the values that stand in them.
    @Test("what a command says where it stops has the same values in both languages") func values() {
        let catalogue = Chinese.catalogue()
        let texts = Modules.all.flatMap(\.commands).flatMap(DeclaredTexts.messages)
        #expect(texts.count > 20)
        for text in Set(texts) {
            let said = catalogue.translation(of: Message(phrase: text).template) ?? ""
            #expect(Self.values(text) == Self.values(said), "\(text) → \(said)")
        }
    }

    private static func values(_ text: String) -> Set<String> {
        Set(text.matches(of: /\$\{[^}]*\}/).map { String($0.0) })
    }

    /// What plugins say is sentences; help has lines of the language too, with its own signs.
    @Test("what plugins say has full-width signs") func signs() {
        let plugins = Set(Chinese.pages.map(\.name).filter { $0.contains("+Rules") || $0.contains("+Records") })
        #expect(plugins.count > 10)
        for page in Chinese.pages where plugins.contains(page.name) {
            for entry in Catalogue([page.text]).entries {
                let bare = entry.text.replacing(/`[^`]*`|\$\{[^}]*\}|"[^"]*"/, with: "")
                let wrong = bare.matches(of: /\p{Han}[,;:?!]/).map { String($0.0) }
                #expect(wrong.isEmpty, "\(page.name): \(entry.text)")
            }
        }
    }
}
