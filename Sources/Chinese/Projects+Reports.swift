extension Chinese {
    static let projectsReports = #"""
        the summer holidays have not begun
            暑假尚未开始
        the amount cannot be read in the source
            来源材料中的金额无法辨认
        """#
}
