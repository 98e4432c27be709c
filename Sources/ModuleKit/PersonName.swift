/// Expressions over fields in which people are named in free text, so that one person under two spellings is one.
public enum PersonName {
    /// Whether both name one person. What is empty names nobody.
    public static func same(_ field: String, _ other: String) -> String {
        "\(field) != null and \(folded(field)) == \(folded(other))"
    }

    /// The name alone: without blanks, without what is said politely or of an office behind it, without brackets.
    private static func folded(_ field: String) -> String {
        """
        extract(replace(replace(\(field), " ", ""), "\u{3000}", ""), \
        "^([^（(]+?)(?:\(titles.joined(separator: "|")))?(?:[（(].*)?$")
        """
    }

    /// Whether it is the number of a record (`T0001`) where a name is asked for.
    public static func isNumber(_ field: String) -> String {
        "(\(field) matches \"^ *[A-Za-z]+[0-9]+ *$\")"
    }

    private static let titles = [
        "同志", "老师", "先生", "女士", "副?校长", "副?园长", "副?主任", "副?局长", "副?科长", "副?股长", "副?书记",
    ]
}
