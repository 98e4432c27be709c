import BaseKit
import ReferenceAlgebra

/// A table as somebody writes it in the language: numbers of one column with as many places as each needs, so that rows
/// of differing types have to become one column.
enum WrittenTable {
    static func text(_ table: ReferenceTable, _ random: inout RandomSource) -> String {
        var rows: [String] = []
        for row in table.rows {
            var fields: [String] = []
            for (column, value) in zip(table.columns, row) {
                fields.append("\(column.name): \(text(value, column.type, &random))")
            }
            rows.append("{\(fields.joined(separator: ", "))}")
        }
        return "[\(rows.joined(separator: ", "))]"
    }

    static func text(_ value: Value, _ type: ValueType, _ random: inout RandomSource) -> String {
        switch value {
        case .text(let text): return quoted(text)
        case .decimal(let number):
            let shortest = number.normalized.description
            switch random.below(3) {
            case 0 where type == .money: return "money(\(quoted(number.description)))"
            case 1: return number.description
            default: return shortest
            }
        default: return value.isNull ? "null" : value.plainText
        }
    }

    private static func quoted(_ text: String) -> String {
        var written = ""
        for character in text.unicodeScalars {
            switch character {
            case "\"", "\\", "$": written += "\\\(character)"
            default: written.unicodeScalars.append(character)
            }
        }
        return "\"\(written)\""
    }
}
