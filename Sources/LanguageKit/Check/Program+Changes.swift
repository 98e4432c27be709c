internal import QueryKit

extension CheckedProgram {
    /// Whether it is one change of records, from records, and nothing else: it shows nothing, writes no file and runs no
    /// command.
    public var isOneChange: Bool {
        guard statements.count == 1, !isRehearsal, warnings.isEmpty else { return false }
        switch statements[0].kind {
        case .result(let plan, .update), .result(let plan, .delete), .result(let plan, .insert):
            // A file may be long in coming.
            return plan.readsCollectionsAlone
        case .effect(.add), .effect(.update), .effect(.remove): return true
        default: return false
        }
    }

    /// Whether any step may change records, so that the whole program runs under the writer's lock.
    public var changesRecords: Bool {
        // A lone `run` is left to the script, which is a transaction of its own.
        if statements.count == 1, case .effect(.host(let call)) = statements[0].kind, call.command.words == ["run"] {
            return false
        }
        var search = ChangeSearch()
        return search.finds(statements)
    }
}

extension CheckedProgram {
    /// Whether this is the line that ends a transaction held at the prompt.
    public var endsTransaction: Bool {
        guard statements.count == 1, case .effect(.host(let call)) = statements[0].kind else { return false }
        return call.command.words == ["commit"] || call.command.words == ["rollback"]
    }
}

extension CheckedStatement {
    /// Whether it may change records other than by the statements inside of it.
    var mayChangeRecords: Bool {
        switch kind {
        case .result(_, .update), .result(_, .delete), .result(_, .insert), .effect, .call, .callWithBlock: true
        case .assign(_, .call), .assign(_, .command), .giveBack(.call), .giveBack(.command): true
        default: false
        }
    }
}

/// Looks for steps that change records; each definition is looked into once.
private struct ChangeSearch {
    private var seen = Set<ObjectIdentifier>()

    mutating func finds(_ statements: [CheckedStatement]) -> Bool {
        for statement in statements where finds(statement) { return true }
        return false
    }

    private mutating func finds(_ statement: CheckedStatement) -> Bool {
        switch statement.kind {
        case .result(_, let sink):
            switch sink {
            case .update, .delete, .insert: return true
            case .show, .showRecord, .save, .explain, .render: return false
            }
        case .effect(let effect):
            switch effect {
            case .add, .update, .remove: return true
            // What a script does is known only when it runs: the whole line is one transaction with it.
            case .host(let call): return call.command.words == ["run"] || call.command.changesRecords
            case .call(let definition, _): return finds(definition)
            }
        case .conditional(_, let block, let otherwise): return finds(block + otherwise)
        case .forEach(_, let value, let block): return finds(value) || finds(block)
        case .whileLoop(let prelude, _, let block): return finds(prelude + block)
        case .call(let definition, _): return finds(definition)
        case .callWithBlock(let definition, _, let block): return finds(definition) || finds(block.body)
        case .included(_, let statements): return finds(statements)
        case .assign(_, let value): return finds(value)
        case .giveBack(let value): return value.map { finds($0) } ?? false
        case .attempt(let block, _, let handler): return finds(block + handler)
        case .assertion, .warning, .print, .fail, .refuse, .runBlock, .breakLoop, .continueLoop, .nothing: return false
        }
    }

    private mutating func finds(_ value: CheckedValue) -> Bool {
        if case .call(let definition, _) = value { return finds(definition) }
        return false
    }

    private mutating func finds(_ definition: CheckedDefinition) -> Bool {
        guard seen.insert(ObjectIdentifier(definition)).inserted else { return false }
        return finds(definition.body)
    }
}
