internal import BaseKit

/// What a workbook says about itself: its sheets, where they lie, and how its cells are formatted.
struct WorkbookParts {
    struct Sheet {
        let name: String
        let part: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var styles = WorkbookStyles()
    /// Days count from 1904, as on old Macintoshes.
    private(set) var countsFrom1904 = false
    private(set) var sharedStringsPart = "xl/sharedStrings.xml"

    init(_ archive: WorkbookArchive, path: String) throws(Diagnostic) {
        let roots = Relations(folder: "")
        _ = try XMLReading.walk("_rels/.rels", of: archive, path: path, roots)
        let main = roots.targets(ofType: "/officeDocument").first ?? "xl/workbook.xml"
        let slash = main.lastIndex(of: "/")
        let folder = slash.map { String(main[...$0]) } ?? ""
        let file = slash.map { String(main[main.index(after: $0)...]) } ?? main
        let list = SheetList()
        guard try XMLReading.walk(main, of: archive, path: path, list) else {
            throw Diagnostic(
                "E0609", "\(path) is a packed file, but no workbook", outcome: .failed,
                expected: "a workbook saved as .xlsx",
                help: "an .ods or .xls file: open it in the spreadsheet program and save it as .xlsx")
        }
        let relations = Relations(folder: folder)
        _ = try XMLReading.walk("\(folder)_rels/\(file).rels", of: archive, path: path, relations)
        for sheet in list.sheets {
            guard let target = relations.byID[sheet.relation], target.type.hasSuffix("/worksheet") else { continue }
            sheets.append(Sheet(name: sheet.name, part: target.part, isHidden: sheet.isHidden))
        }
        countsFrom1904 = list.countsFrom1904
        if let part = relations.targets(ofType: "/sharedStrings").first { sharedStringsPart = part }
        if let part = relations.targets(ofType: "/styles").first {
            let reader = StyleReader()
            _ = try XMLReading.walk(part, of: archive, path: path, reader)
            styles = reader.styles
        }
        guard !sheets.isEmpty else {
            throw Diagnostic("E0609", "\(path) has no sheet with cells", outcome: .failed)
        }
    }

    /// The sheet of that name or number (from 1), or the first that is not hidden; a note where there are others.
    func sheet(_ wanted: String?, path: String) throws(Diagnostic) -> (Sheet, note: Message?) {
        let names = sheets.map(\.name)
        if let wanted {
            if let known = sheets.first(where: { $0.name == wanted }) { return (known, nil) }
            if let number = Int(wanted), sheets.indices.contains(number - 1) { return (sheets[number - 1], nil) }
            throw Diagnostic(
                "E0610", "\(path) has no sheet `\(wanted)`", outcome: .failed,
                expected: .oneOf(names),
                suggestions: NearestName.find(wanted, in: names))
        }
        let chosen = sheets.first { !$0.isHidden } ?? sheets[0]
        guard sheets.count > 1 else { return (chosen, nil) }
        let others = names.filter { $0 != chosen.name }
        return (chosen, "the sheet `\(chosen.name)`; --sheet names another: \(list: others)")
    }
}

/// Which part a relation leads to.
private final class Relations: XMLVisitor {
    private let folder: String
    private(set) var byID: [String: (part: String, type: String)] = [:]
    private var order: [String] = []
    var fault: Diagnostic? { nil }

    init(folder: String) { self.folder = folder }

    func targets(ofType ending: String) -> [String] {
        order.compactMap { byID[$0] }.filter { $0.type.hasSuffix(ending) }.map(\.part)
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
            attributes["TargetMode"] != "External"
        else { return }
        order.append(id)
        byID[id] = (absolute(target), attributes["Type"] ?? "")
    }

    /// Targets are relative to the folder of the part, or from the root.
    private func absolute(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = parts.popLast() } else if step != "." { parts.append(String(step)) }
        }
        return parts.joined(separator: "/")
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: XMLName) {}
}

private final class SheetList: XMLVisitor {
    private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false
    var fault: Diagnostic? { nil }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "workbookPr" {
            countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        } else if name == "sheet", let title = attributes["name"], let relation = attributes["id"] {
            sheets.append((title, relation, (attributes["state"] ?? "visible") != "visible"))
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: XMLName) {}
}
