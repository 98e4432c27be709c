internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// A figure of one period, computed from the records as they are now.
struct FigureValue {
    let figure: Figure
    let period: ReportPeriod
    /// Nil where it is not known; never 0 instead.
    var value: ExactDecimal?
    /// Why it is not known.
    var reason: Message?
    /// The day on which records of its kind begin, where that is within the period: it says nothing of the days before.
    var since: CivilDate?
}

/// What stands behind a figure. It is read only where it is asked for: a report's text needs the values alone.
struct FigureEvidence {
    let records: [RecordKey]
    /// SHA-256 over the value and every record behind it, as they are now: a change of any of them changes it. Nil where there
    /// is no value.
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
    private struct Key: Hashable {
        let id: String
        let period: ReportPeriod
    }

    private var known: [Key: FigureValue] = [:]
    /// What figures that are computed from others share with them.
    private var read: [Key: FigureEvidence] = [:]
    /// By what was asked: figures of one kind share it.
    var keepings: [String: FigureKeeping] = [:]

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
        if let module = session.absentModules.first(where: { $0.figures.contains { $0.id == id } }),
            let error = session.whyAbsent(module.name)
        {
            throw error
        }
        throw Diagnostic(
            "E0416", "there is no figure `\(id)`", outcome: .failed, expected: "an id that `figures` lists",
            suggestions: NearestName.find(id, in: declared.keys.sorted()))
    }

    func value(of id: String, in period: ReportPeriod) throws(Diagnostic) -> FigureValue {
        let key = Key(id: id, period: period)
        if let value = known[key] { return value }
        let figure = try figure(id)
        let value: FigureValue
        do {
            value = try compute(figure, period)
        } catch {
            // What it is made of is kept by a module that is not in use.
            guard error.code == "E0204" else { throw error }
            value = FigureValue(figure: figure, period: period, reason: error.message)
        }
        known[key] = value
        return value
    }

    /// The figure in the same part of the year before, to be held against this one: not known where its records were not kept
    /// in all of that part.
    func valueBefore(_ value: FigureValue) throws(Diagnostic) -> FigureValue {
        guard let before = value.period.before else {
            let reason: Message = "there is no year before"
            return FigureValue(figure: value.figure, period: value.period, reason: reason)
        }
        var last = try self.value(of: value.figure.id, in: before)
        if last.value != nil, let begun = try incomparable(value.figure, value.period, before) {
            let reason: Message = "its records of \(String(before.year)) begin on \(begun.description) only"
            last.value = nil
            last.reason = reason
        }
        return last
    }

    private func compute(_ figure: Figure, _ period: ReportPeriod) throws(Diagnostic) -> FigureValue {
        func missing(_ reason: Message) -> FigureValue { FigureValue(figure: figure, period: period, reason: reason) }
        func known(_ value: ExactDecimal, since: CivilDate? = nil) -> FigureValue {
            FigureValue(figure: figure, period: period, value: value, since: since)
        }
        let year = String(period.year)
        if !period.hasBegun { return missing("\(year) has not begun") }
        switch figure.definition {
        case .notReported(let reason): return missing(Message(phrase: reason))
        case .change(let id):
            let now = try value(of: id, in: period)
            guard let new = now.value, let old = try valueBefore(now).value else {
                return missing("\(id) is not known for both \(String(period.year - 1)) and \(year)")
            }
            return known(try FigureLedger.difference(new, old))
        case .percentage(let part, let whole):
            let (part, whole) = (try value(of: part, in: period), try value(of: whole, in: period))
            guard let count = part.value else { return missing("\(part.figure.id) is not known for \(year)") }
            guard let all = whole.value, all.coefficient != 0 else {
                return missing("\(whole.figure.id) is not known for \(year), or is nothing")
            }
            return known(ExactDecimal(rounding: count.real / all.real * 100, places: 1))
        case .records(let pipeline, let aggregate):
            let keeping = try keeping(of: figure, in: period)
            if !keeping.isKept { return missing("no records of its kind are kept for \(year)") }
            let answer = try rows("\(pipeline)\n| summarize value = \(aggregate)", figure, period)
            guard let value = FigureLedger.exact(try answer.rows.next()?.first ?? .null) else {
                return missing(figure.unknownBecause.map { Message(phrase: $0) } ?? "its records do not tell")
            }
            return known(value, since: keeping.since)
        }
    }

    func rows(_ pipeline: String, _ figure: Figure, _ period: ReportPeriod) throws(Diagnostic) -> DeclaredRows {
        try session.interpreter.rows(
            ofDeclared: pipeline, title: "the figure \(figure.id)", period.declaredValues, in: session)
    }

    // MARK: evidence

    func evidence(for value: FigureValue) throws(Diagnostic) -> FigureEvidence {
        let key = Key(id: value.figure.id, period: value.period)
        if let evidence = read[key] { return evidence }
        let evidence: FigureEvidence
        do {
            evidence = try readEvidence(for: value)
        } catch {
            // As in `value(of:)`.
            guard error.code == "E0204" else { throw error }
            evidence = FigureEvidence(records: [], hash: nil)
        }
        read[key] = evidence
        return evidence
    }

    private func readEvidence(for value: FigureValue) throws(Diagnostic) -> FigureEvidence {
        let (figure, period) = (value.figure, value.period)
        switch figure.definition {
        case .notReported: return FigureEvidence(records: [], hash: nil)
        case .change(let id):
            return try derived(
                value, [try self.value(of: id, in: period), try valueBefore(try self.value(of: id, in: period))])
        case .percentage(let part, let whole):
            return try derived(value, [try self.value(of: part, in: period), try self.value(of: whole, in: period)])
        case .records(let pipeline, _):
            let (records, contents) = try records(try rows(pipeline, figure, period))
            return FigureEvidence(
                records: records, hash: value.value.map { FigureLedger.hash($0, contents) })
        }
    }

    /// The records behind a figure, and their contents.
    private func records(_ answer: DeclaredRows) throws(Diagnostic) -> ([RecordKey], [String]) {
        guard let origin = answer.origin, let schema = session.collection(origin.collection) else { return ([], []) }
        // What is computed, such as an age, is another tomorrow though nobody changed a record.
        let stored = answer.columns.indices.filter { index in
            index == origin.idColumn || schema.field(answer.columns[index].name) != nil
        }
        var keys: [RecordKey] = []
        var seen = Set<String>()
        var contents: [String] = []
        while let row = try answer.rows.next() {
            let id = row[origin.idColumn].plainText
            if seen.insert(id).inserted { keys.append(RecordKey(collection: origin.collection, id: id)) }
            contents.append(stored.map { row[$0].plainText }.joined(separator: "\u{1F}"))
        }
        return (keys, contents.sorted())
    }

    private func derived(_ value: FigureValue, _ from: [FigureValue]) throws(Diagnostic) -> FigureEvidence {
        guard let number = value.value else { return FigureEvidence(records: [], hash: nil) }
        var (seen, records, hashes) = (Set<RecordKey>(), [RecordKey](), [String]())
        for part in from {
            let evidence = try evidence(for: part)
            records += evidence.records.filter { seen.insert($0).inserted }
            hashes += [evidence.hash].compactMap(\.self)
        }
        return FigureEvidence(records: records, hash: FigureLedger.hash(number, hashes))
    }

    // MARK: values

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
