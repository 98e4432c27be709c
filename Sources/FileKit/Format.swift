internal import BaseKit

/// The formats that can be read.
enum Format: String, CaseIterable {
    case csv, tsv, json, jsonl

    static func named(byExtensionOf path: String) -> Format? {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "csv": return .csv
        case "tsv", "tab": return .tsv
        case "json", "geojson": return .json
        case "jsonl", "ndjson": return .jsonl
        default: return nil
        }
    }

    /// As the options say, else by the extension, else by the content: text that starts like JSON is JSON.
    static func of(_ text: ByteBuffer, _ path: String, _ given: String?) throws(Diagnostic) -> Format {
        if let given {
            guard let format = Format(rawValue: given.lowercased()) ?? Format.named(byExtensionOf: "." + given) else {
                throw Diagnostic(
                    "E0605", "there is no file format named \(given)", expected: "one of csv, tsv, json, jsonl",
                    suggestions: NearestName.find(given, in: Format.allCases.map(\.rawValue)))
            }
            return format
        }
        if let format = Format.named(byExtensionOf: path) {
            return format == .json && JSONLayout.startsWithObjectLine(text) ? .jsonl : format
        }
        var position = text.start
        while position < text.count, JSONScanner.isWhitespace(text.base[position]) { position += 1 }
        switch text.base[position] {
        case UInt8(ascii: "["): return .json
        case UInt8(ascii: "{"): return JSONLayout.startsWithObjectLine(text) ? .jsonl : .json
        default: return .csv
        }
    }
}
