public import BaseKit
public import ModuleKit
public import QueryKit

/// Turns the rules of modules into plans that give the records that offend.
public enum RuleBinder {
    /// The offending records among `ids` (nil: all), one row each: id, school (null where it belongs to none), message,
    /// degree (null where the rule has none), remedy.
    public static func offenders(
        of rule: Rule, environment: any LanguageEnvironment, among ids: [String]? = nil
    ) throws(Diagnostic) -> Plan {
        guard let schema = environment.collection(rule.collection) else {
            throw Diagnostic("E0210", "the rule `\(rule.name)` is about \(rule.collection), which is not kept here")
        }
        let school = schoolPath(of: schema, environment) ?? "null"
        let text =
            "\(rule.collection) | \(rule.find) | select id = id, school = \(school), "
            + "message = \"\(Message(phrase: rule.message).text)\", "
            + "degree = \(rule.degree ?? "null"), remedy = \"\(Message(phrase: rule.remedy).text)\""
        return try bind(text, named: "the rule `\(rule.name)`", schema, environment, ids)
    }

    /// The ids of the records whose `field` has one of the values.
    public static func ids(
        of schema: CollectionSchema, where field: String, among values: [Value], environment: any LanguageEnvironment
    ) throws(Diagnostic) -> Plan {
        let context = BindingContext(
            environment: environment, source: SourceText(text: schema.name), variables: VariableScope())
        let binder = try PipelineBinder(context: context, scanning: schema)
        let name = NameSyntax(text: field, range: SourceRange(0, 0))
        let column = try binder.binder().column(name)
        binder.filter(.among(column, values.map { .literal($0, column.type) }))
        if let id = binder.origin?.id {
            binder.plan = .project(binder.plan, [Projection(binder.newColumn("id", .text), .column(id, .text))])
        }
        return binder.plan
    }

    private static func bind(
        _ text: String, named name: String, _ schema: CollectionSchema, _ environment: any LanguageEnvironment,
        _ ids: [String]?
    ) throws(Diagnostic) -> Plan {
        let source = SourceText(name: name, text: text)
        let context = BindingContext(environment: environment, source: source, variables: VariableScope())
        context.saysLabels = true
        do {
            var parser = Parser(source, stages: StageCatalogue.grammar)
            let syntax = try parser.pipeline()
            let binder = try PipelineBinder(context: context, scanning: schema)
            if let ids, let id = binder.origin?.id {
                let wanted = ids.map { Expression.literal(.text($0), .text) }
                binder.filter(.among(.column(id, .text), wanted))
                binder.restriction = wanted
            }
            for stage in syntax.stages { try binder.bind(stage) }
            return binder.plan
        } catch let error as SyntaxError {
            throw error.diagnostic.located(in: source)
        } catch let error as Diagnostic {
            throw error.located(in: source)
        } catch {
            throw Diagnostic("E0211", "\(name) cannot be read", outcome: .failed)
        }
    }

    /// How a record names its school: itself, by a reference of its own, or by one of a record that it refers to.
    private static func schoolPath(of schema: CollectionSchema, _ environment: any LanguageEnvironment) -> String? {
        if schema.name == "schools" { return "id" }
        func own(_ schema: CollectionSchema) -> String? {
            schema.fields.first { $0.type == .reference("schools") }?.name
        }
        if let field = own(schema) { return field }
        for field in schema.fields {
            guard case .reference(let target) = field.type, let other = environment.collection(target) else { continue }
            if let next = own(other) { return "\(field.name).\(next)" }
        }
        return nil
    }
}
