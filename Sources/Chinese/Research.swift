extension Chinese {
    static let research = #"""
        the least share of a past year's research budget that should have been spent
            过去年度教研经费应达到的最低支出率
        """#
}
