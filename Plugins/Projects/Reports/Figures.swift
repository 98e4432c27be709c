public import ModuleKit

extension ProjectsModule {
    public var figures: [Figure] {
        [
            Figure(
                "projects.third_primary.built", section: "7.1", "County Third Primary School: floor area built",
                labelZh: "县第三小学：已建成面积", unit: .squareMetres,
                .records(Self.lastReports, value: "sum(area_done)"), of: Self.isThirdPrimary),
            Figure(
                "projects.third_primary.under_way", section: "7.1",
                "County Third Primary School: floor area under construction",
                labelZh: "县第三小学：在建面积", unit: .squareMetres,
                .records(
                    Self.lastReports, value: "sum(area_started - area_done)"), of: Self.isThirdPrimary),
            Figure(
                "projects.third_primary.invested", section: "7.1", "County Third Primary School: investment",
                labelZh: "县第三小学：完成投资", unit: .yuan,
                .records(Self.lastReports, value: "sum(invested)"), of: Self.isThirdPrimary),
            Figure(
                "projects.third_primary.ancillary", section: "7.1", "County Third Primary School: ancillary works",
                labelZh: "县第三小学：附属工程", unit: .yuan,
                .notReported("the amount cannot be read in the source")),
            Figure(
                "projects.kindergartens.count", section: "7.2", "township central kindergartens under construction",
                labelZh: "在建乡镇中心幼儿园", unit: .project,
                .records(Self.kindergartens, value: "count()"), of: Self.isKindergarten),
            Figure(
                "projects.kindergartens.invested", section: "7.2", "township central kindergartens: total investment",
                labelZh: "乡镇中心幼儿园总投资",
                unit: .yuan, .records(Self.kindergartens, value: "sum(estimate)"), of: Self.isKindergarten),
            Figure(
                "projects.kindergartens.area", section: "7.2", "township central kindergartens: total floor area",
                labelZh: "乡镇中心幼儿园总建筑面积",
                unit: .squareMetres, .records(Self.kindergartens, value: "sum(area_planned)"), of: Self.isKindergarten),
            Figure(
                "projects.advanced.count", section: "7.3", "projects built with funds advanced by the contractor",
                labelZh: "施工单位垫资建设项目", unit: .project, .records(Self.advanced, value: "count()")),
            Figure(
                "projects.advanced.completed", section: "7.3", "of them with their works complete", labelZh: "其中已完工",
                unit: .project, .records(Self.advanced + "\n| where $to > completed", value: "count()")),
            Figure(
                "projects.advanced.invested", section: "7.3", "projects with advances: total investment",
                labelZh: "垫资项目总投资", unit: .yuan,
                .records(Self.advanced, value: "sum(estimate)")),
            Figure(
                "projects.advanced.area", section: "7.3", "projects with advances: total floor area",
                labelZh: "垫资项目总建筑面积",
                unit: .squareMetres, .records(Self.advanced, value: "sum(area_planned)")),
            bought("equipment.computers", "equipment", "computer equipment bought and accepted", "购置并验收计算机设备"),
            Figure(
                "equipment.library_schools", section: "10", "schools with a computerised library",
                labelZh: "实现图书信息化管理学校", unit: .school,
                .records("libraries | where computerised < $to", value: "count()")),
            bought("equipment.books", "books", "books and shelves bought", "购置图书及书架"),
        ] + Self.summerFigures
    }

    private func bought(_ id: String, _ kind: String, _ label: String, _ labelZh: String) -> Figure {
        Figure(
            id, section: "10", label, labelZh: labelZh, unit: .yuan,
            .records(
                "projects | where kind == \"\(kind)\" and accepted >= $from and accepted < $to", value: "sum(contract)"),
            of: "kind == \"\(kind)\"")
    }

    private static let isThirdPrimary = "project.programme == \"第三小学建设\""

    /// The last report on each of its projects, of whatever year: what is built stays built.
    private static let lastReports = """
        progress
        | where \(isThirdPrimary) and date < $to
        | extend newest = rank() per project sort -date
        | where newest == 1
        """

    private static let isKindergarten = "programme == \"乡镇中心幼儿园建设\""
    private static let kindergartens = """
        projects
        | where \(isKindergarten) and started < $to and (completed == null or completed >= $from)
        """

    /// Those begun in the year or before it and not complete before it, with an advance among their sources.
    private static let advanced = """
        projects
        | where started < $to and (completed == null or completed >= $from)
        | extend advance = fund_sources.sumif(amount, source == "contractor_advance")
        | where advance > 0
        """
}
