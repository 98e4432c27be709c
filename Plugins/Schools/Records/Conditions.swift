public import BaseKit

extension SchoolsModule {
    public static let conditions = CollectionSchema(
        "conditions", singular: "survey of conditions", labelZh: "办学条件",
        summary: "rooms, grounds and equipment of a school, as surveyed for a year",
        idPrefix: "CD", idDigits: 4,
        fields: [
            FieldSchema("school", .reference("schools"), required: true, labelZh: "学校", summary: "school surveyed"),
            FieldSchema(
                "year", .int, required: true, labelZh: "年份", summary: "calendar year of the survey", bound: .notAhead),
            FieldSchema(
                "pupils", .int, labelZh: "学生数", summary: "pupils on 1 September of that year", unit: "pupils",
                bound: .notNegative),
            FieldSchema(
                "teaching_area", .decimal(scale: 2), labelZh: "教学及辅助用房面积",
                summary: "floor area for teaching and what serves it", unit: "m2", bound: .notNegative),
            FieldSchema(
                "sport_area", .decimal(scale: 2), labelZh: "体育运动场馆面积", summary: "area of sports grounds and halls",
                unit: "m2", bound: .notNegative),
            FieldSchema(
                "equipment_value", .money, labelZh: "教学仪器设备值", summary: "value of teaching equipment", unit: "yuan",
                bound: .notNegative),
            FieldSchema(
                "books", .int, labelZh: "图书册数", summary: "books of the library", unit: "books", bound: .notNegative),
            FieldSchema(
                "computers", .int, labelZh: "教学用计算机数", summary: "computers that pupils and lessons use",
                unit: "computers", bound: .notNegative),
            FieldSchema(
                "media_rooms", .int, labelZh: "网络多媒体教室数", summary: "classrooms with network and projection",
                unit: "rooms", bound: .notNegative),
        ],
        uniqueKeys: [["school", "year"]])
}
