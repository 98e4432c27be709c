internal import BaseKit
internal import LanguageKit
internal import WorkspaceKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Importer {
    /// Checks every row and stages the records. Throws where a row is bad, after it has listed them all, unless good rows
    /// are to be taken alone.
    func run() throws(Diagnostic) {
        try convert()
        try match()
        try checkRequired()
        try checkUniqueKeys()
        try resolveOwnReferences()
        leaveOutWhatRefersToBadRows()
        let counts = try stageWhatIsAllowed()
        if bad > 0 {
            try report(bad)
            guard request.skipsBad else { throw refusal(bad) }
        }
        try session.report(summary(counts))
        if !columns.ignored.isEmpty {
            try session.report("note: not imported: \(list: columns.ignored.map { "`\($0)`" })")
        }
    }

    private var bad: Int { misfits.count + rows.count { $0.isBad } }

    /// `2 schools added, 1 updated, 3 had the values already`
    private func summary(_ counts: ImportCounts) -> Message {
        let (added, updated, same) = (counts.added, counts.updated, counts.same)
        var parts: [Message] = []
        if added > 0 { parts.append("\(added) \(schema.counted(added)) added") }
        if updated > 0 {
            parts.append(parts.isEmpty ? "\(updated) \(schema.counted(updated)) updated" : "\(updated) updated")
        }
        if same > 0 {
            parts.append(
                parts.isEmpty
                    ? "\(same) \(schema.counted(same)) had the values already" : "\(same) had the values already")
        }
        if bad > 0 {
            parts.append(
                parts.isEmpty ? "\(bad) \(schema.counted(bad)) left out as bad" : "\(bad) left out as bad")
        }
        return parts.isEmpty ? "the file holds no rows" : .list(parts)
    }

    // MARK: bad rows

    /// Lists what is wrong, in the order of the file, and writes the bad rows into a file of their own.
    private func report(_ bad: Int) throws(Diagnostic) {
        let ordered = problems.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
        let all = ordered.map(\.element)
        try session.show(RowProblem.columns, ListCursor(all.map(\.cells)), format: nil)
        let rows: Message = "\(bad) bad row\(plural: bad)"
        guard !isRehearsal else { return session.say("dry run: \(rows) would go to a file of rejects") }
        let path = try writeRejects(all)
        session.say(
            request.skipsBad
                ? "\(rows) written to \(path): correct them there, and import that file" : "\(rows) written to \(path)")
    }

    var isRehearsal: Bool { request.isRehearsal || session.options.isDryRun }

    private func refusal(_ bad: Int) -> Diagnostic {
        let count = rows.count + misfits.count
        return Diagnostic(
            "E0625",
            "nothing was imported: \(bad) of \(count) row\(plural: count) \(plural: bad, "is", "are") wrong, as listed",
            outcome: .failed,
            expected: "rows that are all right",
            help: "correct the file and import it again, or take the others now with --skip-bad and the bad ones later")
    }

    /// Nothing that is there is overwritten unless it was named: it may hold corrections.
    private func writeRejects(_ problems: [RowProblem]) throws(Diagnostic) -> String {
        let path = request.rejects ?? freeName()
        let ending = path.lowercased().hasSuffix(".csv") ? "csv-excel" : nil
        guard
            let format = try ending.map({ (name) throws(Diagnostic) in try FormatRegistry.format(named: name) })
                ?? FormatRegistry.format(ofFile: path)
        else {
            throw Diagnostic(
                "E0410", "the ending of `\(path)` is not a known format", outcome: .failed,
                expected: "--rejects FILE.csv or FILE.xlsx")
        }
        let real = try session.writablePath(path)
        var bytes: [UInt8] = []
        let sink = TextSink { bytes += $0 }
        let writer = format.writer(to: sink, terminal: .plain)
        let hasBeyond = misfits.contains { $0.beyond != nil }
        writer.begin(
            columns: [Column(ImportColumns.rejectNames[0], .int), Column(ImportColumns.rejectNames[1], .text)]
                + (hasBeyond ? [Column(ImportColumns.beyondName, .text)] : [])
                + keptColumns.map { Column(columnNames[$0], .text) })
        let reasons = Dictionary(grouping: problems, by: \.place)
        let left = (rows.filter(\.isBad) + misfits).sorted { $0.place < $1.place }
        for row in left {
            let sentences = (reasons[row.place] ?? []).map(\.sentence)
            writer.row(
                [.int(Int64(row.place)), .text(sentences.joined(separator: "\n"))]
                    + (hasBeyond ? [row.beyond.map(Value.text) ?? .null] : [])
                    + keptColumns.map { row.cells[$0].map(Value.text) ?? .null })
        }
        _ = writer.end()
        sink.flush()
        if let failure = sink.failure { throw failure }
        let access = FileAccessRights(
            ofFileAt: real, workspace: session.workspace?.path, withPartsOf: request.path)
        try FileWriting.replace(real, bytes)
        access.grant(real)
        return path
    }

    /// The file's own columns, without those of an earlier file of rejects.
    private var keptColumns: [Int] {
        columnNames.indices.filter { !ImportColumns.rejectNames.contains(columnNames[$0]) }
    }

    /// `teachers.csv` gives `teachers.rejects.csv`, or where that is there `teachers.rejects-2.csv`.
    private func freeName() -> String {
        let slash = request.path.lastIndex(of: "/").map { request.path.index(after: $0) } ?? request.path.startIndex
        let dot = request.path[slash...].lastIndex(of: ".").flatMap { $0 == slash ? nil : $0 }
        var stem = dot.map { String(request.path[..<$0]) } ?? request.path
        if let earlier = stem.firstRange(of: ".rejects") { stem = String(stem[..<earlier.lowerBound]) }
        let isWorkbook = dot.map { request.path[$0...].lowercased() == ".xlsx" } ?? false
        let ending = isWorkbook && FormatRegistry.all.contains(where: { $0.name == "xlsx" }) ? "xlsx" : "csv"
        for number in 1...9999 {
            let path = stem + ".rejects" + (number == 1 ? "" : "-\(number)") + "." + ending
            if access(path, F_OK) != 0 { return path }
        }
        return stem + ".rejects." + ending
    }
}
