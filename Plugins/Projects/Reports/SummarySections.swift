public import ModuleKit

extension ProjectsModule {
    public var reportSections: [ReportSection] { [construction, equipment, summer] }

    private var construction: ReportSection {
        ReportSection(
            7, "Construction and funds", titleZh: "项目建设与资金",
            template: """
                {{#projects_third_primary_built.known}}
                The County Third Primary School: {{projects_third_primary_built.text}} m² of floor area are built\
                {{#projects_third_primary_built.last.some}} ({{projects_third_primary_built.last.text}} {{projects_third_primary_built.last.when}}){{/projects_third_primary_built.last.some}} and \
                {{projects_third_primary_under_way.text}} m² under construction, with an investment of \
                {{projects_third_primary_invested.text}} yuan\
                {{#projects_third_primary_invested.last.some}} ({{projects_third_primary_invested.last.text}} {{projects_third_primary_invested.last.when}}){{/projects_third_primary_invested.last.some}}.
                {{/projects_third_primary_built.known}}

                {{#projects_kindergartens_count.some}}
                {{projects_kindergartens_count.text}} township central kindergarten{{projects_kindergartens_count.s}} {{projects_kindergartens_count.was}} under construction, with \
                {{projects_kindergartens_area.text}} m² in all and an investment of {{projects_kindergartens_invested.text}} yuan.
                {{/projects_kindergartens_count.some}}
                {{#projects_kindergartens_count.isZero}}
                No township central kindergarten was under construction.
                {{/projects_kindergartens_count.isZero}}

                {{#projects_advanced_count.some}}
                {{projects_advanced_count.text}} project{{projects_advanced_count.s}} for which contractors advanced funds \
                {{projects_advanced_count.was}} in work {{during}}: {{projects_advanced_area.text}} m², \
                {{projects_advanced_invested.text}} yuan in all\
                {{#projects_advanced_completed.some}}; the works of {{projects_advanced_completed.text}} of them \
                {{projects_advanced_completed.is}} complete{{/projects_advanced_completed.some}}. An advance is a debt, not funds received.
                {{/projects_advanced_count.some}}
                {{#projects_advanced_count.isZero}}
                No project with funds advanced by a contractor was in work.
                {{/projects_advanced_count.isZero}}

                {{#funding_public_due.known}}
                Of public funds of {{funding_public_due.text}} yuan that were due to schools by {{lastDay}}\
                {{#funding_public_due.last.some}} ({{funding_public_due.last.text}} {{funding_public_due.last.when}}){{/funding_public_due.last.some}}, \
                {{funding_public_paid.text}} yuan are paid{{#funding_public_paid.last.some}} ({{funding_public_paid.last.text}} {{funding_public_paid.last.when}}){{/funding_public_paid.last.some}}.
                {{/funding_public_due.known}}
                """,
            templateZh: """
                {{#projects_third_primary_built.known}}
                县第三小学已建成校舍{{projects_third_primary_built.wan}}平方米\
                {{#projects_third_primary_built.last.some}}（{{projects_third_primary_built.last.when}}{{projects_third_primary_built.last.wan}}平方米）{{/projects_third_primary_built.last.some}}，在建{{projects_third_primary_under_way.wan}}平方米，\
                完成投资{{projects_third_primary_invested.wan}}元\
                {{#projects_third_primary_invested.last.some}}（{{projects_third_primary_invested.last.when}}{{projects_third_primary_invested.last.wan}}元）{{/projects_third_primary_invested.last.some}}。
                {{/projects_third_primary_built.known}}

                {{#projects_kindergartens_count.some}}
                在建乡镇中心幼儿园{{projects_kindergartens_count.text}}所，总建筑面积{{projects_kindergartens_area.wan}}平方米，\
                总投资{{projects_kindergartens_invested.wan}}元。
                {{/projects_kindergartens_count.some}}
                {{#projects_kindergartens_count.isZero}}
                没有在建的乡镇中心幼儿园。
                {{/projects_kindergartens_count.isZero}}

                {{#projects_advanced_count.some}}
                施工单位垫资建设项目{{projects_advanced_count.text}}个，总建筑面积{{projects_advanced_area.wan}}平方米，\
                总投资{{projects_advanced_invested.wan}}元{{#projects_advanced_completed.some}}，其中已完工{{projects_advanced_completed.text}}个{{/projects_advanced_completed.some}}；垫资列为负债，不计入到位资金。
                {{/projects_advanced_count.some}}
                {{#projects_advanced_count.isZero}}
                没有施工单位垫资建设的项目。
                {{/projects_advanced_count.isZero}}

                {{#funding_public_due.known}}
                截至{{lastDay}}应拨学校公用经费{{funding_public_due.wan}}元{{#funding_public_due.last.some}}（{{funding_public_due.last.when}}{{funding_public_due.last.wan}}元）{{/funding_public_due.last.some}}，已拨付{{funding_public_paid.wan}}元{{#funding_public_paid.last.some}}（{{funding_public_paid.last.when}}{{funding_public_paid.last.wan}}元）{{/funding_public_paid.last.some}}。
                {{/funding_public_due.known}}
                """,
            chart: ["projects.third_primary.invested", "projects.kindergartens.invested", "projects.advanced.invested"])
    }

    private var equipment: ReportSection {
        ReportSection(
            10, "Equipment, books and training", titleZh: "装备、图书与培训",
            template: """
                {{#equipment_computers.told}}
                Computer equipment for {{equipment_computers.text}} yuan was bought and accepted\
                {{#equipment_computers.last.some}} ({{equipment_computers.last.text}} {{equipment_computers.last.when}}){{/equipment_computers.last.some}}.
                {{/equipment_computers.told}}
                {{#equipment_library_schools.known}}
                {{equipment_library_schools.text}} school{{equipment_library_schools.s}} {{equipment_library_schools.has}} a computerised library{{#equipment_library_schools.last.some}} ({{equipment_library_schools.last.text}} {{equipment_library_schools.last.when}}){{/equipment_library_schools.last.some}}.
                {{/equipment_library_schools.known}}
                {{#equipment_books.told}}
                Books and shelves were bought for {{equipment_books.text}} yuan\
                {{#equipment_books.last.some}} ({{equipment_books.last.text}} {{equipment_books.last.when}}){{/equipment_books.last.some}}.
                {{/equipment_books.told}}
                {{#training_county_days.told}}
                In the summer backbone teachers attended a county course of {{training_county_days.text}} day{{training_county_days.s}}.
                {{/training_county_days.told}}
                {{#training_teaching_points.told}}
                {{training_teaching_points.text}} teaching point{{training_teaching_points.s}} {{training_teaching_points.was}} trained in the use of digital resources.
                {{/training_teaching_points.told}}
                """,
            templateZh: """
                {{#equipment_computers.told}}
                购置并验收计算机设备{{equipment_computers.wan}}元{{#equipment_computers.last.some}}（{{equipment_computers.last.when}}{{equipment_computers.last.wan}}元）{{/equipment_computers.last.some}}。
                {{/equipment_computers.told}}
                {{#equipment_library_schools.known}}
                {{equipment_library_schools.text}}所学校实现图书信息化管理\
                {{#equipment_library_schools.last.some}}（{{equipment_library_schools.last.when}}{{equipment_library_schools.last.text}}所）{{/equipment_library_schools.last.some}}。
                {{/equipment_library_schools.known}}
                {{#equipment_books.told}}
                购置图书及书架{{equipment_books.wan}}元{{#equipment_books.last.some}}（{{equipment_books.last.when}}{{equipment_books.last.wan}}元）{{/equipment_books.last.some}}。
                {{/equipment_books.told}}
                {{#training_county_days.told}}
                暑期举办县级骨干教师集中培训{{training_county_days.text}}天。
                {{/training_county_days.told}}
                {{#training_teaching_points.told}}
                对{{training_teaching_points.text}}个教学点开展数字教育资源应用培训。
                {{/training_teaching_points.told}}
                """,
            chart: ["equipment.computers", "equipment.books"])
    }

    private var summer: ReportSection {
        ReportSection(
            11, "Work of the summer", titleZh: "暑期工作",
            template: """
                {{#summer_repairs.told}}
                {{summer_repairs.text}} repair{{summer_repairs.s}} of school buildings {{summer_repairs.was}} under way in the summer holidays{{#summer_repairs.last.some}} ({{summer_repairs.last.text}} {{summer_repairs.last.when}}){{/summer_repairs.last.some}}\
                {{#summer_repairs_amount.known}}, with contracts of {{summer_repairs_amount.text}} yuan{{/summer_repairs_amount.known}}.
                {{/summer_repairs.told}}
                {{#buildings_surveyed.known}}
                The survey of conditions holds {{buildings_surveyed.text}} building{{buildings_surveyed.s}}\
                , of which {{buildings_dangerous.text}} {{buildings_dangerous.is}} of the \
                dangerous grades C and D.
                {{/buildings_surveyed.known}}
                {{#transport_hazards.some}}
                On the way to school, {{transport_hazards.text}} hazard{{transport_hazards.s}} of transport {{transport_hazards.was}} found{{#transport_hazards.last.some}} ({{transport_hazards.last.text}} {{transport_hazards.last.when}}){{/transport_hazards.last.some}} and followed up.
                {{/transport_hazards.some}}
                {{#transport_hazards.isZero}}
                No hazard of transport was found on the way to school.
                {{/transport_hazards.isZero}}
                """,
            templateZh: """
                {{#summer_repairs.told}}
                利用暑假实施校舍维修项目{{summer_repairs.text}}个{{#summer_repairs.last.some}}（{{summer_repairs.last.when}}{{summer_repairs.last.text}}个）{{/summer_repairs.last.some}}\
                {{#summer_repairs_amount.known}}，合同金额{{summer_repairs_amount.wan}}元{{/summer_repairs_amount.known}}。
                {{/summer_repairs.told}}
                {{#buildings_surveyed.known}}
                摸清办学条件底数，在册校舍{{buildings_surveyed.text}}栋，其中C、D级危房{{buildings_dangerous.text}}栋。
                {{/buildings_surveyed.known}}
                {{#transport_hazards.some}}
                排查学生上下学交通安全隐患{{transport_hazards.text}}处{{#transport_hazards.last.some}}（{{transport_hazards.last.when}}{{transport_hazards.last.text}}处）{{/transport_hazards.last.some}}并跟踪整改。
                {{/transport_hazards.some}}
                {{#transport_hazards.isZero}}
                未发现学生上下学交通安全隐患。
                {{/transport_hazards.isZero}}
                """)
    }

    /// Figures of section 11.
    static let summerFigures: [Figure] = [
        Figure(
            "summer.repairs", section: "11", "repairs under way in the summer holidays", labelZh: "暑期校舍维修项目",
            unit: .project, .records(summerRepairs, value: inSummer("count()")), of: isRepair,
            unknownBecause: summerNotBegun),
        Figure(
            "summer.repairs_amount", section: "11", "their contracts", labelZh: "暑期维修合同金额", unit: .yuan,
            .records(summerRepairs, value: inSummer("sum(contract)")), of: isRepair, unknownBecause: summerNotBegun),
        Figure(
            "buildings.surveyed", section: "11", "buildings in the survey of conditions", labelZh: "在册校舍",
            unit: FigureUnit("building", "栋"), .records("buildings | where year <= $year", value: "count()")),
        Figure(
            "buildings.dangerous", section: "11", "of them of the dangerous grades C and D", labelZh: "其中C、D级危房",
            unit: FigureUnit("building", "栋"),
            .records("buildings | where year <= $year and grade in [\"C\", \"D\"]", value: "count()")),
        Figure(
            "transport.hazards", section: "11", "hazards of transport found", labelZh: "排查交通安全隐患",
            unit: FigureUnit("hazard", "处"),
            .records("hazards | where area == \"bus\" and found >= $from and found < $to", value: "count()")),
    ]

    private static let summerRepairs = """
        projects
        | where \(isRepair) and started < $to and started < make_date($year, 9, 1)
        | where completed == null or completed >= make_date($year, 7, 1)
        """
    private static let isRepair = "kind == \"repair\""
    private static let summerNotBegun = "the summer holidays have not begun"

    private static func inSummer(_ value: String) -> String { "if($to <= make_date($year, 7, 1), null, \(value))" }
}
