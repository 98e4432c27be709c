extension Chinese {
    static let projectsRules = #"""
        numbers of invoices have 8 digits or more
            发票号至少 8 位
        the number `${invoice}` has ${length(invoice)} digits: are leading zeros lost?
            发票号 `${invoice}` 只有 ${length(invoice)} 位：前面的零是否丢失？
        no acceptance before completion
            未完工不得验收
        correct the day, or complete the works first (`projects stage ${project} --to complete --on DAY`)
            请改正日期，或先完工（`projects stage ${project} --to complete --on 日期`）
        inspected on ${date}, and ${project.name} ${if(project.completed == null or not (project.stage in ["complete", "accepted", "settled", "handed_over"]), "is `${project.stage}`, not complete", "was not complete until ${project.completed}")}
            ${date} 验收，而${project.name}${if(project.completed == null or not (project.stage in ["complete", "accepted", "settled", "handed_over"]), "处于 `${project.stage}`，尚未完工", "${project.completed} 才完工")}
        an acceptance on record that was passed between both days (`acceptances add`)
            两个日期之间合格的验收记录（`acceptances add`）
        its sources give ${total} yuan, and the budget is ${estimate}
            各来源合计 ${total} 元，而概算为 ${estimate} 元
        correct the sources (`fund_sources`) or the budget (`estimate`), in one line where both change
            请改正资金来源（`fund_sources`）或概算（`estimate`）；两者都改时写在一行里
        a budget says where all of it comes from
            概算的资金来源须全部落实
        ${paid} yuan paid, and the contract with approved changes allows ${allowed}
            已付 ${paid} 元，而合同连同批准的变更为 ${allowed} 元
        have a change of the contract approved first (`variations`), or correct the payment
            请先办理合同变更批准（`variations`），或改正支付
        payments follow the contract and its approved changes
            按合同及其批准的变更支付
        ${received} yuan of the contractor's advance are noted as received
            施工方垫资中有 ${received} 元记为到位
        leave `received` empty: what the contractor advances is owed, not received
            请让 `received` 留空：垫资是欠款，不是到位资金
        Regulation on Government Investment, article 22: works are not built with contractors' advances
            《政府投资条例》第二十二条：政府投资项目不得由施工单位垫资建设
        ${received} yuan received of ${amount}
            计划 ${amount} 元，到位 ${received} 元
        correct `received`, or raise `amount` with the budget
            请改正 `received`，或连同概算提高 `amount`
        a source gives what was planned
            资金按计划到位
        a payment of ${amount} yuan
            支付金额为 ${amount} 元
        enter what was paid, or remove the record
            请填写支付的金额，或删除该记录
        a payment moves money; what is unknown is empty, not 0
            支付必有金额；未知的留空，不填 0
        ${payee} was paid ${amount} yuan on the invoice ${invoice} already: ${earlier}
            发票 ${invoice} 已向 ${payee} 支付过 ${amount} 元：${earlier}
        look both up at the bank, and remove the one that was not made
            请到银行核对两笔，删除没有发生的一笔
        an invoice is paid once
            一张发票只付一次
        ${round(price, 2)} yuan a square metre: was 万 lost or doubled, or is the area in 万 m²?
            每平方米 ${round(price, 2)} 元：是否丢了或多了“万”，或面积以万平方米计？
        enter yuan and square metres
            请以元和平方米为单位填写
        amounts are kept in yuan and areas in m²
            金额以元、面积以平方米为单位保存
        the approved budget (`estimate`)
            批准的概算（`estimate`）
        the sum of the contract, the contractor and how it was chosen (`contract`, `contractor`, `method`)
            合同金额、施工方和采购方式（`contract`、`contractor`、`method`）
        the first day of the works (`started`)
            开工日期（`started`）
        the day of completion (`completed`)
            完工日期（`completed`）
        a day of acceptance after completion (`accepted`)
            完工之后的验收日期（`accepted`）
        the putting right of open defects (`defects`)
            未整改缺陷的整改（`defects`）
        ${category} of ${lots} yuan${if(lot_of == null, "", " in all lots of ${lot_of}")} must be put out to tender from ${limit}, and the way was ${method ?? "not said"}
            ${if(category == "works", "工程", if(category == "goods", "货物", "服务"))}${if(lot_of == null, "", "“${lot_of}”各标段合计")} ${lots} 元，达到 ${limit} 元必须招标，而采购方式为${label(method) ?? "未写明"}
        put it out to open tender; lots of one purchase count together
            请公开招标；同一采购的各标段合并计算
        Tendering and Bidding Law, articles 3 and 4: what must be tendered is not split up
            《招标投标法》第三、四条：必须招标的项目不得化整为零
        ${area_done} m² done of ${area_started} m² begun
            竣工 ${area_done} 平方米，而开工 ${area_started} 平方米
        correct both areas; what is done was begun
            请改正两项面积；竣工的必已开工
        areas done ≤ begun ≤ planned
            竣工面积 ≤ 开工面积 ≤ 计划面积
        ${area_started} m² begun, and ${project.area_planned} m² are planned
            开工 ${area_started} 平方米，而计划为 ${project.area_planned} 平方米
        correct the area, or have the plan changed first (`area_planned`)
            请改正面积，或先变更计划（`area_planned`）
        ${percent} percent of the works
            工程进度为 ${percent}%%
        enter a share from 0 to 100
            请填写 0 到 100 的比例
        a share of the whole
            整体中的比例
        less than reported before: ${percent} percent after ${last}
            比上次上报的少：上次 ${last}%%，这次 ${percent}%%
        correct the report, or the one before
            请改正这次或上次的上报
        works do not become less
            工程进度不会减少
        ${invested} yuan invested, and the budget is ${project.estimate}: was 万 lost or doubled?
            完成投资 ${invested} 元，而概算为 ${project.estimate} 元：是否丢了或多了“万”？
        begun ${started}, due ${due}, complete ${completed}, accepted ${accepted}
            开工 ${started}，应完工 ${due}，完工 ${completed}，验收 ${accepted}，次序有误
        correct the days: works begin, are complete, and are accepted
            请改正日期：先开工，再完工，再验收
        stages follow one another
            各阶段依次进行
        put right on ${fixed}, before it was found on ${found}
            整改日期 ${fixed} 早于发现日期 ${found}
        correct `found` or `fixed`
            请改正 `found` 或 `fixed`
        a defect is found before it is put right
            缺陷先发现后整改
        """#
}
