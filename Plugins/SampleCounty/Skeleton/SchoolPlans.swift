/// The townships and schools of the county: 10, and 84 of which 45 have a charter and 39 are teaching points.
enum SchoolPlans {
    struct Township {
        let code: String
        let name: String
        let nameEnglish: String
        /// A town (镇) rather than a township (乡).
        let isTown: Bool
    }

    static let townships: [Township] = [
        Township(code: "450399100", name: "兴安镇", nameEnglish: "Xing'an", isTown: true),
        Township(code: "450399101", name: "湘漓镇", nameEnglish: "Xiangli", isTown: true),
        Township(code: "450399102", name: "界首镇", nameEnglish: "Jieshou", isTown: true),
        Township(code: "450399103", name: "高尚镇", nameEnglish: "Gaoshang", isTown: true),
        Township(code: "450399104", name: "严关镇", nameEnglish: "Yanguan", isTown: true),
        Township(code: "450399105", name: "溶江镇", nameEnglish: "Rongjiang", isTown: true),
        Township(code: "450399200", name: "漠川乡", nameEnglish: "Mochuan", isTown: false),
        Township(code: "450399201", name: "白石乡", nameEnglish: "Baishi", isTown: false),
        Township(code: "450399202", name: "华江瑶族乡", nameEnglish: "Huajiang", isTown: false),
        Township(code: "450399203", name: "崔家乡", nameEnglish: "Cuijia", isTown: false),
    ]

    /// All schools: those with a charter first, then the teaching points.
    static let all: [SchoolPlan] = chartered + teachingPoints

    private static let chartered: [SchoolPlan] =
        countySchools + townshipSchools + villageSchools

    // MARK: The county seat

    private static let countySchools: [SchoolPlan] = [
        seat("灵渠县第一小学", "Lingqu First Primary School", .primary, 1906, [primary(3, 65, 0)]),
        seat("灵渠县第二小学", "Lingqu Second Primary School", .primary, 1938, [primary(4, 50, 0)]),
        seat("灵渠县第三小学", "Lingqu Third Primary School", .primary, 1986, [primary(3, 48, 0)]),
        seat("灵渠县实验小学", "Lingqu Experimental Primary School", .primary, 2002, [primary(4, 59, 0)]),
        seat("兴安镇中心小学", "Xing'an Central Primary School", .primary, 1951, [primary(3, 43, 8)], central: true),
        seat("灵渠县第二中学", "Lingqu Second Middle School", .junior, 1956, [junior(6, 58, 62)]),
        seat("灵渠县第三中学", "Lingqu Third Middle School", .junior, 1972, [junior(5, 55, 70)]),
        seat("灵渠县实验中学", "Lingqu Experimental Middle School", .junior, 2005, [junior(4, 60, 58)]),
        seat(
            "灵渠县第一中学", "Lingqu First Senior High School", .senior, 1927,
            [StagePlan("s", grades: 3, classes: 11, of: 59, boarders: 82, left: 640)]),
        seat(
            "灵渠县民族高级中学", "Lingqu Nationalities Senior High School", .senior, 1984,
            [StagePlan("s", grades: 3, classes: 8, of: 53, boarders: 90, left: 415)]),
        seat(
            "灵渠县师范学校", "Lingqu Normal School", .vocational, 1941,
            [StagePlan("v", grades: 3, classes: 6, of: 43, boarders: 95, entered: 280)]),
        seat(
            "灵渠县职业技术学校", "Lingqu Vocational School", .vocational, 1983,
            [StagePlan("v", grades: 3, classes: 4, of: 36, boarders: 88, entered: 170)]),
        seat("灵渠县第二幼儿园", "Lingqu Second Kindergarten", .kindergarten, 1998, [kindergarten(4, 33)]),
    ]

    private static func seat(
        _ name: String, _ english: String, _ kind: SchoolKind, _ opened: Int, _ stages: [StagePlan],
        central: Bool = false
    ) -> SchoolPlan {
        SchoolPlan(
            name: name, nameEnglish: english, kind: kind, township: 0, areaClass: "town_core", central: central,
            stages: stages, opened: opened)
    }

    // MARK: The other townships: central schools, junior schools and nine-year schools

    private static let townshipSchools: [SchoolPlan] = [
        centre(1, "中心小学", "Central Primary School", .primary, 1950, [primary(2, 43, 54)]),
        centre(2, "中心小学", "Central Primary School", .primary, 1943, [primary(3, 48, 58)]),
        centre(3, "中心小学", "Central Primary School", .primary, 1949, [primary(2, 45, 60)]),
        centre(4, "中心小学", "Central Primary School", .primary, 1952, [primary(2, 40, 56)]),
        centre(5, "中心小学", "Central Primary School", .primary, 1947, [primary(3, 46, 58)]),
        centre(6, "中心小学", "Central Primary School", .primary, 1953, [primary(2, 35, 75)]),
        centre(1, "初级中学", "Junior Middle School", .junior, 1968, [junior(3, 44, 80)]),
        centre(2, "初级中学", "Junior Middle School", .junior, 1958, [junior(4, 52, 82)]),
        centre(3, "初级中学", "Junior Middle School", .junior, 1970, [junior(3, 47, 86)]),
        centre(4, "初级中学", "Junior Middle School", .junior, 1971, [junior(2, 45, 84)]),
        centre(5, "初级中学", "Junior Middle School", .junior, 1965, [junior(4, 50, 80)]),
        centre(6, "初级中学", "Junior Middle School", .junior, 1973, [junior(2, 42, 92)]),
        centre(7, "中心学校", "Central School", .nineYear, 1958, [primary(2, 31, 68), junior(2, 40, 88)]),
        centre(8, "民族学校", "Nationalities School", .nineYear, 1962, [primary(2, 29, 80), junior(2, 37, 94)]),
        centre(9, "中心学校", "Central School", .nineYear, 1964, [primary(2, 33, 64), junior(2, 41, 86)]),
        centre(2, "中心幼儿园", "Central Kindergarten", .kindergarten, 2012, [kindergarten(2, 31)]),
    ]

    private static func centre(
        _ township: Int, _ name: String, _ english: String, _ kind: SchoolKind, _ opened: Int, _ stages: [StagePlan]
    ) -> SchoolPlan {
        let place = townships[township]
        return SchoolPlan(
            name: place.name + name, nameEnglish: "\(place.nameEnglish) \(english)", kind: kind, township: township,
            areaClass: place.isTown ? "town_core" : "township_core", central: kind != .junior, stages: stages,
            opened: opened)
    }

    // MARK: Villages

    private static let villageSchools: [SchoolPlan] = [
        village(1, "双河", "Shuanghe", 26), village(1, "石桥", "Shiqiao", 19),
        village(2, "宝峰", "Baofeng", 30), village(2, "城东", "Chengdong", 24), village(2, "石门", "Shimen", 14),
        village(3, "金山", "Jinshan", 27), village(3, "山湾", "Shanwan", 17),
        village(4, "同仁", "Tongren", 22), village(4, "江坪", "Jiangping", 16),
        village(5, "莲塘", "Liantang", 33), village(5, "司门", "Simen", 28), village(5, "龙源", "Longyuan", 18),
        village(6, "保和", "Baohe", 21), village(7, "三友", "Sanyou", 18),
        village(8, "千岭", "Qianling", 15), village(9, "高泽", "Gaoze", 20),
    ]

    private static func village(_ township: Int, _ name: String, _ english: String, _ size: Int) -> SchoolPlan {
        SchoolPlan(
            name: "\(townships[township].name)\(name)小学", nameEnglish: "\(english) Primary School", kind: .primary,
            township: township, areaClass: "village", central: false, stages: [primary(1, size, 49)],
            opened: 1953 + (size * 7 + township) % 30)
    }

    // MARK: Teaching points

    /// For each township the villages with a teaching point: name, name in pinyin, grades, pupils of a class.
    private static let points: [[(String, String, Int, Int)]] = [
        [("冠山", "Guanshan", 3, 14), ("三桂", "Sangui", 4, 11), ("护城", "Hucheng", 2, 9)],
        [
            ("花桥", "Huaqiao", 3, 8), ("龙禾", "Longhe", 2, 6), ("柘园", "Zheyuan", 4, 9), ("白竹", "Baizhu", 3, 5),
            ("茶源", "Chayuan", 2, 4),
        ],
        [
            ("大洞", "Dadong", 3, 7), ("百里", "Baili", 4, 13), ("兴田", "Xingtian", 3, 9), ("和村", "Hecun", 2, 6),
            ("桥头", "Qiaotou", 3, 11),
        ],
        [
            ("江东", "Jiangdong", 3, 8), ("凤岭", "Fengling", 4, 7), ("灵坛", "Lingtan", 3, 10), ("东河", "Donghe", 2, 5),
            ("黄泥", "Huangni", 3, 6),
        ],
        [("清水", "Qingshui", 3, 7), ("仙桥", "Xianqiao", 4, 8), ("塘口", "Tangkou", 3, 9), ("杉树", "Shanshu", 2, 4)],
        [
            ("车田", "Chetian", 4, 12), ("佑安", "You'an", 3, 9), ("金石", "Jinshi", 3, 10), ("廖家", "Liaojia", 2, 7),
            ("五甲", "Wujia", 3, 8), ("水埠", "Shuibu", 4, 10),
        ],
        [
            ("协兴", "Xiexing", 3, 6), ("长洲", "Changzhou", 4, 7), ("显里", "Xianli", 3, 5), ("榜上", "Bangshang", 2, 5),
            ("庄子", "Zhuangzi", 3, 4),
        ],
        [("石塘", "Shitang", 3, 8), ("枧田", "Jiantian", 3, 6)],
        [("水车", "Shuiche", 4, 6), ("杨雀", "Yangque", 3, 5), ("高寨", "Gaozhai", 3, 4)],
        [("上院", "Shangyuan", 3, 8)],
    ]

    /// The central school of the township runs its teaching points.
    private static let teachingPoints: [SchoolPlan] = townships.indices.flatMap { township in
        let parent = chartered.firstIndex { $0.township == township && $0.central && $0.kind != .kindergarten }
        return points[township].map { name, english, grades, size in
            SchoolPlan(
                name: (parent.map { chartered[$0].name } ?? "") + name + "教学点",
                nameEnglish: "\(english) Teaching Point", kind: .teachingPoint, township: township,
                areaClass: township == 0 ? "town_fringe" : "village", central: false,
                stages: [StagePlan("p", grades: grades, classes: 1, of: size, boarders: 0)],
                opened: 1958 + (size * 5 + grades) % 35, parent: parent)
        }
    }

    private static func primary(_ classes: Int, _ size: Int, _ boarders: Int) -> StagePlan {
        StagePlan("p", grades: 6, classes: classes, of: size, boarders: boarders)
    }

    private static func junior(_ classes: Int, _ size: Int, _ boarders: Int) -> StagePlan {
        StagePlan("j", grades: 3, classes: classes, of: size, boarders: boarders)
    }

    private static func kindergarten(_ classes: Int, _ size: Int) -> StagePlan {
        StagePlan("k", grades: 3, classes: classes, of: size, boarders: 0)
    }
}
