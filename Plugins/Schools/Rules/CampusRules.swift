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
}
