extension Chinese {
    static let teachersReports = #"""
        Jiaoshi (2014) No. 4
            教师〔2014〕4 号
        teachers exchanged among those eligible
            符合条件者中交流的教师
        Eligible is who has taught at the same school for six years at the start of the period.
            期间开始时在同一所学校任教满六年的为符合条件。
        backbone teachers exchanged among those eligible
            符合条件者中交流的骨干教师
        As `rotation`, of backbone teachers only.
            同 `rotation`，只计骨干教师。
        """#
}
