/// A figure of the bureau's reports: an id that stays the same from year to year, and a definition by which anyone can
/// compute it again from records.
public struct Figure: Sendable {
    /// `exam.sat`: lower-case words with dots and `_`.
    public let id: String
    /// The section of the work summary it belongs to: `2`, `7.1`.
    public let section: String
    public let label: String
    public let labelZh: String
    public let unit: FigureUnit
    public let definition: Definition
    /// Why its records may not tell it: `the cut-off is not on record`.
    public let unknownBecause: String?
    /// Which records of its collection are of its kind, as a condition (`exam.kind == "college_entrance"`); nil: all. Nothing
    /// is counted as 0 in a period in which none of the kind were kept.
    public let kind: String?

    public enum Definition: Sendable {
        /// An aggregate over records. `records` is a pipeline of the language whose rows are records of one collection;
        /// `value` is an aggregate such as `count()` over them. `$year` stands for the calendar year of the report, `$from`
        /// and `$to` for the first day of its period and the first day behind it. Nothing else may stand for a day: a figure
        /// of a period is the same whenever it is computed.
        case records(String, value: String)
        /// The figure of that id, less that of the year before.
        case change(of: String)
        /// The first figure as a share of the second, in percent with one place, halves away from zero.
        case percentage(String, of: String)
        /// Cannot be told from what is on record, and why. It is reported as such, never as 0.
        case notReported(String)
    }

    /// The field by which its records belong to a period.
    public enum PeriodField: Sendable, Hashable {
        /// A date, which its definition holds against `$from` and `$to`: what happened in the period.
        case day(String)
        /// A calendar year, which its definition holds against `$year`.
        case year(String)
        /// A date, which its definition holds against `$to` alone: what there is at the end of the period.
        case upTo(String)
    }

    /// Read from the definition; nil where its records belong to no period, as buildings do.
    public var periodField: PeriodField? {
        guard case .records(let pipeline, _) = definition else { return nil }
        func names(before mark: String) -> [String] {
            var names: [String] = []
            var rest = pipeline[...]
            while let place = rest.firstRange(of: mark) {
                let words = rest[..<place.lowerBound].reversed().prefix {
                    $0.isLetter || $0.isNumber || "._".contains($0)
                }
                if !words.isEmpty { names.append(String(words.reversed())) }
                rest = rest[place.upperBound...]
            }
            return names
        }
        if let year = names(before: " == $year").first { return .year(year) }
        let ends = names(before: " < $to")
        if let day = names(before: " >= $from").first(where: ends.contains) { return .day(day) }
        return ends.first.map { .upTo($0) }
    }

    /// Whether it is of the calendar year as a whole, whatever part of it is reported.
    public var isOfWholeYear: Bool {
        guard case .records(let pipeline, let value) = definition, case .year = periodField else { return false }
        return !pipeline.contains("$to") && !value.contains("$to")
    }

    public init(
        _ id: String, section: String, _ label: String, labelZh: String, unit: FigureUnit, _ definition: Definition,
        of kind: String? = nil, unknownBecause: String? = nil
    ) {
        self.kind = kind
        self.unknownBecause = unknownBecause
        self.id = id
        self.section = section
        self.label = label
        self.labelZh = labelZh
        self.unit = unit
        self.definition = definition
    }
}

/// What a figure counts or measures.
public struct FigureUnit: Sendable, Hashable {
    /// `teacher`, `m2`: the singular.
    public let name: String
    /// The measure word behind a number in Chinese text.
    public let labelZh: String

    public init(_ name: String, _ labelZh: String) {
        self.name = name
        self.labelZh = labelZh
    }

    /// As a report heads values by it in English: `papers`, `m²`.
    public var plural: String {
        switch name {
        case "yuan": name
        case "percent": "%"
        case "m2": "m²"
        case _ where name.hasSuffix("y") && !"aeou".contains(name.dropLast().suffix(1)): name.dropLast() + "ies"
        default: name + "s"
        }
    }

    public static let yuan = FigureUnit("yuan", "元")
    public static let squareMetres = FigureUnit("m2", "平方米")
    public static let percent = FigureUnit("percent", "%")
    public static let point = FigureUnit("point", "分")
    public static let school = FigureUnit("school", "所")
    public static let teachingPoint = FigureUnit("teaching point", "个")
    public static let student = FigureUnit("student", "人")
    public static let teacher = FigureUnit("teacher", "人")
    public static let candidate = FigureUnit("candidate", "人")
    public static let paper = FigureUnit("paper", "篇")
    public static let topic = FigureUnit("topic", "项")
    public static let event = FigureUnit("event", "次")
    public static let accident = FigureUnit("accident", "起")
    public static let project = FigureUnit("project", "个")
    public static let award = FigureUnit("award", "人次")
    public static let day = FigureUnit("day", "天")
}
