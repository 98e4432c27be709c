extension Chinese {
    static let researchRecords = #"""
        who attended
            参训人
        school of the teacher at that time
            教师当时所在学校
        hours attended
            参训学时
        which contest
            哪项竞赛
        day of the contest
            竞赛日期
        level of who organises it
            举办者的级别
        subject of the lesson
            课的学科
        who competed
            参赛教师
        prize; empty without one
            奖项；未获奖为空
        level of who holds it
            举办者的级别
        hours credited for all of it
            全程可记学时
        days from the first to the last, both counted
            从首日到末日的天数，两日都含
        who taught it
            授课教师
        title of the lesson
            课题名
        day on which it was shared
            晒课日期
        highest level at which it was chosen; empty if none
            最高获评级别；没有则为空
        first author
            第一作者
        title of the paper
            论文题目
        level of who judges it
            评选单位的级别
        day on which it was handed in
            提交日期
        calendar year of the budget
            预算年份
        the least that must be set aside
            最低预算额
        the decision that sets the floor
            规定最低额的文件
        what was set aside
            预算额
        what was spent so far
            累计支出
        what is studied
            研究内容
        who leads it
            主持人
        of a group or of one teacher
            集体课题或个人课题
        level of who approves it
            立项单位的级别
        day of the application
            申报日期
        day by which it is to be concluded
            应结题日期
        day on which it was concluded
            结题日期
        """#
}
