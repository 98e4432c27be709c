extension Chinese {
    static let projectsReports = #"""
        the amount cannot be read in the source
            来源材料中的金额无法辨认
        """#
}
