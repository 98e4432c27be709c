extension Chinese {
    static let schoolsRules = #"""
        correct `boarders` or `pupils` by the class register
            请按班级名册改正 `boarders` 或 `pupils`
        enter the pupils, or remove the record
            请填写学生数，或删除该记录
        move the class to the school that took it over, or correct the day
            请把班级转到接收的学校，或改正日期
        correct the day, or keep the count out of yearly sums
            请改正日期，或不计入年度合计
        correct the survey or the classes; both count on 1 September
            请改正调查或班级数据；两者都以 9 月 1 日为准
        take it out of use at once, or correct the grade after a new assessment
            请立即停用，或在重新鉴定后改正等级
        enter the area in square metres
            请填写面积（平方米）
        enter the value in yuan
            请填写金额（元）
        enter the day in `reviewed`
            请在 `reviewed` 填写日期
        correct `from` or `to`
            请改正 `from` 或 `to`
        correct `found` or `closed`
            请改正 `found` 或 `closed`
        name the school that runs it in `parent`
            请在 `parent` 填写主管学校
        enter the code as text, with its leading zeros
            请按文本填写代码，保留开头的零
        enter the last day in `closed`, or use `schools merge` and `schools close`
            请在 `closed` 填写最后一天，或用 `schools merge`、`schools close`
        correct `opened` or `closed`
            请改正 `opened` 或 `closed`
        keep one record, and note a new name or a merger with `schools rename` or `schools merge`
            请只留一条记录；改名或合并用 `schools rename`、`schools merge`
        leave `students` empty while it is unknown, or close the school
            未知时 `students` 留空，或关闭学校
        """#
}
