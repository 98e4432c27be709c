/// What is decided about a school before anything is drawn.
struct SchoolPlan {
    let name: String
    let nameEnglish: String
    let kind: SchoolKind
    /// Index into `SchoolPlans.townships`.
    let township: Int
    let areaClass: String
    /// Central school or kindergarten of its township.
    let central: Bool
    let stages: [StagePlan]
    /// Year of opening.
    let opened: Int
    /// Index of the school that runs it.
    var parent: Int?
}

/// Kinds of schools that the county has; the raw values are the words of the declaration.
enum SchoolKind: String {
    case kindergarten, primary, junior, senior, vocational
    case teachingPoint = "teaching_point"
    case nineYear = "nine_year"

    /// Primary and junior schools: the balance survey looks at them.
    var isSurveyed: Bool { self == .primary || self == .junior || self == .nineYear }
}

/// The classes of one stage in a school.
struct StagePlan {
    /// `k`, `p`, `j`, `s` or `v`, as grades are named.
    let letter: Character
    let grades: Int
    let classesPerGrade: Int
    /// Pupils of a class, about.
    let classSize: Int
    /// Boarders of a hundred pupils.
    let boardersPercent: Int
    /// Pupils who entered in the autumn of 2016, where that number is known.
    let entered: Int?
    /// Pupils of the highest grade in the autumn of 2015, who left in 2016, where that number is known.
    let left: Int?

    init(
        _ letter: Character, grades: Int, classes: Int, of classSize: Int, boarders: Int, entered: Int? = nil,
        left: Int? = nil
    ) {
        self.letter = letter
        self.grades = grades
        self.classesPerGrade = classes
        self.classSize = classSize
        self.boardersPercent = boarders
        self.entered = entered
        self.left = left
    }
}
