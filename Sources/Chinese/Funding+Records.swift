extension Chinese {
    static let fundingRecords = #"""
        day by which it is to be paid
            应拨付的日期
        which aid
            哪个资助项目
        first day of the term
            学期首日
        votes in favour
            赞成票
        votes against
            反对票
        who was recused, and why
            谁回避、为何回避
        number of the minutes, or where they lie
            会议纪要的文号或存放处
        day of the meeting
            会议日期
        number of the pupil: tells persons apart
            学籍号，用以区分个人
        school of the pupil
            学生所在学校
        stage of the pupil
            学生的学段
        tier of the aid
            资助档次
        amount for the term
            学期金额
        first day of the public notice
            公示首日
        an open objection; empty where there is none
            未答复的异议；没有则为空
        day of approval
            批准日期
        card that is paid to
            发放到的卡
        who reports
            哪所学校上报
        first day of the first term in it
            所含第一个学期的首日
        first day of the last term in it
            所含最后一个学期的首日
        different pupils
            不同的学生数
        a pupil counts once a term
            一名学生每学期计一次
        times
            人次
        handed out
            发放金额
        for what
            用于什么
        who is due it
            拨给哪所学校
        first day of the term it is for
            所属学期的首日
        pupils that it is reckoned by
            核定所依据的学生数
        amount due
            应拨金额
        day of the last payment; empty until then
            最近一次拨付的日期；未拨为空
        amount paid so far
            已拨金额
        up to so much may be paid by it; empty: no limit
            可据以支付的上限；空为不限
        members of the group
            领导班子成员数
        members who attended
            出席的成员数
        votes
            票
        members who attended but did not vote, as it concerns them
            出席但因有利害关系而回避、未表决的成员数
        what it lacks; empty where it is valid
            所缺事项；有效则为空
        where it holds
            适用地区
        which tier of it
            哪个档次
        first day on which it holds
            起始执行日
        amount of a year
            年标准金额
        what it counts by
            计算单位
        document that sets it
            依据文件
        half of the year's amount
            年标准的一半
        number of the contract; text
            合同号，文本
        name of the student
            学生姓名
        where the student studies
            就读院校
        level of the studies
            就读层次
        sum of the year
            当年金额
        years until it is to be paid back
            还款期限（年）
        number of the student: tells persons apart
            学号，用以区分个人
        school of the student
            学生的学校
        tuition waived
            减免的学费
        the disclosure in which the case was listed
            列出该资助的公示
        whether it has a quorum, a majority of those who could vote, the names of who was recused, and minutes
            是否达到法定人数、获可表决者过半数赞成、写明回避人员并有会议纪要
        payment that it was paid by, with its school's
            发放所用的支付，全校一笔
        """#
}
