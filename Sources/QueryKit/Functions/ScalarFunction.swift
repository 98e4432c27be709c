public import BaseKit

/// What a function may ask of its surroundings.
public struct EvaluationContext: Sendable {
    public let today: CivilDate
    public let now: CivilDateTime
    /// When the bureau's school years and terms begin.
    public let calendar: SchoolCalendar

    public init(today: CivilDate, now: CivilDateTime, calendar: SchoolCalendar = SchoolCalendar()) {
        self.today = today
        self.now = now
        self.calendar = calendar
    }
}

/// A function or operator of the language: its types, its value, and its SQL, in one place.
public final class ScalarFunction: Sendable {
    public let name: String
    /// `years_between(from: date, to: date) → int`
    public let signature: String
    public let summary: String
    /// Expressions that need no columns, and their values as text; the tests run them.
    public let examples: [(String, String)]
    /// The type of the result; nil where the arguments do not fit.
    let resultType: @Sendable ([ValueType]) -> ValueType?
    let evaluate: @Sendable ([Value], EvaluationContext) throws(Diagnostic) -> Value
    let sql: @Sendable (ExpressionLowering, [Expression]) throws(Diagnostic) -> String
    /// Refuses arguments that are known before anything runs, such as a pattern that is none; nil for each that is not.
    public let check: (@Sendable ([Value?]) throws(Diagnostic) -> Void)?
    /// The operation on two whole numbers, for loops that count; nil where it overflows and `evaluate` says so.
    public let wholeNumbers: (@Sendable (Int64, Int64) -> Value?)?

    public init(
        _ name: String, _ signature: String, _ summary: String, examples: [(String, String)] = [],
        type: @escaping @Sendable ([ValueType]) -> ValueType?,
        evaluate: @escaping @Sendable ([Value], EvaluationContext) throws(Diagnostic) -> Value,
        wholeNumbers: (@Sendable (Int64, Int64) -> Value?)? = nil,
        check: (@Sendable ([Value?]) throws(Diagnostic) -> Void)? = nil,
        sql: @escaping @Sendable (ExpressionLowering, [Expression]) throws(Diagnostic) -> String
    ) {
        self.wholeNumbers = wholeNumbers
        self.check = check
        self.name = name
        self.signature = signature
        self.summary = summary
        self.examples = examples
        self.resultType = type
        self.evaluate = evaluate
        self.sql = sql
    }

    public func type(of arguments: [ValueType]) -> ValueType? { resultType(arguments) }

    public func value(of arguments: [Value], in context: EvaluationContext) throws(Diagnostic) -> Value {
        try evaluate(arguments, context)
    }
}

/// All functions by name.
public enum FunctionCatalogue {
    public static let scalars: [String: ScalarFunction] = {
        let all =
            Operators.all + LogicFunctions.all + NumberFunctions.all + TextFunctions.all + TextPartFunctions.all
            + WordingFunctions.all + DateFunctions.all + ConversionFunctions.all + IdentityFunctions.all
        return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    public static let aggregates: [String: AggregateFunction] =
        Dictionary(AggregateFunction.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    public static let windows: [String: WindowFunction] =
        Dictionary(WindowFunction.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// Names of functions, without operators.
    public static var names: [String] {
        (scalars.keys.filter { $0.first?.isLetter == true && !Operators.words.contains($0) } + aggregates.keys
            + windows.keys).sorted()
    }
}
