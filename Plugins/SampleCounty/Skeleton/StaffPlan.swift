/// How many persons work where and in which role.
enum StaffPlan {
    /// All persons but the one who is on record twice.
    static let persons = 2_599
    static let retired = 118
    static let left = 20

    /// Recruits of each year by channel, as the summary of the year reports them.
    static let recruits: [(year: Int, channel: String, count: Int)] = [
        (2015, "public_institution", 15), (2015, "special_post", 36), (2015, "general", 6), (2015, "vocational", 1),
        (2016, "public_institution", 18), (2016, "special_post", 40), (2016, "general", 7), (2016, "vocational", 1),
    ]

    static func slots(of schools: [SampleSchool]) -> [Slot] {
        var random = RandomSource("staff plan")
        let places = onDuty(schools)
        var slots = places
        // Recruits take places of teachers.
        for (year, channel, count) in recruits {
            let open = slots.indices.filter { index in
                guard case .teacher = slots[index].role else { return false }
                return suits(schools[slots[index].school], channel)
            }
            for index in random.sample(count, of: open) { slots[index].role = .recruit(year: year, channel: channel) }
        }
        for _ in 0..<retired { slots.append(Slot(school: random.pick(places).school, role: .retired)) }
        for _ in 0..<left { slots.append(Slot(school: random.pick(places).school, role: .left)) }
        return slots
    }

    private static func suits(_ school: SampleSchool, _ channel: String) -> Bool {
        switch channel {
        case "special_post": school.isRural && school.kind.isSurveyed
        case "general": school.isRural && (school.kind == .teachingPoint || school.kind == .primary)
        case "vocational": school.kind == .vocational
        default: school.kind != .teachingPoint && school.kind != .vocational
        }
    }

    private static func onDuty(_ schools: [SampleSchool]) -> [Slot] {
        let chartered = schools.indices.filter { schools[$0].isChartered }
        // Two headmasters of the same kind of school change places; some retired a month ago.
        let primaries = chartered.filter { schools[$0].kind == .primary }
        let juniors = chartered.filter { schools[$0].kind == .junior }
        let pairs = [(primaries[5], primaries[7]), (primaries[12], primaries[19]), (juniors[3], juniors[6])]
        let changed = [primaries[2], primaries[9], primaries[15], primaries[23], juniors[4]]

        var slots = changed.map { Slot(school: $0, role: .retiredHeadmaster) }
        let total = persons - retired - left - slots.count
        for (school, places) in quotas(schools, total: total).enumerated() {
            var roles: [Slot.Role] = []
            if schools[school].isChartered {
                if let pair = pairs.first(where: { $0.0 == school || $0.1 == school }) {
                    roles.append(.rotatedHeadmaster(partner: pair.0 == school ? pair.1 : pair.0))
                } else {
                    roles.append(changed.contains(school) ? .newHeadmaster : .headmaster)
                }
                roles += Array(repeating: .deputy, count: places < 20 ? 1 : places < 70 ? 2 : 3)
                roles += Array(repeating: .middle, count: places / 11)
                roles += Array(repeating: .assistant, count: places / 28)
                roles += Array(repeating: .worker, count: places / 22)
            }
            roles += Array(repeating: .teacher, count: max(0, places - roles.count))
            slots += roles.map { Slot(school: school, role: $0) }
        }
        return slots
    }

    /// `total` places shared out by need: classes and pupils of each stage, and three persons for what every school needs.
    /// Largest remainders, so that the sum is exact.
    private static func quotas(_ schools: [SampleSchool], total: Int) -> [Int] {
        let needs = schools.map { school -> Int in
            let perClass =
                switch school.kind {
                case .teachingPoint: 70
                case .primary: 140
                case .nineYear: 190
                case .kindergarten: 230
                case .vocational: 290
                case .junior, .senior: 300
                }
            return (school.isChartered ? 300 : 60) + school.classCount(2016) * perClass + school.pupils(2016) * 2
        }
        let sum = needs.reduce(0, +)
        var quotas = needs.map { $0 * total / sum }
        let byRemainder = needs.indices.sorted { (needs[$1] * total % sum, $0) < (needs[$0] * total % sum, $1) }
        for index in byRemainder.prefix(total - quotas.reduce(0, +)) { quotas[index] += 1 }
        return quotas
    }
}
