import BaseKit
import Planning

extension SampleCounty {
    /// Plans and their tasks, disclosures with objections, the calendar of holidays, and reports.
    static func planningTables(_ county: County) -> [RecordTable] {
        let plans = plans()
        let disclosures = disclosures(county)
        return [plans, tasks(plans), disclosures, objections(disclosures), holidays(), reports()]
    }

    private static func plans() -> RecordTable {
        var table = RecordTable(PlanningModule.plans)
        let known:
            [(
                name: String, english: String, kind: String, from: CivilDate, to: CivilDate, state: String,
                submitted: CivilDate?
            )] = [
                (
                    "2015年度教育工作目标", "Goals of education work for 2015", "yearly", .on(2015, 1, 1), .on(2015, 12, 31),
                    "done", .on(2015, 1, 20)
                ),
                (
                    "2016年度教育工作目标", "Goals of education work for 2016", "yearly", .on(2016, 1, 1), .on(2016, 12, 31),
                    "adopted", .on(2016, 1, 18)
                ),
                (
                    "灵渠县教育振兴三年行动计划（2016—2018年）", "Three-year action plan for education in Lingqu County (2016–2018)",
                    "action", .on(2016, 1, 1), .on(2018, 12, 31), "submitted",
                    .on(2016, 8, 10)
                ),
                (
                    "义务教育基本均衡发展工作方案", "Work plan for the basic balance of compulsory education", "development",
                    .on(2015, 9, 1), .on(2017, 12, 31), "adopted", .on(2015, 8, 28)
                ),
            ]
        for plan in known {
            table.add([
                "name": .text(plan.name), "name_en": .text(plan.english), "kind": .text(plan.kind),
                "from": .date(plan.from), "to": .date(plan.to),
                "state": .text(plan.state), "submitted": .optional(plan.submitted),
            ])
        }
        return table
    }

    /// The goals of each plan, which is counted from 0; what is through was verified by another section than its own.
    private static func tasks(_ plans: RecordTable) -> RecordTable {
        var table = RecordTable(PlanningModule.tasks)
        let known:
            [(
                plan: Int, title: String, english: String, owner: String, due: CivilDate, state: String,
                evidence: String?
            )] = [
                (
                    0, "完成2015年教师招聘",
                    "Recruit the teachers of 2015", "人事股", .on(2015, 9, 1), "closed", "录用名册58人"
                ),
                (
                    0, "完成40所学校消防整改",
                    "Put fire safety right at 40 schools", "安全股", .on(2015, 12, 20), "closed", "验收单40份"
                ),
                (
                    0, "化解义务教育学校债务",
                    "Settle the debts of compulsory schools", "计财股", .on(2015, 12, 25), "closed", "财政结算表"
                ),
                (
                    1, "45所学校完成章程核准",
                    "Have the charters of 45 schools approved", "政策法规股", .on(2016, 6, 30), "verified", "核准文件45份"
                ),
                (
                    1, "完成2016年教师招聘",
                    "Recruit the teachers of 2016", "人事股", .on(2016, 9, 1), "verified", "录用名册66人"
                ),
                (
                    1, "考核29所学校领导班子",
                    "Appraise the leadership teams of 29 schools", "人事股", .on(2016, 8, 31), "verified", "考核结果通报"
                ),
                (
                    1, "中职招生550人",
                    "Enrol 550 students in secondary vocational schools", "职成股", .on(2016, 9, 30), "doing", "报到登记表450人"
                ),
                (
                    1, "秋季学期开学安全检查全覆盖",
                    "Inspect every school for safety at the start of the autumn term", "安全股", .on(2016, 9, 30), "doing",
                    nil
                ),
                (
                    1, "发放春季学期寄宿生生活补助",
                    "Pay the boarders’ living allowance of the spring term", "资助中心", .on(2016, 6, 15), "submitted",
                    "银行发放回单6725人"
                ),
                (
                    1, "26所学校图书电脑化管理",
                    "Computerise the libraries of 26 schools", "电教站", .on(2016, 6, 30), "submitted", "系统截图26所"
                ),
                (
                    1, "教学点数字教育资源应用培训",
                    "Train the teaching points in the use of digital resources", "电教站", .on(2016, 7, 31), "verified",
                    "签到表39个教学点"
                ),
                (
                    1, "骨干教师信息技术培训",
                    "Train backbone teachers in information technology", "电教站", .on(2016, 7, 31), "verified", "签到表"
                ),
                (
                    1, "高考质量分析会",
                    "Hold the meeting on the results of the college entrance examination", "教研室", .on(2016, 9, 20),
                    "accepted", nil
                ),
                (
                    1, "修订安全责任追究办法",
                    "Revise the rules on accountability for safety", "安全股", .on(2016, 8, 31), "returned", "初稿"
                ),
                (
                    1, "全年校长轮岗方案",
                    "Draw up the year’s plan for rotating headmasters", "人事股", .on(2016, 11, 30), "issued", nil
                ),
                (
                    2, "三年行动计划报县委县政府审定",
                    "Submit the three-year action plan to the county for approval", "办公室", .on(2016, 8, 15), "verified",
                    "上报文件"
                ),
                (
                    2, "确定2017年新建幼儿园选址",
                    "Choose the sites of the kindergartens to be built in 2017", "项目办", .on(2016, 12, 15), "accepted",
                    nil
                ),
                (
                    2, "制定教研员聘任办法",
                    "Draft the rules on appointing researchers", "教研室", .on(2016, 10, 31), "draft", nil
                ),
                (
                    3, "完成39所学校均衡发展摸底调查",
                    "Survey 39 schools for balanced development", "督导室", .on(2016, 5, 31), "verified", "摸底表39份"
                ),
                (
                    3, "补齐音体美器材缺口",
                    "Make up what is lacking in equipment for music, sport and art", "电教站", .on(2016, 12, 31), "doing",
                    nil
                ),
                (
                    3, "薄弱学校实验室建设",
                    "Build laboratories at weak schools", "项目办", .on(2017, 6, 30), "issued", nil
                ),
                (
                    3, "编制迎检档案",
                    "Compile the files for the inspection", "督导室", .on(2016, 10, 20), "doing", nil
                ),
            ]
        for task in known {
            let isThrough = task.state == "verified" || task.state == "closed"
            table.add([
                "title": .text(task.title), "title_en": .text(task.english),
                "owner_en": .optional(englishOwners[task.owner]), "plan": .text(plans.records[task.plan].id),
                "owner": .text(task.owner),
                "due": .date(task.due), "state": .text(task.state), "evidence": .optional(task.evidence),
                "verified": .optional(isThrough ? task.due.later(days: 5) : nil),
                "verified_by": .optional(isThrough ? (task.owner == "督导室" ? "办公室" : "督导室") : nil),
            ])
        }
        return table
    }

    private static let englishOwners = [
        "人事股": "Personnel Section", "安全股": "Safety Section", "计财股": "Finance Section", "政策法规股": "Legal Section",
        "职成股": "Vocational Section", "资助中心": "Student Aid Centre", "电教站": "Media Station", "教研室": "Research Office",
        "办公室": "General Office", "项目办": "Projects Office", "督导室": "Inspectorate",
    ]

    private static let sections = [
        "evaluation": "人事股", "performance_pay": "计财股", "title": "人事股", "cadre": "人事股", "aid": "资助中心",
    ]

    private static func disclosures(_ county: County) -> RecordTable {
        var table = RecordTable(PlanningModule.disclosures)
        func school(_ name: String) -> String? { county.schools.first { $0.plan.name == name }?.id }
        let known: [(subject: String, kind: String, school: String?, from: CivilDate?, to: CivilDate?, state: String)] =
            [
                ("2015年度教师考核优秀等次", "evaluation", nil, .on(2016, 1, 11), .on(2016, 1, 15), "effective"),
                (
                    "2016年春季学期奖励性绩效工资", "performance_pay", school("灵渠县实验小学"), .on(2016, 7, 4), .on(2016, 7, 8),
                    "effective"
                ),
                ("2016年高级教师职称推荐名单", "title", nil, .on(2016, 6, 6), .on(2016, 6, 14), "effective"),
                ("优秀教师和先进教育工作者推荐", "evaluation", nil, .on(2016, 8, 22), .on(2016, 8, 26), "effective"),
                ("学校小卖部承包合同", "contract", school("灵渠县第二中学"), .on(2016, 8, 8), .on(2016, 8, 12), "withdrawn"),
                ("临街门面出租方案", "lease", school("灵渠县第一小学"), .on(2016, 9, 12), .on(2016, 9, 21), "open"),
                ("中层干部推荐人选", "cadre", school("界首镇初级中学"), .on(2016, 9, 19), .on(2016, 9, 23), "open"),
                ("2016年秋季学期寄宿生生活补助名单", "aid", nil, .on(2016, 9, 26), .on(2016, 9, 30), "open"),
                ("2016年秋季学期奖励性绩效工资方案", "performance_pay", school("溶江镇中心小学"), nil, nil, "draft"),
            ]
        for entry in known {
            let isDraft = entry.state == "draft"
            table.add([
                "subject": .text(entry.subject), "kind": .text(entry.kind), "school": .optional(entry.school),
                "content": .optional(isDraft ? nil : "名单或方案全文，不含个人信息"),
                "place": .optional(isDraft ? nil : entry.school == nil ? "教育局公示栏、政府网站" : "学校公示栏"),
                "disclosed_by": .optional(isDraft ? nil : sections[entry.kind] ?? "办公室"),
                "from": .optional(entry.from), "to": .optional(entry.to), "state": .text(entry.state),
                "effective": .optional(entry.state == "effective" ? entry.to?.later(days: 3) : nil),
            ])
        }
        for notice in AidNotice.all where notice.id > "DL0009" {
            table.add(
                [
                    "subject": .text(notice.subject), "kind": .text("aid"), "content": .text("名单全文，不含个人信息"),
                    "place": .text("教育局公示栏、政府网站"), "disclosed_by": .text("资助中心"), "from": .date(notice.from),
                    "to": .date(notice.from.later(days: 6)), "state": .text("effective"),
                    "effective": .date(notice.from.later(days: 7)),
                ], id: notice.id)
        }
        return table
    }

    /// One is open: against the lease of the shops.
    private static func objections(_ disclosures: RecordTable) -> RecordTable {
        var table = RecordTable(PlanningModule.objections)
        let known:
            [(disclosure: Int, date: CivilDate, by: String, what: String, answered: CivilDate?, answer: String?)] = [
                (2, .on(2016, 6, 8), "廖秀珍", "对一名推荐人选的论文有疑问", .on(2016, 6, 13), "查重后无问题，已书面答复"),
                (4, .on(2016, 8, 10), "周国平", "承包价低于上年", .on(2016, 8, 12), "重新评估，本次公示撤回"),
                (5, .on(2016, 9, 14), "刘建军", "租金底价未经评估", nil, nil),
            ]
        for entry in known {
            table.add([
                "disclosure": .text(disclosures.records[entry.disclosure].id), "date": .date(entry.date),
                "raised_by": .text(entry.by), "content": .text(entry.what), "answered": .optional(entry.answered),
                "answer": .optional(entry.answer),
            ])
        }
        return table
    }

    /// As the General Office of the State Council set them for the days from September 2015 to 2016: weekdays that are free
    /// and weekend days that are worked.
    private static func holidays() -> RecordTable {
        var table = RecordTable(PlanningModule.holidays)
        let known: [(name: String, year: Int, free: [(Int, Int)], worked: [(Int, Int)])] = [
            ("抗战胜利纪念日", 2015, [(9, 3), (9, 4)], [(9, 6)]),
            ("国庆节", 2015, [(10, 1), (10, 2), (10, 5), (10, 6), (10, 7)], [(10, 10)]),
            ("元旦", 2016, [(1, 1)], []),
            ("春节", 2016, [(2, 8), (2, 9), (2, 10), (2, 11), (2, 12)], [(2, 6), (2, 14)]),
            ("清明节", 2016, [(4, 4)], []), ("劳动节", 2016, [(5, 2)], []),
            ("端午节", 2016, [(6, 9), (6, 10)], [(6, 12)]), ("中秋节", 2016, [(9, 15), (9, 16)], [(9, 18)]),
            ("国庆节", 2016, [(10, 3), (10, 4), (10, 5), (10, 6), (10, 7)], [(10, 8), (10, 9)]),
        ]
        for holiday in known {
            let days = holiday.free.map { ($0, false) } + holiday.worked.map { ($0, true) }
            for ((month, day), works) in days {
                table.add([
                    "date": .date(.on(holiday.year, month, day)), "name": .text(holiday.name), "works": .bool(works),
                ])
            }
        }
        return table
    }

    private static func reports() -> RecordTable {
        var table = RecordTable(PlanningModule.reports)
        table.add([
            "name": .text("教育工作总结"), "period": .text("2015"), "until": .date(.on(2015, 12, 31)),
            "state": .text("submitted"), "checked_by": .text("蒋文忠"),
            "approved_by": .text("唐志明"), "submitted": .date(.on(2016, 1, 15)),
            "figures": .text("exam.sat=1054; teachers.recruited=58; teachers.awards=22"),
        ])
        table.add(["name": .text("教育工作总结"), "period": .text("2016"), "state": .text("draft")])
        return table
    }
}
