extension Chinese {
    static let fundingCommands = #"""
        Pupils of each stage as counted on the last 1 September before the term, times half of the standard in force on its\nfirst day; a rural school or teaching point with fewer than 100 pupils of a stage is reckoned with 100. Pupils of a\nschool that was merged before the term count with the school that took it over. Schools that were closed, and those\nthat have an allocation for the term already, are left out.
            各学段学生数取学期前最近一个 9 月 1 日的统计，乘以学期首日执行的标准的一半；农村学校和教学点某学段不足 100 人的按 100 人核定。学期前已撤并的学校，其学生计入并入的学校。已关闭的学校和该学期已有拨款的不再核定。
        first day of the term, such as 2016-09-01
            学期首日，如 2016-09-01
        public funds of the spring of 2017
            2017 年春季学期的公用经费
        one school; without it, all
            一所学校；不写为全部
        leave cases with an open objection
            跳过有未答复异议的资助
        the applications of the autumn term are reviewed
            评审秋季学期的申请
        From the bureau's threshold on a payment needs a valid decision. The rows are the decisions of the last year with what\neach lacks and what is left of it; `usable` says whether the amount may be paid by it.
            达到局定限额的支付须有有效的集体决策。各行为近一年的决策、所缺事项和剩余额度；`usable` 表示能否据以支付这笔金额。
        yuan to be paid
            拟支付的金额（元）
        day of the payment
            支付日期
        decisions that would do
            可据以支付的决策
        members of the leading group
            领导班子成员数
        how many attended
            出席人数
        who attended but did not vote, as it concerns them
            出席但因有利害关系而回避、未表决的人数
        yuan that may be paid by it; without it, no limit
            可据以支付的金额（元）；不写为不限
        a valid decision
            有效的决策
        the first lines of the list of one school
            一所学校名单的前几行
        Public funds are to be paid in full and on time. `open` is what is still to be paid.
            公用经费应足额、及时拨付。`open` 为尚未拨付的金额。
        also those due within this time
            也含这段时间内到期的
        what is late on that day
            当日逾期未拨的
        what has to be ready in the next two months
            今后两个月须备好的
        Puts the payment on record and notes it at the allocation. From the bureau's threshold on (`approval_threshold`) it\nneeds a valid decision: --decision names it. A part counts with the parts that were paid before it.
            登记支付，并记入该笔拨款。达到局定限额（`approval_threshold`）的须有有效决策，用 --decision 写明。分次拨付的，连同此前各笔合并计算。
        what is paid
            拨付哪一笔
        yuan; without it, all that is open
            金额（元）；不写为全部未付的
        a part of what is due
            应拨的一部分
        one allowance of the spring term
            春季学期的一项补助
        Where a school's sheet for the term has the same persons and yuan as its paid cases, these become reconciled. The rows\nare the schools that differ, or have returned no sheet yet.
            学校该学期汇总表的人数和金额与已发放的一致的，这些资助转为已核对。各行为不一致或尚未报表的学校。
        the grants of the spring term of 2016
            2016 年春季学期的助学金
        The newest standard of each programme, stage, area and tier that had begun by the day asked about, of the areas that\nthe setting `standard_areas` names. Amounts are those\nof a year; per_term is half of it. A standard is a record, never a number in a program: a new one is added with its\nfirst day, and the old one stays.
            查询日已开始执行的各项目、学段、地区（设置 `standard_areas` 所列）、档次的最新标准。金额为年标准，per_term 为其一半。标准是记录，不写在程序里：新标准连同起始日另加一条，旧的保留。
        one programme
            一个项目
        one stage
            一个学段
        the allowance in 2016
            2016 年的补助标准
        and since the spring of 2024
            2024 年春季起的标准
        Persons are different pupils, person-times count a pupil once for each term: the two are different figures and stand\nside by side. Cases count in the year in which they were paid.
            人数是不同的学生数，人次是一名学生每学期计一次：两者是不同的数字，并排列出。资助计入发放的年份。
        calendar year of payment
            发放年份
        what was paid in 2016
            2016 年发放的
        no pupils were counted on ${$counted}: `class_stats` must be there first
            ${$counted} 没有学生数统计：须先有 `class_stats`
        allocation ${$allocation} is paid in full already
            拨款 ${$allocation} 已足额拨付
        only ${$open} yuan of allocation ${$allocation} are open, and ${$paying} were to be paid
            拨款 ${$allocation} 只剩 ${$open} 元未付，却要支付 ${$paying} 元
        All cases of the programme and term that stand one step before are taken to the state, of one school or of all, with\nthe day noted; between both lies the public notice (`funding disclose`). Nothing is approved before the disclosure has\ntaken effect, and while an objection to the case is open; such cases stay where they are with --skip-open, else the\nstep is refused and says which they are.
            把该项目该学期处于前一步的资助（一所学校或全部）推进到所写状态，并记下日期；两者之间为公示（`funding disclose`）。公示生效之前、有未答复的异议时不得批准；写了 --skip-open 则这些资助留在原处，否则拒绝这一步并列出是哪些。
        Every approved case of the programme and term becomes paid, and each school's sum is put on record as a payment. What\nthe rules forbid is not paid: another amount than the standard in force, two aids for one pupil in a term, an approval\nbefore the disclosure took effect. A school's sum that reaches the bureau's threshold needs a decision.
            该项目该学期已批准的资助全部转为已发放，各校合计登记为一笔支付。规则不允许的不发放：金额与执行的标准不符、一名学生一学期两项资助、公示生效之前批准。一校合计达到局定限额的须有决策。
        The rows are the list as it is put up: only columns that may be shown are in it (school, name, stage, tier and\namount). Numbers of pupils, bank cards and all else that is personal are left out, not masked. The cases become\n`noticed` and refer to the disclosure. They can be approved once it has taken effect: `planning take-effect`, after\nat least five working days and with every objection answered. `funding aid-list` gives such a list again.
            各行即张贴的名单：只含可以公示的列（学校、姓名、学段、档次和金额）。学籍号、银行卡号等个人信息一概不列，不是打码。这些资助转为 `noticed`，并指向该项公示。公示至少五个工作日、异议全部答复后生效（`planning take-effect`），方可批准。`funding aid-list` 可再次列出名单。
        its heading; one is given
            标题；不写则自动拟定
        over the holiday, so that five working days are full
            跨节假日，以满五个工作日
        Only columns that may be shown are in it: school, name, stage, tier and amount. Numbers of pupils, bank cards and all\nelse that is personal are left out, not masked, and a field that is added later is left out too until it is named\nhere. Cases that were returned are not listed. `funding disclose` puts such a list up and records that.
            只含可以公示的列：学校、姓名、学段、档次和金额。学籍号、银行卡号等个人信息一概不列，不是打码；以后新增的字段，未在此处列名之前也不列。已退回的不列。`funding disclose` 张贴这样的名单并登记。
        A decision is valid with a quorum (two thirds of the members, unless the settings `quorum_part` and `quorum_whole` say\nelse), a majority of those who attended and were not recused, the names of those who were, and minutes. What it\nlacks is shown, and it can be completed later; payments from the threshold on are refused until it is valid.
            决策有效须达到法定人数（成员的三分之二，设置 `quorum_part` 和 `quorum_whole` 另有规定的除外）、出席且未回避者过半数赞成，并有会议纪要。所缺事项会显示出来，可以后补；有效之前，达到限额的支付一律拒绝。
        one that lacks a quorum
            一项未达法定人数的决策
        all approved cases of ${$programme} of the term ${$term} are paid: `funding reconcile ${$programme} --term ${$term}` comes next
            ${$programme} 在学期 ${$term} 的资助已全部发放：下一步 `funding reconcile ${$programme} --term ${$term}`
        no case of ${$programme} of the term ${$term} is `${$before}`: enter the applications first (`import aid_cases FILE`)
            ${$programme} 在学期 ${$term} 没有处于 `${$before}` 的资助：请先录入申请（`import aid_cases FILE`）
        nothing to do: the cases of ${$programme} of the term ${$term} are `approved` already: `funding pay-aid ${$programme} --term ${$term}` comes next
            无需办理：${$programme} 在学期 ${$term} 的资助已批准：下一步 `funding pay-aid ${$programme} --term ${$term}`
        nothing to do: all approved cases of ${$programme} of the term ${$term} are paid
            无需办理：${$programme} 在学期 ${$term} 已批准的资助已全部发放
        nothing to do: the cases of ${$programme} of the term ${$term} are `noticed` already: `funding approve-aid ${$programme} --term ${$term} --to approved` comes next
            无需办理：${$programme} 在学期 ${$term} 的资助已公示：下一步 `funding approve-aid ${$programme} --term ${$term} --to approved`
        nothing to do: the cases of ${$programme} of the term ${$term} are `reviewed` already: `funding disclose ${$programme} --term ${$term} --place PLACE --by SECTION --to DAY` comes next
            无需办理：${$programme} 在学期 ${$term} 的资助已评审：下一步 `funding disclose ${$programme} --term ${$term} --place 地点 --by 科室 --to 日期`
        nothing to do: all cases of ${$programme} of the term ${$term} are `returned`: what is applied for anew goes back to `applied`
            无需办理：${$programme} 在学期 ${$term} 的资助均为 `returned`：重新申请的改回 `applied`
        no case of ${$programme} of the term ${$term} is on record: enter the applications first (`import aid_cases FILE`)
            ${$programme} 在学期 ${$term} 没有资助记录：请先录入申请（`import aid_cases FILE`）
        the cases of ${$programme} of the term ${$term} are `applied`, and not reviewed yet: `funding approve-aid ${$programme} --term ${$term} --to reviewed` comes first
            ${$programme} 在学期 ${$term} 的资助是 `applied`，尚未评审：请先 `funding approve-aid ${$programme} --term ${$term} --to reviewed`
        the cases of ${$programme} of the term ${$term} are `noticed`, and not approved yet: `funding approve-aid ${$programme} --term ${$term} --to approved` comes first
            ${$programme} 在学期 ${$term} 的资助是 `noticed`，尚未批准：请先 `funding approve-aid ${$programme} --term ${$term} --to approved`
        the cases of ${$programme} of the term ${$term} are `reviewed`, and not shown yet: `funding disclose ${$programme} --term ${$term} --place PLACE --by SECTION --to DAY` comes first
            ${$programme} 在学期 ${$term} 的资助是 `reviewed`，尚未公示：请先 `funding disclose ${$programme} --term ${$term} --place PLACE --by SECTION --to DAY`
        """#
}
