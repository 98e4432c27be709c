import BaseKit

/// What is decided about a project before its reports and payments are drawn; amounts are whole yuan, areas whole m².
struct ProjectPlan {
    var name: String
    /// Index of the school; nil: for several, or for one that is yet to open.
    var school: Int?
    var programme: String
    var kind: String
    var category = "works"
    var area: Int?
    var estimate: Int
    /// Nil before a contract is signed.
    var contract: Int?
    var method = "open_tender"
    var lotOf: String?
    var stage: String
    var stageReason: String?
    var started: CivilDate?
    var due: CivilDate
    var completed: CivilDate?
    var accepted: CivilDate?
    /// Shares of the budget by source, in order; the last one takes what is left.
    var sources: [(String, Int)]
    /// Last report: percent of the works, areas begun and done, yuan invested.
    var last: (percent: Int, started: Int, done: Int, invested: Int)?
    /// Percent of the contract that was paid.
    var paidPercent = 0
}

enum ProjectPlans {
    static func all(_ county: County) -> [ProjectPlan] {
        var random = RandomSource("projects")
        return thirdPrimary(county) + kindergartens() + advanced(county, &random) + purchases()
            + repairs(county, &random)
    }

    private static func index(_ name: String, _ county: County) -> Int? {
        county.schools.firstIndex { $0.plan.name == name }
    }

    /// 9,500 m² done and 13,000 under way for about 33 million yuan.
    private static func thirdPrimary(_ county: County) -> [ProjectPlan] {
        let school = index("灵渠县第三小学", county)
        return [
            ProjectPlan(
                name: "灵渠县第三小学新校区建设工程", school: school, programme: "第三小学建设", kind: "build", area: 22_500,
                estimate: 46_000_000, contract: 42_800_000, stage: "building", started: .on(2014, 11, 3),
                due: .on(2016, 12, 31),
                sources: [("central", 12_000_000), ("region", 9_000_000), ("bond", 10_000_000), ("county", 0)],
                last: (72, 22_500, 9_500, 33_000_000), paidPercent: 68),
            ProjectPlan(
                name: "灵渠县第三小学附属工程", school: school, programme: "第三小学建设", kind: "ancillary", estimate: 1_500_000,
                stage: "design", due: .on(2017, 8, 31), sources: []),
        ]
    }

    /// Four with 18,000 m² for 30 million yuan.
    private static func kindergartens() -> [ProjectPlan] {
        let plans = [
            ("高尚镇", 4_600, 7_700_000, 55), ("溶江镇", 4_400, 7_300_000, 78), ("湘漓镇", 4_700, 7_800_000, 96),
            ("严关镇", 4_300, 7_200_000, 30),
        ]
        return plans.map { place, area, estimate, percent in
            ProjectPlan(
                name: "\(place)中心幼儿园建设工程", school: nil, programme: "乡镇中心幼儿园建设", kind: "build", area: area,
                estimate: estimate, contract: estimate * 96 / 100, stage: "building",
                started: .on(2015, percent > 70 ? 6 : 11, 16), due: .on(2016, percent > 90 ? 9 : 12, 20),
                sources: [("region", estimate * 6 / 10), ("county", 0)],
                last: (percent, area, percent > 90 ? area : area * percent / 200, estimate * percent / 100),
                paidPercent: percent * 8 / 10)
        }
    }

    /// Thirty with 30,160 m² at 1,800 yuan each, which contractors have put up.
    private static func advanced(_ county: County, _ random: inout RandomSource) -> [ProjectPlan] {
        let schools = county.schools.indices.filter { county.schools[$0].kind.isSurveyed && county.schools[$0].isRural }
        var areas = (0..<29).map { _ in random.near(1_000, spread: 700) }
        areas.append(30_160 - areas.reduce(0, +))
        let works = [
            ("教学楼", "build"), ("学生宿舍楼", "build"), ("学生食堂", "extend"), ("教师周转房", "rental_housing"), ("综合楼", "extend"),
        ]
        return areas.enumerated().map { number, area in
            let school = schools[number % schools.count]
            let work = works[number % works.count]
            let started = CivilDate.on(2015, 3 + number % 10, 5 + number % 20)
            let state = number % 10
            let isComplete = state < 4
            let completed = isComplete ? CivilDate.on(2016, 3 + number % 5, 8 + number % 18) : nil
            let percent = isComplete ? 100 : 35 + (number * 7) % 60
            let done = isComplete ? area : area * percent / 150
            return ProjectPlan(
                name: "\(county.schools[school].plan.name)\(work.0)工程", school: school, programme: "校舍建设", kind: work.1,
                area: area, estimate: area * 1_800, contract: area * 1_800,
                method: number % 4 == 3 ? "invited_tender" : "open_tender",
                stage: state < 2 ? "accepted" : isComplete ? "complete" : "building", started: started,
                due: isComplete ? started.later(days: 420) : .on(2016, number % 3 == 0 ? 8 : 12, 25),
                completed: completed, accepted: state < 2 ? completed?.later(days: 21) : nil,
                sources: [("contractor_advance", area * 1_800 * (5 + number % 3) / 10), ("region", 0)],
                last: (percent, isComplete ? area : area * (percent + 20) / 120, done, area * 1_800 * percent / 100),
                paidPercent: isComplete ? 40 : 15)
        }
    }

    /// Computers for 3.39 million and books for 1.2 million yuan in 2016; somewhat less the year before.
    private static func purchases() -> [ProjectPlan] {
        func goods(
            _ name: String, _ kind: String, _ price: Int, _ year: Int, _ month: Int, lotOf: String? = nil,
            method: String = "open_tender"
        ) -> ProjectPlan {
            ProjectPlan(
                name: name, school: nil, programme: kind == "books" ? "图书配备" : "教育信息化", kind: kind, category: "goods",
                estimate: price, contract: price, method: method, lotOf: lotOf, stage: "settled",
                started: .on(year, month - 2, 10), due: .on(year, month, 28), completed: .on(year, month, 6),
                accepted: .on(year, month, 16), sources: [("region", price / 2), ("county", 0)], paidPercent: 95)
        }
        return [
            goods("2016年计算机教室设备第一包", "equipment", 1_480_000, 2016, 5, lotOf: "2016年计算机设备采购"),
            goods("2016年计算机教室设备第二包", "equipment", 1_120_000, 2016, 5, lotOf: "2016年计算机设备采购"),
            goods("2016年教师办公计算机", "equipment", 790_000, 2016, 6, lotOf: "2016年计算机设备采购"),
            goods("2016年中小学图书", "books", 820_000, 2016, 6, method: "negotiation"),
            goods("2016年图书室书架", "books", 380_000, 2016, 7, method: "inquiry"),
            goods("2015年计算机教室设备", "equipment", 2_760_000, 2015, 9),
            goods("2015年中小学图书", "books", 930_000, 2015, 10, method: "negotiation"),
        ]
    }

    /// Small works of the summers, most of them finished.
    private static func repairs(_ county: County, _ random: inout RandomSource) -> [ProjectPlan] {
        let works = ["屋面防水维修", "围墙及护坡维修", "厕所改造", "食堂改造", "电路改造", "运动场维修", "门窗更换", "饮水设施改造"]
        let schools = random.sample(16, of: county.schools.indices.filter { county.schools[$0].kind.isSurveyed })
            .sorted()
        return schools.enumerated().map { number, school in
            let year = number < 6 ? 2015 : 2016
            let price = random.int(60...380) * 1_000
            let isOpen = number >= 13
            let completed = isOpen ? nil : CivilDate.on(year, 8, 8 + number)
            return ProjectPlan(
                name: "\(county.schools[school].plan.name)\(works[number % works.count])", school: school,
                programme: "暑期维修", kind: "repair", estimate: price, contract: price * 97 / 100, method: "inquiry",
                stage: isOpen ? "building" : year == 2015 ? "handed_over" : "accepted",
                stageReason: isOpen ? "小额维修询价采购，不经招标" : nil, started: .on(year, 7, 11),
                due: .on(year, 8, 28), completed: completed, accepted: completed?.later(days: 9),
                sources: [("county", 0)],
                last: (isOpen ? 60 : 100, 0, 0, price * (isOpen ? 60 : 97) / 100), paidPercent: isOpen ? 30 : 90)
        }
    }
}
