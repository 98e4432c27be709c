extension Chinese {
    static let examsRules = #"""
        correct the number, or enter the registration: more may never sit than are registered
            请改正人数，或补录报名：实考人数不能多于报名人数
        correct the total
            请改正总分
        remove the result of a candidate who did not sit the examination
            请删除缺考考生的成绩
        correct one of them: cut-offs differ by track
            请改正其中一条：各科类分数线不同
        correct `year` or `date`
            请改正 `year` 或 `date`
        """#
}
