extension Chinese {
    static let safetyCommands = #"""
        the hazard is closed already: one that is not in order goes back with `hazards rectify`
            该隐患已经销号：不合格的请用 `hazards rectify` 退回整改
        From `assigned` or, where the recheck found it wanting, from `rechecked`; also from `closed`, where it was closed too\nearly: who closed it and when is taken out then.
            从 `assigned` 开始；复查不合格的从 `rechecked` 开始；销号过早的从 `closed` 开始，销号人和日期随之取消。
        Who found the hazard may not close it. Who closed it and when is written once: a hazard that was closed too early goes\nback to work with `hazards rectify`, and is rechecked and closed anew.
            发现隐患的人不得销号。销号人和日期只写一次：销号过早的用 `hazards rectify` 退回整改，再复查、销号。
        money set aside; 0 where none is needed
            落实的资金；不需要资金填 0
        Without --owner the headmaster in post at the school today answers. Of a major hazard all five are needed, and\nwhat is not said stays unknown: say --funds 0 where the remedy costs nothing. What stands already stays where\nnothing else is said.
            不写 --owner 则由学校今天在任的校长负责。重大隐患五项缺一不可，没有写的就是未知：整改不花钱请写 --funds 0。\n已经填写的，不另写则保留。
        the hazard
            哪条隐患
        who answers for the remedy
            整改责任人
        what is done
            整改措施
        what keeps people safe until then
            整改前的应急预案
        the headmaster answers
            由校长负责
        Below 100 %% it is refused, and the schools that are missing are named.
            未达到 100%% 的予以拒绝，并列出尚未检查的学校。
        the campaign
            哪次专项检查
        day of closing
            结束日期
        both kindergartens were visited
            两所幼儿园都检查了
        who closes it
            谁销号
        closed by an officer
            由干事销号
        Counts against the list of schools that was frozen at the opening of the campaign, so that a school opened or\nclosed since then changes nothing. A campaign can be closed at a coverage of 1 only; `safety missing` names the\nschools that are left.
            以启动时固定的学校名单为准，此后新办或撤并的学校不影响结果。覆盖率达到 1 方可结束；`safety missing` 列出尚未检查的学校。
        visits up to and with this day count
            计到这一天为止（含）的检查
        every campaign
            各次专项检查
        those that cannot be closed yet
            尚不能结束的
        Schools drill every month and kindergartens every quarter: Measures for Fire Safety Education in Schools and the\nGuide to Emergency Evacuation Drills in Schools and Kindergartens (Ministry of Education, 2014). Ask for months in\nwhich there is school. Column last_drill: the last drill on record up to the end of the month, empty without one.
            学校每月演练一次，幼儿园每季一次：《学校消防安全教育办法》和《中小学幼儿园应急疏散演练指南》（教育部，2014 年）。请查询有教学活动的月份。列 last_drill 为截至月末最近一次登记的演练，没有则为空。
        month asked about
            查询的月份
        gaps of September by township
            九月各乡镇未演练的学校数
        schools that left out the drill of May
            五月没有演练的学校
        A major hazard needs all five before the work on it begins: owner, measures, funds, deadline and plan.
            重大隐患须五项落实方可开始整改：责任人、措施、资金、时限和预案。
        general or major
            一般或重大
        a hazard of this month
            本月的一条隐患
        Of the campaign; without one, of every campaign that is not closed.
            某次专项检查的；不写为所有未结束的。
        id or name of a campaign
            专项检查的编号或名称
        how many are left in each township
            各乡镇还剩几所
        the first of them
            其中的前几所
        The list follows the scope: `all` every open school and teaching point, `compulsory` primary, junior and nine-year\nschools and teaching points, `kindergartens` kindergartens, `boarding` schools with boarders. It holds the schools that\nare open on the day, and stays as it is from then on.
            名单依范围而定：`all` 为全部在办学校和教学点，`compulsory` 为小学、初中、九年一贯制学校和教学点，`kindergartens` 为幼儿园，`boarding` 为有寄宿生的学校。名单为当日在办的学校，此后不变。
        day of the opening
            启动日期
        freezes the list of all schools
            固定全部学校的名单
        at least so much late
            至少逾期这么久
        where those late by two weeks have come to
            逾期两周的报到了哪一级
        What is found wanting goes back with `hazards rectify`; what is in order is closed by `hazards close`, by someone else than\nwho found the hazard.
            复查不合格的用 `hazards rectify` 退回整改；合格的由发现人以外的人用 `hazards close` 销号。
        it was looked at
            已复查
        The school must be on the frozen list of the campaign, and the campaign open. A school is visited once in a campaign;\nhazards that are found are entered with `hazards add`.
            学校须在专项检查固定的名单上，且检查尚未结束。一次专项检查对每所学校检查一次；发现的隐患用 `hazards add` 登记。
        the school visited
            检查的学校
        one of the schools that were left
            剩余学校中的一所
        the work begins
            整改开始
        Who signs is the headmaster in post at the school on that day; a vacancy is refused. A letter that is not on record yet\nis made.
            签字人为当日该校在任的校长；职位空缺的予以拒绝。尚未登记的责任状即行新建。
        the school
            哪所学校
        calendar year of the letter
            责任状的年份
        the one that was open
            未签的那份
        The target is 120 seconds, and 180 in primary schools and teaching points (the Guide of 2014). A drill whose time was\nnot taken is not listed.
            目标为 120 秒，小学和教学点为 180 秒（2014 年《指南》）。没有计时的演练不列。
        drills of this period
            这一期间的演练
        those of September
            九月的
        the schools that were slow most often in spring
            春季最常超时的学校
        Whoever is on duty is responsible, so a slot without a name is a gap in the school's safety.
            值班即负责，没有姓名的班次就是学校安全的漏洞。
        the gaps of a week
            一周内无人值班的班次
        which shifts they are
            是哪些班次
        The headmaster is the first person responsible, and it is the one in post on that day, by the postings; a teaching\npoint has the headmaster of the school that runs it. A post that nobody held shows as vacant, and `check` counts it\nas an error.
            校长是安全第一责任人，以当日任职记录中在任者为准；教学点由主管学校的校长负责。无人任职的显示为空缺，`check` 将其列为错误。
        id, code or name of a school
            学校的编号、代码或名称
        the headmaster and those on duty
            校长和值班人员
        who it was the year before
            上一年是谁
        the campaign was opened before: its list is frozen
            专项检查已启动过：名单已固定
        the campaign is not open on that day
            专项检查当日没有进行
        the campaign is not open
            专项检查没有进行
        the school has no headmaster today: name the --owner
            学校今天没有在任的校长：请用 --owner 写明责任人
        nobody was headmaster of the school on that day: the post is vacant, and a vacancy signs nothing
            学校当日没有在任的校长：职位空缺，无人可签
        the letter of that year is signed already
            当年的责任状已经签订
        A hazard that is late goes up: to the headmaster at once, after more than 7 days to the bureau, after more than 30,\nor at once where it is major, to the county government. Columns: late are the days since the deadline, report_to\nis where it has come to, reported the day on which it was reported there (`safety escalate`), empty until then.
            逾期的隐患逐级上报：当即报校长，超过 7 天报教育局，超过 30 天或重大隐患当即报县政府。各列：late 为逾期天数，report_to 为应报到哪一级，reported 为报到该级的日期（`safety escalate`），未报为空。
        A hazard that is late goes up: to the headmaster at once, after more than 7 days to the bureau, after more than 30,\nor at once where it is major, to the county government. Each level is reported to once; what has been reported\nalready is left alone, so that the command can be run every day. The rows are what was reported now.
            逾期的隐患逐级上报：当即报校长，超过 7 天报教育局，超过 30 天或重大隐患当即报县政府。每一级只报一次；已报过的不再报，因此可以每天运行。各行为这次上报的。
        one hazard; without it, all that are late
            一条隐患；不写为全部逾期的
        document or talk by which it is reported
            上报所用的文件或谈话
        all that has come to a level and was not reported there
            应报某一级而尚未报的全部隐患
        A confirmed accident of the grades major and particularly_major opens an accountability case in the same\ntransaction, against the headmaster in post at the school on the day of the accident (of a teaching point, that of\nthe school that runs it). Entered in any other way such an accident is refused until there is a case. The rows are\nthe cases of the accident; `teachers account-step` takes them further.
            确认重大或特别重大事故时，在同一事务中对事故当日该校在任的校长立案问责（教学点为主管学校的校长）。以其他方式填写的此类事故，没有立案之前予以拒绝。各行为该事故的问责；用 `teachers account-step` 推进。
        the accident
            哪起事故
        the grade confirmed; without it, the one on record
            确认的等级；不写为登记的等级
        day of the confirmation
            确认日期
        a general accident: nobody is called to account
            一般事故：不问责
        no school is in the scope of the campaign
            没有学校在该检查的范围内
        Such a campaign keeps the number of its schools and not which they are. What stands on the list is what it keeps from\nthen on; a list that is frozen already stays as it is; `check` names the campaigns that need it.
            这样的检查只记下学校数，没有记下是哪些学校。从此以名单上现有的学校为准；已冻结的名单不变；`check` 会列出需要冻结的检查。
        freezes the list of a campaign that was opened before lists were frozen by their schools
            冻结以前启动、尚未按学校冻结名单的检查
        the campaign is closed: its list stays as it is, and is not frozen anew
            检查已结束：名单保持原样，不再重新冻结
        the campaign is not open yet: `safety open-campaign` freezes its list
            检查尚未启动：`safety open-campaign` 会冻结名单
        a list that is frozen already stays as it is
            已冻结的名单不变
        the month's sheet of safety work, by township and for the county
            安全工作月报表，按乡镇和全县
        Schools that were open when the month ended. Column late: hazards that were due by the end of the month and were not\nclosed in it. Column undrilled: schools without a drill in the month, kindergartens without one in its quarter.\nColumns visits and letters: inspections made and letters signed in the month. Save it as .html, .md or .xlsx.
            学校为月末在办的。列 late 为整改期限在月末以前而当月没有销号的隐患。列 undrilled 为当月没有演练的学校、当季没有演练的幼儿园。列 visits 和 letters 为当月的检查和签订的责任状。可保存为 .html、.md 或 .xlsx。
        month of the sheet
            报表的月份
        September, for a text
            九月，供写材料用
        the same as a page
            同上，写成网页
        """#
}
