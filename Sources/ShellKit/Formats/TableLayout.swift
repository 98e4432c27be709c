import BaseKit

/// Decides how wide each column of a table becomes on a terminal.
struct TableLayout: Equatable {
    /// Indices of the columns that are shown, in order, and their widths.
    var shown: [Int]
    var widths: [Int]
    /// Columns that are narrower than their widest cell, and those that found no place.
    var narrowed: [Int]
    var hidden: [Int]

    static let gap = 2
    /// No text column becomes narrower than this.
    static let narrowest = 8

    /// `natural` are the widths that the columns ask for; `mayNarrow` says which hold text: a number or a date with a part
    /// missing would be another one.
    init(natural: [Int], mayNarrow: [Bool], fitting width: Int?) {
        shown = Array(natural.indices)
        widths = natural
        narrowed = []
        hidden = []
        guard let width else { return }

        func least(_ column: Int) -> Int {
            mayNarrow[column] ? min(natural[column], TableLayout.narrowest) : natural[column]
        }
        func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + TableLayout.gap * max(widths.count - 1, 0) }

        // Leave out columns from the right until the rest fits at its narrowest; one stays in any case.
        while shown.count > 1, total(shown.map(least)) > width { hidden.insert(shown.removeLast(), at: 0) }
        // Give each text column the same limit, as large as fits: the narrow ones keep their width.
        func limited(_ limit: Int) -> [Int] {
            shown.map { mayNarrow[$0] ? min(natural[$0], max(limit, least($0))) : natural[$0] }
        }
        var low = 1
        var high = max(width, shown.map { natural[$0] }.max() ?? 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if total(limited(middle)) <= width { low = middle } else { high = middle - 1 }
        }
        widths = limited(low)
        // A lone column of text is cut to the terminal whatever its least width.
        if shown.count == 1, mayNarrow[shown[0]] { widths[0] = min(widths[0], width) }
        // What is left over goes to the narrowed columns, from the left.
        var left = width - total(widths)
        for (position, column) in shown.enumerated() where left > 0 && widths[position] < natural[column] {
            let more = min(left, natural[column] - widths[position])
            widths[position] += more
            left -= more
        }
        narrowed = zip(shown, widths).filter { natural[$0] > $1 }.map(\.0)
    }
}
