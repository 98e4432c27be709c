extension Chinese {
    static let helpModules = #"""
        townships, schools and teaching points; their classes, buildings, charters and dropout cases
            乡镇、学校和教学点，及其班级、校舍、章程和辍学个案
        the towns and townships of the county
            全县的乡镇
        every school, kindergarten and teaching point, also closed and planned ones
            全部学校、幼儿园和教学点，含已撤并和筹建的
        pupils and boarders of every class, counted on 1 September
            各班的学生数和寄宿生数，每年 9 月 1 日统计
        rooms, grounds and equipment of a school, as surveyed for a year
            学校某年的用房、场地和设备
        buildings of the schools, with the grade of the last safety assessment
            学校的校舍及最近的安全鉴定等级
        versions of each school's charter and their review by the bureau
            各校章程的版本及教育局的核准
        pupils of compulsory education who stay away, until each case is cleared
            义务教育阶段的辍学学生，直到个案办结
        seminars, meetings and visits that the bureau holds or hosts
            教育局举办或承办的研讨、会议和来访
        the schools in which an event takes place
            活动所在的学校
        new names, mergers and closures of schools, so that every period is told with the schools of its time
            学校的更名、合并和撤销，使各时期按当时的学校说明
        how unevenly resources are spread over the schools: coefficients of variation by year and kind
            各校资源分布的差异：按年份和类别的差异系数
        the seven resources of each school against the norms of quality balance, and what each lacks
            各校七项资源配置与优质均衡标准的对照及不足
        the verdict on quality balance: schools that pass, and the spread of the seven resources, by stage
            优质均衡的结论：各学段达标学校数和七项资源的差异
        takes a case of a pupil who stays away one step further: confirmed, referred, returned, cleared
            推进辍学个案：确认、移交、返校、办结
        merges a school into another, with its staff, pupils and teaching points
            把一所学校连同教职工、学生和教学点并入另一所
        gives a school a new name from a day on; it stays the same school
            学校自某日起更名，仍是同一所学校
        closes a school from a day on
            自某日起撤销学校
        the schools that there were on a day, with the names of that day
            某日的学校及当时的校名
        classes with too many pupils, the largest of the last count first
            大班额班级，最近统计中人数最多的在前
        open schools and teaching points with few pupils, the smallest first
            人数少的在办学校和教学点，最少的在前
        teachers, their postings, titles, recruitment, training, awards and appraisals
            教师及其任职、职称、招聘、培训、表彰和考核
        everyone on the staff of the schools, also those who have left or retired
            学校的全部教职工，含离职和退休的
        who held which post at which school, from when to when
            谁在何时于何校任何职
        professional titles conferred on teachers, one record for each step
            教师的专业技术职务，每一步一条
        teachers recruited, by year and channel
            招聘的教师，按年份和渠道
        honours given to teachers
            授予教师的荣誉
        certificates of honour for 30 years of teaching in rural schools
            乡村学校从教 30 年荣誉证书
        hours of further training; each teacher needs 360 in five years
            培训学时；每名教师五年需 360 学时
        teachers who work at another school for a time
            到他校工作一段时间的教师
        yearly appraisals: of a teacher, or of a school's leadership team
            年度考核：教师或学校领导班子
        headmasters who are admonished or called to account, from what caused it until it is closed
            被约谈或问责的校长，从事由到办结
        teachers who reach the age of retirement within a time, the next first
            一段时间内到退休年龄的教师，最近的在前
        the headmaster in post at each school on a day
            某日各校在任的校长
        teachers on duty whose certificate is for another subject, or who have none
            教师资格证与任教学科不符或没有资格证的在岗教师
        leaders who have been at the same school so long that they should rotate
            在同一学校年限已到、应当交流的校级领导
        posts a teacher to a school from a day on; the posting before ends the day before
            自某日起任教师到某校；原任职于前一日结束
        confers a professional title on a teacher, with its grade
            给教师评聘职称及岗位等级
        puts a recruited teacher on record: the person, the recruitment and the first posting
            登记新招聘的教师：本人、招聘和首次任职
        puts the yearly appraisal of a teacher, or of a school's leadership team, on record
            登记教师或学校领导班子的年度考核
        opens a case for the headmaster who was in post at a school on a day
            对某日在任的校长立案问责
        takes an accountability case one step further
            推进约谈问责
        headmasters whose school's team was rated basic or incompetent for some years in a row
            领导班子连续数年考核为基本合格或不合格的校长
        construction and equipment: projects, their sources, progress, payments and acceptance
            建设和装备：项目及其资金来源、进度、支付和验收
        works and purchases for schools, from the proposal until they are handed over
            学校的工程和采购，从立项到移交
        what each source gives to a project; together they make up its budget
            各来源给项目的资金，合计为其预算
        changes of a contract's sum; they count once they are approved
            合同金额的变更，批准后计入
        how far the works have come, as reported month by month
            逐月报告的工程进度
        every payment of public money: for projects, and to schools and persons
            每一笔公款支付：项目、学校和个人
        inspections of finished works and delivered goods, and their results
            完工工程和到货的验收及结果
        defects found in works and goods, until they are put right
            工程和货物的质量缺陷，直到整改
        buildings that a project has put up or repaired
            项目新建或维修的校舍
        libraries of schools, and since when they are run by computer
            学校图书馆（室）及何时起用计算机管理
        takes a project to its next stage, or to another one with a reason
            把项目推进到下一阶段，或说明理由转到其他阶段
        records a payment for a project
            登记项目的一笔支付
        projects that are not complete though their day has passed, the latest first
            逾期未完成的项目，拖得最久的在前
        the money of each project: budget against sources, what the contractor advances, contract against payments
            各项目的资金：预算与来源、施工方垫资、合同与支付
        the monthly bulletin: where each project under way stands, and what the month has brought
            月度通报：各在建项目的进展和本月情况
        inspection campaigns, hazards, drills, training, letters of responsibility, accidents, duty
            专项检查、隐患、演练、培训、责任状、事故、值班
        rounds of inspection in which every school of a scope is visited, without omission
            对范围内每所学校无遗漏的检查
        the schools that a campaign has to visit, as frozen at its opening
            专项检查要走访的学校，启动时固定
        the visit to one school in a campaign: when, by whom, with what result
            专项检查中对一所学校的检查：何时、何人、结果
        dangers found at schools, from the day they are found until someone else than the finder closes them
            学校的隐患，从发现到由他人销号
        emergency drills at schools: one a month, in kindergartens one a quarter
            学校应急演练：每月一次，幼儿园每季一次
        safety training and lessons: for those responsible at the schools, for drivers, cooks and pupils
            安全培训和课程：学校负责人、司机、炊事员和学生
        the yearly letter by which the headmaster in post answers for the school's safety
            在任校长对学校安全负责的年度责任状
        accidents at schools or of their pupils, graded by State Council Order No. 493
            学校或学生的事故，按国务院令第 493 号分级
        disputes about or within a school, until they are settled
            涉校矛盾纠纷，直到化解
        who is on duty at a school, by day and shift: who is on duty is responsible
            学校按日按班的值班人员，值班即负责
        opens a campaign and freezes the list of the schools it has to visit
            启动专项检查，固定要走访的学校名单
        enters the visit to a school in a campaign
            登记专项检查中对一所学校的检查
        closes a campaign in which every school of the list was visited
            名单上的学校全部检查后结束专项检查
        how many schools of each campaign have been visited
            各次专项检查已走访的学校数
        the schools that a campaign has not visited yet, by name
            专项检查尚未走访的学校名单
        grades a hazard that was found: general or major
            给隐患定级：一般或重大
        says who removes a hazard, how, with what money, by when, and what keeps people safe until then
            落实隐患整改的责任人、措施、资金、时限和应急预案
        says that the work on a hazard has begun, or has to go on after a recheck
            登记隐患整改已开始，或复查后须继续
        says that the remedy was looked at
            登记整改已复查
        closes a hazard whose remedy was rechecked
            复查后给隐患销号
        hazards that are open after their deadline, the major ones first, and to whom each is reported
            逾期未销号的隐患，重大的在前，及上报对象
        open schools without a drill in a month, kindergartens in its quarter
            当月（幼儿园当季）没有演练的在办学校
        evacuations that took longer than the target
            超过目标时间的疏散
        duty slots of the coming days that nobody fills
            今后几天无人值班的班次
        enters that the headmaster in post has signed the year's letter of responsibility
            登记在任校长已签当年责任状
        who answers for the safety of a school on a day: its headmaster, and who is on duty
            某日对学校安全负责的人：校长和值班人员
        standards, allocations to schools, aid to pupils, loans, waivers and the bureau's decisions
            标准、对学校的拨款、学生资助、贷款、减免和集体决策
        amounts for a pupil or student and year, each from a day on, with the document that says so
            生均年标准，各自的起始日期和依据文件
        what each school is due for a term, and what it was paid: in full and on time
            各校每学期应拨和已拨的经费：是否足额、及时
        aid to one pupil in one programme for one term, from the application until it is reconciled
            一名学生一个项目一学期的资助，从申请到核对
        what a school reports of the aid handed out: persons, person-times (one person in two terms is two) and yuan
            学校上报的资助发放情况：人数、人次（一人两学期为两人次）和金额
        credit loans that students from the county sign at home for their studies
            本县学生在生源地签订的信用助学贷款
        tuition that is not asked of a student for a term
            学生一学期免收的学费
        what the bureau's leading group has decided on the use of money, with the votes and the minutes
            局领导集体对资金使用的决策，含表决和会议纪要
        the standards in force on a day, with the documents that set them
            某日执行的标准及其依据文件
        works out the public funds that each school is due for a term, and puts them on record
            核定各校一学期应拨的公用经费并登记
        allocations that are not paid in full though their day has come, the oldest first
            到期未足额拨付的经费，最早的在前
        pays an allocation to its school, in full or in part
            向学校全额或部分拨付经费
        takes the aid cases of a term one step further: reviewed, approved
            推进一学期的资助：评审、批准
        puts the reviewed aid of a term up in public, and records what, where, by whom and for how long
            公示一学期已评审的资助名单，并登记内容、地点、公示人和起止日期
        enters that the inquiry has confirmed an accident, and calls to account where it was major
            登记事故认定结果，重大事故同时启动问责
        overdue hazards as they were reported upwards: to whom, and when
            逾期隐患的提级报告：报告对象和日期
        reports the hazards that are late to the level to which they have come, and puts it on record
            将逾期隐患报告到应报的层级，并登记在案
        disabled children and adolescents of compulsory age: who teaches them, in which form, from when to when
            义务教育阶段残疾儿童少年的安置：学校、形式和起止日期
        pays the approved aid of a term, one payment for each school
            发放一学期已批准的资助，每校一笔
        holds the paid aid of a term against the sheets that the schools return, and closes what agrees
            把已发放的资助与学校汇总表核对，相符的办结
        aid paid in a year by programme: persons, person-times and yuan
            某年各项目发放的资助：人数、人次和金额
        the list of a term's aid as it may be put up in public
            一学期资助的可公示名单
        puts a collective decision on the use of money on record
            登记资金使用的集体决策
        what an amount would need before it may be paid, by the decisions on record
            按已登记的决策，一笔金额支付前还缺什么
        examinations, cut-offs, candidates and results; enrolment against its task
            考试、控制线、考生和成绩；招生与任务的对照
        examinations, one record a year; an id such as gaokao-2016 is given by hand
            考试，每年一条；编号如 gaokao-2016 由人填写
        the lowest score for each batch of admission and track
            各批次、科类的最低录取分数
        candidates registered for an examination, also those who then did not sit it
            报名的考生，含后来缺考的
        totals of the candidates who sat an examination; who did not sit it has no result
            参考考生的总分；缺考的没有成绩
        full-time students that a vocational school is to enrol in a year
            中职学校某年应招的全日制学生数
        students who came, by day of registration: each record counts those of its day only
            按报到日统计的入学人数，每条只计当日
        candidates at or above each cut-off, with the counts that the rate is made of
            达到各控制线的考生及构成比率的人数
        an examination against the one of the year before
            一次考试与上一年的对照
        students enrolled by vocational schools against their task
            中职学校招生与任务的对照
        papers, research topics and their funds, contests, recorded lessons, courses and attendance
            论文、课题及经费、竞赛、优课、培训班和参训
        papers that teachers hand in, and the prizes that they win
            教师提交的论文及获奖
        research topics of schools and teachers, from the application to the conclusion
            学校和教师的课题，从申报到结题
        entries of teachers in teaching contests, with the prizes won
            教师参加教学竞赛及获奖
        lessons that teachers share for the activity "one teacher, one excellent lesson"
            教师在“一师一优课”活动中晒的课
        courses of further training, by the level of who holds them
            培训班，按举办者的级别
        who attended a course: a teacher, a school, or a teacher for a school
            谁参加了培训：教师、学校或代表学校的教师
        money for teaching research by year: what it must be at least, what was set aside and what was spent
            各年教研经费：最低额、预算和支出
        research topics that are not concluded, the next one due first
            未结题的课题，最先到期的在前
        teachers on duty who have not reached the hours of further training, the furthest behind first
            未达到培训学时的在岗教师，差得最多的在前
        money for teaching research by year: floor, budget, spent, and the rate of spending
            各年教研经费：最低额、预算、支出和支出率
        plans and goals as tasks with owner, deadline and evidence; disclosures, objections and reports
            规划和目标分解为有负责人、期限和佐证的任务；公示、异议和报告
        plans of the bureau: action plans of several years and the goals of each year
            教育局的规划：多年行动计划和各年目标
        goals as tasks: who does what by when, and the evidence that it was done
            目标任务：谁在何时前做什么，及完成的佐证
        what is shown in public before it takes effect: content, place, from when to when
            生效前的公示：内容、地点、起止时间
        objections to a disclosure; while one is open the matter does not take effect
            对公示的异议；有未答复的异议则不生效
        days on which the State Council's calendar departs from the week: free weekdays, and weekends to be worked
            国务院安排的放假日和调休上班日
        reports of the bureau from the draft to the submission, with the figures they froze
            教育局的报告，从草稿到上报，及固定的数字
        tasks that are not verified yet, by deadline: who answers for what
            尚未核实的任务，按期限：谁负责什么
        open tasks that are late or fall due within a time
            已逾期或即将到期的任务
        hands in a task as done, with what shows it
            提交已完成的任务及佐证
        verifies the evidence of a task that was handed in, or returns it
            核实已提交任务的佐证，或退回
        disclosures with their working days and open objections: what may take effect
            公示的工作日数和未答复的异议：哪些可以生效
        begins a disclosure: what is shown, where, from when to when
            开始公示：内容、地点、起止时间
        enters an objection to a disclosure
            登记对公示的异议
        answers an objection
            答复异议
        makes the matter of a disclosure hold, when its days are full and no objection is open
            公示期满且没有未答复的异议时使其生效
        the titles of a year as they may be disclosed: name, school, title, subject
            某年可公示的职称名单：姓名、学校、职称、学科
        the appraisals of a year as they may be disclosed: name, school, grade
            某年可公示的考核结果：姓名、学校、等次
        """#
}
