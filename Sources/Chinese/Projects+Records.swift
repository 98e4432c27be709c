extension Chinese {
    static let projectsRecords = #"""
        what is paid for
            款项用途
        project it pays for
            支付的项目
        who gives it
            资金来源
        amount planned
            计划金额
        amount that has come in; an advance of the contractor is a debt and never comes in
            到位金额；施工方垫资是债务，永不到位
        whose contract
            哪个合同
        day on which it was asked for
            申请日期
        more, or less where negative
            增加额，减少为负
        why the contract changes
            变更原因
        day of approval; empty until then
            批准日期；未批准为空
        project it is for; empty for other payments
            所属项目；其他支付为空
        amount paid
            支付金额
        who is paid
            收款人
        number of the invoice; text
            发票号，文本
        decision of the bureau; required from the threshold on
            教育局的决策；达到限额必填
        code of the approval
            批复文号
        school it is for; empty where it is for several
            所属学校；多所学校的为空
        programme that it belongs to
            所属工程或专项
        what is done or bought
            建设或采购内容
        works, goods or services: what the limits of compulsory tender go by
            工程、货物或服务：必须招标的限额以此为准
        floor area to be built
            拟建面积
        budget as approved
            批准的概算
        sum of the contract
            合同金额
        who builds or delivers
            施工方或供货方
        how the contractor was chosen
            采购方式
        name of the purchase of which this is one lot; lots count together
            所属采购的名称，本项目是其中一个标段；各标段合并计算
        why the last step was out of the usual order
            上一步不按通常次序的原因
        first day of the works
            开工日期
        day by which it shall be complete
            应完工日期
        day of completion; empty until then
            完工日期；未完工为空
        day of acceptance; empty until then
            验收日期；未验收为空
        reported project
            上报的项目
        day of the report
            上报日期
        share of the works done
            工程完成比例
        floor area begun so far, what is done included
            累计开工面积，含已竣工的
        floor area done so far
            累计竣工面积
        value of the works done so far
            累计完成投资
        what was inspected
            验收内容
        day of the inspection
            验收日期
        passed or not
            是否合格
        where it was found
            发现处
        what is wrong
            缺陷情况
        day by which it shall be put right
            整改期限
        day on which it was put right; empty until then
            整改日期；未整改为空
        the project
            哪个项目
        the building
            哪栋校舍
        seats for readers
            阅览座位数
        seats
            座
        day since which a computer keeps it; empty until then
            计算机管理的起始日；没有则为空
        allocation that it pays; empty for other payments
            所支付的拨款；其他支付为空
        """#
}
