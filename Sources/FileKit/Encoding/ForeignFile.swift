internal import BaseKit

/// Files of kinds that hold no table as edsh reads it: known by how they begin, else by the ending of their name.
enum ForeignFile {
    private enum Kind: CaseIterable {
        case oldOffice, pdf, gzip, database, parquet, page, xml, yaml, document, otherSheet, slides, folder, picture

        var name: Message {
            switch self {
            case .oldOffice: "an old Excel or Word file"
            case .pdf: "a PDF document"
            case .gzip: "compressed by gzip"
            case .database: "an SQLite database"
            case .parquet: "a Parquet file"
            case .page: "a web page"
            case .xml: "an XML file"
            case .yaml: "a YAML file"
            case .document: "a text document"
            case .otherSheet: "a spreadsheet that is no .xlsx"
            case .slides: "a presentation"
            case .folder: "a packed folder"
            case .picture: "a picture"
            }
        }

        var help: Message {
            switch self {
            case .oldOffice, .page, .otherSheet: "open it in a spreadsheet program, save it as .xlsx, and open that"
            case .gzip: "unpack it by gunzip and open that"
            case .database: "export its table as CSV and open that"
            case .parquet, .xml: "have the program that wrote it write .xlsx, CSV or JSON, and open that"
            case .yaml: "write it as JSON and open that"
            case .folder: "unpack it and open a file in it"
            case .pdf, .document, .slides, .picture:
                "ask for the table itself as .xlsx or CSV, or copy it into a spreadsheet and save that as .xlsx"
            }
        }

        /// Of names. An `.xls` may be a text, and then is read.
        var endings: [String] {
            switch self {
            case .oldOffice: ["doc", "ppt"]
            case .pdf: ["pdf"]
            case .gzip: ["gz"]
            case .database: ["sqlite"]
            case .parquet: ["parquet"]
            case .page: ["html", "htm", "xhtml", "mht"]
            case .xml: ["xml"]
            case .yaml: ["yaml", "yml"]
            case .document: ["docx", "docm", "odt", "rtf", "wps", "ofd"]
            case .otherSheet: ["ods", "et", "numbers", "xlsb"]
            case .slides: ["pptx", "odp"]
            case .folder: ["zip", "rar", "7z", "tar"]
            case .picture: ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp"]
            }
        }

        /// How the bytes begin.
        var beginnings: [[UInt8]] {
            switch self {
            case .oldOffice: [[0xD0, 0xCF, 0x11, 0xE0]]
            case .pdf: [Array("%PDF-".utf8)]
            case .gzip: [[0x1F, 0x8B]]
            case .database: [Array("SQLite format 3\0".utf8)]
            case .parquet: [Array("PAR1".utf8)]
            default: []
            }
        }

        /// How the text begins behind blanks, in small letters.
        var openings: [String] {
            switch self {
            case .page: ["<!doctype html", "<html", "<table", "<head", "<body"]
            case .xml: ["<?xml"]
            default: []
            }
        }
    }

    /// Of a file whose format nobody has told; nil where it may be a table.
    static func refusal(_ bytes: ByteBuffer, _ path: String) -> Diagnostic? {
        let head = UnsafeBufferPointer(start: bytes.base, count: min(bytes.count, 1 << 10))
        let opening = opening(head)
        let byContent = Kind.allCases.first { kind in
            kind.beginnings.contains { head.starts(with: $0) } || kind.openings.contains { opening.hasPrefix($0) }
        }
        if let byContent { return refusal(byContent, path) }
        guard let dot = path.lastIndex(of: ".") else { return nil }
        let ending = path[path.index(after: dot)...].lowercased()
        guard let byName = Kind.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        var refusal = refusal(byName, path)
        // Its bytes do not show it, so that it may be what its name does not say.
        if !head.contains(0) {
            refusal.help = refusal.help.map { "\($0); if it is a table of text all the same: --format csv" }
        }
        return refusal
    }

    /// Of bytes that can be nothing else, whatever was told.
    static func refusal(byBytes bytes: ByteBuffer, _ path: String) -> Diagnostic? {
        let head = UnsafeBufferPointer(start: bytes.base, count: bytes.count)
        return Kind.allCases.first { kind in kind.beginnings.contains { head.starts(with: $0) } }.map {
            refusal($0, path)
        }
    }

    private static func refusal(_ kind: Kind, _ path: String) -> Diagnostic {
        Diagnostic(
            "E0611", "\(path) is \(kind.name), which is not read as a table", outcome: .failed,
            expected: "CSV, TSV, JSON, JSONL or XLSX", help: kind.help)
    }

    private static func opening(_ head: UnsafeBufferPointer<UInt8>) -> String {
        let isMarked = head.starts(with: ByteOrderMark.utf8)
        let text = head.dropFirst(isMarked ? 3 : 0).drop { JSONScanner.isWhitespace($0) }.prefix(20)
        return String(decoding: text, as: UTF8.self).lowercased()
    }
}

/// Bytes that are no text at all, whatever format was told.
enum BinaryContent {
    static func refusal(_ bytes: ByteBuffer, _ path: String) -> Diagnostic? {
        let head = UnsafeBufferPointer(start: bytes.base, count: min(bytes.count, 1 << 16))
        if head.starts(with: [0x50, 0x4B, 3, 4]) {
            return Diagnostic(
                "E0611", "\(path) is a packed file, not text", outcome: .failed,
                help: "a workbook is opened without --format, or with --format xlsx")
        }
        if let refusal = ForeignFile.refusal(byBytes: bytes, path) { return refusal }
        guard head.contains(0) else { return nil }
        let zeros = head.indices.filter { head[$0] == 0 }
        let odd = zeros.count { $0 % 2 == 1 }
        if zeros.count * 5 > head.count, odd == 0 || odd == zeros.count {
            return Diagnostic(
                "E0604", "\(path) looks like UTF-16 without a byte order mark", outcome: .failed,
                help: "say the encoding: --encoding \(odd > 0 ? "utf-16le" : "utf-16be")")
        }
        return Diagnostic(
            "E0611", "\(path) is a binary file, not text (byte \(zeros[0] + 1) is zero)", outcome: .failed,
            expected: "CSV, TSV, JSON or JSONL")
    }
}
