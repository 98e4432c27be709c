extension Chinese {
    static let fundingRules = #"""
        ${amount} yuan, ${reached} with what was paid to ${payee} for the same thing within 30 days, reach the threshold of ${$approval_threshold}, and missing is a decision on record
            ${amount} 元，连同 30 日内就同一事项付给${payee}的共 ${reached} 元，达到 ${$approval_threshold} 元的限额，却没有集体决策记录
        large use of funds is decided collectively; what must be decided is not split up
            大额资金使用须集体决策；应当决策的不得拆分
        have the whole decided (`funding decide`), and name the decision with --decision
            请就全部金额集体决策（`funding decide`），并用 --decision 注明
        a term is kept as its first day, so that nothing is paid twice in it
            学期按首日登记，以免同一学期重复支付
        write the first day of the term: ${first_day}
            请填写学期首日：${first_day}
        ${given} lies within the term ${term(given)}, which begins on ${first_day}
            ${given} 在学期 ${term(given)} 之中，该学期从 ${first_day} 开始
        what a school was paid is the sum of its payments
            学校已得的拨付等于各笔支付之和
        pay it with `funding pay`, which puts the payment on record; what was paid before is entered together with its payments, between `begin` and `commit`
            请用 `funding pay` 拨付，它会登记支付；以前的拨付请与其支付一起在 `begin` 与 `commit` 之间填写
        ${noted} yuan are noted as paid, and its payments on record give ${made_of}
            登记已拨 ${noted} 元，而登记在案的支付合计 ${made_of} 元
        the pupil has aid for the term ${half} already: ${earlier}
            该学生在学期 ${half} 已有资助：${earlier}
        an answer to the open objection (`objection`)
            对未答复异议的答复（`objection`）
        a day of payment after the approval (`paid_on`)
            批准之后的发放日期（`paid_on`）
        ${amount} yuan for the term, and ${if(s.from == null, "no standard is in force", "the standard since ${s.from} is ${s.per_term}")}
            学期金额 ${amount} 元，而${if(s.from == null, "没有执行的标准", "自 ${s.from} 起的标准为 ${s.per_term} 元")}
        pay what `funding standard` says for the day, or record the standard that is in force
            请按 `funding standard` 所示当日标准发放，或登记执行的标准
        the standard in force on the first day of the term holds
            以学期首日执行的标准为准
        return one of both (state `returned`)
            请退回其中一项（状态 `returned`）
        a pupil has one grant or allowance in a term
            一名学生一学期只享受一项助学金或补助
        ${persons} persons, ${person_times} person-times and ${amount} yuan, and the cases give ${n} persons, ${times} person-times and ${total} yuan
            上报 ${persons} 人、${person_times} 人次、${amount} 元，而各笔资助合计 ${n} 人、${times} 人次、${total} 元
        count each pupil once as a person and once a term as a person-time
            请每名学生计一人，每学期计一人次
        persons and person-times are different figures, and totals are the sum of their rows
            人数和人次是不同的数字，合计为各行之和
        ${amount} yuan, and the ceiling on ${signed} is ${s.amount}
            金额 ${amount} 元，${signed} 的上限为 ${s.amount} 元
        sign at most the ceiling
            请在上限以内签订
        the ceiling in force on the day of signing holds
            以签订日执行的上限为准
        ${paid} yuan paid of ${amount}
            应拨 ${amount} 元，已拨 ${paid} 元
        correct `paid`, or the amount due
            请改正 `paid` 或应拨金额
        a school is paid what is due
            按应拨数拨付
        ${paid} yuan paid, but not when
            已拨 ${paid} 元，但没有拨付日期
        enter the day of payment
            请填写拨付日期
        public funds are paid in full and on time
            公用经费足额、及时拨付
        due on ${due}, and the term begins on ${term}
            应拨日期 ${due}，而学期从 ${term} 开始
        correct the term or the day
            请改正学期或日期
        public funds are paid within the term that they are for
            公用经费在所属学期内拨付
        ${round(each, 2)} yuan a pupil: was 万 lost or doubled?
            生均 ${round(each, 2)} 元：是否丢了或多了“万”？
        amounts are kept in yuan
            金额以元为单位保存
        ${if(reached > amount, "${amount} yuan, ${reached} with the parts before it,", "${amount} yuan")} reach the threshold of ${$approval_threshold}, and missing is ${if(decision == null, "a decision on record", if(decision.date > date, "a decision before the payment (it is of ${decision.date})", decision.missing))}
            金额 ${amount} 元${if(reached > amount, "（连同此前各笔共 ${reached} 元）", "")}达到限额 ${$approval_threshold} 元，缺少：${if(decision == null, "登记在案的决策", if(decision.date > date, "支付之前的决策（该决策日期为 ${decision.date}）", decision.missing))}
        have it decided (`funding decide`), and name the decision with --decision
            请集体决策（`funding decide`），再用 --decision 写明
        large use of funds is decided collectively; no individual has the final say
            大额资金使用由集体决定，个人不得专断
        ${paid} yuan paid by it, and ${amount} were decided
            已据以支付 ${paid} 元，而决策为 ${amount} 元
        have the rest decided too, or correct the payment
            请对超出部分另行决策，或改正支付
        a decision covers what was decided
            决策只及于所决定的事项
        ${in_favour} in favour, ${against} against and ${recused ?? 0} recused of ${attended} who attended, of ${members} members
            赞成 ${in_favour} 票、反对 ${against} 票、回避 ${recused ?? 0} 人，出席 ${attended} 人，成员 ${members} 人
        correct the numbers by the minutes
            请按会议纪要改正人数
        nobody votes twice
            一人一票
        no case of ${$programme} of the term ${$term} is `reviewed`
            ${$programme} 在学期 ${$term} 没有处于 `reviewed` 的资助
        the disclosure that lists it (`funding disclose`)
            列出它的公示（`funding disclose`）
        a disclosure that had taken effect by the day of approval (`planning take-effect`)
            批准之日已生效的公示（`planning take-effect`）
        its number ${invoice} is that of a payment of ${numbered}, and its `allocation` is ${if(allocation == null, "empty", text(allocation))}
            编号 ${invoice} 属于 ${numbered} 的支付，而 `allocation` ${if(allocation == null, "为空", "是 ${allocation}")}
        name in `allocation` what its number says, or correct the number
            请按编号填写 `allocation`，或改正编号
        what a school was paid is in the payments
            拨付给学校的款项见支付记录
        it pays the allocation ${allocation}, and aid to pupils too
            它既支付拨付 ${allocation}，又用于学生资助
        leave `allocation` empty where aid is paid, and pay the allocation with `funding pay`
            发放资助的支付不填 `allocation`；拨付请用 `funding pay`
        a payment counts once
            一笔支付只计一次
        ${handed_out} yuan are handed out to pupils by it, and ${amount} were paid
            据此向学生发放了 ${handed_out} 元，而支付的是 ${amount} 元
        it is `${state}`, and ${if(payment == null, "no payment is on record", "the payment ${payment} is of ${payment.date} for ${payment.purpose}")}
            状态为 `${state}`，但${if(payment == null, "没有支付记录", "支付 ${payment} 的日期是 ${payment.date}，用途是 ${payment.purpose}")}
        pay it with `funding pay-aid`, which puts the payment on record; an old one is named in `payment`
            请用 `funding pay-aid` 发放，它会登记支付；以前的支付填在 `payment`
        pay the rest with `funding pay-aid`, or correct which payment the cases name
            请用 `funding pay-aid` 补发余额，或改正名单所写的支付
        what was paid to a pupil is in the payments
            发给学生的款项都有支付记录
        from ${from} on the standard of ${other} holds for the same pupils: which of both holds here is not known
            自 ${from} 起，${other} 的标准也适用于同样的学生：无法判定本地执行哪一个
        name the areas that this bureau belongs to in the setting `standard_areas` of edsh.json, such as 全国,中西部,广西
            在 edsh.json 的设置 `standard_areas` 中写明本局所属的地区，如 全国、中西部、广西
        the amount follows the standard in force
            金额执行现行标准
        large use of funds is decided collectively: what was decided is what the minutes say
            大额资金使用集体决策：决策事项以会议纪要为准
        """#
}
