import BaseKit

/// A school with its classes as counted on 1 September 2015 and 2016.
struct SampleSchool {
    let id: String
    let plan: SchoolPlan
    let classes: [ClassCount]

    var kind: SchoolKind { plan.kind }
    var isChartered: Bool { kind != .teachingPoint }
    /// Outside of the county seat.
    var isRural: Bool { plan.township != 0 }
    var township: String { "W" + padded(plan.township + 1, 2) }

    func pupils(_ year: Int) -> Int { classes.reduce(0) { $0 + ($1.year == year ? $1.pupils : 0) } }
    func classCount(_ year: Int) -> Int { classes.reduce(0) { $0 + ($1.year == year ? 1 : 0) } }
    var boards: Bool { classes.contains { $0.boarders > 0 } }

    struct ClassCount {
        let year: Int
        /// `p3`.
        let grade: String
        let number: Int
        let pupils: Int
        let boarders: Int
    }

    static func all() -> [SampleSchool] {
        var random = RandomSource("classes")
        return SchoolPlans.all.enumerated().map { index, plan in
            let counts = plan.stages.flatMap { classes(of: $0, from: &random) }
            return SampleSchool(
                id: "S" + padded(index + 1, 3), plan: plan,
                classes: counts.filter { $0.year == 2015 } + counts.filter { $0.year == 2016 })
        }
    }

    /// A class of 2015 is the class of the next grade in 2016, with a few pupils more or less; the highest grade has left
    /// by then and a new one has entered.
    private static func classes(of stage: StagePlan, from random: inout RandomSource) -> [ClassCount] {
        var counts: [ClassCount] = []
        for cohort in 0...stage.grades {
            // Births swing from year to year; the classes of one grade are nearly equal.
            let size = random.near(stage.classSize, spread: max(2, stage.classSize * 2 / 5))
            var sizes = (1...stage.classesPerGrade).map { _ in max(1, random.near(size, spread: stage.classSize / 8)) }
            let known = cohort == 0 ? stage.entered : cohort == stage.grades ? stage.left : nil
            if let known { sizes = even(known, over: stage.classesPerGrade) }
            for (index, size) in sizes.enumerated() {
                let boarding = max(0, min(100, random.near(stage.boardersPercent, spread: 12)))
                func count(_ year: Int, _ grade: Int, _ pupils: Int) -> ClassCount {
                    ClassCount(
                        year: year, grade: "\(stage.letter)\(grade)", number: index + 1, pupils: pupils,
                        boarders: stage.boardersPercent == 0 ? 0 : pupils * boarding / 100)
                }
                let change = random.int(-1...1) + (stage.classSize > 20 ? random.int(-1...1) : 0)
                if cohort > 0 { counts.append(count(2015, cohort, size)) }
                if cohort < stage.grades {
                    counts.append(count(2016, cohort + 1, cohort == 0 ? size : max(1, size + change)))
                }
            }
        }
        return counts.sorted { ($0.year, $0.grade, $0.number) < ($1.year, $1.grade, $1.number) }
    }

    private static func even(_ total: Int, over parts: Int) -> [Int] {
        (0..<parts).map { total / parts + ($0 < total % parts ? 1 : 0) }
    }
}
