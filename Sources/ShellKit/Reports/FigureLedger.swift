internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import WorkspaceKit

/// A figure of one year, computed from the records as they are now.
struct FigureValue {
    let figure: Figure
    let year: Int
    /// Nil where it is not known; never 0 instead.
    let value: ExactDecimal?
    /// Why it is not known.
    let reason: String?
    let records: [RecordKey]
    /// SHA-256 over the value and every record behind it, as they are now: a change of any of them changes it.
    let hash: String?
}

struct RecordKey: Hashable {
    let collection: String
    let id: String
}

/// Computes figures, each once.
final class FigureLedger {
    let session: Session
    private let declared: [String: Figure]
    private var known: [String: FigureValue] = [:]

    init(_ session: Session) {
        self.session = session
        declared = Dictionary(
            session.modules.flatMap(\.figures).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// By section and then as the modules declare them.
    var figures: [Figure] {
        let all = session.modules.flatMap(\.figures)
        return all.enumerated().sorted { left, right in
            let (a, b) = (FigureLedger.order(left.element.section), FigureLedger.order(right.element.section))
            return a != b ? a.lexicographicallyPrecedes(b) : left.offset < right.offset
        }.map(\.element)
    }

    private static func order(_ section: String) -> [Int] { section.split(separator: ".").map { Int($0) ?? 0 } }

    func figure(_ id: String) throws(Diagnostic) -> Figure {
        if let figure = declared[id] { return figure }
        throw Diagnostic(
            "E0416", "there is no figure `\(id)`", outcome: .failed, expected: "an id that `figures` lists",
            suggestions: NearestName.find(id, in: declared.keys.sorted()))
    }

    func value(of id: String, year: Int) throws(Diagnostic) -> FigureValue {
        let key = "\(id) \(year)"
        if let value = known[key] { return value }
        let value = try compute(try figure(id), year)
        known[key] = value
        return value
    }

    private func compute(_ figure: Figure, _ year: Int) throws(Diagnostic) -> FigureValue {
        func missing(_ reason: String, _ records: [RecordKey] = []) -> FigureValue {
            FigureValue(figure: figure, year: year, value: nil, reason: reason, records: records, hash: nil)
        }
        switch figure.definition {
        case .notReported(let reason): return missing(reason)
        case .change(let id):
            let (now, before) = (try value(of: id, year: year), try value(of: id, year: year - 1))
            guard let new = now.value, let old = before.value else {
                return missing("\(id) is not known for both \(year - 1) and \(year)")
            }
            return derived(figure, year, try FigureLedger.difference(new, old), [now, before])
        case .percentage(let part, let whole):
            let (part, whole) = (try value(of: part, year: year), try value(of: whole, year: year))
            guard let count = part.value else { return missing("\(part.figure.id) is not known for \(year)") }
            guard let all = whole.value, all.coefficient != 0 else {
                return missing("\(whole.figure.id) is not known for \(year), or is nothing")
            }
            let share = ExactDecimal(rounding: count.real / all.real * 100, places: 1)
            return derived(figure, year, share, [part, whole])
        case .records(let pipeline, let aggregate):
            let period = FigureLedger.period(of: year)
            let title = "the figure \(figure.id)"
            let answer = try session.interpreter.rows(
                ofDeclared: "\(pipeline)\n| summarize value = \(aggregate)", title: title, period, in: session)
            let cell = try answer.rows.next()?.first ?? .null
            let (records, digest) = try self.records(pipeline, title, period)
            if records.isEmpty, !(try isKept(pipeline, year)) {
                return missing("there are no records of \(year) behind it")
            }
            guard let value = FigureLedger.exact(cell) else {
                return missing(figure.unknownBecause ?? "its records do not tell", records)
            }
            return FigureValue(
                figure: figure, year: year, value: value, reason: nil, records: records,
                hash: FigureLedger.hash(value, digest))
        }
    }

    /// The records behind a figure, and their contents.
    private func records(
        _ pipeline: String, _ title: String, _ period: [DeclaredValue]
    ) throws(Diagnostic) -> ([RecordKey], [String]) {
        let answer = try session.interpreter.rows(ofDeclared: pipeline, title: title, period, in: session)
        guard let origin = answer.origin, let schema = session.collection(origin.collection) else { return ([], []) }
        // What is computed, such as an age, is another tomorrow though nobody changed a record.
        let stored = answer.columns.indices.filter { index in
            index == origin.idColumn || schema.field(answer.columns[index].name) != nil
        }
        var keys: [RecordKey] = []
        var contents: [String] = []
        while let row = try answer.rows.next() {
            keys.append(RecordKey(collection: origin.collection, id: row[origin.idColumn].plainText))
            contents.append(stored.map { row[$0].plainText }.joined(separator: "\u{1F}"))
        }
        return (keys, contents.sorted())
    }

    /// A count of nothing is 0 only where the bureau keeps such records at all for that year: where a collection has no
    /// record of any time, its figures are unknown.
    private func isKept(_ pipeline: String, _ year: Int) throws(Diagnostic) -> Bool {
        let name = pipeline.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard let schema = session.collection(String(name)) else { return true }
        let answer = try session.interpreter.rows(
            ofDeclared: "\(schema.name) | take 1", title: schema.name, [], in: session)
        return try answer.rows.next() != nil
    }

    private func derived(_ figure: Figure, _ year: Int, _ value: ExactDecimal, _ from: [FigureValue]) -> FigureValue {
        var seen = Set<RecordKey>()
        return FigureValue(
            figure: figure, year: year, value: value, reason: nil,
            records: from.flatMap(\.records).filter { seen.insert($0).inserted },
            hash: FigureLedger.hash(value, from.compactMap(\.hash)))
    }

    // MARK: values

    /// What stands for `$year`, `$from` and `$to`.
    static func period(of year: Int) -> [DeclaredValue] {
        [
            DeclaredValue("year", .int(Int64(year)), .int),
            DeclaredValue("from", CivilDate(year: year, month: 1, day: 1).map(Value.date) ?? .null, .date),
            DeclaredValue("to", CivilDate(year: year + 1, month: 1, day: 1).map(Value.date) ?? .null, .date),
        ]
    }

    private static func exact(_ value: Value) -> ExactDecimal? {
        switch value {
        case .int(let number): ExactDecimal(coefficient: number, scale: 0)
        case .decimal(let number): number.normalized
        case .real(let number): ExactDecimal(rounding: number, places: 4).normalized
        case .duration(let duration): ExactDecimal(coefficient: Int64(duration.days), scale: 0)
        default: nil
        }
    }

    private static func difference(_ left: ExactDecimal, _ right: ExactDecimal) throws(Diagnostic) -> ExactDecimal {
        guard let (a, b, scale) = ExactDecimal.aligned(left, right) else {
            throw Diagnostic("E0701", "a figure is too large to be computed exactly", outcome: .failed)
        }
        return ExactDecimal(coefficient: a - b, scale: scale).normalized
    }

    private static func hash(_ value: ExactDecimal, _ parts: [String]) -> String {
        SHA256Digest.hexadecimal(Array(([value.normalized.description] + parts).joined(separator: "\u{1E}").utf8))
    }
}
