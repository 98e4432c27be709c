extension Chinese {
    static let planningCommands = #"""
        Column late says whether the deadline has passed, evidence whether there is any. Column waits_for: who has to act;\nwhat was handed in waits for another section that verifies it (`planning verify`).
            列 late 表示是否逾期，evidence 表示有无佐证。列 waits_for 为待办方；已提交的等待另一科室核验（`planning verify`）。
        Column days: days left until the deadline, negative where it has passed. Column waits_for: who has to act; what was\nhanded in waits for another section that verifies it (`planning verify`).
            列 days 为距期限的天数，已逾期为负。列 waits_for 为待办方；已提交的等待另一科室核验（`planning verify`）。
        An answer is given once; what is answered no longer holds up the disclosure.
            只答复一次；答复后不再妨碍公示生效。
        the objection
            哪条异议
        day of the answer
            答复日期
        the objection against the lease
            对租赁的异议
        A list for the public has only columns that are named here. Scores are left out, and so are ID numbers, dates of\nbirth, telephones, addresses and bank cards.
            公示名单只含此处列名的列。分数不列，身份证号、出生日期、电话、住址和银行卡号也不列。
        year appraised
            考核年度
        grade that is shown
            公示的等次
        where most were excellent
            优秀最多的学校
        It takes effect with `planning take-effect` after at least five working days and when every objection is answered. Content\nwith an ID number, a telephone number or a bank card is refused; lists without personal data come from\n`planning title-list` and `planning appraisal-list`.
            公示至少五个工作日、异议全部答复后，用 `planning take-effect` 使其生效。内容含身份证号、电话号码或银行卡号的予以拒绝；不含个人信息的名单用 `planning title-list` 和 `planning appraisal-list` 生成。
        the disclosure
            哪项公示
        what is shown
            公示内容
        where it is shown
            公示地点
        over a holiday
            跨节假日的公示
        Working days are counted from the first to the last day, both included: Monday to Friday, without the free days and\nwith the worked weekends of `holidays`. At least five are needed, and no objection may be open.
            工作日从首日计到末日，两日都含：星期一至星期五，除去 `holidays` 中的放假日，加上调休上班日。至少五个，且不得有未答复的异议。
        all of them
            全部公示
        what holds them up
            尚不能生效的原因
        late, or due within a month
            已逾期或一个月内到期的
        what is late
            已逾期的
        While it is not answered, the matter does not take effect. Who raised it is kept and never disclosed.
            未答复之前不得生效。异议人登记在案，不予公开。
        one more to answer
            又一条待答复的异议
        section or person; all without
            责任股室或责任人；不写为全部
        all that is open
            全部未完成的
        how much each section has before it
            各股室手头的任务数
        The evidence is a document, a place or a figure that another can look at. The task must be under way (`doing`).
            佐证是可供他人查看的文件、地点或数字。任务须处于进行中（`doing`）。
        the task
            哪项任务
        what shows that it was done
            完成的佐证
        with the list of files
            附文件清单
        Refused before five working days are full, on a day that is not after the last one shown, and while an objection is open.
            未满五个工作日、生效日不晚于公示末日、有未答复的异议，都予拒绝。
        day from which it holds
            生效日期
        after five working days
            满五个工作日后
        A list for the public has only columns that are named here. ID numbers, dates of birth, telephones, addresses and\nbank cards are left out by that, not masked.
            公示名单只含此处列名的列。身份证号、出生日期、电话、住址和银行卡号因此都不列，不是打码。
        year in which the title was conferred
            评聘年份
        senior teachers of 2015
            2015 年的高级教师
        Another section than the one that answers for the task verifies it. A task without evidence is refused; with --returned it\ngoes back to its owner.
            由责任股室以外的股室核实。没有佐证的予以拒绝；写 --returned 则退回责任人。
        who verifies
            由谁核实
        the evidence does not show it
            佐证不能说明问题
        day of verification
            核实日期
        the evidence was looked at
            已查看佐证
        the disclosure is not open: there is nothing to object to
            公示不在进行中：无从提出异议
        the objection was answered before
            异议已经答复过
        Headmasters, deputies and middle leaders whose post begins on the day or later. A list for the public has only columns\nthat are named here. ID numbers, dates of birth, telephones, addresses and bank cards are left out by that, not masked.
            任职自该日起的校长、副校长和中层干部。公示名单只有这里写明的列。身份证号、出生日期、电话、住址和银行卡号因此不在其中，而不是打码。
        posts that begin on this day or later
            自该日起任职的
        the appointments of leaders as they may be disclosed: name, school, post, first day
            可公示的干部任职名单：姓名、学校、岗位、任职日期
        the appointments of the autumn of 2016
            2016 年秋季的任职
        """#
}
