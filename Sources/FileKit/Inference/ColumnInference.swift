internal import BaseKit

/// What is known about the type of one column while all its cells pass by.
struct ColumnInference {
    enum State: UInt8 {
        case unknown, bool, int, decimal, real, date, text
    }

    private(set) var state = State.unknown
    private(set) var integerDigits = 0
    private(set) var leastDigits = Int.max
    private(set) var hasNegative = false
    private var scale = 0
    /// Offset of the cell that made a column of another type text; nil where there is none.
    private(set) var mixedAt: Int?
    /// Of a column whose first cell is text: how many more cells are looked at, and what those that were are.
    private var glances: UInt8 = 16
    private var texts = 1
    private var others = 0
    /// Of a column that is text: what the first of its cells are as people write it; nil once two of them differ.
    private(set) var written: OddCells.Kind?
    private(set) var writtenAt = 0
    private var writtenCount: UInt8 = 0
    /// Cells that hold an object or a list, which are kept as JSON text.
    var nested = 0

    /// Digits behind the point up to which a column is an exact decimal.
    static let maximumScale = 6
    /// Digits that always fit 64 bits.
    private static let maximumDigits = 18

    @inline(__always)
    var isText: Bool { state == .text }

    /// Whether no further cell of a delimited file needs to be looked at.
    @inline(__always)
    var isSettled: Bool { state == .text && glances == 0 }

    /// A cell of a column that is text already: a first cell such as `N/A` may stand before numbers.
    mutating func glance(_ kind: CellShape.Kind) {
        if kind == .text { texts += 1 } else { others += 1 }
        glances -= 1
    }

    /// Whether the next cell of a column that is text is still to be looked at for what it says.
    @inline(__always)
    var asksWriting: Bool { writtenCount < ColumnInference.writtenCells }
    private static let writtenCells: UInt8 = 3

    /// A cell that is text to the file, and a day or a number to people: `2016年9月1日`, `1,277`.
    mutating func note(_ kind: OddCells.Kind, at offset: Int) {
        if writtenCount == 0 { (written, writtenAt) = (kind, offset) }
        if kind == .text || kind != written {
            written = nil
            writtenCount = ColumnInference.writtenCells
        } else {
            writtenCount += 1
        }
    }

    /// Further rows have passed: some more cells are looked at.
    mutating func lookAgain() { if state == .text, mixedAt == nil { glances = 16 } }

    /// Whether the first cell is text, and most of the others that were looked at are not.
    var beginsOdd: Bool { state == .text && mixedAt == nil && others > texts }

    /// Takes the next cell that is not empty; `offset` is its place in the file.
    @inline(__always)
    mutating func add(_ shape: CellShape, at offset: Int) {
        switch (state, shape.kind) {
        case (.int, .int): break
        case (.date, .date), (.bool, .bool), (.real, .int), (.real, .decimal), (.real, .real): return
        case (.decimal, .int), (.decimal, .decimal): scale = max(scale, shape.scale)
        default: change(shape, offset)
        }
        integerDigits = max(integerDigits, shape.integerDigits)
        leastDigits = min(leastDigits, shape.integerDigits)
        hasNegative = hasNegative || shape.isNegative
    }

    private mutating func change(_ shape: CellShape, _ offset: Int) {
        switch (state, shape.kind) {
        // Where the file says what is text and what is a number.
        case (.text, .bool), (.text, .int), (.text, .decimal), (.text, .real):
            if mixedAt == nil { mixedAt = offset }
        case (.text, _): break
        case (.unknown, .bool): state = .bool
        case (.unknown, .int): state = .int
        case (.unknown, .date): state = .date
        case (.unknown, .text): state = .text
        case (.unknown, .decimal), (.int, .decimal):
            state = .decimal
            scale = shape.scale
        case (.unknown, .real), (.int, .real), (.decimal, .real): state = .real
        default:
            state = .text
            mixedAt = offset
            glances = 0
        }
    }

    /// Takes in what is known of the cells behind these. False where one of them makes the column text, as which one it is
    /// is seen only when all pass by in their order.
    mutating func append(_ rest: ColumnInference) -> Bool {
        var joined = self
        switch (state, rest.state) {
        case (_, .unknown): break
        case (.text, .text) where rest.mixedAt == nil: break
        case (.text, .date): break
        case (.text, _) where mixedAt != nil: break
        case (.unknown, _): joined = rest
        case (.bool, .bool), (.date, .date), (.int, .int), (.decimal, .decimal), (.real, .real), (.decimal, .int),
            (.real, .int), (.real, .decimal):
            break
        case (.int, .decimal), (.int, .real), (.decimal, .real): joined.state = rest.state
        default: return false
        }
        joined.integerDigits = max(integerDigits, rest.integerDigits)
        joined.leastDigits = min(leastDigits, rest.leastDigits)
        joined.hasNegative = hasNegative || rest.hasNegative
        joined.scale = max(scale, rest.scale)
        joined.nested = nested + rest.nested
        self = joined
        return true
    }

    /// The type of the whole column. Numbers that cannot be kept exactly are text where the file is all text, and reals
    /// where the file says that they are numbers.
    func type(inexact: ValueType) -> ValueType {
        switch state {
        case .unknown, .text: return .text
        case .bool: return .bool
        case .date: return .date
        case .real: return inexact
        case .int: return integerDigits <= ColumnInference.maximumDigits ? .int : inexact
        case .decimal:
            let fits = scale <= ColumnInference.maximumScale && integerDigits + scale <= ColumnInference.maximumDigits
            return fits ? .decimal(scale: scale) : inexact
        }
    }

    /// Whether the column is `inexact` only as its numbers have too many digits.
    var hasTooManyDigits: Bool { (state == .int || state == .decimal) && type(inexact: .real) == .real }
}
