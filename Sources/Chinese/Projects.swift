extension Chinese {
    static let projects = #"""
        yuan from which works must be put out to tender: NDRC order No. 16 (2018)
            工程必须招标的起始金额（元）：国家发展改革委令第 16 号（2018 年）
        yuan from which goods must be put out to tender: NDRC order No. 16 (2018)
            货物必须招标的起始金额（元）：国家发展改革委令第 16 号（2018 年）
        yuan from which services must be put out to tender: NDRC order No. 16 (2018)
            服务必须招标的起始金额（元）：国家发展改革委令第 16 号（2018 年）
        """#
}
