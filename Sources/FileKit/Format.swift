internal import BaseKit

/// The formats that can be read.
enum Format: String, CaseIterable {
    case csv, tsv, json, jsonl, xlsx

    static func named(byExtensionOf path: String) -> Format? {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "csv": return .csv
        case "tsv", "tab": return .tsv
        case "json", "geojson": return .json
        case "jsonl", "ndjson": return .jsonl
        case "xlsx", "xlsm": return .xlsx
        default: return nil
        }
    }

    /// As the options say, else by the extension, else by the content: text that starts like JSON is JSON.
    static func of(_ text: TextSource, _ path: String, _ given: String?) throws(Diagnostic) -> Format {
        if let given {
            guard let format = Format(rawValue: given.lowercased()) ?? Format.named(byExtensionOf: "." + given) else {
                throw Diagnostic(
                    "E0605", "there is no file format named \(given)", expected: "one of csv, tsv, json, jsonl, xlsx",
                    suggestions: NearestName.find(given, in: Format.allCases.map(\.rawValue)))
            }
            return format
        }
        if let format = Format.named(byExtensionOf: path) {
            guard format == .json else { return format }
            return try JSONLayout.startsWithObjectLine(text) ? .jsonl : .json
        }
        switch try JSONLayout.firstByte(text) {
        case UInt8(ascii: "["): return .json
        case UInt8(ascii: "{"): return try JSONLayout.startsWithObjectLine(text) ? .jsonl : .json
        default: return .csv
        }
    }

    /// A workbook is known by its first bytes, whatever it is called; what is told to be one must be one.
    static func isWorkbook(_ bytes: ByteBuffer, _ path: String, _ options: FileOptions) throws(Diagnostic) -> Bool {
        let isPacked =
            bytes.count >= 4 && bytes.base[0] == 0x50 && bytes.base[1] == 0x4B
            && (bytes.base[2] == 3 && bytes.base[3] == 4 || bytes.base[2] == 5 && bytes.base[3] == 6)
        if let given = options.format.flatMap({ Format(rawValue: $0.lowercased()) }) {
            if given == .xlsx, !isPacked { throw BinaryContent.refusal(bytes, path) ?? noWorkbook(path) }
            return given == .xlsx
        }
        if !isPacked, named(byExtensionOf: path) == .xlsx {
            throw BinaryContent.refusal(bytes, path) ?? noWorkbook(path)
        }
        return isPacked
    }

    static func noWorkbook(_ path: String) -> Diagnostic {
        Diagnostic(
            "E0609", "\(path) is no workbook, whatever its name says", outcome: .failed,
            expected: "a file saved as .xlsx by a spreadsheet program", help: "if it is text, say so: --format csv")
    }
}
