extension Chinese {
    static let teachers = #"""
        score for morality below which an appraisal is at most basic
            师德得分低于此数，考核最高为基本合格
        score for morality that an excellent appraisal needs
            优秀考核须达到的师德得分
        """#
}
