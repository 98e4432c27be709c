extension Chinese {
    static let planningRules = #"""
        the figures of an approved report are frozen, and what was submitted is archived
            已批准报告的数据已经固定，已上报的报告已归档
        what is only approved goes back with reports update ID --state draft, and is checked and approved again
            仅批准而未上报的，用 reports update 编号 --state draft 退回，重新核对、批准
        show it until five working days are full; `planning disclosures` counts them
            请公示满五个工作日；`planning disclosures` 会计算天数
        answer them (`planning answer`), or withdraw the disclosure
            请答复（`planning answer`），或撤回公示
        correct the day, or enter the answer
            请改正日期，或填写答复
        another section verifies it
            由另一科室核实
        enter only weekdays that are free and weekend days that are worked
            只填放假的工作日和上班的周末
        someone else approves it
            由另一人批准
        what is shown (--content)
            公示内容（--content）
        where it is shown (--place)
            公示地点（--place）
        from when to when (--from, --to)
            起止时间（--from、--to）
        a day of taking effect behind the last day shown, and not ahead (--effective)
            公示末日之后且不晚于今天的生效日期（--effective）
        shown for ${working_days} working days, from ${from} to ${to}
            从 ${from} 到 ${to} 只公示了 ${working_days} 个工作日
        what concerns the staff is shown for at least five working days before it takes effect
            涉及教职工的事项公示至少五个工作日方可生效
        objections that are not answered: ${objection.n}, the first of ${objection.first}
            有 ${objection.n} 条未答复的异议，最早的一条为 ${objection.first}
        nothing takes effect over an objection that is not answered
            有未答复的异议不得生效
        personal data are never disclosed
            个人信息一律不公开
        shown until ${to}, before it begins on ${from}
            公示到 ${to}，早于开始的 ${from}
        a disclosure begins before it ends
            公示先开始后结束
        raised on ${date}, answered on ${answered}: the order is wrong, or the answer is missing
            ${date} 提出，${answered} 答复：次序有误，或缺少答复
        an objection is answered after it was raised
            异议先提出后答复
        evidence (--evidence)
            佐证（--evidence）
        who verified it and when (--verified-by, --verified)
            核实人和核实日期（--verified-by、--verified）
        ${owner} answers for the task and verified it
            ${owner} 是任务的责任人，又作了核实
        who answers for a goal does not judge the evidence
            目标的责任人不评判自己的佐证
        the plan ends on ${to}, before it begins on ${from}
            规划到 ${to} 结束，早于开始的 ${from}
        a plan begins before it ends
            规划先开始后结束
        ${date} is like any other such day of the week
            ${date} 与平常的同一星期日子没有不同
        the calendar of working days counts from the week and these exceptions
            工作日按星期和这些例外计算
        ${approved_by} checked the report and approved it
            ${approved_by} 既核对又批准了报告
        who checks the figures does not approve them
            核对数字的人不得批准
        the day of submission (--submitted)
            上报日期（--submitted）
        who checked it (--checked-by)
            核对人（--checked-by）
        who approved it (--approved-by)
            批准人（--approved-by）
        its figures, frozen (`report approve`)
            固定的各项数字（`report approve`）
        the subject or the content holds an ID number, a telephone number, a bank card, a date of birth or an address
            公示事项或内容含有身份证号、电话号码、银行卡号、出生日期或住址
        show names, schools and results only: `planning title-list`, `appraisal-list` and `cadre-list` give such lists
            只公示姓名、学校和结果：`planning title-list`、`appraisal-list` 和 `cadre-list` 给出这样的名单
        ${next} has begun, and no goal is set for it: no task belongs to a yearly plan of ${next}
            ${next} 年已经开始，还没有目标：没有任务属于 ${next} 年的年度规划
        ${period} has no goals: no task belongs to a yearly plan of ${period}
            ${period} 年没有目标：没有任务属于 ${period} 年的年度规划
        add the year's plan (`plans add --kind yearly`), and its goals as tasks with an owner, a deadline and evidence
            请录入年度规划（`plans add --kind yearly`），并把目标录为任务，写明责任人、期限和佐证
        add the year's plan and its goals as tasks, so that the summary can say what was reached
            请录入该年的规划，并把目标录为任务，总结才能说明完成情况
        new goals every year
            每年都有新目标
        goals are tasks with an owner, a deadline and evidence: one that was missed is told
            目标即有责任人、时限和佐证的任务：未完成的也要如实反映
        what took effect is what was shown for five working days without an open objection
            生效的公示内容即公示满五个工作日且无未决异议的内容
        withdraw it (`disclosures update ID --state withdrawn`), and disclose anew
            请撤回（`disclosures update 编号 --state withdrawn`），重新公示
        """#
}
