import BaseKit
import ModuleKit
import Testing

@testable import edsh

/// What rules, life cycles and settings declare about themselves.
@Suite("Rule declarations")
struct RuleDeclarationTests {
    static let rules =
        Modules.all.flatMap(\.rules) + Modules.all.flatMap(\.collections).flatMap(\.boundRules).map(\.rule)
    static let lifeCycles = Modules.all.flatMap(\.lifeCycles)
    static let schemas = Dictionary(uniqueKeysWithValues: Modules.all.flatMap(\.collections).map { ($0.name, $0) })

    @Test("rules have names that occur once, a Chinese label, a remedy and a source")
    func names() {
        #expect(Set(Self.rules.map(\.name)).count == Self.rules.count)
        for rule in Self.rules {
            let isName = rule.name.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
            #expect(isName && rule.labelZh.utf8.contains { $0 >= 0x80 }, "\(rule.name)")
            #expect(!rule.remedy.isEmpty && !rule.source.isEmpty && !rule.message.isEmpty, "\(rule.name)")
        }
    }

    @Test("a rule is about fields of its collection, and names every field that its condition reads", arguments: rules)
    func fields(_ rule: Rule) throws {
        let schema = try #require(Self.schemas[rule.collection])
        #expect(schema.field(rule.field) != nil || rule.field == "id")
        for name in rule.reads + [rule.together].compactMap(\.self) { #expect(schema.field(name) != nil, "\(name)") }
        for name in schema.fields.map(\.name) where words(of: rule.find).contains(name) {
            #expect(rule.reads.contains(name), "`\(name)` is read")
        }
        for derived in schema.derived where words(of: rule.find).contains(derived.name) {
            for name in schema.fields.map(\.name) where words(of: derived.expression).contains(name) {
                #expect(rule.reads.contains(name), "`\(name)` is read through `\(derived.name)`")
            }
        }
        for dependency in rule.dependencies { try check(dependency, schema) }
    }

    @Test("life cycles move between states that the field has, and every state can be reached", arguments: lifeCycles)
    func lifeCycle(_ life: LifeCycle) throws {
        let schema = try #require(Self.schemas[life.collection])
        guard case .enumeration(let cases)? = schema.field(life.field)?.type else {
            Issue.record("\(life.field) is no enumeration")
            return
        }
        let states = Set(cases.map(\.name))
        let named = Set(life.steps.flatMap { [$0.from, $0.to] } + life.needs.flatMap(\.states))
        #expect(named == states)
        #expect(Set(life.steps.map { [$0.from, $0.to] }).count == life.steps.count, "a step is declared twice")
        #expect(!life.steps.contains(where: \.needsReason) || life.reasonField != nil)
        if let field = life.reasonField { #expect(schema.field(field)?.type == .text) }
        for need in life.needs {
            for name in need.reads { #expect(schema.field(name) != nil, "\(name)") }
            for name in schema.fields.map(\.name) where words(of: need.condition).contains(name) {
                #expect(need.reads.contains(name), "`\(name)` is read")
            }
            for dependency in need.dependencies { try check(dependency, schema) }
        }
    }

    @Test("each of the errors that such data has is looked for")
    func dataErrors() {
        let found = Set(Self.rules.compactMap(\.finds))
        for error in DataError.allCases { #expect(found.contains(error), "\(error)") }
    }

    @Test("settings have names of their own")
    func settings() {
        let settings = Modules.all.flatMap(\.settings)
        #expect(Set(settings.map(\.name)).count == settings.count)
        for setting in settings { #expect(!setting.summary.isEmpty, "\(setting.name)") }
    }

    private func check(_ dependency: RuleDependency, _ schema: CollectionSchema) throws {
        let other = try #require(Self.schemas[dependency.collection])
        let field = other.field(dependency.field)
        if dependency.matches == "id" {
            #expect(field?.type == .reference(schema.name), "\(dependency)")
        } else {
            #expect(schema.field(dependency.matches) != nil, "\(dependency)")
            #expect(dependency.field == "id" || field != nil, "\(dependency)")
        }
    }

    /// Names in the text that are no members of something else, and not inside of a text.
    private func words(of text: String) -> Set<String> {
        var words = Set<String>()
        var current = ""
        var before: Character = " "
        var isInText = false
        for character in text + " " {
            if character == "\"" { isInText.toggle() }
            if !isInText, character.isLetter || character.isNumber || character == "_" {
                current.append(character)
                continue
            }
            if !current.isEmpty, before != "." { words.insert(current) }
            if !current.isEmpty { current = "" }
            before = character
        }
        return words
    }
}
