import BaseKit
import Glibc
import ProgramShape

@testable import FileKit
@testable import LanguageKit
@testable import WorkspaceKit

/// What reads bytes that somebody else wrote. Each must never trap; what it accepts, it must give back the same.
enum FuzzTarget: String, CaseIterable {
    case records, manifest, journal, script, csv

    func tryOne(_ bytes: UnsafeBufferPointer<UInt8>) {
        let bytes = Array(bytes)
        switch self {
        case .records: FuzzTarget.records(bytes)
        case .manifest: FuzzTarget.manifest(bytes)
        case .journal: FuzzTarget.journal(bytes)
        case .script: FuzzTarget.script(bytes)
        case .csv: FuzzTarget.csv(bytes)
        }
    }

    /// libFuzzer keeps the input of a process that ends like this.
    static func wrong(_ what: String) -> Never {
        let line = Array("wrong: \(what)\n".utf8)
        _ = Glibc.write(2, line, line.count)
        abort()
    }

    // MARK: the workspace's own files

    static let schools = CollectionSchema(
        "schools", singular: "school", labelZh: "学校", summary: "", idPrefix: "S", idDigits: 3,
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "名称", summary: ""),
            FieldSchema("town", .reference("towns"), labelZh: "镇", summary: ""),
            FieldSchema("pupils", .int, labelZh: "学生", summary: ""),
            FieldSchema("area", .decimal(scale: 4), labelZh: "面积", summary: ""),
            FieldSchema("budget", .money, labelZh: "预算", summary: ""),
            FieldSchema("boarding", .bool, labelZh: "寄宿", summary: ""),
            FieldSchema("founded", .date, labelZh: "建校", summary: ""),
            FieldSchema("month", .month, labelZh: "月", summary: ""),
            FieldSchema("seen", .datetime, labelZh: "时间", summary: ""),
        ])

    /// Written and read again a record is the same, and written again it is the same to the byte.
    static func records(_ bytes: [UInt8]) {
        guard let records = try? RecordFile.read(bytes, of: schools, name: "x") else { return }
        func written(_ records: [Record]) -> [UInt8] {
            var lines: [UInt8] = []
            for record in records {
                CanonicalJSON.append(record, of: schools, to: &lines)
                lines.append(UInt8(ascii: "\n"))
            }
            return lines
        }
        let lines = written(records)
        guard let again = try? RecordFile.read(lines, of: schools, name: "x") else { wrong("canonical form refused") }
        guard records.count == again.count, zip(records, again).allSatisfy({ $0.isIdentical(to: $1) }) else {
            wrong("another record")
        }
        if written(again) != lines { wrong("another canonical form") }
        let (given, canonical) = (split(bytes), split(lines))
        guard given.count == canonical.count else { wrong("\(canonical.count) records in \(given.count) lines") }
        for (line, canonical) in zip(given, canonical) {
            if let complaint = RecordJudge.complaint(about: line, canonical: canonical) { wrong(complaint) }
        }
        for value in records.flatMap(\.values) {
            switch value {
            case .int(let number): if number.magnitude > RecordRules.largestInteger { wrong("a number out of range") }
            case .decimal(let number): if !RecordRules.fits(number) { wrong("a number out of range") }
            default: break
            }
        }
    }

    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        let ended = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
        guard !bytes.isEmpty else { return [] }
        return ended.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    }

    static func manifest(_ bytes: [UInt8]) {
        guard let manifest = try? Manifest(bytes, name: "x") else { return }
        guard let again = try? Manifest(Array(manifest.text.utf8), name: "x") else { wrong("own manifest refused") }
        if again.text != manifest.text { wrong("another manifest") }
    }

    private static let journalFolder: String = {
        var template = Array("/dev/shm/edsh-fuzz-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { wrong("no folder in /dev/shm") }
        let name = String(cString: path)
        mkdir(name + "/journal", 0o700)
        return name + "/journal"
    }()

    /// What is read of any journal is a chain whose ends say where they are. Tried twice: as it is, and with the checksum
    /// of each line put right, since chance does not find one.
    static func journal(_ bytes: [UInt8]) {
        read(bytes)
        var repaired: [UInt8] = []
        let operations = OperationReader(["schools": schools])
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard line.count > JournalFraming.length, line.starts(with: JournalFraming.prefix) else { continue }
            var right: [UInt8] = []
            let start = JournalFraming.begin(&right)
            right += line.dropFirst(JournalFraming.length)
            JournalFraming.end(&right, from: start)
            repaired += right
            right.dropLast().withUnsafeBufferPointer { line in
                _ = JournalLine(line)
                guard let operation = try? operations.operation(line, file: "x", number: 1) else { return }
                let change = operation.change
                for record in [change.before, change.after].compactMap(\.self)
                where record.values.count != schools.fields.count {
                    wrong("a record of another width")
                }
            }
        }
        read(repaired)
    }

    private static func read(_ bytes: [UInt8]) {
        let path = journalFolder + "/000001.jsonl"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0, write(descriptor, bytes, bytes.count) == bytes.count else { wrong("no file") }
        close(descriptor)
        let reader = JournalReader(files: LocalFileSystem(), directory: journalFolder)
        let operations = OperationReader(["schools": schools])
        var last = 0
        let outcome = try? reader.read(from: Checkpoint.beginning.state) { commit throws(Diagnostic) in
            if commit.head.number != last + 1 { wrong("commit \(commit.head.number) behind \(last)") }
            last = commit.head.number
            for line in commit.operations { _ = try? operations.change(line, file: commit.file, number: 1) }
        }
        guard let outcome else { return }
        if outcome.end.offset > Int64(bytes.count) { wrong("an end behind the end") }
        guard outcome.problem == .none else { return }
        let history = JournalHistory(reader: reader)
        try? history.walk(from: outcome.end) { entry throws(Diagnostic) in
            _ = try history.operations(of: entry, operations)
            return true
        }
    }

    // MARK: what users write

    /// Formatted text is the same program and formats to itself; of joined lines see `alike`.
    static func script(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        if let lines = nearlyAlike(text) { _ = alike(SourceText(name: "x", text: lines)) }
        let source = SourceText(name: "x", text: text)
        let parsed = alike(source)
        for error in parsed.errors where (error.range?.end ?? 0) > bytes.count { wrong("an error behind the end") }
        guard let formatted = try? ProgramFormatter.format(source) else { return }
        let written = SourceText(name: "x", text: formatted)
        guard let again = try? ProgramFormatter.format(written) else { wrong("the formatted text cannot be read") }
        if again != formatted { wrong("formatted again it is another text") }
        // Describing a tree is slow; what is wrong shows in a few lines.
        guard bytes.count < 1000 else { return }
        let kept = Parser.parse(written, stages: StageCatalogue.grammar)
        if shape(of: kept.program) != shape(of: parsed.program) { wrong("formatted it is another tree") }
    }

    /// Lines that are joined are the statements that they are one by one.
    private static func alike(_ source: SourceText) -> ParseResult {
        let parsed = Parser.parse(source, stages: StageCatalogue.grammar)
        let joined = Parser.parse(source, stages: StageCatalogue.grammar, joinsAlike: true)
        let ranges = parsed.program.statements.map(\.range)
        if ranges != joined.program.statements.map(\.range) || parsed.errors.count != joined.errors.count {
            wrong("joined lines differ")
        }
        for (own, alike) in zip(parsed.program.statements, joined.program.statements) {
            guard let line = alike.alike else { continue }
            // With its own literals in it, the first line's tree is this line's.
            var found = Literals()
            var expected = Literals()
            found.collect(own)
            expected.collect(alike)
            if found.shape != expected.shape { wrong("another tree") }
            // Numbers among a command's words are words of the tree, not literals.
            if found.values.count == line.literals.count, found.values != line.literals.map(\.value) {
                wrong("other literals")
            }
        }
        return parsed
    }

    static func csv(_ bytes: [UInt8]) {
        guard let table = try? FileTable(ByteSource(ByteBuffer(bytes), path: "x.csv"), options: .init()) else { return }
        var rows = 0
        do {
            try table.forEachRow { row in
                if row.count != table.columns.count { wrong("a row of another width") }
                rows += 1
            }
        } catch { return }
        if let count = table.rowCount, count != rows { wrong("\(rows) rows, not \(count)") }
    }
}
