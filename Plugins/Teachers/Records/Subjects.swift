public import BaseKit

extension TeachersModule {
    /// What is taught; the same list for the subject of a certificate, so that the two compare.
    public static let subjects = [
        EnumerationCase("chinese", "语文"),
        EnumerationCase("maths", "数学"),
        EnumerationCase("english", "英语"),
        EnumerationCase("ethics", "品德与政治"),
        EnumerationCase("science", "科学"),
        EnumerationCase("physics", "物理"),
        EnumerationCase("chemistry", "化学"),
        EnumerationCase("biology", "生物"),
        EnumerationCase("history", "历史"),
        EnumerationCase("geography", "地理"),
        EnumerationCase("pe", "体育"),
        EnumerationCase("music", "音乐"),
        EnumerationCase("art", "美术"),
        EnumerationCase("it", "信息技术"),
        EnumerationCase("practice", "综合实践"),
        EnumerationCase("psychology", "心理健康"),
        EnumerationCase("preschool", "幼儿教育"),
        EnumerationCase("special_education", "特殊教育"),
        EnumerationCase("vocational", "职业专业课"),
    ]
}
