extension Chinese {
    static let projectsCommands = #"""
        Columns: budget (the approved estimate); funds (all sources but advances); advance (what the contractor puts up, which\nis a debt and not funds); gap (budget less both: 0 where the sources make it up); received; contract with its approved\nchanges; paid; debt (advance less what was repaid); left (contract less payments).
            各列：budget（批准的概算）；funds（垫资以外的各来源）；advance（施工方垫资，是债务，不是资金）；gap（概算减去以上两项，来源足额则为 0）；received（到位）；contract（合同，含批准的变更）；paid（已付）；debt（垫资减已还）；left（合同减已付）。
        one project: id, code or name; without it, all
            一个项目：编号、代码或名称；不写为全部
        budgets that their sources do not make up
            来源不足概算的项目
        what the county owes to contractors
            全县欠施工方的款项
        Columns: percent and invested as last reported by the end of the month, change of both against the end of the month\nbefore, what was paid in the month, and by how much the project is late. Projects are listed from the contract until\nthey are accepted, and in the month in which they are.
            各列：percent 和 invested 为截至月末最近一次上报的进度和投资，二者比上月末的变化，当月支付，以及逾期天数。项目从签订合同起列到验收当月。
        the month reported on
            通报月份
        the bulletin of June 2016
            2016 年 6 月的通报
        its sums
            合计
        Compares `due` with the day asked about; projects that are cancelled or suspended, and those without a day, are not\nlisted. `percent` is the last progress on record by then.
            以 `due` 与查询日比较；已取消、暂停和没有期限的项目不列。`percent` 为截至当日最近一次登记的进度。
        only those late by more than this
            只列逾期超过这么久的
        how many by more than three months
            逾期三个月以上的个数
        What is paid stays within the contract and its approved changes. From the bureau's threshold on (`approval_threshold`)\na payment needs a valid decision of the bureau: `funding decide` records one, and --decision names it.
            支付不得超过合同及其批准的变更。达到局定限额（`approval_threshold`）的支付须有有效的集体决策：用 `funding decide` 登记，用 --decision 写明。
        the project: id, code or name
            项目的编号、代码或名称
        who is paid; without it, the contractor of the project
            收款人；不写为项目的施工方
        number of the invoice
            发票号
        a payment below the threshold
            限额以下的支付
        proposal → feasibility → design → tender → contract → building → complete → accepted → settled → handed_over; also\nsuspended and cancelled. Up to completion a stage may be skipped with --reason; nothing is accepted before it is\ncomplete. The day is noted where works begin, are complete, or are accepted. A step that is refused says which steps\nare open, and what the stage still needs.
            立项 → 可研 → 设计 → 招标 → 合同 → 施工 → 完工 → 验收 → 结算 → 移交；另有暂停和取消。完工之前可写明 --reason 跳过某一步；未完工不得验收。开工、完工、验收时记下日期。被拒绝时会说明可以走哪些步骤，以及该阶段还缺什么。
        the new stage
            新的阶段
        why the step is out of the usual order
            不按通常次序的原因
        the works are complete since that day
            当日起完工
        a step that needs a reason
            须写明原因的一步
        """#
}
