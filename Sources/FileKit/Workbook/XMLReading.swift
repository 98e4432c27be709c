internal import BaseKit
internal import CSpreadsheet
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What happens on the way through an XML text. Names come without the prefix of their namespace.
protocol XMLVisitor: AnyObject {
    func begin(_ name: XMLName, _ attributes: XMLAttributes)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    func end(_ name: XMLName)
    /// Why it makes no sense to go on; asked after each piece.
    var fault: Diagnostic? { get }
}

/// A name in the parser's memory.
struct XMLName {
    let start: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) {
        if let colon = strrchr(name, Int32(UInt8(ascii: ":"))) {
            start = UnsafePointer(colon) + 1
        } else {
            start = name
        }
    }

    @inline(__always)
    static func == (name: XMLName, word: StaticString) -> Bool {
        strcmp(name.start, UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

/// Attributes of an element, in the parser's memory.
struct XMLAttributes {
    let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value of the attribute with that name; nil where there is none.
    @inline(__always)
    func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
        var index = 0
        while let key = list[index] {
            if XMLName(key) == name { return list[index + 1].map { UnsafePointer($0) } }
            index += 2
        }
        return nil
    }

    subscript(_ name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }
}

/// Walks through the parts of a workbook with expat. A document type, by which entities could grow without end or files be
/// read, has no place in a workbook and is refused.
enum XMLReading {
    private final class Context {
        let visitor: any XMLVisitor
        let parser: XML_Parser
        var hasDocumentType = false
        var depth = 0

        init(_ visitor: any XMLVisitor, _ parser: XML_Parser) {
            self.visitor = visitor
            self.parser = parser
        }
    }

    private static let deepest = 256

    /// False where the archive has no such part.
    static func walk(
        _ part: String, of archive: WorkbookArchive, path: String, _ visitor: any XMLVisitor
    ) throws(Diagnostic) -> Bool {
        guard let parser = XML_ParserCreate("UTF-8") else {
            throw Diagnostic("E0609", "there is no memory to read \(path)", outcome: .failed)
        }
        defer { XML_ParserFree(parser) }
        let context = Context(visitor, parser)
        return try withExtendedLifetime(context) { () throws(Diagnostic) -> Bool in
            XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
            register(parser)
            func feed(_ bytes: UnsafeBufferPointer<CChar>, isLast: Bool) throws(Diagnostic) {
                let status = XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
                if let fault = visitor.fault { throw fault }
                guard status == XML_STATUS_OK else { throw broken(part, path, context) }
            }
            let isThere = try archive.read(part) { (bytes) throws(Diagnostic) in try feed(bytes, isLast: false) }
            if isThere { try feed(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }
            return isThere
        }
    }

    private static func register(_ parser: XML_Parser) {
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let data, let name, let attributes else { return }
                let context = Unmanaged<Context>.fromOpaque(data).takeUnretainedValue()
                context.depth += 1
                if context.depth > XMLReading.deepest { XML_StopParser(context.parser, 0) }
                context.visitor.begin(XMLName(name), XMLAttributes(list: attributes))
            },
            { data, name in
                guard let data, let name else { return }
                let context = Unmanaged<Context>.fromOpaque(data).takeUnretainedValue()
                context.depth -= 1
                context.visitor.end(XMLName(name))
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let data, let text, count > 0 else { return }
            let context = Unmanaged<Context>.fromOpaque(data).takeUnretainedValue()
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                context.visitor.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            guard let data else { return }
            let context = Unmanaged<Context>.fromOpaque(data).takeUnretainedValue()
            context.hasDocumentType = true
            XML_StopParser(context.parser, 0)
        }
    }

    private static func broken(_ part: String, _ path: String, _ context: Context) -> Diagnostic {
        if context.hasDocumentType {
            return Diagnostic(
                "E0609",
                "\(path) is refused: its part \(part) declares a document type, which no spreadsheet program does",
                outcome: .failed, help: "do not trust the file; ask its sender for another")
        }
        let reason = XML_ErrorString(XML_GetErrorCode(context.parser)).map { String(cString: $0) } ?? "broken XML"
        let line = XML_GetCurrentLineNumber(context.parser)
        return Diagnostic(
            "E0609", "\(path) is damaged: its part \(part), line \(line): \(reason)", outcome: .failed,
            help: "save it anew from the spreadsheet program")
    }
}
