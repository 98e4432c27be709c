extension Chinese {
    static let plugins = #"""
        points
            分
        school
            学校
        students
            人
        full name
            全称
        first day
            首日
        what is unknown is empty, not 0
            未知的留空，不填 0
        the new state
            新的状态
        day of the step
            办理日期
        what was decided
            决策事项
        day asked about
            查询日期
        the decision, by id or subject
            决策的编号或事项
        day of payment
            支付日期
        out of which funds
            用哪项资金
        name of the pupil
            学生姓名
        yuan
            元
        where it stands
            办理状态
        pupils
            人
        members
            人
        for whom
            对象
        day of signing
            签订日期
        years
            年
        enter yuan
            请以元为单位填写
        last day
            末日
        how far to look ahead
            往后看多久
        day
            日期
        title
            标题
        deadline
            期限
        all that were late on that day
            当日逾期的全部项目
        the day of the step
            办理日期
        m2
            平方米
        percent
            %%
        who took part
            参加人员
        day on which it was found
            发现日期
        school it belongs to
            所属学校
        amounts are kept in yuan, shown in 万元 only in reports
            金额以元为单位保存，只在报告中以万元显示
        course
            培训班
        hours
            学时
        subject
            学科
        what is on record has happened
            登记在案的都已发生
        persons
            人
        schools
            所
        day on which it was closed
            销号日期
        the case
            哪个个案
        books
            册
        it ends on ${to}, before it begins on ${from}
            到 ${to} 结束，早于开始的 ${from}
        result
            等次
        section or person who puts it up
            张贴的股室或个人
        ${named} is ${given}, and it is never below 0
            ${named} 为 ${given}，不会小于 0
        ${named} is ${given}, which is still to come
            ${named} 为 ${given}，尚未到来
        enter 0 or more; leave it empty where it is not known
            请填 0 或更大的数；不知道的留空
        enter it when it has happened, or correct it
            请在发生之后填写，或改正
        numbers of persons and things, amounts and areas are never below 0
            人数、物数、金额和面积都不小于 0
        """#
}
