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
        candidate ${candidate} is not registered for ${exam}
            考生 ${candidate} 没有报名 ${exam}
        who sits an examination is registered for it; a rate is made of both counts
            参考者必已报名；比率由两个数算出
        a total of ${total} points cannot be reached
            总分 ${total} 分不可能达到
        no total is above full marks
            总分不高于满分
        a total of 0: was the candidate absent?
            总分为 0：考生是否缺考？
        the result is in the track `${track}`, the registration in `${registration.track}`
            成绩的科类为 `${track}`，报名为 `${registration.track}`
        cut-offs are set by track
            控制线按科类划定
        students who came on ${date} are counted for ${year}
            ${date} 入学的学生计入了 ${year} 年
        an intake is counted in its own year
            入学计入当年
        an examination of ${year} on ${date}
            ${year} 年的考试日期是 ${date}
        the year of an examination is the one in which it was sat
            考试的年份就是举行的年份
        """#
}
