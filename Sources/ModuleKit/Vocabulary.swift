public import BaseKit

/// Lists of words that several modules use, so that what they keep compares though they never see each other.
public enum Vocabulary {
    /// What is taught.
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

    /// Levels of administration, from the nation down to the school.
    public static let levels = [
        EnumerationCase("nation", "国家级"),
        EnumerationCase("region", "自治区级"),
        EnumerationCase("city", "市级"),
        EnumerationCase("county", "县级"),
        EnumerationCase("school", "校级"),
    ]
}
