internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit

/// Computes one indicator for a period, and holds each value against the norm in force.
struct IndicatorValues {
    let session: Session
    let indicator: Indicator
    let period: Period
    /// Keys of the language, as the user wrote them; nil: the indicator's own.
    let by: String?

    /// Rows of: group, value, rows counted, norm, whether it is met, its source, why it is not known.
    func rows() throws(Diagnostic) -> [[Value]] {
        let keys = by ?? indicator.by.joined(separator: ", ")
        let text =
            "\(indicator.rows)\n| summarize value = \(indicator.value), counted = count()"
            + (keys.isEmpty ? "" : " by \(keys)")
        let answer = try session.interpreter.rows(
            ofDeclared: text, title: "the indicator \(indicator.name)",
            [
                DeclaredValue("from", .date(period.start), .date), DeclaredValue("to", .date(period.end), .date),
                DeclaredValue("year", .int(Int64(period.start.year)), .int),
            ], in: session)
        let valueAt = answer.columns.firstIndex { $0.name == "value" } ?? 0
        let countAt = answer.columns.firstIndex { $0.name == "counted" } ?? 0
        let groups = answer.columns.indices.filter { $0 != valueAt && $0 != countAt }
        var rows: [[Value]] = []
        while let row = try answer.rows.next() {
            let names = groups.map { label(row[$0], answer.columns[$0].type) }
            let value = exact(row[valueAt])
            // Norms are by the first of the indicator's own keys, so they hold only where that is among them.
            let norm = threshold(for: by == nil ? groups.first.map { row[$0].plainText } : nil)
            rows.append([
                names.isEmpty ? .text("county") : .text(names.joined(separator: " / ")), value,
                row[countAt], norm.map { .text($0.words.text) } ?? .null,
                norm.flatMap { holds($0, value) } ?? .null,
                norm.map { .text(phrase($0.source)) } ?? .null,
                value.isNull ? .text(phrase(indicator.unknownBecause ?? "its rows do not tell")) : .null,
            ])
        }
        return rows
    }

    private func label(_ value: Value, _ type: ValueType) -> String {
        if value.isNull { return "unknown" }
        if case .reference(let target) = type, let name = session.name(of: value.plainText, in: target) { return name }
        return value.plainText
    }

    private func exact(_ value: Value) -> Value {
        switch value {
        case .int(let number): .decimal(ExactDecimal(coefficient: number, scale: 0))
        case .decimal(let number): .decimal(number.normalized)
        case .real(let number) where number.isFinite: .decimal(ExactDecimal(rounding: number, places: 4).normalized)
        default: .null
        }
    }

    /// The norm in force at the end of the period; of several the newest.
    private func threshold(for group: String?) -> Threshold? {
        indicator.thresholds.filter { $0.from < period.end && ($0.group == nil || $0.group == group) }
            .max { $0.from < $1.from }
    }

    private func holds(_ norm: Threshold, _ value: Value) -> Value? {
        guard case .decimal(let number) = value else { return nil }
        return switch norm.sense {
        case .atLeast: .bool(number >= norm.limit)
        case .atMost: .bool(number <= norm.limit)
        case .below: .bool(number < norm.limit)
        }
    }
}

extension Threshold {
    /// `at most 19`
    var words: Message {
        switch sense {
        case .atLeast: "at least \(limit.normalized)"
        case .atMost: "at most \(limit.normalized)"
        case .below: "below \(limit.normalized)"
        }
    }
}
