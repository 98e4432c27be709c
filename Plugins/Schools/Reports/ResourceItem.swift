import BaseKit
import ModuleKit

/// One of the seven resources by which the quality balance of compulsory education is assessed: Measures for the Inspection
/// and Assessment of Quality Balance of Compulsory Education in Counties, Jiaodu (2017) No. 6, articles 8 and 9.
struct ResourceItem {
    /// As the columns of `schools assess` call it.
    let name: String
    /// `teaching-area`: of a measure of its own, and of the spread `cv-teaching-area`.
    let indicator: String
    let labelZh: String
    /// What heads a column of it.
    let short: String
    /// The same in sentences of English reports.
    let shortEnglish: String
    let summary: String
    let unit: String
    /// A school's value, as an expression over a row of `SchoolsModule.resources`.
    let value: String
    /// The least that a school needs.
    let primary: ExactDecimal
    let junior: ExactDecimal

    static let source = "Jiaodu (2017) No. 6"

    static let all = [
        ResourceItem(
            name: "qualified", indicator: "qualified-teachers", labelZh: "每百名学生拥有高于规定学历教师数", short: "高学历教师",
            shortEnglish: "teachers above the required degree",
            summary: "teachers above the required degree for 100 pupils", unit: "teachers per 100 pupils",
            value: "100 * if(stage == \"primary\", staff.college, staff.bachelor) / pupils",
            primary: tenths(42), junior: tenths(53)),
        ResourceItem(
            name: "backbone", indicator: "backbone-teachers", labelZh: "每百名学生拥有县级以上骨干教师数", short: "骨干教师",
            shortEnglish: "backbone teachers",
            summary: "backbone teachers of the county and above for 100 pupils", unit: "teachers per 100 pupils",
            value: "100 * staff.backbones / pupils", primary: tenths(10), junior: tenths(10)),
        ResourceItem(
            name: "pe_arts", indicator: "pe-art-teachers", labelZh: "每百名学生拥有体育艺术专任教师数", short: "体艺教师",
            shortEnglish: "teachers of sport and the arts",
            summary: "teachers of physical education and the arts for 100 pupils", unit: "teachers per 100 pupils",
            value: "100 * staff.movers / pupils", primary: tenths(9), junior: tenths(9)),
        ResourceItem(
            name: "teaching", indicator: "teaching-area", labelZh: "生均教学及辅助用房面积", short: "教学用房",
            shortEnglish: "teaching area",
            summary: "floor area for teaching and what serves it for each pupil", unit: "m2 per pupil",
            value: "teaching_area / pupils", primary: tenths(45), junior: tenths(58)),
        ResourceItem(
            name: "sport", indicator: "sport-area", labelZh: "生均体育运动场馆面积", short: "运动场馆",
            shortEnglish: "sports grounds",
            summary: "area of sports grounds and halls for each pupil", unit: "m2 per pupil",
            value: "sport_area / pupils", primary: tenths(75), junior: tenths(102)),
        ResourceItem(
            name: "equipment", indicator: "equipment-value", labelZh: "生均教学仪器设备值", short: "仪器设备",
            shortEnglish: "teaching equipment",
            summary: "value of teaching equipment for each pupil", unit: "yuan per pupil",
            value: "equipment_value / pupils", primary: tenths(20_000), junior: tenths(25_000)),
        ResourceItem(
            name: "media", indicator: "media-rooms", labelZh: "每百名学生拥有网络多媒体教室数", short: "多媒体教室",
            shortEnglish: "networked classrooms",
            summary: "classrooms with network and projection for 100 pupils", unit: "rooms per 100 pupils",
            value: "100 * media_rooms / pupils", primary: tenths(23), junior: tenths(24)),
    ]

    private static func tenths(_ number: Int64) -> ExactDecimal { ExactDecimal(coefficient: number, scale: 1) }
}

extension SchoolsModule {
    /// One row a school of the survey of `$year`, with its staff of 1 September, on which the pupils are counted: the seven
    /// values as they are, which of them meet the norm, and whether six do. The survey of nine-year schools does not tell the
    /// stages apart, so that they are held to the norms of junior schools.
    static let resources = """
        conditions
        | where year == $year and pupils > 0 and not (school.kind in ["special", "vocational"])
        | where school.kind != "teaching_point" or pupils >= 50
        | extend stage = if(school.kind in ["primary", "teaching_point"], "primary", "junior")
        | join left (\(staff)) as staff on school == staff.school
        | extend \(ResourceItem.all.map { "\($0.name) = \($0.value)" }.joined(separator: ", "))
        | extend \(ResourceItem.all.map { "\(isMet($0)) = \($0.name) >= if(stage == \"primary\", \($0.primary), \($0.junior))" }
            .joined(separator: ", "))
        | extend met = \(ResourceItem.all.map { "if(\(isMet($0)), 1, 0)" }.joined(separator: " + "))
        | extend passes = met >= 6
        """

    static func isMet(_ item: ResourceItem) -> String { "meets_\(item.name)" }

    /// Who held a post of teaching at each school on 1 September of `$year`.
    private static let staff = """
        postings | where not (post in ["assistant", "worker"]) and from <= make_date($year, 9, 1) \
        and (to == null or to >= make_date($year, 9, 1)) \
        | summarize teachers = count(), \
        college = countif(teacher.degree in ["college", "bachelor", "master", "doctor"]), \
        bachelor = countif(teacher.degree in ["bachelor", "master", "doctor"]), \
        backbones = countif(teacher in (awards | where honour == "backbone_teacher" and level != "school" \
        and date <= make_date($year, 9, 1) | select teacher)), \
        movers = countif(teacher.subject in ["pe", "music", "art"]), \
        titled = countif(teacher in (titles | where title in ["senior_professor", "senior", "first"] \
        and date <= make_date($year, 9, 1) | select teacher)) by school
        """
}
