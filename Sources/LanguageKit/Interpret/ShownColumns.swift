internal import BaseKit
internal import QueryKit

/// Which columns of a result show a collection's field as it is, or what a command lists, so that they can be headed by its
/// label.
struct ShownColumns {
    let collections: [CollectionSchema]

    private struct Field: Hashable {
        let subject: ColumnSubject
        /// As it is called where it comes from.
        let name: String
        /// The references that lead to it: `school.township`; empty where it is a record's own.
        var path = ""

        var isComputed: Bool { if case .computed = subject { true } else { false } }

        /// `name`, and `school_township_name` where another column is called so.
        func isCalled(_ column: String) -> Bool {
            column == name || column == (path.split(separator: ".") + [name[...]]).joined(separator: "_")
        }
    }

    /// The columns of the plan; those that still have the name of what they show say so.
    func columns(of plan: Plan) -> [Column] {
        let fields = fields(of: plan)
        return plan.columns.map { column in
            guard let field = fields[column.id], field.isCalled(column.name) else {
                return Column(column.name, column.type)
            }
            return Column(column.name, column.type, subject: field.subject)
        }
    }

    /// As `columns`, and what a join has put beside them, `s.name`, says whose it is too.
    func columnsToPick(of plan: Plan) -> [Column] {
        let fields = fields(of: plan)
        return plan.columns.map { column in
            guard let field = fields[column.id], field.isCalled(column.name) || column.name.hasSuffix(".\(field.name)")
            else { return Column(column.name, column.type) }
            return Column(column.name, column.type, subject: field.subject)
        }
    }

    private func fields(of plan: Plan) -> [ColumnID: Field] {
        switch plan {
        case .scan(.collection(let name), let columns, _): return stored(columns, name)
        case .scan(_, let columns, _):
            return Dictionary(
                columns.compactMap { column in column.subject.map { (column.id, Field(subject: $0, name: column.name)) }
                },
                uniquingKeysWith: { first, _ in first })
        case .reference(let input, let key, let collection, let path, _, let columns):
            let known = fields(of: input)
            var reference: ColumnSubject?
            if case .column(let id, _) = key { reference = known[id]?.subject }
            return known.merging(stored(columns, collection, path, through: reference)) { first, _ in first }
        case .join(let left, let right, _, _, _):
            return fields(of: left).merging(fields(of: right)) { first, _ in first }
        case .lookUp(let input, _, let table, _, _):
            return fields(of: input).merging(fields(of: table)) { first, _ in first }
        case .union(let first, let second, let columns):
            let (ours, theirs) = (fields(of: first), fields(of: second))
            return Dictionary(
                columns.compactMap { column in
                    guard let field = column.first.flatMap({ ours[$0] }) else { return nil }
                    let other = column.second.flatMap { theirs[$0] }
                    // What a command says of its column holds for all of its rows.
                    guard field.isComputed || other == nil || other == field else { return nil }
                    return (column.column.id, field)
                }, uniquingKeysWith: { first, _ in first })
        case .project(let input, let projections):
            var known = passed(projections, fields(of: input))
            // What a collection computes stands directly upon its records.
            if case .scan(.collection(let name), _, _) = input, let schema = schema(name) {
                for projection in projections
                where schema.derived.contains(where: { $0.name == projection.column.name }) {
                    let name = projection.column.name
                    known[projection.column.id] = Field(
                        subject: .field(collection: schema.name, name: name), name: name)
                }
            }
            return known.merging(computed(projections)) { _, own in own }
        case .aggregate(let input, let groups, let aggregates):
            return passed(groups, fields(of: input)).merging(computed(groups + aggregates)) { _, own in own }
        default: return plan.input.map(fields) ?? [:]
        }
    }

    private func passed(_ projections: [Projection], _ known: [ColumnID: Field]) -> [ColumnID: Field] {
        var fields: [ColumnID: Field] = [:]
        for projection in projections {
            if case .column(let id, _) = projection.expression { fields[projection.column.id] = known[id] }
        }
        return fields
    }

    /// Those of which the command that gives them says what they are.
    private func computed(_ projections: [Projection]) -> [ColumnID: Field] {
        var fields: [ColumnID: Field] = [:]
        for column in projections.map(\.column) {
            fields[column.id] = column.subject.map { Field(subject: $0, name: column.name) }
        }
        return fields
    }

    private func stored(
        _ columns: [PlanColumn], _ name: String, _ path: String = "", through reference: ColumnSubject? = nil
    ) -> [ColumnID: Field] {
        guard let schema = schema(name) else { return [:] }
        return Dictionary(
            columns.map { column in
                let subject = ColumnSubject.field(collection: schema.name, name: column.name, through: reference)
                return (column.id, Field(subject: subject, name: column.name, path: path))
            }, uniquingKeysWith: { first, _ in first })
    }

    private func schema(_ name: String) -> CollectionSchema? {
        let name = AsOfName.parts(name).collection
        return collections.first { $0.name == name }
    }
}
