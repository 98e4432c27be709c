extension Chinese {
    static let safetyRecords = #"""
        last day for the remedy
            整改期限
        who led the visit
            带队检查的人
        what was found
            检查结果
        who else took part
            其他参加人员
        day of the visit
            检查日期
        school concerned
            涉及的学校
        day of the accident
            事故日期
        how grave it was
            严重程度
        what happened, without names of pupils
            事故经过，不写学生姓名
        persons who died
            死亡人数
        persons who were hurt
            受伤人数
        direct loss
            直接经济损失
        campaign
            专项检查
        school to be visited
            应检查的学校
        what it is called
            名称
        which schools are visited; the list is frozen at the opening, in `campaign_schools`
            检查哪些学校；启动时固定为名单，见 `campaign_schools`
        day on which the list of schools was frozen; empty while it is prepared
            名单固定的日期；筹备中为空
        schools on the list when it was frozen
            固定时名单上的学校数
        last day for the visits
            检查截止日
        day of closing, which needs every school of the list
            结束日期，须检查完名单上的全部学校
        day on which it came up
            发生日期
        between whom
            当事双方
        what it is about, without names of pupils
            纠纷事由，不写学生姓名
        day on which it was settled
            化解日期
        school that drilled
            演练的学校
        day of the drill
            演练日期
        against what
            针对何种情况
        pupils and staff who took part
            参加的师生人数
        time until all were out; the target is 120, in primary schools 180
            全部撤离用时；目标 120 秒，小学 180 秒
        seconds
            秒
        day on which the shift starts
            班次开始的日期
        which part of the day
            一天中的哪个时段
        who is on duty; empty: unfilled
            值班人；无人值班为空
        where it is
            隐患部位
        what it concerns
            隐患类别
        what was seen
            隐患情况
        grade; empty until it is graded
            等级；未定级为空
        who found it, and therefore may not close it
            发现人，因此不得销号
        who answers for the remedy; a major hazard needs one
            整改责任人；重大隐患必填
        what is done about it; a major hazard needs them
            整改措施；重大隐患必填
        money set aside, 0 where none is needed; a major hazard needs it
            落实的资金，不需要的填 0；重大隐患必填
        what keeps people safe until then; a major hazard needs it
            整改前的应急预案；重大隐患必填
        who closed it, never who found it
            销号人，不得是发现人
        campaign it belongs to
            所属专项检查
        school visited
            检查的学校
        school it is about
            责任状所属学校
        calendar year it holds for
            责任状的年份
        day of signing; empty until then
            签订日期；未签为空
        headmaster in post on that day, who signed
            当日在任并签字的校长
        what was taught
            培训内容
        day, the last of several
            培训日期，多日的为末日
        where a school held it; empty for the county's own
            举办的学校；县里举办的为空
        the hazard that is late
            逾期的隐患
        to whom it was reported
            上报给谁
        days since the deadline on that day
            当日已逾期的天数
        document or talk by which it was reported
            上报所用的文件或谈话
        day on which the inquiry confirmed cause and grade; empty until then
            调查确认原因和等级的日期；未确认为空
        digest of the list as it was frozen: a list with other schools has another one
            名单冻结时的校验码：换了学校的名单，校验码不同
        """#
}
