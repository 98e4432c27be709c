import BaseKit
public import ModuleKit

extension SchoolsModule {
    /// One row a school of the survey: the seven values as they are, which of them meet the norm, and whether six do.
    static let resources = """
        conditions
        | where year == $year and pupils > 0 and not (school.kind in ["special", "vocational"])
        | where school.kind != "teaching_point" or pupils >= 50
        | extend stage = if(school.kind in ["primary", "teaching_point"], "primary", "junior")
        | extend college = school.teachers.countif(status == "active" \
            and degree in ["college", "bachelor", "master", "doctor"]), \
            bachelor = school.teachers.countif(status == "active" and degree in ["bachelor", "master", "doctor"]), \
            backbones = school.teachers.countif(status == "active" and id in (awards \
            | where honour == "backbone_teacher" and level in ["county", "city", "region", "nation"] | select teacher)), \
            movers = school.teachers.countif(status == "active" and subject in ["pe", "music", "art"])
        | extend qualified = 100 * if(stage == "primary", college, bachelor) / pupils, \
            backbone = 100 * backbones / pupils, pe_arts = 100 * movers / pupils, teaching = teaching_area / pupils, \
            sport = sport_area / pupils, equipment = equipment_value / pupils, media = 100 * media_rooms / pupils
        | extend q = qualified >= if(stage == "primary", 4.2, 5.3), b = backbone >= 1, p = pe_arts >= 0.9, \
            t = teaching >= if(stage == "primary", 4.5, 5.8), s = sport >= if(stage == "primary", 7.5, 10.2), \
            e = equipment >= if(stage == "primary", 2000, 2500), m = media >= if(stage == "primary", 2.3, 2.4)
        | extend met = if(q, 1, 0) + if(b, 1, 0) + if(p, 1, 0) + if(t, 1, 0) + if(s, 1, 0) + if(e, 1, 0) + if(m, 1, 0)
        | extend passes = met >= 6
        """

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
            fewer than 50 pupils are left out. Teachers are those on duty now; a value that is not known is not met.

            Columns: the school, its stage, pupils, the seven values, how many are met, whether it passes, what it lacks.
            """,
        parameters: [CommandParameter("year", .int, default: "year(today())", summary: "year of the survey")],
        pipeline: resources + """

            | select school, name = school.name, stage, pupils, qualified = round(qualified, 2), \
                backbone = round(backbone, 2), pe_arts = round(pe_arts, 2), teaching = round(teaching, 2), \
                sport = round(sport, 2), equipment = round(equipment, 0), media = round(media, 2), met, passes, \
                lacks = trim("${if(q, "", "qualified ")}${if(b, "", "backbone ")}${if(p, "", "pe_arts ")}\
            ${if(t, "", "teaching ")}${if(s, "", "sport ")}${if(e, "", "equipment ")}${if(m, "", "media")}")
            | sort passes, met, school
            """,
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
        examples: [
            CommandExample("schools assess-county --year 2016", "where the county stands"),
            CommandExample(
                "schools assess-county --year 2015 | select stage, passing, schools, balanced", "the year before"),
        ])
}
