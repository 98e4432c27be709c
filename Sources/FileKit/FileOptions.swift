/// How a file is to be read, where it should not be found out.
public struct FileOptions: Sendable {
    /// `csv`, `tsv`, `json`, `jsonl` or `xlsx`.
    public var format: String?
    /// Such as `utf-8`, `utf-16le`, `gb18030`, `big5`, `windows-1252`.
    public var encoding: String?
    /// Lines before the header (or the first row), such as titles.
    public var skip: Int
    /// One ASCII character between the cells.
    public var delimiter: Character?
    /// Whether the first row names the columns.
    public var header: Bool?
    /// The name of a workbook's sheet, or its number from 1.
    public var sheet: String?
    /// Every cell as the file writes it: no column gets a type, and numbers keep all their letters.
    public var asText: Bool
    /// Rows with too many cells are given too, to a reader that asks each for its `misfit`; else they are left out and noted.
    public var givesOddRows: Bool

    public init(
        format: String? = nil, encoding: String? = nil, skip: Int = 0, delimiter: Character? = nil,
        header: Bool? = nil, sheet: String? = nil, asText: Bool = false, givesOddRows: Bool = false
    ) {
        self.givesOddRows = givesOddRows
        self.format = format
        self.encoding = encoding
        self.skip = skip
        self.delimiter = delimiter
        self.header = header
        self.sheet = sheet
        self.asText = asText
    }
}
