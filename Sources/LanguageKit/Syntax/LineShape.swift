internal import BaseKit

/// A text or whole number in a line that stands alone.
struct LineLiteral: Sendable, Hashable {
    /// Of the token in the source; the pieces of one text with `${…}` share it.
    let start: Int
    let value: Value
}

/// A statement on one line, taken apart into what its literals say and all the rest. Lines with the same rest have the same
/// tokens but for the literals, so that a script of ten thousand alike lines is parsed once.
struct ShapedLine {
    /// The bytes of the line; a byte below 32 stands for each literal.
    private(set) var skeleton: [UInt8] = []
    private(set) var literals: [LineLiteral] = []
    /// Behind its last byte that is no blank.
    private(set) var contentEnd: Int
    /// Of its line feed, or of the source.
    private(set) var end: Int

    private static let text: UInt8 = 1
    private static let piece: UInt8 = 2
    private static let number: UInt8 = 3
    /// Longer runs of digits are left to the lexer, which knows what is too large.
    private static let longestNumber = 15

    /// Nil where the line is not of the simple kind: nothing but words, signs and texts without escapes, and no other
    /// statement or stage behind it that might belong to it. `start`: its first byte.
    init?(_ lexer: Lexer, at start: Int) {
        contentEnd = start
        end = start
        let isSimple = lexer.bytes.withUnsafeBufferPointer { read($0, from: start) }
        guard isSimple, !ShapedLine.isContinued(lexer, end) else { return nil }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var position = start
        skeleton.reserveCapacity(80)
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                guard let next = readText(bytes, position, quote: byte) else { return false }
                position = next
                contentEnd = next
                continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                position = readDigits(bytes, position)
                contentEnd = position
                continue
            case UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), 0..<0x20:
                return false
            default: break
            }
            skeleton.append(byte)
            position += 1
            if byte != UInt8(ascii: " ") { contentEnd = position }
        }
        skeleton.removeLast(position - contentEnd)
        end = position
        return true
    }

    /// The position behind the closing quote; nil where there is none on the line or the text is not simple.
    private mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, quote: UInt8) -> Int? {
        var position = start + 1
        var pieceStart = position
        var isWhole = true
        func text(_ end: Int) -> Value {
            .text(String(decoding: UnsafeBufferPointer(rebasing: bytes[pieceStart..<end]), as: UTF8.self))
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote {
                if isWhole {
                    skeleton.append(ShapedLine.text)
                    literals.append(LineLiteral(start: start, value: text(position)))
                } else {
                    if position > pieceStart {
                        skeleton.append(ShapedLine.piece)
                        literals.append(LineLiteral(start: start, value: text(position)))
                    }
                    skeleton.append(quote)
                }
                return position + 1
            }
            if byte == UInt8(ascii: "\n") { return nil }
            guard quote == UInt8(ascii: "\"") else {
                position += 1
                continue
            }
            if byte == UInt8(ascii: "\\") { return nil }
            guard byte == UInt8(ascii: "$"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "{") else {
                position += 1
                continue
            }
            if isWhole { skeleton.append(quote) }
            isWhole = false
            if position > pieceStart {
                skeleton.append(ShapedLine.piece)
                literals.append(LineLiteral(start: start, value: text(position)))
            }
            guard let inside = bytes[(position + 2)...].firstIndex(where: { $0 == UInt8(ascii: "}") }),
                !bytes[(position + 2)..<inside].contains(where: {
                    $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "{")
                        || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "\\")
                })
            else { return nil }
            skeleton.append(contentsOf: bytes[position...inside])
            position = inside + 1
            pieceStart = position
        }
        return nil
    }

    /// A run of digits that is a whole number by itself is a literal; any other is a part of what stands around it.
    private mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        var value: Int64 = 0
        while end < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[end], end - start < 18 {
            value = value * 10 + Int64(bytes[end] - UInt8(ascii: "0"))
            end += 1
        }
        let standsAlone =
            ShapedLine.separates(skeleton.last) && ShapedLine.separates(end < bytes.count ? bytes[end] : nil)
        if standsAlone, end - start <= ShapedLine.longestNumber {
            skeleton.append(ShapedLine.number)
            literals.append(LineLiteral(start: start, value: .int(value)))
        } else {
            skeleton.append(contentsOf: bytes[start..<end])
        }
        return end
    }

    private static func separates(_ byte: UInt8?) -> Bool {
        byte == nil || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
    }

    /// Whether a `|` on a later line goes on with the statement that ends at `end`.
    private static func isContinued(_ lexer: Lexer, _ end: Int) -> Bool {
        var position = end
        while lexer.byte(position) == UInt8(ascii: "\n") { position = lexer.skipBlanks(position + 1) }
        return lexer.byte(position) == UInt8(ascii: "|")
    }
}

/// The first of several alike lines.
final class LineGroup: Sendable {
    let number: Int
    let pipeline: PipelineSyntax
    let literals: [LineLiteral]

    init(number: Int, pipeline: PipelineSyntax, literals: [LineLiteral]) {
        self.number = number
        self.pipeline = pipeline
        self.literals = literals
    }
}

/// That a statement differs from the first of its group in these literals alone; its tree is the first one's.
public struct AlikeLine: Sendable {
    let group: LineGroup
    let literals: [LineLiteral]
}

/// Finds lines that are alike while a program is parsed.
struct LineGroups {
    private var groups: [[UInt8]: LineGroup] = [:]

    /// The statement on this line, where one of its shape was parsed before.
    func statement(_ line: ShapedLine, at start: Int) -> StatementSyntax? {
        guard let group = groups[line.skeleton] else { return nil }
        return StatementSyntax(
            kind: .pipeline(group.pipeline), range: SourceRange(start, line.contentEnd),
            alike: AlikeLine(group: group, literals: line.literals))
    }

    /// Remembers the parsed line, if the statement is all of it and nothing else.
    mutating func add(_ line: ShapedLine, at start: Int, _ statement: StatementSyntax) {
        guard case .pipeline(let pipeline) = statement.kind, statement.range == SourceRange(start, line.contentEnd)
        else { return }
        groups[line.skeleton] = LineGroup(number: groups.count, pipeline: pipeline, literals: line.literals)
    }
}
