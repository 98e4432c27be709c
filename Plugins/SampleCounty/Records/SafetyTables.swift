import BaseKit
import Safety

extension SampleCounty {
    /// Campaigns with their schools and visits, hazards found in them, drills, duty, letters, accidents and disputes.
    static func safetyTables(_ county: County) -> [RecordTable] {
        let rounds = Inspections(county)
        let hazards = hazards(county, rounds.visits)
        return rounds.tables + [
            hazards, escalations(hazards), drills(county), trainings(county), letters(county), accidents(county),
            disputes(county), dutySlots(county),
        ]
    }

    /// 45 letters a year, each signed by the headmaster of that day; one of 2016 is not signed yet.
    private static func letters(_ county: County) -> RecordTable {
        var random = RandomSource("letters")
        let headships = Headships(county)
        var table = RecordTable(SafetyModule.letters)
        for year in [2015, 2016] {
            for (index, school) in county.schools.enumerated() where school.isChartered {
                let signed = CivilDate.on(year, 3, random.int(2...18))
                let isOpen = year == 2016 && school.plan.name == "崔家乡高泽小学"
                table.add([
                    "school": .text(school.id), "year": .int(year), "signed": .optional(isOpen ? nil : signed),
                    "headmaster": .optional(isOpen ? nil : headships.headmaster(of: index, on: signed)?.id),
                ])
            }
        }
        return table
    }

    /// No major accident in either year.
    private static func accidents(_ county: County) -> RecordTable {
        var random = RandomSource("accidents")
        var table = RecordTable(SafetyModule.accidents)
        let known: [(date: CivilDate, what: String, injuries: Int, yuan: Int)] = [
            (.on(2015, 10, 21), "课间在楼梯奔跑摔伤", 1, 2_300), (.on(2015, 12, 3), "体育课跳远时扭伤", 1, 860),
            (.on(2016, 3, 15), "篮球架螺栓松动，篮板坠落，未伤人", 0, 1_500), (.on(2016, 4, 26), "校门外被电动车撞伤", 1, 6_400),
            (.on(2016, 5, 19), "暴雨冲毁围墙一段", 0, 18_000), (.on(2016, 9, 12), "宿舍上铺坠落致手臂骨折", 1, 4_750),
        ]
        for accident in known {
            table.add([
                "school": .text(random.pick(county.schools.filter(\.isChartered)).id), "date": .date(accident.date),
                "grade": .text("general"), "description": .text(accident.what), "deaths": .int(0),
                "injuries": .int(accident.injuries), "loss": .hundredths(accident.yuan * 100),
                // The inquiry into the last one is not over.
                "confirmed": .optional(accident.date < .termStart(2016) ? accident.date.later(days: 9) : nil),
            ])
        }
        return table
    }

    private static func disputes(_ county: County) -> RecordTable {
        var random = RandomSource("disputes")
        var table = RecordTable(SafetyModule.disputes)
        let known: [(kind: String, what: String)] = [
            ("parents", "学生意外受伤的医疗费分担"), ("neighbours", "围墙外通道与村民地界不清"), ("pupils", "宿舍内打架"),
            ("contractors", "综合楼工程进度款支付"), ("parents", "对分班结果有异议"), ("staff", "寄宿管理补贴发放"),
            ("neighbours", "操场用地补偿"), ("parents", "校车线路调整"), ("pupils", "网络言语冲突"), ("contractors", "围墙工程质量"),
            ("staff", "代课教师工龄认定"), ("parents", "营养餐供应质量"),
        ]
        for (number, dispute) in known.enumerated() {
            let date = CivilDate.on(2015, 9, 20).later(days: number * 31 + random.int(0...14))
            let isOpen = number >= 10
            table.add([
                "school": .text(random.pick(county.schools).id), "date": .date(date), "kind": .text(dispute.kind),
                "description": .text(dispute.what),
                "state": .text(isOpen ? (number == 10 ? "mediating" : "open") : number == 6 ? "court" : "settled"),
                "settled": .optional(isOpen || number == 6 ? nil : date.later(days: random.int(3...24))),
            ])
        }
        return table
    }

    /// The county's own training, and lessons that schools held.
    private static func trainings(_ county: County) -> RecordTable {
        var random = RandomSource("safety training")
        var table = RecordTable(SafetyModule.trainings)
        func add(_ name: String, _ date: CivilDate, _ school: String?, _ audience: String, _ participants: Int) {
            table.add([
                "name": .text(name), "date": .date(date), "school": .optional(school), "audience": .text(audience),
                "participants": .int(participants),
            ])
        }
        add("校园安全工作暨消防培训", .on(2015, 11, 12), nil, "headmasters", 96)
        add("校车驾驶员和照管员培训", .on(2016, 2, 24), nil, "drivers", 38)
        add("食堂从业人员食品安全培训", .on(2016, 3, 11), nil, "cooks", 71)
        add("学校保安员技能培训", .on(2016, 4, 15), nil, "guards", 64)
        add("安全管理干部培训", .on(2016, 6, 17), nil, "headmasters", 88)
        add("食堂从业人员食品安全培训", .on(2016, 9, 2), nil, "cooks", 73)
        let schools = county.schools.filter { $0.isChartered }
        for (year, month, name) in [(2015, 12, "消防安全知识讲座"), (2016, 3, "安全教育日主题班会"), (2016, 6, "防溺水专题教育")] {
            for school in random.sample(month == 6 ? 30 : 12, of: schools).sorted(by: { $0.id < $1.id }) {
                add(
                    name, .on(year, month, random.int(5...26)), school.id, "pupils",
                    school.pupils(2015) * random.int(90...99) / 100)
            }
        }
        return table
    }
}
