/// The stage that a teacher teaches, in the words of the certificates.
enum Stage: String {
    case kindergarten, primary, junior, senior, vocational

    /// Subjects by how many teachers they need.
    var subjects: [(String, Int)] {
        switch self {
        case .kindergarten: [("preschool", 100)]
        case .primary:
            [
                ("chinese", 38), ("maths", 30), ("english", 8), ("ethics", 4), ("science", 4), ("pe", 5), ("music", 4),
                ("art", 4), ("it", 3),
            ]
        case .junior, .senior:
            [
                ("chinese", 17), ("maths", 17), ("english", 16), ("physics", 9), ("chemistry", 7), ("biology", 5),
                ("history", 6), ("geography", 5), ("ethics", 6), ("pe", 5), ("music", 2), ("art", 2), ("it", 3),
            ]
        case .vocational:
            [
                ("vocational", 46), ("chinese", 10), ("maths", 9), ("english", 8), ("preschool", 8), ("it", 7),
                ("pe", 5),
                ("music", 4), ("art", 3),
            ]
        }
    }
}
