import BaseKit
public import ModuleKit

extension SchoolsModule {
    private static let stages = ComputedColumn(
        "stage", "学段", words: [EnumerationCase("primary", "小学"), EnumerationCase("junior", "初中")])
    private static let items = ResourceItem.all.map { ComputedColumn($0.name, $0.short) }

    public static let assess = ModuleCommand(
        ["schools", "assess"],
        summary: "the seven resources of each school against the norms of quality balance, and what each lacks",
        details: """
            Measures for the Inspection and Assessment of Quality Balance of Compulsory Education in Counties, Jiaodu (2017)
            No. 6: primary schools / junior schools. Per 100 pupils: teachers above the required degree 4.2 / 5.3, backbone
            teachers of the county and above 1 / 1, teachers of physical education and the arts 0.9 / 0.9, classrooms with
            network and projection 2.3 / 2.4. Per pupil: teaching area 4.5 / 5.8 m2, sport area 7.5 / 10.2 m2, teaching
            equipment 2,000 / 2,500 yuan. A school passes with at least six of the seven. Above the required degree is college
            or more in primary schools, bachelor or more in junior schools. Nine-year schools are held to the norms of junior
            schools, as their survey does not tell the stages apart. Special and vocational schools and teaching points with
            fewer than 50 pupils are left out. Teachers are those who held a post on 1 September of the year, as the pupils
            are counted on that day, but for assistants and workers; a value that is not known is not met.

            Columns: the school, its stage, pupils, the seven values, how many are met, whether it passes, what it lacks.
            """,
        parameters: [CommandParameter("year", .int, default: "year(today())", summary: "year of the survey")],
        pipeline: resources + """

            | select school, name = school.name, stage, pupils, qualified = round(qualified, 2), \
                backbone = round(backbone, 2), pe_arts = round(pe_arts, 2), teaching = round(teaching, 2), \
                sport = round(sport, 2), equipment = round(equipment, 0), media = round(media, 2), met, passes, \
                lacks = trim("\(ResourceItem.all.map { "${if(\(isMet($0)), \"\", \"\($0.name) \")}" }.joined())")
            | sort passes, met, school
            """,
        columns: [stages] + items + [
            ComputedColumn("met", "达标项数"),
            ComputedColumn("passes", "达标"),
            ComputedColumn("lacks", "未达标项", words: ResourceItem.all.map { EnumerationCase($0.name, $0.short) }),
        ],
        examples: [
            CommandExample(
                "schools assess --year 2016 | where not passes | select name, met, lacks", "who misses, and what"),
            CommandExample("schools assess --year 2016 | count by stage, passes", "how many pass"),
        ])

    public static let assessCounty = ModuleCommand(
        ["schools", "assess-county"],
        summary: "the verdict on quality balance: schools that pass, and the spread of the seven resources, by stage",
        details: """
            By the same measures as `schools assess`: each school meets at least six of the seven norms, and the coefficient of
            variation of every resource across the schools, weighted by pupils, is at most 0.50 in primary and 0.45 in junior
            schools. `balanced` is true where both hold.
            """,
        parameters: [CommandParameter("year", .int, default: "year(today())", summary: "year of the survey")],
        pipeline: resources + """

            | summarize schools = count(), passing = countif(passes), pupils = sum(pupils), \
                qualified = cv(qualified, pupils), backbone = cv(backbone, pupils), pe_arts = cv(pe_arts, pupils), \
                teaching = cv(teaching, pupils), sport = cv(sport, pupils), equipment = cv(equipment, pupils), \
                media = cv(media, pupils) by stage
            | extend limit = if(stage == "primary", 0.50, 0.45)
            | extend spread = greatest(greatest(greatest(qualified, backbone), greatest(pe_arts, teaching)), \
                greatest(greatest(sport, equipment), media))
            | select stage, schools, passing, qualified = round(qualified, 4), backbone = round(backbone, 4), \
                pe_arts = round(pe_arts, 4), teaching = round(teaching, 4), sport = round(sport, 4), \
                equipment = round(equipment, 4), media = round(media, 4), limit, \
                balanced = passing == schools and spread <= limit
            | sort -stage
            """,
        columns: [
            stages, ComputedColumn("schools", "学校数"), ComputedColumn("passing", "达标学校"),
            ComputedColumn("limit", "上限"), ComputedColumn("balanced", "优质均衡"),
        ] + items,
        examples: [
            CommandExample("schools assess-county --year 2016", "where the county stands"),
            CommandExample(
                "schools assess-county --year 2015 | select stage, passing, schools, balanced", "the year before"),
        ])
}
