internal import BaseKit
internal import LanguageKit
internal import ModuleKit
internal import QueryKit
internal import WorkspaceKit

/// A figure of one year, computed from the records as they are now.
struct FigureValue {
    let figure: Figure
    let year: Int
    /// Nil where it is not known; never 0 instead.
    let value: ExactDecimal?
    /// Why it is not known.
    let reason: Message?
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
    private var known: [String: FigureValue] = [:]
    /// What figures that are computed from others share with them.
    private var read: [String: FigureEvidence] = [:]

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

    func value(of id: String, year: Int) throws(Diagnostic) -> FigureValue {
        let key = "\(id) \(year)"
        if let value = known[key] { return value }
        let figure = try figure(id)
        let value: FigureValue
        do {
            value = try compute(figure, year)
        } catch {
            // What it is made of is kept by a module that is not in use.
            guard error.code == "E0204" else { throw error }
            value = FigureValue(figure: figure, year: year, value: nil, reason: error.message)
        }
        known[key] = value
        return value
    }

    private func compute(_ figure: Figure, _ year: Int) throws(Diagnostic) -> FigureValue {
        func missing(_ reason: Message) -> FigureValue {
            FigureValue(figure: figure, year: year, value: nil, reason: reason)
        }
        func known(_ value: ExactDecimal) -> FigureValue {
            FigureValue(figure: figure, year: year, value: value, reason: nil)
        }
        switch figure.definition {
        case .notReported(let reason): return missing(Message(phrase: reason))
        case .change(let id):
            guard let new = try value(of: id, year: year).value, let old = try value(of: id, year: year - 1).value
            else {
                return missing("\(id) is not known for both \(year - 1) and \(year)")
            }
            return known(try FigureLedger.difference(new, old))
        case .percentage(let part, let whole):
            let (part, whole) = (try value(of: part, year: year), try value(of: whole, year: year))
            guard let count = part.value else { return missing("\(part.figure.id) is not known for \(year)") }
            guard let all = whole.value, all.coefficient != 0 else {
                return missing("\(whole.figure.id) is not known for \(year), or is nothing")
            }
            return known(ExactDecimal(rounding: count.real / all.real * 100, places: 1))
        case .records(let pipeline, let aggregate):
            let answer = try rows("\(pipeline)\n| summarize value = \(aggregate), records = count()", figure, year)
            let cells = try answer.rows.next() ?? []
            if cells.last?.whole ?? 0 == 0, !(try isKept(figure, year)) {
                return missing("no records of \(year) or before are kept")
            }
            guard let value = FigureLedger.exact(cells.first ?? .null) else {
                return missing(figure.unknownBecause.map { Message(phrase: $0) } ?? "its records do not tell")
            }
            return known(value)
        }
    }

    private func rows(_ pipeline: String, _ figure: Figure, _ year: Int) throws(Diagnostic) -> DeclaredRows {
        try session.interpreter.rows(
            ofDeclared: pipeline, title: "the figure \(figure.id)", FigureLedger.period(of: year), in: session)
    }

    /// A count of nothing is 0 only where such records were kept at all by then: before the first of them the figure is
    /// unknown.
    private func isKept(_ figure: Figure, _ year: Int) throws(Diagnostic) -> Bool {
        guard case .records(let pipeline, _) = figure.definition,
            let schema = session.collection(String(pipeline.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
        else { return true }
        let condition =
            switch figure.periodField {
            case .day(let field): " | where \(field) < $to"
            case .year(let field): " | where \(field) <= $year"
            case nil: ""
            }
        return try rows("\(schema.name)\(condition) | take 1", figure, year).rows.next() != nil
    }

    // MARK: evidence

    func evidence(for value: FigureValue) throws(Diagnostic) -> FigureEvidence {
        let key = "\(value.figure.id) \(value.year)"
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
        let (figure, year) = (value.figure, value.year)
        switch figure.definition {
        case .notReported: return FigureEvidence(records: [], hash: nil)
        case .change(let id):
            return try derived(value, [try self.value(of: id, year: year), try self.value(of: id, year: year - 1)])
        case .percentage(let part, let whole):
            return try derived(value, [try self.value(of: part, year: year), try self.value(of: whole, year: year)])
        case .records(let pipeline, _):
            let (records, contents) = try records(try rows(pipeline, figure, year))
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
        var contents: [String] = []
        while let row = try answer.rows.next() {
            keys.append(RecordKey(collection: origin.collection, id: row[origin.idColumn].plainText))
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
