public import ModuleKit

extension SchoolsModule {
    public static let balance = ModuleCommand(
        ["schools", "balance"],
        summary: "how unevenly resources are spread over the schools: coefficients of variation by year and kind",
        details: """
            For each resource the coefficient of variation across schools, weighted by pupils:
            sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄, where Pi are a school's pupils, P those of all schools, xi the school's resource
            per pupil, and x̄ the whole resource divided by all pupils. The weights matter: without them the same schools may
            fall on the other side of a limit.

            Limits: quality balance (2017) asks for at most 0.50 in primary schools and 0.45 in junior schools for every
            item; basic balance (2012) for a mean of the items of at most 0.65 and 0.55. As those assessments do, it leaves out
            special and vocational schools and teaching points with fewer than 50 pupils.

            Columns: year of the survey, kind, schools and pupils counted, then one coefficient for each resource.
            """,
        pipeline: """
            conditions
            | where not (school.kind in ["special", "vocational"])
            | where school.kind != "teaching_point" or pupils >= 50
            | summarize schools = count(), pupils = sum(pupils), \
                teaching_area = cv(teaching_area / pupils, pupils), sport_area = cv(sport_area / pupils, pupils), \
                equipment_value = cv(equipment_value / pupils, pupils), books = cv(books / pupils, pupils), \
                computers = cv(computers / pupils, pupils), media_rooms = cv(media_rooms / pupils, pupils) \
                by year, kind = school.kind
            | sort -year, kind
            """,
        columns: [
            ComputedColumn("schools", "学校数"),
            ComputedColumn("pupils", "学生数"),
            ComputedColumn("teaching_area", "教学及辅助用房"),
            ComputedColumn("sport_area", "运动场馆"),
            ComputedColumn("equipment_value", "仪器设备值"),
            ComputedColumn("books", "图书"),
            ComputedColumn("computers", "计算机"),
            ComputedColumn("media_rooms", "多媒体教室"),
        ],
        examples: [
            CommandExample("schools balance", "every survey on record"),
            CommandExample(
                "schools balance | where year == 2016 and kind == \"primary\" | select equipment_value, books",
                "two resources of the primary schools"),
        ])
}
