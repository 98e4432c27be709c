extension Chinese {
    static let examsCommands = #"""
        Columns: registered and sat in this year, sat_before a year earlier and the change; the best total; how many reached\nthe given number of points in either year. Where there is no examination of the year before, those are empty.
            各列：本年报名人数 registered、参考人数 sat，上年参考人数 sat_before 及变化，最高总分，以及两年各有多少人达到所给分数。没有上年考试的，这些列为空。
        the later year
            后一年
        totals from which candidates are counted
            从多少分起计人数
        2016 against 2015
            2016 年与 2015 年对照
        another mark
            换一个分数
        Adds up the intakes of the year up to a day. The rate is enrolled divided by target, and both stand beside it. A\nschool without a task is not listed.
            累计当年截至某日的入学人数。完成率为入学数除以任务数，两个数列在旁边。没有任务的学校不列。
        year of the intake
            招生年份
        intakes up to and with this day count
            计到这一天为止（含）的入学人数
        where each school stands
            各校完成情况
        the county
            全县合计
        The rate is the candidates who reached the cut-off divided by those who sat the examination, not by those who\nregistered: both counts stand beside it. Where a cut-off is not known, neither count nor rate is given: they are\nnot 0. Columns: score of the cut-off, registered, sat, over, rate.
            比率为达线人数除以参考人数，不是除以报名人数，两个数都列在旁边。控制线不明的，不给人数和比率，不是 0。各列：控制线 score、报名 registered、参考 sat、达线 over、比率 rate。
        id of an examination; all of them where none is given
            考试的编号，不写为全部
        every batch and track of an examination
            一次考试的各批次、科类
        one batch over both tracks, year by year
            一个批次两个科类逐年的情况
        """#
}
