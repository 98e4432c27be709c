import BaseKit
import Research

extension SampleCounty {
    /// Papers, topics, contests and lessons; courses with who attended them, as the training credits tell; the funds.
    static func researchTables(_ county: County, _ work: [RecordTable]) -> [RecordTable] {
        let courses = courses()
        return [papers(county), topics(county), contests(county), lessons(county), courses]
            + [attendances(county, courses, work), researchBudgets()]
    }

    private static func authors(_ county: County) -> [Person] {
        let kinds: [SchoolKind] = [.primary, .junior, .nineYear, .senior, .teachingPoint]
        return county.people.filter {
            $0.isOnDuty && $0.subject != nil && $0.hired.year < 2015 && kinds.contains(county.schools[$0.school].kind)
        }
    }

    private static let subjectNames = [
        "chinese": "语文", "maths": "数学", "english": "英语", "ethics": "品德", "science": "科学", "physics": "物理",
        "chemistry": "化学", "biology": "生物", "history": "历史", "geography": "地理", "pe": "体育", "music": "音乐",
        "art": "美术", "it": "信息技术",
    ]

    private static func subjectName(_ person: Person) -> String { subjectNames[person.subject ?? ""] ?? "综合实践" }

    /// 530 papers in 2016 and 486 the year before.
    private static func papers(_ county: County) -> RecordTable {
        var random = RandomSource("papers")
        var table = RecordTable(ResearchModule.papers)
        let authors = authors(county)
        let forms = ["浅谈%教学中的", "%课堂", "农村学校%教学的", "论%教学与", "小议%作业的", "核心素养下的%教学："]
        let matters = [
            "小组合作学习", "分层设计", "情境创设", "有效提问", "学困生转化", "生活化", "信息技术应用", "阅读能力培养", "兴趣激发", "评价方式",
        ]
        for (year, count) in [(2015, 486), (2016, 530)] {
            let dates = (0..<count).map { _ in CivilDate.on(year, random.int(3...6), random.int(1...28)) }.sorted()
            for date in dates {
                let author = random.pick(authors)
                let title = random.pick(forms).map { $0 == "%" ? subjectName(author) : String($0) }.joined()
                table.add([
                    "teacher": .text(author.id), "title": .text(title + random.pick(matters)),
                    "level": .text(
                        random.pick(weighted: [("county", 52), ("city", 33), ("region", 13), ("nation", 2)])),
                    "prize": .optional(
                        random.pick(weighted: [
                            (nil, 56), ("third", 22), ("second", 13), ("first", 5), ("commended", 4),
                        ])),
                    "date": .date(date),
                ])
            }
        }
        return table
    }

    /// 20 applied for in 2016, 8 of groups and 12 of single teachers; older ones are concluded or near to it.
    private static func topics(_ county: County) -> RecordTable {
        var random = RandomSource("topics")
        var table = RecordTable(ResearchModule.topics)
        let matters = [
            "留守儿童阅读习惯培养", "寄宿制学校晚间活动课程", "教学点复式教学", "农村小学写字教学", "初中数学错题资源利用", "乡土文化进课堂", "瑶族民歌校本课程",
            "小学英语听说训练", "实验教学器材自制", "体育大课间组织", "班级心理健康教育", "数字教育资源在教学点的应用", "初中物理生活化作业", "小学作文批改方式",
            "高中历史材料教学", "薄弱学科教研帮扶", "家校沟通方式", "阅读课外书的评价", "小学数学口算训练", "初中化学微实验", "中职德育案例教学", "课堂提问的有效性",
            "班主任工作室建设", "小学科学种植活动", "初中英语词汇教学", "校园足球普及",
        ]
        for (number, matter) in matters.enumerated() {
            let isOld = number < 6
            let year = isOld ? 2013 + number / 3 : 2016
            let applied = CivilDate.on(year, 3, random.int(1...28))
            let due = applied.later(days: isOld ? 730 : random.pick([365, 540, 730]))
            let state = isOld ? (number < 5 ? "concluded" : "midterm") : (number % 10 == 9 ? "applied" : "approved")
            table.add([
                "name": .text(matter + "研究"), "leader": .text(random.pick(authors(county)).id),
                "kind": .text(
                    isOld || number >= 14 ? (number % 2 == 0 && isOld ? "collective" : "individual") : "collective"),
                "level": .text(random.pick(weighted: [("county", 5), ("city", 4), ("region", 1)])),
                "applied": .date(applied), "due": .date(due), "state": .text(state),
                "concluded": .optional(state == "concluded" ? due.later(days: -random.int(5...60)) : nil),
            ])
        }
        return table
    }

    private static func contests(_ county: County) -> RecordTable {
        var random = RandomSource("contests")
        var table = RecordTable(ResearchModule.contests)
        let held: [(name: String, date: CivilDate, level: String, entries: Int)] = [
            ("中小学青年教师教学基本功比赛", .on(2015, 11, 5), "city", 14), ("实验操作技能比赛", .on(2016, 4, 8), "county", 18),
            ("中小学学科教学竞赛", .on(2016, 5, 13), "county", 36), ("录像课评比", .on(2016, 6, 20), "region", 6),
        ]
        for contest in held {
            let entries = random.sample(contest.entries, of: authors(county)).sorted { $0.id < $1.id }
            for person in entries {
                table.add([
                    "name": .text(contest.name), "date": .date(contest.date), "level": .text(contest.level),
                    "subject": .optional(person.subject), "teacher": .text(person.id),
                    "prize": .optional(random.pick(weighted: [(nil, 4), ("third", 4), ("second", 3), ("first", 2)])),
                ])
            }
        }
        return table
    }

    private static func lessons(_ county: County) -> RecordTable {
        var random = RandomSource("lessons")
        var table = RecordTable(ResearchModule.lessons)
        for person in random.sample(90, of: authors(county)).sorted(by: { $0.id < $1.id }) {
            table.add([
                "teacher": .text(person.id),
                "title": .text("\(subjectName(person))第\(random.int(1...8))单元第\(random.int(1...4))课时"),
                "subject": .optional(person.subject), "date": .date(.on(2016, random.int(4...6), random.int(1...28))),
                "level": .optional(random.pick(weighted: [(nil, 60), ("county", 25), ("city", 10), ("region", 5)])),
            ])
        }
        return table
    }

    // MARK: courses

    /// Those of the training credits that name a course held on some days.
    private static let held: [(name: String, level: String, from: CivilDate, to: CivilDate, hours: Int)] = [
        ("2015年新教师岗前培训", "county", .on(2015, 9, 8), .on(2015, 9, 12), 40),
        ("国培计划教师网络研修", "nation", .on(2015, 11, 2), .on(2015, 12, 10), 80),
        ("教学点数字教育资源应用县级集中培训", "county", .on(2016, 7, 12), .on(2016, 7, 14), 24),
        ("信息技术应用能力提升骨干教师县级集中培训", "county", .on(2016, 7, 19), .on(2016, 7, 22), 32),
        ("2016年新教师岗前培训", "county", .on(2016, 9, 8), .on(2016, 9, 12), 40),
    ]

    private static func courses() -> RecordTable {
        var table = RecordTable(ResearchModule.courses)
        for course in held {
            table.add([
                "name": .text(course.name), "level": .text(course.level), "from": .date(course.from),
                "to": .date(course.to), "hours": .int(course.hours),
            ])
        }
        return table
    }

    /// A credit for a course is an attendance; the school is the one at which the teacher worked then.
    private static func attendances(_ county: County, _ courses: RecordTable, _ work: [RecordTable]) -> RecordTable {
        var table = RecordTable(ResearchModule.attendances)
        guard let credits = work.first(where: { $0.schema.name == "training_credits" }) else { return table }
        let ids = Dictionary(uniqueKeysWithValues: held.enumerated().map { ($1.name, courses.records[$0].id) })
        let people = Dictionary(uniqueKeysWithValues: county.people.map { ($0.id, $0) })
        for index in credits.records.indices {
            guard let course = ids[credits.value("course", of: index).plainText],
                let person = people[credits.value("teacher", of: index).plainText],
                case .date(let date) = credits.value("date", of: index)
            else { continue }
            let span = person.postings.first { $0.from <= date && ($0.to ?? date) >= date }
            table.add([
                "course": .text(course), "teacher": .text(person.id),
                "school": .text(county.schools[span?.school ?? person.school].id),
                "hours": credits.value("hours", of: index),
            ])
        }
        return table
    }

    private static func researchBudgets() -> RecordTable {
        var table = RecordTable(ResearchModule.researchBudgets)
        for (year, floor, budget, spent) in [(2015, 200_000, 206_000, 193_450), (2016, 240_000, 260_000, 212_380)] {
            table.add([
                "year": .int(year), "floor": .hundredths(floor * 100), "source": .text("局务会议纪要〔\(year)〕2号"),
                "budget": .hundredths(budget * 100), "spent": .hundredths(spent * 100),
            ])
        }
        return table
    }
}
