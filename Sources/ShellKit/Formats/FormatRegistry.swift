public import BaseKit

/// The only list of output formats.
public enum FormatRegistry {
    public static let all: [any OutputFormat] = [
        TableFormat(), CSVFormat(), TSVFormat(), JSONFormat(), JSONLinesFormat(), MarkdownFormat(), HTMLFormat(),
        YAMLFormat(), ExcelCSVFormat(), WorkbookFormat(),
    ]

    /// The format of that name or file ending. Throws with the nearest names where there is none.
    public static func format(named name: String) throws(Diagnostic) -> any OutputFormat {
        let lowered = name.lowercased()
        if let format = all.first(where: { $0.name == lowered || $0.otherNames.contains(lowered) }) { return format }
        throw Diagnostic(
            "E0652", "there is no output format `\(name)`", expected: "a format; `help formats` lists them",
            suggestions: NearestName.find(name, in: all.map(\.name)))
    }

    /// The format that the ending of a file's name tells; nil for an unknown one.
    public static func format(ofFile path: String) -> (any OutputFormat)? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        return try? format(named: String(name[name.index(after: dot)...]))
    }
}
