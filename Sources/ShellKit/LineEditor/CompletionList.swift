import BaseKit

/// Lays candidates out below the line, so that they fit the terminal.
enum CompletionList {
    /// Lines of at most `width` columns, at most `height` of them. A candidate a line with its description where they all
    /// fit; else several a line with their descriptions; else without. What is left out is counted in the last line.
    static func lines(_ candidates: [CompletionCandidate], width: Int, height: Int) -> [String] {
        let height = max(height, 2)
        let width = max(width, 10)
        let names = candidates.map { sanitized($0.shown).fitted(to: width) }
        let descriptions = candidates.map { sanitized($0.description) }
        let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
        let described = zip(names, descriptions).map { name, description in
            guard !description.isEmpty, width - nameWidth > 8 else { return name }
            return name.padded(to: nameWidth) + "  " + description.fitted(to: width - nameWidth - 2)
        }
        if described.count <= height { return described }
        let descriptionWidth = descriptions.map { DisplayWidth.of($0) }.max() ?? 0
        for cells in descriptionWidth > 0 ? [described, names] : [names] {
            let lines = columns(cells, width: width)
            if lines.count <= height { return lines }
        }
        let cellWidth = nameWidth + 2
        let shown = max(1, (width + 2) / cellWidth) * (height - 1)
        let lines = columns(Array(names.prefix(shown)), width: width, cellWidth: cellWidth)
        return lines + [said("… and \(candidates.count - shown) more: type more letters")]
    }

    /// Cells side by side, read downwards.
    private static func columns(_ cells: [String], width: Int, cellWidth: Int? = nil) -> [String] {
        let cellWidth = cellWidth ?? (cells.map { DisplayWidth.of($0) }.max() ?? 0) + 2
        let count = max(1, (width + 2) / cellWidth)
        let rows = (cells.count + count - 1) / count
        return (0..<rows).map { row in
            let line = stride(from: row, to: cells.count, by: rows).map { cells[$0] }
            return line.dropLast().map { $0.padded(to: cellWidth) }.joined() + (line.last ?? "")
        }
    }
}
