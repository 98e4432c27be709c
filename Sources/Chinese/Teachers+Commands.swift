extension Chinese {
    static let teachersCommands = #"""
        Morality is always scored, 0 to 100, and caps the grade: a veto makes it incompetent, below `morality_pass` it is at\nmost basic, and excellent needs `morality_excellent`. An appraisal of the year is replaced.
            师德必须打分，0 到 100，并限制等次：一票否决为不合格，低于 `morality_pass` 最高为基本合格，优秀须达到 `morality_excellent`。当年已有的考核被替换。
        the teacher: id or name
            教师的编号或姓名
        or the school whose team it is
            或写学校，考核其领导班子
        score for morality, 0 to 100
            师德得分，0 到 100
        a breach of morality on record
            登记在案的师德失范
        a teacher
            一名教师
        the team of a school
            一所学校的领导班子
        The headmaster in post on that day answers, whoever it is now; where the post was vacant nobody can, and that is an\nerror. A case goes from opened to talk, admonish, accountability, appeal and closed: `teachers account-step`.
            由当日在任的校长负责，不论现在是谁；职位空缺则无人可问，即为错误。流程为立案、约谈、诫勉、问责、申诉、办结：`teachers account-step`。
        the school: id, code or name
            学校的编号、代码或名称
        day of what happened
            发生日期
        the headmaster of that day
            当日的校长
        opened → talk → admonish → accountability → appeal → closed; from accountability it may close without an appeal, and\nbefore it with --reason. --note is what was decided, or what the headmaster objects.
            立案 → 约谈 → 诫勉 → 问责 → 申诉 → 办结；问责后无申诉可直接办结，之前办结须写 --reason。--note 为处理决定或校长的申诉。
        the decision, or the objection
            处理决定或申诉内容
        why it closes early
            提前办结的原因
        the admonition after the talk
            约谈之后诫勉
        years in a row from which a school is listed
            连续几年列出
        last of these years
            其中最后一年
        day whose headmaster answers
            以哪一天的校长为准
        rated so in 2016
            2016 年考核如此的
        The day is the column `retires` of teachers, whose help names the rule and its source. Teachers who have left or\nretired are not listed.
            日期为 teachers 的 `retires` 列，其说明写明规定和出处。已离职和退休的不列。
        day from which to look
            从哪一天看起
        who retires in the year after that day
            此后一年内退休的
        how many leave each subject in each of five years
            五年中各学科每年退休人数
        The headmaster is the first person responsible for safety, so hazards, accidents and letters resolve to whoever was in\npost on their date. A posting counts from its first to its last day, both included.
            校长是安全第一责任人，隐患、事故和责任状都归到当日在任的校长。任职从首日计到末日，两日都含。
        the headmasters of today
            今天在任的校长
        those of a day in the past
            过去某日的校长
        Lists teachers with a subject that differs from the subject of their certificate; a missing certificate counts as\ndifferent. Staff who teach no subject are not listed.
            列出任教学科与资格证学科不同的教师；没有资格证的算作不同。不任课的教职工不列。
        which subjects lack certified teachers
            哪些学科缺持证教师
        those without any certificate
            没有任何资格证的
        One full-time post at a time: the posting that lasts is ended, the new one begins, and the teacher's school is the new\none. A school that has a headmaster gets no second: the posting of the first is ended before.
            同一时间只有一个全职岗位：原任职结束，新任职开始，教师的学校随之改变。已有校长的学校不能再任校长：须先结束前任的任职。
        to another school, as a teacher
            到另一所学校任教师
        A title is higher than the one held; titles of the old series are entered as what they map to, with the old name in\n`old_title`. Grades: 1-4 senior professor, 5-7 senior, 8-10 first, 11-12 second, 13 third; without --grade the lowest\nof the title.
            所评职称须高于现有职称；旧系列的职称填对应的新职称，原名称填在 `old_title`。岗位等级：1-4 正高级，5-7 高级，8-10 一级，11-12 二级，13 三级；不写 --grade 则为该职称的最低等级。
        the title conferred
            评聘的职称
        grade of the post
            岗位等级
        day from which it counts
            起算日期
        the next title of a young teacher
            青年教师的下一级职称
        Sex and date of birth are read from the ID number. A special post serves three years and is then established or left;\nuntil then its outcome is `serving`.
            性别和出生日期由身份证号读出。特岗服务期三年，期满入编或离岗；在此之前结果为 `serving`。
        resident identity number
            居民身份证号
        first school: id, code or name
            首任学校的编号、代码或名称
        main subject
            主要任教学科
        highest education completed
            最高学历
        first day of work
            到岗首日
        a special-post teacher
            一名特岗教师
        Headmasters and deputies in post on the day asked about, with the whole years since they came to the school, in\nwhatever post they were there before. Six years at one school is the usual measure for eligibility to exchange.
            列出所问之日在任的正副校长及其到校以来的整年数，此前在该校任何岗位的时间都计入。在同一学校满六年一般即具备交流条件。
        whole years from which a leader is listed
            满多少年列出
        who was due in the autumn of 2016
            2016 年秋季应轮岗的
        headmasters after nine years
            满九年的校长
        ${$head} is headmaster of school ${$school}: end that posting first
            ${$head} 是学校 ${$school} 的校长：请先结束其任职
        teacher ${$teacher} holds a title that is not lower than ${$title}
            教师 ${$teacher} 的现有职称不低于 ${$title}
        no date of birth can be read from the ID number
            身份证号中读不出出生日期
        school ${$school} had no headmaster in post on ${$on}: nobody answers
            学校 ${$school} 在 ${$on} 没有在任的校长：无人可问责
        the accident, where one caused it
            引起问责的事故，若有
        Appraisals of leadership teams up to the year asked about; who is listed has no open case yet. A confirmed\nmajor accident opens its case by itself (`safety confirm-accident`).
            截至查询年度的领导班子考核；已有未办结问责的不列。确认的重大事故自行立案（`safety confirm-accident`）。
        day on which it is given
            考核的日期
        """#
}
