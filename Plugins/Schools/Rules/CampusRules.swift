import ModuleKit

extension SchoolsModule {
    static let campusRules = [
        Rule(
            "dangerous-building-not-in-use", labelZh: "D级危房停用", on: "buildings", field: "in_use",
            find: "where grade == \"D\" and in_use", message: "the building has grade D and is in use",
            remedy: "take it out of use at once, or correct the grade after a new assessment",
            source: "JGJ 125: grade D is dangerous as a whole", reads: ["grade", "in_use"]),
        Rule(
            "building-area-unit", labelZh: "校舍面积单位", on: "buildings", field: "area", severity: .warning,
            find: "where area < 8 or area > 60000",
            message: "${area} m² is no floor area of one building: m² or 万 m²?",
            remedy: "enter the area in square metres", source: "areas are kept in m², shown in 万 m² only in reports",
            reads: ["area"], finds: .areaUnit),
        Rule(
            "equipment-per-pupil", labelZh: "生均设备值异常", on: "conditions", field: "equipment_value",
            severity: .warning, find: "where equipment_value / pupils > 50000 or equipment_value / pupils < 50",
            message: "${equipment_value} yuan for ${pupils} pupils: yuan or 万元?",
            remedy: "enter the value in yuan", source: "amounts are kept in yuan, shown in 万元 only in reports",
            reads: ["equipment_value", "pupils"], finds: .scaleSlip),
        perPupil("teaching-area-per-pupil", "生均教学用房面积异常", "teaching_area", atLeast: "0.5", atMost: "200"),
        perPupil("sport-area-per-pupil", "生均运动场地面积异常", "sport_area", atLeast: "0.1", atMost: "1000"),
        Rule(
            "survey-not-blank", labelZh: "办学条件为零", on: "conditions", field: "books", severity: .warning,
            find: """
                where pupils > 0 and (books == 0 or teaching_area == 0) \
                or pupils >= 100 and (sport_area == 0 or computers == 0 or media_rooms == 0) \
                | extend zero = if(books == 0, " books", "") + if(teaching_area == 0, " teaching_area", "") \
                + if(sport_area == 0, " sport_area", "") + if(computers == 0, " computers", "") \
                + if(media_rooms == 0, " media_rooms", "")
                """,
            message: "0 for ${pupils} pupils:${zero}: was an empty cell read as 0?",
            remedy: "enter what there is; leave it empty while it is unknown",
            source: "what is unknown is empty, not 0",
            reads: ["pupils", "books", "teaching_area", "sport_area", "computers", "media_rooms"],
            finds: .blankAsZero),
        Rule(
            "charter-reviewed-has-a-day", labelZh: "章程核准日期", on: "charters", field: "reviewed",
            find: "where state == \"reviewed\" and reviewed == null",
            message: "the charter is reviewed, but not since when", remedy: "enter the day in `reviewed`",
            source: "the summary counts charters by the day of review", reads: ["state", "reviewed"]),
        Rule(
            "event-days-in-order", labelZh: "活动日期顺序", on: "events", field: "to", find: "where to < from",
            message: "it ends on ${to}, before it begins on ${from}", remedy: "correct `from` or `to`",
            source: "an event begins before it ends", reads: ["from", "to"], finds: .reversedOrder),
        Rule(
            "placement-days-in-order", labelZh: "安置日期顺序", on: "placements", field: "to",
            find: "where to < from", message: "it ends on ${to}, before it begins on ${from}",
            remedy: "correct `from` or `to`", source: "a placement begins before it ends",
            reads: ["from", "to"], finds: .reversedOrder),
        Rule(
            "dropout-days-in-order", labelZh: "控辍个案日期顺序", on: "dropout_cases", field: "closed",
            find: "where closed < found", message: "closed on ${closed}, before it was found on ${found}",
            remedy: "correct `found` or `closed`", source: "a case is found before it is closed",
            reads: ["found", "closed"], finds: .reversedOrder),
    ]
    /// An area that no school has of its pupils. 0 is not looked at here: it may be a blank, or the truth.
    private static func perPupil(
        _ name: String, _ labelZh: String, _ field: String, atLeast: String, atMost: String
    ) -> Rule {
        Rule(
            name, labelZh: labelZh, on: "conditions", field: field, severity: .warning,
            find: """
                where pupils > 0 and \(field) > 0 | extend area = \(field) \
                | where area / pupils < \(atLeast) or area / pupils > \(atMost)
                """,
            message: "${area} m² for ${pupils} pupils: m² or 万 m²?", remedy: "enter the area in square metres",
            source: "areas are kept in m², shown in 万 m² only in reports", reads: ["pupils", field], finds: .areaUnit)
    }
}
