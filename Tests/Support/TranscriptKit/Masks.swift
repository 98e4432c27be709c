/// What differs from run to run is written by a name of its own in transcripts.
///
/// - `‹time›`: an instant such as 2016-09-28T08:15:00.123Z; padded with blanks to its width where a table follows on
/// - `‹folder›`: the folder in which the transcript runs
enum Masks {
    static func apply(_ text: String, folder: String) -> String {
        var result = ""
        var rest = Substring(text.replacing(folder, with: "‹folder›"))
        while let match = rest.firstMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) {
            result += rest[..<match.range.lowerBound]
            let name = "‹time›"
            result += name
            rest = rest[match.range.upperBound...]
            if rest.hasPrefix("  ") { result += String(repeating: " ", count: match.output.0.count - name.count) }
        }
        return result + rest
    }
}
