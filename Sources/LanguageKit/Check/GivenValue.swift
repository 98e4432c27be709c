public import BaseKit
public import QueryKit

/// What a script is given for one of its parameters.
public enum GivenValue: Sendable {
    /// A word of a command line, read by the type that the parameter declares: `12`, `[1, 2]`, the name of a file.
    case word(String)
    case value(Value, ValueType)
    /// Rows that the host keeps under this name.
    case rows(String, [Column])
    /// Of this type; which value it is, comes with the run.
    case later(ValueType)
}

/// What `run` passes on to a script, as far as it is known before the line runs.
public enum PassedValue: Sendable {
    case word(String)
    case expression(Expression)

    /// For the check of the script.
    var given: GivenValue {
        switch self {
        case .word(let text): .word(text)
        case .expression(.literal(let value, let type)): .value(value, type)
        case .expression(let expression): .later(expression.type)
        }
    }
}

/// A parameter's value: what is put into its variable, of which type it is, and itself where it is known now.
struct BoundParameter {
    var value: CheckedValue?
    var type: ValueType
    var known: Value?
}

extension ProgramChecker {
    /// The value that the script is given for a parameter of `type`.
    func bind(_ given: GivenValue, as type: ValueType) throws(Diagnostic) -> BoundParameter {
        switch given {
        case .word(let text):
            if case .table(let columns) = type { return try rows(named: text, columns) }
            return try bind(try WordReader.read(text, as: type).get(), type)
        case .value(let value, let own):
            if case .table(let columns) = type {
                let fitted = try TableFitting(context: context).fit(.literal(value, own), to: columns, at: nil)
                return BoundParameter(value: .table(fitted.rows, fitted.columns), type: .table(fitted.columns))
            }
            return try bind(try LiteralReader.fit(value, to: type).get(), type)
        case .rows(let name, let columns):
            let plan = PipelineBinder.scan(.loaded(name), columns, context)
            guard case .table(let wanted) = type else {
                throw Diagnostic("E0303", "this is \(ValueType.table(columns).article)", expected: type.article)
            }
            let fitted = try TableFitting(context: context).fit(.rows(plan, .table(columns)), to: wanted, at: nil)
            return BoundParameter(value: .table(fitted.rows, fitted.columns), type: .table(fitted.columns))
        case .later(let own):
            guard case .table(let wanted) = type else {
                return BoundParameter(value: nil, type: type.isOpen ? own : type, known: nil)
            }
            if !wanted.isEmpty { return BoundParameter(value: nil, type: type) }
            if case .list(.record(let columns)) = own { return BoundParameter(value: nil, type: .table(columns)) }
            return BoundParameter(value: nil, type: own)
        }
    }

    /// Of lists and records only the type is known for what follows: they are no literals of a query.
    private func bind(_ value: Value, _ type: ValueType) throws(Diagnostic) -> BoundParameter {
        switch value {
        case .list, .record:
            let own = type.isOpen ? ExpressionBinder.type(of: value) : type
            return BoundParameter(value: .expression(.literal(value, own)), type: own)
        default:
            let value = try identified(value, type)
            return BoundParameter(value: .expression(.literal(value, type)), type: type, known: value)
        }
    }

    /// A record that is named is there when the script starts, and its id is what the script is given. While a script is
    /// only checked, a statement before it may still make the record.
    private func identified(_ value: Value, _ type: ValueType) throws(Diagnostic) -> Value {
        guard mode == .run, case .reference(let target) = type, case .text(let name) = value,
            let schema = context.environment.collection(target)
        else { return value }
        return .text(try context.environment.id(ofRecord: name, in: schema))
    }

    /// The rows of a file, or those that are written out.
    private func rows(named text: String, _ columns: [Column]) throws(Diagnostic) -> BoundParameter {
        let fitting = TableFitting(context: context)
        let fitted: (rows: Expression, columns: [Column])
        if LiteralReader.isWrittenOut(text) {
            fitted = try fitting.fit(written: try LiteralReader.read(text).get(), to: columns, at: nil)
        } else {
            fitted = try fitting.fit(file: text, to: columns, at: nil)
        }
        return BoundParameter(value: .table(fitted.rows, fitted.columns), type: .table(fitted.columns))
    }
}

extension ValueType {
    /// Whether its columns are those of what is given.
    var isOpen: Bool { self == .record([]) || self == .table([]) }

    var isCompound: Bool {
        switch self {
        case .list, .record: true
        default: false
        }
    }

    var isRecord: Bool { if case .record = self { true } else { false } }

    /// A list of records as a table of them.
    var asColumns: ValueType {
        if case .list(.record(let columns)) = self { .table(columns) } else { self }
    }
}
