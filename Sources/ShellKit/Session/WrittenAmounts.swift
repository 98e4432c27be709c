internal import BaseKit

/// Amounts inside of a statement that the user wrote: SQLite adds them up exactly, as whole fen, and what comes out of a
/// computation has no type that says so. Which columns these are is told at the figure.
struct WrittenAmounts {
    let text: String
    let schemas: [CollectionSchema]

    /// What to say of the computed columns among `columns`; nil where no amount is in them.
    func note(of columns: [Column], computed: [Int]) -> Message? {
        let scaled = schemas.flatMap(\.storedColumns).filter { ($0.type.exactScale ?? 0) > 0 }
        let items = selected(columns.count)
        for index in computed where columns[index].type.isNumber {
            let item = items?[index] ?? text
            let words = Set(item.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") })
            guard !isCount(item), let amount = scaled.first(where: { words.contains($0.name[...]) }),
                let scale = amount.type.exactScale
            else { continue }
            let name = columns[index].name
            let unit = ExactDecimal.powerOfTen(scale)
            let example = ExactDecimal(coefficient: 5 * unit, scale: scale)
            let remedy = amount.type == .money ? "money(\(name) / \(unit))" : "\(name) / \(unit)"
            return
                "`\(name)` is computed inside of `sql`, where `\(amount.name)` counts in its last place (\(example.description) is \(example.coefficient)): `| extend \(name) = \(remedy)` behind it"
        }
        return nil
    }

    private func isCount(_ item: String) -> Bool {
        let item = item.drop(while: \.isWhitespace).lowercased()
        return item.hasPrefix("count") && item.count(where: { $0 == "(" }) == 1
    }

    /// The items of the statement's one SELECT; nil where it has several, or they are not as many as its columns.
    private func selected(_ count: Int) -> [String]? {
        var items = [""]
        var depth = 0
        var quote: Character?
        var words: [String] = [""]
        for character in text {
            if let end = quote {
                if character == end { quote = nil }
            } else {
                switch character {
                case "'", "\"", "`": quote = character
                case "(": depth += 1
                case ")": depth -= 1
                default: break
                }
            }
            if quote == nil, character.isLetter || character == "_" || character.isNumber {
                words[words.count - 1].append(contentsOf: character.lowercased())
            } else if words.last != "" {
                words.append("")
            }
            if character == ",", depth == 0, quote == nil, !words.contains("from") {
                items.append("")
            } else if !words.contains("from") || depth > 0 {
                items[items.count - 1].append(character)
            }
        }
        guard words.first == "select", words.count(where: { $0 == "select" }) == 1, items.count == count else {
            return nil
        }
        items[0] = String(items[0].drop(while: \.isWhitespace).dropFirst("select".count))
        return items
    }
}
