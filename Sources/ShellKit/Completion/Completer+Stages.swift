internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

/// Arguments of stages: columns at this point of the pipeline, operators, functions, values.
extension Completer {
    func stage(_ name: String, _ before: String, _ point: CompletionPoint) -> [CompletionCandidate] {
        let tokens = point.tokens
        switch name {
        case "to":
            return tokens.tokens.isEmpty
                ? FormatRegistry.all.map { candidate($0.name, point, Message(phrase: $0.summary)) } : next(point)
        case "save": return tokens.tokens.isEmpty ? files(point) : []
        case "insert": return session.collections.map { candidate($0.name, point, Message(verbatim: $0.labelZh)) }
        case "explain": return [candidate("--sql", point, "only the statement")]
        case "first", "table", "delete": return next(point)
        case "render": return chart(before, point)
        default: break
        }
        let scope = Scope(
            columns: PipelineScope.columns(
                at: before, after: point.earlier, environment: session, session: session.variables),
            head: session.collection(before.split { $0.isWhitespace || $0 == "|" }.first.map(String.init) ?? ""))
        if let variants = StageCatalogue.variants(of: name), !tokens.hasRows { return rows(variants, name, point) }
        if let path = point.path { return fields(path, scope, point) }
        if let compared = tokens.compared {
            let values = resolve(compared, scope).map { literals(of: $0, point) } ?? []
            // Behind `=` of a stage that computes, any expression may stand.
            if tokens.tokens.last == .word("in"), case .date? = resolve(compared, scope)?.type {
                return periods(point)
            }
            if point.isInText || values.contains(where: { matches($0, point.prefix) }) { return values }
        } else if tokens.endsWithOperand, point.prefix.isEmpty {
            return afterOperand(name, scope, point)
        }
        return operands(name, scope, point)
    }

    /// `render KIND --x COLUMN …`
    private func chart(_ before: String, _ point: CompletionPoint) -> [CompletionCandidate] {
        guard !point.tokens.tokens.isEmpty else {
            return StageCatalogue.chartKinds.map { candidate($0, point, "a kind of chart") }
        }
        if case .word(let flag)? = point.tokens.tokens.last, ["x", "y"].contains(flag) {
            return PipelineScope.columns(
                at: before, after: point.earlier, environment: session, session: session.variables
            ).map { candidate($0.name, point, $0.type.word) }
        }
        return [
            candidate("--x", point, "the column of names"), candidate("--y", point, "the columns of numbers"),
            candidate("--title", point, "stands above the chart"), candidate("--width", point, "columns of text"),
            candidate("--height", point, "lines of text"), candidate("--bands", point, "of a histogram"),
        ] + next(point)
    }

    /// Other rows: of a collection, of a variable, or of a pipeline in brackets.
    private func rows(_ variants: [String], _ stage: String, _ point: CompletionPoint) -> [CompletionCandidate] {
        let kinds = point.tokens.tokens.isEmpty ? variants.map { candidate($0, point, "a kind of \(stage)") } : []
        let collections = session.collections.map { candidate($0.name, point, Message(verbatim: $0.labelZh)) }
        return kinds + collections + variables(point)
            + (point.prefix.isEmpty ? [candidate("(", point, "rows of a pipeline", space: false)] : [])
    }

    /// Columns first, then the stage's clauses, then functions.
    private func operands(_ name: String, _ scope: Scope, _ point: CompletionPoint) -> [CompletionCandidate] {
        let clauses =
            point.tokens.isInBrackets ? [] : StageCatalogue.clauses(of: name).filter { !point.tokens.has(clause: $0) }
        let behindClause = StageCatalogue.clauses(of: name).contains { point.tokens.has(clause: $0) }
        let clauseCandidates = clauses.map { candidate($0, point, "then the columns to group by") }
        if name == "count", !behindClause, point.prefix.isEmpty { return clauseCandidates + next(point) }
        let isTarget = name == "update" && point.tokens.compared == nil && !point.tokens.isInBrackets
        let columns =
            isTarget
            ? (scope.head?.fields ?? []).map { candidate($0.name, point, described($0)) }
            : scope.columns.map { column in
                candidate(PipelineScope.written(column.name), point, described(column, scope))
            }
        if name == "summarize", !behindClause, !point.tokens.isInBrackets, point.prefix.isEmpty {
            return functions(FunctionCatalogue.aggregates.keys.sorted(), point) + clauseCandidates
        }
        guard !point.prefix.isEmpty, !isTarget, name != "drop" else { return columns + clauseCandidates }
        return columns + clauseCandidates + functions(Self.functions(in: name), point)
    }

    /// Aggregates stand in stages that make groups, and those that look at the rows around in `extend`.
    private static func functions(in stage: String) -> [String] {
        let scalars = FunctionCatalogue.names.filter { FunctionCatalogue.scalars[$0] != nil }
        switch stage {
        case "summarize", "pivot", "top": return FunctionCatalogue.names
        case "extend": return (scalars + FunctionCatalogue.windows.keys).sorted()
        default: return scalars
        }
    }

    func functions(_ names: [String], _ point: CompletionPoint) -> [CompletionCandidate] {
        names.map { name in
            let summary =
                FunctionCatalogue.aggregates[name]?.summary ?? FunctionCatalogue.scalars[name]?.summary
                ?? FunctionCatalogue.windows[name]?.summary
            return candidate(name + "(", point, summary.map { Message(phrase: $0) } ?? "function", space: false)
        }
    }

    /// What may stand behind a whole operand.
    private func afterOperand(_ name: String, _ scope: Scope, _ point: CompletionPoint) -> [CompletionCandidate] {
        let tokens = point.tokens
        var found: [CompletionCandidate] = []
        if name == "where" {
            if tokens.endsWithComparison {
                found += [candidate("and", point, "both are true"), candidate("or", point, "one of them is true")]
            } else {
                let type = tokens.lastPath.flatMap { resolve($0, scope)?.type }
                found += operators(type, point)
            }
        } else if !tokens.isInBrackets {
            found += StageCatalogue.clauses(of: name).filter { !tokens.has(clause: $0) }.map {
                candidate($0, point, Self.meaning(ofClause: $0))
            }
            if name == "join", !tokens.has(clause: "as") { found.append(candidate("as", point, "and a name for them")) }
            let takesOne = ["take", "skip", "top"].contains(name) || StageCatalogue.variants(of: name) != nil
            if !takesOne || tokens.has(clause: "by") {
                found.append(candidate(",", point, "another one"))
            }
        }
        return found + (tokens.isInBrackets ? [] : next(point))
    }

    /// What `date in …` takes.
    private func periods(_ point: CompletionPoint) -> [CompletionCandidate] {
        let names = FunctionCatalogue.scalars.values.filter { $0.signature.hasSuffix("→ period") }.map(\.name).sorted()
        let month = session.evaluationContext.today.description.prefix(7)
        return functions(names, point) + [
            candidate("\(month)..", point, "from a month on, up to another", space: false)
        ]
    }

    private static func meaning(ofClause word: String) -> Message {
        switch word {
        case "by": "and what to group or order by"
        case "per": "and the columns within whose values it is done"
        case "sort": "and the order of the rows"
        case "on": "and the condition by which rows belong together"
        case "as": "and a name for the other rows"
        case "with": "and the value for what is missing"
        case "from": "and where the values come from"
        case "in": "and the list of values"
        case "into": "and the names of the two columns"
        default: "a further part of the stage"
        }
    }

    private func operators(_ type: ValueType?, _ point: CompletionPoint) -> [CompletionCandidate] {
        let (same, other) = (candidate("==", point, "is"), candidate("!=", point, "is not"))
        let equality = [same, other, candidate("in", point, "is one of a list: [a, b]")]
        switch type {
        case .enumeration?, .reference?: return equality
        case .bool?:
            return [
                candidate("and", point, "both are true"), candidate("or", point, "one of them is true"), same, other,
            ]
        case .text?:
            return equality + [
                candidate("contains", point, "has this part"), candidate("starts_with", point, "begins so"),
                candidate("ends_with", point, "ends so"), candidate("matches", point, "fits a regular expression"),
            ]
        default:
            return equality + [
                candidate("<", point, "is less"), candidate("<=", point, "is at most"),
                candidate(">", point, "is more"), candidate(">=", point, "is at least"),
            ]
        }
    }

    func next(_ point: CompletionPoint) -> [CompletionCandidate] {
        point.prefix.isEmpty ? [candidate("|", point, "then another stage")] : []
    }

    // MARK: columns and paths

    struct Scope {
        var columns: [Column]
        /// The collection with which the pipeline begins.
        var head: CollectionSchema?
    }

    func described(_ field: FieldSchema) -> Message { Completer.described(field.labelZh, field.type) }

    /// A label and a type.
    private static func described(_ label: String, _ type: ValueType) -> Message {
        Message(label: "\(label), \(type.name)", chinese: "\(label)（\(type.labelZh)）")
    }

    /// What `school.township` and the like are, and which collection keeps them.
    private func resolve(
        _ path: [String], _ scope: Scope
    ) -> (type: ValueType, owner: CollectionSchema?, name: String)? {
        guard let first = path.first, var type = scope.columns.first(where: { $0.name == first })?.type else {
            return nil
        }
        var owner = scope.head
        var last = first
        for name in path.dropFirst() {
            guard case .reference(let target) = type, let schema = session.collection(target),
                let field = schema.field(name)
            else { return nil }
            type = field.type
            owner = schema
            last = name
        }
        return (type, owner, last)
    }

    /// The label of the field that the column shows, and its type.
    private func described(_ column: Column, _ scope: Scope) -> Message {
        var (schema, name) = (scope.head, column.name)
        if case .field(let collection, let field, _)? = column.subject {
            (schema, name) = (session.collection(collection), field)
        }
        let label = schema?.field(name)?.labelZh ?? schema?.derived.first { $0.name == name }?.labelZh
        return label.map { Completer.described($0, column.type) } ?? column.type.word
    }

    private func fields(_ path: [String], _ scope: Scope, _ point: CompletionPoint) -> [CompletionCandidate] {
        // What a join has put beside the rows: `s.name`.
        let prefix = path.joined(separator: ".") + "."
        let joined = scope.columns.filter { $0.name.hasPrefix(prefix) }.map { column in
            candidate(
                PipelineScope.written(String(column.name.dropFirst(prefix.count))), point, described(column, scope))
        }
        if !joined.isEmpty { return joined }
        guard case .reference(let target)? = resolve(path, scope)?.type, let schema = session.collection(target) else {
            return []
        }
        let stored = schema.fields.map { candidate($0.name, point, described($0)) }
        return stored + schema.derived.map { candidate($0.name, point, Message(verbatim: $0.labelZh)) }
    }
}
