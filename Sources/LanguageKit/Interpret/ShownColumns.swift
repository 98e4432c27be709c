internal import BaseKit
internal import QueryKit

/// Which columns of a result show a collection's field as it is, so that they can be headed by its label.
struct ShownColumns {
    let collections: [CollectionSchema]

    private struct Field: Hashable {
        let collection: String
        let name: String
    }

    /// The columns of the plan; those that still have the name of the field that they show say so.
    func columns(of plan: Plan) -> [Column] {
        let fields = fields(of: plan)
        return plan.columns.map { column in
            var shown = Column(column.name, column.type)
            if let field = fields[column.id], field.name == column.name {
                shown.field = "\(field.collection).\(field.name)"
            }
            return shown
        }
    }

    private func fields(of plan: Plan) -> [ColumnID: Field] {
        switch plan {
        case .scan(.collection(let name), let columns, _): return stored(columns, name)
        case .scan: return [:]
        case .reference(let input, _, let collection, _, _, let columns):
            return fields(of: input).merging(stored(columns, collection)) { first, _ in first }
        case .join(let left, let right, _, _, _):
            return fields(of: left).merging(fields(of: right)) { first, _ in first }
        case .lookUp(let input, _, let table, _, _):
            return fields(of: input).merging(fields(of: table)) { first, _ in first }
        case .union(let first, let second, let columns):
            let (ours, theirs) = (fields(of: first), fields(of: second))
            return Dictionary(
                columns.compactMap { column in
                    guard let field = column.first.flatMap({ ours[$0] }),
                        column.second.flatMap({ theirs[$0] }).map({ $0 == field }) ?? true
                    else { return nil }
                    return (column.column.id, field)
                }, uniquingKeysWith: { first, _ in first })
        case .project(let input, let projections):
            var known = passed(projections, fields(of: input))
            // What a collection computes stands directly upon its records.
            if case .scan(.collection(let name), _, _) = input, let schema = schema(name) {
                for projection in projections
                where schema.derived.contains(where: { $0.name == projection.column.name }) {
                    known[projection.column.id] = Field(collection: schema.name, name: projection.column.name)
                }
            }
            return known
        case .aggregate(let input, let groups, _): return passed(groups, fields(of: input))
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

    private func stored(_ columns: [PlanColumn], _ name: String) -> [ColumnID: Field] {
        guard let schema = schema(name) else { return [:] }
        return Dictionary(
            columns.map { ($0.id, Field(collection: schema.name, name: $0.name)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func schema(_ name: String) -> CollectionSchema? {
        let name = AsOfName.parts(name).collection
        return collections.first { $0.name == name }
    }
}
