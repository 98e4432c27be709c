extension Chinese {
    static let examsRecords = #"""
        examination
            考试
        batch of admission
            录取批次
        arts or science
            文科或理科
        lowest score; empty while it is not known, and then no rate is computed
            最低分数；不明时为空，不算比率
        calendar year of the autumn intake
            秋季招生的年份
        students to enrol
            应招学生数
        which examination
            哪次考试
        calendar year in which it was sat
            考试的年份
        the most that can be reached
            满分
        day of registration
            报到日期
        students who came on that day
            当日报到的学生数
        number of the candidate; text
            考号，文本
        school of the candidate
            考生的学校
        whether the candidate has left school before and sits it again
            是否往届生复读再考
        number of the candidate, as in the registration
            考号，与报名一致
        sum of all papers
            各科总分
        """#
}
