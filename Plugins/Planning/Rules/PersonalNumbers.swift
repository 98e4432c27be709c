/// Numbers that tell who a person is, as regular expressions: also in full-width digits, and with blanks or dashes inside of
/// them. Days, school years and rows of numbers, which look alike once their blanks are gone, are none.
enum PersonalNumbers {
    /// A condition.
    static func isIn(_ text: String) -> String {
        (identities + telephones + cards).map { "\(text) matches \"\($0)\"" }.joined(separator: " or ")
    }

    private static let digit = "[0-9０-９]"
    private static let gap = "[ 　－—–‐-]*"
    private static let others = "[^0-9０-９]"
    private static let outside = "[^0-9０-９ 　－—–‐-]"

    private static func more(_ count: String) -> String { "(\(gap)\(digit)){\(count)}" }

    /// Broken up, by the day of birth in it.
    private static let identities = [
        "[1-9１-９]\(digit){16}[0-9Xx０-９Ｘｘ]",
        "[1-9１-９]\(more("5"))\(gap)([1１]\(gap)[9９]|[2２]\(gap)[0０])\(more("2"))\(gap)[01０１]\(more("1"))"
            + "\(gap)[0-3０-３]\(more("4"))\(gap)[0-9Xx０-９Ｘｘ]",
    ]

    /// In three groups or fewer beside any other number; broken up in whatever way where it stands alone.
    private static let telephones = [
        "(^|\(others))([8８][6６]\(gap))?[1１][3-9３-９]\(digit)\(gap)\(digit){3,4}\(gap)\(digit){4,5}($|\(others))",
        "(^|\(outside))\(gap)[1１]\(gap)[3-9３-９]\(more("9"))\(gap)($|\(outside))",
    ]

    /// In groups of four, which four school years have too, but for the first digit; those that begin with 62 in any groups.
    private static let cards = [
        "\(digit){16,19}",
        "(^|\(others))[3-9３-９]\(digit){3}\(gap)(\(digit){4}\(gap)){3}\(digit){0,3}($|\(others))",
        "(^|\(others))[6６]\(gap)[2２]\(more("14,17"))($|\(others))",
    ]
}
