import BaseKit
import Projects

extension SampleCounty {
    /// Projects with all that belongs to them; payments and decisions go to the ledger.
    static func projectTables(_ county: County, _ ledger: inout MoneyLedger) -> [RecordTable] {
        var works = ProjectRecords()
        for plan in ProjectPlans.all(county) { works.add(plan, county, &ledger) }
        return works.tables + [works.buildings(county), libraries(county)]
    }

    /// Of the 45 chartered schools 26 had a computer in the library by the summer of 2016.
    private static func libraries(_ county: County) -> RecordTable {
        var random = RandomSource("libraries")
        var table = RecordTable(ProjectsModule.libraries)
        let chartered = county.schools.filter(\.isChartered)
        let computerised = Set(random.sample(26, of: chartered.map(\.id)))
        for school in chartered {
            let since = CivilDate.on(random.int(2012...2015), random.int(3...11), 15)
            let isNew = random.chance(30)
            table.add([
                "school": .text(school.id), "seats": .int(20 + school.pupils(2016) / 12),
                "computerised": .optional(
                    computerised.contains(school.id) ? isNew ? CivilDate.on(2016, 5, 20) : since : nil),
            ])
        }
        return table
    }
}

/// The tables of projects in the making.
private struct ProjectRecords {
    private var projects = RecordTable(ProjectsModule.projects)
    private var sources = RecordTable(ProjectsModule.fundSources)
    private var variations = RecordTable(ProjectsModule.variations)
    private var progress = RecordTable(ProjectsModule.progress)
    private var acceptances = RecordTable(ProjectsModule.acceptances)
    private var defects = RecordTable(ProjectsModule.defects)
    private var random = RandomSource("works")

    private static let contractors = [
        "灵渠县第一建筑工程公司", "桂北建设集团有限公司", "湘漓建筑安装有限公司", "华江园林建筑有限公司", "漓源建设工程有限公司",
    ]
    private static let suppliers = ["桂林博远信息科技有限公司", "灵渠县新华书店", "广西启明教育装备有限公司"]

    var tables: [RecordTable] { [projects, sources, variations, progress, acceptances, defects] }

    mutating func add(_ plan: ProjectPlan, _ county: County, _ ledger: inout MoneyLedger) {
        let number = projects.records.count + 1
        let isGoods = plan.category == "goods"
        let contractor = random.pick(isGoods ? Self.suppliers : Self.contractors)
        let year = plan.started?.year ?? 2016
        let id = projects.add([
            "code": .text("450399-\(year)-\(padded(number, 3))"), "name": .text(plan.name),
            "school": .optional(plan.school.map { county.schools[$0].id }), "programme": .text(plan.programme),
            "kind": .text(plan.kind), "category": .text(plan.category),
            "area_planned": plan.area.map { .hundredths($0 * 100) } ?? .null,
            "estimate": .hundredths(plan.estimate * 100),
            "contract": plan.contract.map { .hundredths($0 * 100) } ?? .null,
            "contractor": .optional(plan.contract == nil ? nil : contractor),
            "method": .optional(plan.contract == nil ? nil : plan.method), "lot_of": .optional(plan.lotOf),
            "stage": .text(plan.stage), "stage_reason": .optional(plan.stageReason), "started": .optional(plan.started),
            "due": .date(plan.due),
            "completed": .optional(plan.completed), "accepted": .optional(plan.accepted),
        ])
        addSources(plan, id)
        addReports(plan, id)
        addAcceptance(plan, id)
        addPayments(plan, id, contractor, &ledger)
    }

    private mutating func addSources(_ plan: ProjectPlan, _ project: String) {
        var rest = plan.estimate
        for (index, (source, share)) in plan.sources.enumerated() {
            let amount = index == plan.sources.count - 1 ? rest : share
            rest -= amount
            let isAdvance = source == "contractor_advance"
            let received = plan.completed != nil ? amount : amount * random.int(6...9) / 10
            sources.add([
                "project": .text(project), "source": .text(source), "amount": .hundredths(amount * 100),
                "received": isAdvance ? .null : .hundredths(received * 100),
            ])
        }
    }

    /// A report every three months and a last one, growing evenly up to the last.
    private mutating func addReports(_ plan: ProjectPlan, _ project: String) {
        guard let last = plan.last, let started = plan.started else { return }
        let end = plan.completed ?? CivilDate.on(2016, 9, 26)
        let days = Int(end.dayNumber - started.dayNumber)
        let steps = max(1, days / 91)
        for step in 1...steps {
            func part(_ value: Int) -> Int { step == steps ? value : value * step / steps }
            // The ground is broken before much is done.
            func begun(_ value: Int) -> Int { step == steps ? value : min(value, value * (step + 1) / steps) }
            let hasArea = plan.area != nil
            progress.add([
                "project": .text(project), "date": .date(step == steps ? end : started.later(days: step * 91)),
                "percent": .int(part(last.percent)),
                "area_started": hasArea ? .hundredths(begun(last.started) * 100) : .null,
                "area_done": hasArea ? .hundredths(part(last.done) * 100) : .null,
                "invested": .hundredths(part(last.invested) * 100),
            ])
        }
    }

    private mutating func addAcceptance(_ plan: ProjectPlan, _ project: String) {
        guard let accepted = plan.accepted, let completed = plan.completed else { return }
        // Every fifth passes only at the second try, once a defect was put right.
        if plan.category == "works", projects.records.count % 5 == 0 {
            acceptances.add([
                "project": .text(project), "date": .date(completed.later(days: 3)), "result": .text("failed"),
                "members": .text("县教育局项目办、质监站、学校"),
            ])
            defects.add([
                "project": .text(project), "found": .date(completed.later(days: 3)),
                "description": .text(random.pick(["屋面局部渗水", "墙面空鼓", "栏杆高度不足", "排水坡度不够"])),
                "due": .date(completed.later(days: 8)), "fixed": .date(completed.later(days: 7)),
            ])
        }
        acceptances.add([
            "project": .text(project), "date": .date(accepted), "result": .text("passed"),
            "members": .text(plan.category == "goods" ? "县教育局装备办、财政局、使用学校" : "县教育局项目办、质监站、学校"),
        ])
    }

    private mutating func addPayments(
        _ plan: ProjectPlan, _ project: String, _ contractor: String, _ ledger: inout MoneyLedger
    ) {
        guard let contract = plan.contract, let started = plan.started, plan.paidPercent > 0 else { return }
        var allowed = contract
        // Some contracts grow by an approved change, and are paid beyond the first sum.
        if plan.programme == "暑期维修", plan.accepted != nil, random.chance(35) {
            let more = contract * random.int(4...9) / 100
            variations.add([
                "project": .text(project), "date": .date(started.later(days: 20)), "amount": .hundredths(more * 100),
                "reason": .text("现场增加工程量"), "approved": .date(started.later(days: 27)),
            ])
            allowed += more
        }
        let total = allowed == contract ? contract * plan.paidPercent / 100 : allowed
        let end = min(plan.accepted ?? SampleCounty.referenceDate, SampleCounty.referenceDate)
        let parts = max(1, min(9, Int(end.dayNumber - started.dayNumber) / 80))
        let decision = ledger.decide("支付\(plan.name)款项", on: started.later(days: 5), upTo: allowed)
        let source = plan.sources.last { $0.0 != "contractor_advance" }?.0 ?? "county"
        for part in 1...parts {
            let amount = part == parts ? total - total / parts * (parts - 1) : total / parts
            let days = Int(end.dayNumber - started.dayNumber) * part / parts
            ledger.pay(
                amount, on: started.later(days: max(10, days)), source: source, payee: contractor,
                purpose: plan.category == "goods"
                    ? "purchase" : part == parts && plan.accepted != nil ? "final" : "progress",
                project: project, invoice: padded(3_400_000 + ledger.payments.records.count * 7, 8), decision: decision)
        }
    }

    /// Buildings that stand where a finished project has built.
    func buildings(_ county: County) -> RecordTable {
        var table = RecordTable(ProjectsModule.projectBuildings)
        let all = SampleCounty.campusTables(county).first { $0.schema.name == "buildings" }
        var taken = Set<String>()
        for index in projects.records.indices where projects.value("stage", of: index) == .text("accepted") {
            let school = projects.value("school", of: index)
            guard !school.isNull, let all,
                let building = all.records.indices.first(where: {
                    all.value("school", of: $0) == school && !taken.contains(all.records[$0].id)
                })
            else { continue }
            taken.insert(all.records[building].id)
            table.add(["project": .text(projects.records[index].id), "building": .text(all.records[building].id)])
        }
        return table
    }
}
