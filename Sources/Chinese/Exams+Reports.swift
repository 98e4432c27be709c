extension Chinese {
    static let examsReports = #"""
        the cut-off of the first tier is not on record
            没有登记一本控制线
        """#
}
