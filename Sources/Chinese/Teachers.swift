extension Chinese {
    static let teachers = #"""
        score for morality below which an appraisal is at most basic
            师德得分低于此数，考核最高为基本合格
        score for morality that an excellent appraisal needs
            优秀考核须达到的师德得分
        years in a row with a team rated basic or incompetent, after which its headmaster is called to account
            领导班子连续几年考核为基本合格或不合格，即对校长问责
        """#
}
