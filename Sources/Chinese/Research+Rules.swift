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
        """#
}
