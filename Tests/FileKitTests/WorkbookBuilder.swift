import CSpreadsheet

/// Builds packed files by hand, right ones and hostile ones.
struct PackedFile {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    mutating func add(_ name: String, _ content: [UInt8], claimedSize: UInt32? = nil) {
        var capacity = compressBound(UInt(content.count))
        var packed = [UInt8](repeating: 0, count: Int(capacity))
        compress2(&packed, &capacity, content, UInt(content.count), 9)
        // Without the two bytes in front and the four behind that zlib adds.
        let data = Array(packed[2..<Int(capacity) - 4])
        let sum = UInt32(crc32(0, content, UInt32(content.count)))
        let offset = UInt32(bytes.count)
        let sizes = word(sum) + word(UInt32(data.count)) + word(claimedSize ?? UInt32(content.count))
        let common =
            short(20) + short(0x800) + short(8) + short(0) + short(0x21) + sizes + short(UInt16(name.utf8.count))
        bytes += word(0x0403_4B50) + common + short(0) + Array(name.utf8) + data
        directory +=
            word(0x0201_4B50) + short(20) + common + short(0) + short(0) + short(0) + short(0) + word(0) + word(offset)
            + Array(name.utf8)
        count += 1
    }

    var file: [UInt8] {
        bytes + directory + word(0x0605_4B50) + short(0) + short(0) + short(count) + short(count)
            + word(UInt32(directory.count)) + word(UInt32(bytes.count)) + short(0)
    }

    private func short(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
    private func word(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
}

enum WorkbookText {
    static let relations = """
        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="http://x/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/>
        <Relationship Id="rId3" Type="http://x/relationships/styles" Target="styles.xml"/>
        <Relationship Id="rId4" Type="http://x/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
        """
    static let book = """
        <?xml version="1.0" encoding="UTF-8"?><x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>
        <x:sheet name="暗" sheetId="2" state="hidden" r:id="rId2"/><x:sheet name="名单" sheetId="1" r:id="rId1"/>
        </x:sheets></x:workbook>
        """
    static let styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
        <numFmt numFmtId="165" formatCode="000000"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00;[Blue]-0"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/>
        <xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>
        """
    static let strings = """
        <sst><si><t>编号</t></si><si><r><t>姓</t></r><r><t>名</t></r><rPh><t>xing</t></rPh></si><si><t xml:space="preserve"> a </t></si>
        <si><t/></si></sst>
        """

    static func sheet(_ rows: String) -> String {
        "<worksheet xmlns=\"m\"><sheetData>\(rows)</sheetData></worksheet>"
    }

    /// A workbook whose visible sheet has these rows.
    static func file(
        _ rows: String, book: String = book, strings: String = strings, sheet: String? = nil
    ) -> [UInt8] {
        var packed = PackedFile()
        packed.add("xl/_rels/workbook.xml.rels", relations)
        packed.add("xl/workbook.xml", book)
        packed.add("xl/styles.xml", styles)
        packed.add("xl/sharedStrings.xml", strings)
        packed.add("xl/worksheets/sheet1.xml", sheet ?? self.sheet(rows))
        packed.add("xl/worksheets/sheet2.xml", self.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))
        return packed.file
    }
}
