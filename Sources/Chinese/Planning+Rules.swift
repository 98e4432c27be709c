extension Chinese {
    static let planningRules = #"""
        show it until five working days are full; `planning disclosures` counts them
            请公示满五个工作日；`planning disclosures` 会计算天数
        answer them (`planning answer`), or withdraw the disclosure
            请答复（`planning answer`），或撤回公示
        show names, schools and results only: `planning title-list` and `planning appraisal-list` give such lists
            只公示姓名、学校和结果：`planning title-list`、`planning appraisal-list` 给出这样的名单
        correct the day, or enter the answer
            请改正日期，或填写答复
        another section verifies it
            由另一科室核实
        enter only weekdays that are free and weekend days that are worked
            只填放假的工作日和上班的周末
        someone else approves it
            由另一人批准
        """#
}
