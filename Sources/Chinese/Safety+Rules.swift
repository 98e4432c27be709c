extension Chinese {
    static let safetyRules = #"""
        pupils and staff of the school take part
            参加演练的是本校师生
        correct `participants`, or the pupils of the school
            请改正 `participants`，或该校学生数
        ${participants} took part, and ${school.name} has ${school.students} pupils
            参加 ${participants} 人，而${school.name}有学生 ${school.students} 人
        write the name
            请填写姓名
        `${if((closed_by matches "^ *[A-Za-z]+[0-9]+ *$"), closed_by, found_by)}` is a number and no name: whether finder and closer are one person cannot be seen
            `${if((closed_by matches "^ *[A-Za-z]+[0-9]+ *$"), closed_by, found_by)}` 是编号而不是姓名：看不出发现人与销号人是否同一人
        ${found_by} found the hazard, and ${closed_by} closed it: one person
            ${found_by} 发现隐患，${closed_by} 销号：是同一人
        someone else looks at it and closes it; a closed one goes back first (`hazards rectify`)
            由另一人验收销号；已销号的先退回整改（`hazards rectify`）
        enter what is missing: `hazards assign` takes all five
            请补全：`hazards assign` 五项都填
        correct the day that is wrong
            请改正有误的日期
        enter who was in post on that day (`postings add`), or correct the day
            请填写当天在任的人（`postings add`），或改正日期
        a list that is frozen stays: put back what was taken out, or take out what was put in
            名单固定后不变：请放回取出的，或取出放入的
        visit them and enter it with `safety record`; a campaign is closed at 100 %%
            请检查后用 `safety record` 填写；行动达到 100 %% 才能结束
        enter the visit under the campaign it belongs to
            请把检查填在所属的行动下
        correct the day, or open the campaign first (`safety open-campaign`)
            请改正日期，或先开始行动（`safety open-campaign`）
        the headmaster in post on that day signs: `safety sign-letter` finds who it is
            由当天在任的校长签字：`safety sign-letter` 会查出是谁
        correct the grade, or the numbers it goes by
            请改正等级，或所依据的数字
        correct `date` or `settled`
            请改正 `date` 或 `settled`
        enter the time in seconds; leave it empty where it was not taken
            请按秒填写用时；没有计时请留空
        name someone on the staff
            请填写一名教职工
        every school is inspected one by one, without omission: opening a campaign freezes its list
            逐校检查，不留死角：启动专项检查即固定名单
        ${left_out.n} of ${roster} schools not visited: ${left_out.names}
            ${roster} 所学校中有 ${left_out.n} 所尚未检查：${left_out.names}
        every school is inspected one by one, without omission
            逐校检查，不留死角
        the school is not on the list of the campaign
            该校不在专项检查的名单上
        the list of schools is frozen at the opening
            学校名单在启动时固定
        the visit of ${date} lies outside of the campaign
            ${date} 的检查不在专项检查期间内
        a visit counts for the campaign during which it was made
            检查计入当时进行的专项检查
        ${headmaster.name ?? "nobody"}, who signed on ${signed}, was not headmaster of ${school.name} then
            ${signed} 签字的${headmaster.name ?? "（无人）"}当时不是${school.name}的校长
        the headmaster in post on that day is the first person responsible for safety
            当日在任的校长是安全第一责任人
        graded `${grade}`; by deaths, injuries and loss it is `${by_norm}`
            定级为 `${grade}`；按伤亡和损失应为 `${if(by_norm == "general", "一般事故", if(by_norm == "larger", "较大事故", if(by_norm == "major", "重大事故", "特别重大事故")))}`
        State Council Order No. 493, article 3: 3, 10 and 30 deaths; 10, 50 and 100 injured; 10, 50 and 100 m yuan
            国务院令第 493 号第三条：死亡 3、10、30 人，重伤 10、50、100 人，损失 1000 万、5000 万、1 亿元
        settled on ${settled}, before it came up on ${date}
            化解日期 ${settled} 早于发生日期 ${date}
        a dispute comes up before it is settled
            纠纷先发生后化解
        ${seconds} seconds to leave the building: seconds or minutes?
            撤离用时 ${seconds} 秒：是秒还是分？
        an evacuation takes a few minutes at most
            疏散最多用几分钟
        ${teacher.name} has left the service and cannot be on duty
            ${teacher.name}已离职或退休，不能值班
        who is on duty is responsible
            值班即负责
        the grade (--severity)
            等级（--severity）
        who answers for the remedy (--owner)
            整改责任人（--owner）
        what is to be done (--measures)
            整改措施（--measures）
        who found it (--found-by)
            发现人（--found-by）
        the day of closing (--closed)
            销号日期（--closed）
        who closed it (--closed-by)
            销号人（--closed-by）
        the day of the settlement (--settled)
            化解日期（--settled）
        who found a hazard may not close it
            发现隐患的人不得销号
        a major hazard without:${missing}
            重大隐患缺少：${missing}
        a major hazard is settled in five: owner, measures, funds, deadline and plan (Work Safety Law; Interim Provisions on the Investigation and Treatment of Hidden Dangers, 2007)
            重大隐患须五落实：责任人、措施、资金、时限和预案（《安全生产法》；《安全生产事故隐患排查治理暂行规定》，2007 年）
        found on ${found}, deadline ${deadline}, closed ${if(closed == null, "not yet", text(closed))}: the order is wrong
            发现 ${found}，期限 ${deadline}，销号 ${if(closed == null, "尚无", text(closed))}：次序有误
        a hazard is found before it is due and closed
            隐患先发现，再到期和销号
        the headmaster in post on that day is the first person responsible; a vacancy is an error
            当日在任的校长是第一责任人，空缺即为错误
        nobody was headmaster of ${school.name} on ${found}
            ${found} ${school.name}没有在任的校长
        nobody was headmaster of ${school.name} on ${date}
            ${date} ${school.name}没有在任的校长
        the hazard is not late, or was reported to that level before
            该隐患没有逾期，或已报过这一级
        the accident was confirmed before
            事故已确认过
        reported on ${date}; found on ${hazard.found}, closed ${if(hazard.closed == null, "not yet", text(hazard.closed))}
            上报于 ${date}；隐患发现于 ${hazard.found}，销号 ${if(hazard.closed == null, "尚无", text(hazard.closed))}
        correct the day: a hazard is reported upwards while it is late (`safety escalate`)
            请改正日期：隐患在逾期期间上报（`safety escalate`）
        overdue hazards go up: headmaster, bureau, county government
            逾期隐患逐级上报：校长、教育局、县政府
        confirmed on ${confirmed}, and it happened on ${date}
            确认于 ${confirmed}，而事故发生于 ${date}
        correct `date` or `confirmed`
            请改正 `date` 或 `confirmed`
        an accident is confirmed after it happened
            事故先发生后确认
        a confirmed accident of the grade `${grade}`, and no case calls anybody to account for it
            已确认的事故等级为 `${grade}`，却没有立案问责
        confirm it with `safety confirm-accident`, which opens the case of the headmaster of that day
            请用 `safety confirm-accident` 确认，同时对当日的校长立案
        a confirmed major accident is a trigger: talk, admonition, accountability, appeal
            确认重大事故即启动：约谈、诫勉、问责、申诉
        ${seconds} seconds until all were out; the target is ${target}
            全部撤离用时 ${seconds} 秒，目标为 ${target} 秒
        see what held them up, and drill again; `safety slow-drills` lists them
            请查明原因，再演练一次；`safety slow-drills` 列出这些演练
        Guide to Emergency Evacuation Drills in Schools and Kindergartens (Ministry of Education, 2014): 120 seconds, in primary schools 180
            《中小学幼儿园应急疏散演练指南》（教育部，2014 年）：120 秒，小学 180 秒
        no drill in ${first}${if(n > 1, " and ${n - 1} more months", "")}
            ${first} 没有演练${if(n > 1, "，另有 ${n - 1} 个月", "")}
        enter the drill if it was held, else make up for it; `safety drill-gaps` lists a month
            已演练的请登记，没有的请补做；`safety drill-gaps` 列出某月未演练的学校
        Guide to Emergency Evacuation Drills in Schools and Kindergartens (Ministry of Education, 2014): a drill every month
            《中小学幼儿园应急疏散演练指南》（教育部，2014 年）：每月演练一次
        no drill in ${first}${if(n > 1, " and ${n - 1} more quarters", "")}
            ${first} 没有演练${if(n > 1, "，另有 ${n - 1} 个季度", "")}
        Guide to Emergency Evacuation Drills in Schools and Kindergartens (Ministry of Education, 2014): a drill every quarter in kindergartens
            《中小学幼儿园应急疏散演练指南》（教育部，2014 年）：幼儿园每季演练一次
        nobody is named for the ${shift} duty of ${date}
            ${date} 的${if(shift == "gate", "校门值守", if(shift == "day", "日间带班", "夜间值宿"))}无人负责
        name who is on duty: `duty_slots update ID --teacher …`
            请写明值班人：`duty_slots update ID --teacher …`
        nobody is headmaster of ${name} today: the post is vacant
            ${name}今天没有在任的校长：职位空缺
        enter who is in post: `teachers post TEACHER --school ${id} --post headmaster`
            请填写在任的人：`teachers post TEACHER --school ${id} --post headmaster`
        the headmaster in post is the first person responsible for safety; a vacancy is an error
            在任校长是安全第一责任人，空缺即为错误
        ${if(opened == null, "it has a list of schools (${listed}), and was not opened", if(listed != roster, "the list was frozen with ${roster} schools and now has ${listed}", "the list has other schools than those that were frozen"))}
            ${if(opened == null, "已有 ${listed} 所学校的名单，却没有启动", if(listed != roster, "名单冻结时有 ${roster} 所学校，现有 ${listed} 所", "名单上的学校与冻结时不同"))}
        closed on ${closed}, and ${if(opened == null, "never opened", "opened on ${opened}")}
            结束于 ${closed}，${if(opened == null, "却从未启动", "而启动于 ${opened}")}
        open it first (`safety open-campaign`), or correct the day
            请先启动（`safety open-campaign`），或改正日期
        opening a campaign freezes its list, and a campaign closes when the list is done
            启动即冻结名单，名单查完方可结束
        look through the list (`safety missing`), and freeze it as it is with `safety seal-list`
            请核对名单（`safety missing`），再用 `safety seal-list` 照现状冻结
        opened on ${opened}, before lists were frozen by their schools: that ${roster ?? 0} stand on it is kept, which of them is not
            于 ${opened} 启动，当时名单还不按学校冻结：只记下有 ${roster ?? 0} 所，没有记下是哪些
        a major hazard needs an owner, measures, funds, a deadline and a plan
            重大隐患须落实责任人、措施、资金、时限和预案
        before the work begins it goes back with hazards update ID --state graded, and is graded anew
            整改开始前可用 hazards update 编号 --state graded 退回，重新定级
        a hazard that was found is put right and closed
            查出的隐患要整改销号
        """#
}
