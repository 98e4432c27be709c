public import BaseKit

/// Writes programs as the house does: four blanks a block, one blank around signs, a long pipeline one stage a line. Only
/// blanks and line ends change; words, texts and comments stay, and so does what the program means.
public enum ProgramFormatter {
    /// Lines wider than this are broken in front of their stages, in columns of a terminal.
    static let width = 120

    /// The formatted text, which ends in a line end. Formatting it again changes nothing. Throws what is wrong with a program
    /// that cannot be read.
    public static func format(_ source: SourceText) throws(Diagnostics) -> String {
        let plain = SourceText(name: source.name, text: source.text, firstLine: source.firstLine)
        let parsed = Parser.parse(plain, stages: StageCatalogue.grammar)
        guard parsed.errors.isEmpty else { throw Diagnostics(parsed.errors) }
        do throws(SyntaxError) {
            let lexer = Lexer(source.text)
            let pieces = try FormatPiece.all(
                of: lexer, FormatMarks(parsed.program, stages: StageCatalogue.grammar))
            let text = try layout(pieces, FormatMarks(parsed.program, stages: StageCatalogue.grammar))
            // What cannot happen must not cost anybody a script: where the pieces are not the same, nothing is changed.
            let again = Parser.parse(SourceText(text: text), stages: StageCatalogue.grammar)
            let after = try FormatPiece.all(
                of: Lexer(text), FormatMarks(again.program, stages: StageCatalogue.grammar))
            let isSame = again.errors.isEmpty && after.map(\.text) == pieces.map { trimmed($0) }
            return isSame ? text : source.text
        } catch {
            throw Diagnostics([error.diagnostic.located(in: source)])
        }
    }

    private static func trimmed(_ piece: FormatPiece) -> String {
        guard piece.kind == .comment else { return piece.text }
        var text = piece.text
        while let last = text.unicodeScalars.last, last == " " || last == "\t" || last == "\r" {
            text.unicodeScalars.removeLast()
        }
        return text
    }

    private static func layout(_ pieces: [FormatPiece], _ marks: FormatMarks) throws(SyntaxError) -> String {
        var text = ""
        var writer = LineIndentation()
        for line in lines(of: pieces) {
            for part in broken(line, marks, indentation: writer.level(of: line)) {
                let first = part[0]
                if first.newlines > 1, !text.isEmpty, !writer.endedInOpenBlock, first.kind != .closeBlock {
                    text += "\n"
                }
                text += String(repeating: "    ", count: writer.level(of: part)) + joined(part) + "\n"
                writer.pass(part)
            }
        }
        return text
    }

    private static func lines(of pieces: [FormatPiece]) -> [[FormatPiece]] {
        var lines: [[FormatPiece]] = []
        for piece in pieces {
            if piece.newlines > 0 || lines.isEmpty {
                lines.append([piece])
            } else {
                lines[lines.count - 1].append(piece)
            }
        }
        return lines
    }

    private static func joined(_ pieces: [FormatPiece]) -> String {
        var text = ""
        var last: FormatPiece?
        for piece in pieces {
            if let last { text += last.space(before: piece) }
            text += trimmed(piece)
            last = piece
        }
        return text
    }

    /// The line, or its parts where it is too wide and holds a pipeline.
    private static func broken(_ line: [FormatPiece], _ marks: FormatMarks, indentation: Int) -> [[FormatPiece]] {
        guard indentation * 4 + DisplayWidth.of(joined(line)) > width else { return [line] }
        var parts: [[FormatPiece]] = [[]]
        for (index, piece) in line.enumerated() {
            let next = index + 1 < line.count ? line[index + 1] : nil
            let mayBreak = piece.kind == .pipe && next.map { marks.breakableStages.contains($0.start) } == true
            if mayBreak, index > 0 { parts.append([]) }
            parts[parts.count - 1].append(piece)
        }
        return parts
    }
}

/// How far lines stand in: one step for each line that has opened brackets, one more for a line that continues another.
private struct LineIndentation {
    /// Brackets that are open: the number of the line that opened each, and whether it is a block's.
    private var open: [(line: Int, isBlock: Bool)] = []
    private var line = 0
    private var last: FormatPiece?

    var endedInOpenBlock: Bool { last?.kind == .openBlock }

    func level(of pieces: [FormatPiece]) -> Int {
        let closing = pieces.prefix { $0.kind == .close || $0.kind == .closeBlock }.count
        let left = open.dropLast(closing)
        let steps = Set(left.map(\.line)).count
        guard left.last?.isBlock ?? true, closing == 0 else { return steps }
        let continues = pieces[0].kind == .pipe || last.map { $0.asksForMore } == true
        return steps + (continues ? 1 : 0)
    }

    mutating func pass(_ pieces: [FormatPiece]) {
        for piece in pieces {
            switch piece.kind {
            case .open: open.append((line, false))
            case .openBlock: open.append((line, true))
            case .close, .closeBlock: _ = open.popLast()
            default: break
            }
            if piece.kind != .comment { last = piece }
        }
        line += 1
    }
}
