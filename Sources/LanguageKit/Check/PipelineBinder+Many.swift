internal import BaseKit
internal import QueryKit

/// To-many references: `papers.count()`, `teachers.papers.count()`, `school.teachers.count()`.
extension PipelineBinder {
    /// The aggregate over the records of another collection that refer to this row's record, each counted once; nil where
    /// `base` is no such path.
    func lookUpMany(
        _ base: ExpressionSyntax, _ function: NameSyntax, _ arguments: [ExpressionSyntax]
    ) throws(Diagnostic) -> Expression? {
        guard let names = PipelineBinder.path(base), let aggregate = FunctionCatalogue.aggregates[function.text],
            let (key, schema, collections) = try resolve(names), !collections.isEmpty
        else { return nil }
        let fields = try backReferences(from: schema, collections)
        let inner = try PipelineBinder(context: context, scanning: collections[collections.count - 1], asOf: asOf)
        var match: Expression?
        for (collection, field) in zip(collections, fields).reversed() {
            if let previous = match {
                match = try inner.follow(previous, schema: collection, path: collection.name)[field]
            } else {
                match = try inner.binder().column(NameSyntax(text: field, range: base.range))
            }
        }
        guard let match else { return nil }
        if let restriction, let origin, case .column(origin.id, _) = key { inner.filter(.among(match, restriction)) }
        let binder = inner.binder(aggregates: .nested)
        var bound: [Expression] = []
        for argument in arguments { bound.append(try binder.bindScalar(argument)) }
        guard let type = aggregate.type(of: bound.map(\.type)) else {
            throw Diagnostic(
                "E0303", "`\(function.text)` does not fit these values", at: function.range,
                expected: Message(verbatim: aggregate.signature))
        }
        let group = Projection(newColumn("key", match.type), match)
        let value = Projection(newColumn(function.text, type), .aggregate(aggregate, bound, type))
        let table = Plan.aggregate(inner.plan, groups: [group], aggregates: [value])
        plan = .lookUp(
            plan, key: key, table: table, match: group.column.id, name: names.joined(separator: "_"))
        let found = Expression.column(value.column.id, type)
        let countsNothingAsZero = ["count", "countif", "dcount", "sum", "sumif"].contains(aggregate.name)
        guard countsNothingAsZero, let fallback = FunctionCatalogue.scalars["??"] else { return found }
        return .call(fallback, [found, .literal(.int(0), .int)], type)
    }

    static func path(_ syntax: ExpressionSyntax) -> [String]? {
        switch syntax.kind {
        case .name(let name): return [name]
        case .member(let base, let name): return path(base).map { $0 + [name.text] }
        default: return nil
        }
    }

    /// The record from which the path goes to many, and the collections that it passes.
    private func resolve(_ names: [String]) throws(Diagnostic) -> (Expression, CollectionSchema, [CollectionSchema])? {
        var rest = names[...]
        var key: Expression?
        var schema: CollectionSchema?
        if let origin {
            key = .column(origin.id, .text)
            schema = origin.schema
        }
        // To-one references come first.
        var start = true
        while let name = rest.first {
            let expression: Expression?
            if start {
                expression = columns.first { $0.name == name }.map { .column($0.id, $0.type) }
            } else if let held = key, let own = schema, own.field(name) != nil {
                expression = try follow(held, schema: own, path: name)[name]
            } else {
                expression = nil
            }
            guard let expression, case .reference(let target) = expression.type,
                let next = context.environment.collection(target)
            else { break }
            (key, schema, start) = (expression, next, false)
            rest.removeFirst()
        }
        guard let key, let schema else { return nil }
        var collections: [CollectionSchema] = []
        for name in rest {
            guard let collection = context.environment.collection(name) else { return nil }
            collections.append(collection)
        }
        return (key, schema, collections)
    }

    /// The field by which each collection refers to the one before it.
    private func backReferences(
        from schema: CollectionSchema, _ collections: [CollectionSchema]
    ) throws(Diagnostic) -> [String] {
        var fields: [String] = []
        var target = schema
        for collection in collections {
            let candidates = collection.fields.filter { $0.type == .reference(target.name) }
            guard candidates.count == 1 else {
                throw Diagnostic(
                    "E0313",
                    candidates.isEmpty
                        ? "\(collection.name) do not refer to \(target.name)"
                        : "\(collection.name) refer to \(target.name) in several ways",
                    help: "join them and say how: join (\(collection.name)) on id == …")
            }
            fields.append(candidates[0].name)
            target = collection
        }
        return fields
    }
}
