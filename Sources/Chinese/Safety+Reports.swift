extension Chinese {
    static let safetyReports = #"""
        hazards closed by their deadline among those due
            到期隐患中按期销号的
        Hazards whose deadline lies in the period and before today. Every major hazard is to be closed in time.
            期限在期间内且早于今天的隐患。重大隐患应全部按期销号。
        State Administration of Work Safety, Order (2007) No. 16
            国家安全生产监督管理总局令（2007 年）第 16 号
        """#
}
