extension Chinese {
    static let researchRules = #"""
        raise the budget to the floor, or enter the decision that lowers it
            请把预算提高到下限，或填写降低下限的决定
        correct the amount, or raise the budget first
            请改正金额，或先提高预算
        see what was planned and not done; a floor that is not spent helps nobody
            请查看计划而未做的项目；经费下限不用掉就没有意义
        name the teacher or the school
            请填写教师或学校
        correct the hours
            请改正学时
        ${budget} yuan for ${year}: ${floor - budget} below the floor of ${source}
            ${year} 年预算 ${budget} 元，比 ${source} 规定的最低额少 ${floor - budget} 元
        funds for teaching research are ensured
            保障教研经费
        ${spent} yuan spent of ${budget}
            预算 ${budget} 元，支出 ${spent} 元
        what is spent was set aside before
            先有预算后有支出
        ${round(100 * spent / budget, 1)} %% of the budget of ${year} was spent
            ${year} 年预算只支出了 ${round(100 * spent / budget, 1)}%%
        the setting research_spending_rate of the bureau
            教育局的设置 research_spending_rate
        the course ends on ${to}, before it begins on ${from}
            培训班到 ${to} 结束，早于开始的 ${from}
        a course begins before it ends
            培训班先开始后结束
        neither a teacher nor a school attended
            没有写明参训的教师或学校
        someone attends a course
            参训须有教师或学校
        ${hours} hours of a course of ${course.hours}
            课程为 ${course.hours} 学时，却记了 ${hours} 学时
        nobody attends more hours than a course has
            参训学时不多于课程学时
        applied for on ${applied}, due on ${due}, concluded on ${concluded}: the order is wrong
            申报 ${applied}，应结题 ${due}，结题 ${concluded}：次序有误
        a topic is applied for before it is due and concluded
            课题先申报，再到期和结题
        who leads it (--leader)
            主持人（--leader）
        the day (--concluded)
            日期（--concluded）
        """#
}
