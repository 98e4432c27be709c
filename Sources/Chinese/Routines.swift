extension Chinese {
    static let routines = #"""
        The statistics of 1 September: pupils by kind of school and class sizes, and how evenly resources are spread.
            9 月 1 日的统计：各类学校的学生数和班额，以及资源分布是否均衡。
        Reconcile the pupils who stay away, month by month: new cases, those back, and those that nobody has called on.
            逐月核对辍学学生：新增、返校和无人走访的个案。
        The college entrance examination and the vocational intake against the year before. Rates print both counts.
            高考和中职招生与上一年对照。比率都列出两个数。
        The season of home-place credit loans, July to September: contracts signed each day, and the running total.
            七至九月的生源地信用助学贷款：每日签订的合同和累计数。
        Close the month of safety work: who did not drill, what is late, who was not on duty; and save its sheets.
            安全工作月结：谁没有演练、哪些逾期、哪里无人值班，并保存报表。
        Close the month of safety work: who did not drill, what is late, who was not on duty; and save its sheets.\nWithout --lenient it stops where a school has not drilled, so that nobody forgets it. --escalate reports what is late.
            安全工作月结：谁没有演练、哪些逾期、哪里无人值班，并保存报表。\n不写 --lenient 时，有学校没有演练就停止，以免遗忘。--escalate 把逾期的上报。
        List what is missing in the records of the teachers recruited in a year, and save the list.
            列出某年招聘教师的记录中缺少的内容，并保存清单。
        The month's bulletin of projects: what was paid, what is late, and where sources do not meet the budget.
            项目月度通报：本月支付、逾期项目和来源不足概算的项目。
        The year's recruitment by channel against the year before, special posts that end, and titles conferred.
            当年各渠道招聘与上一年对照、期满的特岗教师和评聘的职称。
        Set each school's number of pupils from the class counts of a day.
            按某日的班级统计填写各校的学生数。
        Set each school's number of pupils from the class counts of a day.\nRun it after the count of 1 September; schools without a count keep their number.
            按某日的班级统计填写各校的学生数。\n请在 9 月 1 日统计之后运行；没有统计的学校保持原数。
        A term's aid, one step further: standards, duplicates, review, notice, approval, payment, reconciliation.
            推进一学期的资助：标准、重复、评审、公示、批准、发放、核对。
        A term's aid, one step further: standards, duplicates, review, notice, approval, payment, reconciliation.\nWithout --to it only tells where the cases stand. `noticed` puts the list up --until a day, `effective` ends the notice\nwhen its five working days are full; nothing is approved before. A sum that reaches the threshold needs --decision.
            推进一学期的资助：标准、重复、评审、公示、批准、发放、核对。\n不写 --to 时只说明各笔资助的状态。`noticed` 把名单公示到 --until 之日，`effective` 在满五个工作日后结束公示；此前不得批准。合计达到限额的须写 --decision。
        Where the inspection at the opening of a term stands, and close it once every school was visited.
            开学专项检查的进展，并在每所学校都检查后结束。
        Write the work summary of a year: data are checked first, then the pages are written in both languages.
            写某年的工作总结：先检查数据，再写出中英文两种文本。
        Write the work summary of a year: data are checked first, then the pages are written in both languages.\nChecking, approving and submitting stay separate steps by different people: report check, report approve, report submit.
            写某年的工作总结：先检查数据，再写出中英文两种文本。\n核对、批准和上报仍由不同的人分步办理：report check、report approve、report submit。
        """#
}
