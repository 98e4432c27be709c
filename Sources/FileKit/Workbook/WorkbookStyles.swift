internal import BaseKit

/// What the number in a cell means, by the cell's format.
enum NumberMeaning: Equatable {
    case number
    case date
    case moment
    case time
    /// `[h]:mm` counts hours beyond the day.
    case elapsed
    /// A code of at least so many digits: `000000` shows 12 as `000012`.
    case digits(Int)
}

/// The formats of a workbook's cells.
struct WorkbookStyles {
    var meanings: [NumberMeaning] = []

    func meaning(_ style: Int) -> NumberMeaning { meanings.indices.contains(style) ? meanings[style] : .number }

    /// Formats that have a number of their own in ECMA-376, part 1, 18.8.30, with those of Chinese systems.
    static func meaning(ofBuiltIn number: Int) -> NumberMeaning {
        switch number {
        case 14...17, 27...31, 36, 50...54, 57, 58: .date
        case 46: .elapsed
        case 18...21, 32...35, 45, 47, 55, 56: .time
        case 22: .moment
        default: .number
        }
    }

    /// By the signs of a format such as `yyyy"年"m"月"d"日"` or `[$-804]yyyy/m/d h:mm`.
    static func meaning(ofFormat format: String) -> NumberMeaning {
        var plain = ""
        var isElapsed = false
        var rest = Substring(format)
        while let character = rest.popFirst() {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                // `[h]:mm` counts hours; `[Red]` and `[$-804]` are colours and languages.
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inside.lowercased()) {
                    plain += inside.lowercased()
                    isElapsed = true
                }
            case ";": rest = ""
            default: plain.append(contentsOf: character.lowercased())
            }
        }
        if plain.count > 1, plain.allSatisfy({ $0 == "0" }) { return .digits(plain.count) }
        if plain.hasPrefix("general") { return .number }
        if isElapsed { return .elapsed }
        let hasDay = plain.contains("y") || plain.contains("d")
        let hasClock = plain.contains("h") || plain.contains("s")
        if hasDay { return hasClock ? .moment : .date }
        if hasClock { return .time }
        return plain.contains("m") && !plain.contains("0") && !plain.contains("#") ? .date : .number
    }
}

/// Reads a workbook's list of styles.
final class StyleReader: XMLVisitor {
    private(set) var styles = WorkbookStyles()
    private var formats: [Int: NumberMeaning] = [:]
    private var isInCellFormats = false
    var fault: Diagnostic? { nil }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmt", let number = attributes["numFmtId"].flatMap({ Int($0) }) {
            formats[number] = WorkbookStyles.meaning(ofFormat: attributes["formatCode"] ?? "")
        } else if name == "cellXfs" {
            isInCellFormats = true
        } else if name == "xf", isInCellFormats, styles.meanings.count < 65_536 {
            let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            styles.meanings.append(formats[number] ?? WorkbookStyles.meaning(ofBuiltIn: number))
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCellFormats = false }
    }
}
