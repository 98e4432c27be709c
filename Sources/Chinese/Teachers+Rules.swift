extension Chinese {
    static let teachersRules = #"""
        open a case: `teachers call-to-account ${school} --cause lagging_results --ground TEXT`
            请立案：`teachers call-to-account ${school} --cause lagging_results --ground 事由`
        who has left holds no post: a vacancy is an error
            离职退休的人不再任职：空缺就是错误
        end the posting before, or in the same line: `postings update ${id} --to DAY`
            请先或在同一行结束任职：`postings update ${id} --to 日期`
        ${teacher.name} is `${teacher.status}`, and is still ${post} at ${school.name}
            ${teacher.name}已`${teacher.status}`，却仍在${school.name}任${post}
        the day of the talk (`talked`)
            约谈日期（`talked`）
        a day of the admonition after the talk (`admonished`)
            约谈之后的诫勉日期（`admonished`）
        what was decided (`measure`)
            处理决定（`measure`）
        what the headmaster objects (`appeal`)
            校长的申诉（`appeal`）
        the day (`closed`)
            日期（`closed`）
        a posting begins before it ends
            任职先开始后结束
        end the posting before (`to`), or use `teachers post`
            请先结束原任职（`to`），或用 `teachers post`
        one full-time post at a time
            同一时间只有一个全职岗位
        end the posting of the headmaster before
            请先结束前任校长的任职
        the headmaster is the first person responsible: one at a time
            校长是第一责任人：同一时间只有一人
        grade ${grade} does not belong to the title ${title}
            岗位等级 ${grade} 不属于职称 ${title}
        correct `grade` or `title`
            请改正 `grade` 或 `title`
        grades: 1-4 senior professor, 5-7 senior, 8-10 first, 11-12 second, 13 third
            岗位等级：1-4 正高级，5-7 高级，8-10 一级，11-12 二级，13 三级
        ${old_title} of the old series is ${told ?? "not known"}, and ${title} is on record
            旧系列的${old_title}对应${if(told == null, "（不明）", if(told == "senior", "高级教师", if(told == "first", "一级教师", if(told == "second", "二级教师", "三级教师"))))}，而登记的是${title}
        enter the title of the unified series
            请填写统一系列的职称
        Renshebufa (2015) No. 79: how the old series maps
            人社部发〔2015〕79 号：新旧系列的对应
        ${title ?? "no title"} is on record, and the last one conferred is ${t.title}
            登记的是 ${label(title) ?? "（无职称）"}，而最近评聘的是 ${t.title}
        correct `title`, or use `teachers promote`
            请改正 `title`，或用 `teachers promote`
        the title held is the last one conferred
            现有职称即最近评聘的职称
        an exchange begins before it ends
            交流先开始后结束
        recruited in ${year}, and established before three years have passed
            ${year} 年招聘，未满三年即入编
        leave `serving` until the three years are over, or note that the teacher has left
            三年期满前请保留 `serving`，或登记该教师已离岗
        the special-post scheme: three years of service, then established or left
            特岗计划：服务期三年，期满入编或离岗
        the ID number has not 18 characters as GB 11643 has them: a spreadsheet rounds long numbers
            身份证号不是 GB 11643 规定的 18 位：电子表格会把长数字四舍五入
        enter it as text, from the card
            请按证件以文本填写
        GB 11643: 17 digits and a check digit
            GB 11643：17 位数字加一位校验码
        the ID number ends in ${substring(id_number, 18, 1)} instead of ${id_check_digit(id_number)}
            身份证号末位为 ${substring(id_number, 18, 1)}，应为 ${id_check_digit(id_number)}
        compare it with the card: one of its digits is wrong
            请与证件核对：其中有一位错了
        GB 11643, ISO 7064 MOD 11-2
            GB 11643、ISO 7064 MOD 11-2
        born on ${birth}, and the ID number says ${told}
            出生日期为 ${birth}，而身份证号为 ${told}
        correct `birth` or `id_number` by the card
            请按证件改正 `birth` 或 `id_number`
        GB 11643: the 7th to 14th digits are the day of birth
            GB 11643：第 7 至 14 位为出生日期
        ${sex}, and the ID number says otherwise
            性别为 ${if(sex == "male", "男", "女")}，与身份证号不符
        correct `sex` or `id_number` by the card
            请按证件改正 `sex` 或 `id_number`
        GB 11643: the 17th digit is odd for men
            GB 11643：第 17 位奇数为男性
        hired on ${hired}, before the 16th birthday
            参加工作日期 ${hired} 时未满 16 周岁
        correct `hired` or `birth`
            请改正 `hired` 或 `birth`
        Labour Law, article 15: nobody under 16 is employed
            《劳动法》第十五条：禁止招用未满十六周岁的未成年人
        the same name and date of birth as ${earlier}
            与 ${earlier} 姓名和出生日期相同
        compare the ID numbers, and keep one record if it is one person
            请核对身份证号，同一人只留一条记录
        a person is counted once
            一个人只计一次
        an appraisal is of a teacher or of a school's team: of one of both
            考核对象为教师或学校领导班子，须写其中之一
        name the teacher, or the school whose team it is
            请填写教师，或所考核班子的学校
        each appraisal has one subject
            每次考核只有一个对象
        a score of ${morality}
            得分为 ${morality}
        enter a score from 0 to 100
            请填写 0 到 100 的得分
        an appraisal needs a score for morality
            考核须有师德得分
        ${grade} with a score of ${morality} for morality${if(veto, " and a veto: it caps the grade at incompetent", if(morality < $morality_pass, ": below ${$morality_pass} the grade is at most basic", ": excellent needs ${$morality_excellent}"))}
            师德得分 ${morality}，等次为 ${grade}${if(veto, "，且一票否决：等次只能为不合格", if(morality < $morality_pass, "：低于 ${$morality_pass} 分最高为基本合格", "：优秀须达到 ${$morality_excellent} 分"))}
        give the grade that morality allows
            请按师德得分确定等次
        teachers' morality counts in appraisal and performance pay; a breach has a veto
            师德计入考核和绩效工资；失范一票否决
        a score of 0: was an empty cell read as 0?
            得分为 0：是否把空格读成了 0？
        enter the score
            请填写得分
        the number `${number}` has not 8 digits: are leading zeros lost?
            编号 `${number}` 不是 8 位：是否丢了开头的零？
        enter it as text, as it is printed
            请按证书所印以文本填写
        the numbers of the certificates have 8 digits
            证书编号为 8 位
        ${years} years of teaching in rural schools
            乡村从教 ${years} 年
        correct `years`, or take the certificate back
            请改正 `years`，或收回证书
        the certificate is for 30 years of teaching in rural schools
            证书授予乡村从教满 30 年的教师
        ${hours} hours: was an empty cell read as 0?
            学时为 ${hours}：是否把空格读成了 0？
        enter the hours, or remove the record
            请填写学时，或删除该记录
        it begins on ${from}, and ${earlier} lasts ${if(until == 9999-12-31, "still", "until ${until}")}
            从 ${from} 开始，而任职 ${earlier} ${if(until == 9999-12-31, "尚未结束", "到 ${until} 才结束")}
        headmaster from ${from} on, while the posting ${earlier} lasts ${if(until == 9999-12-31, "still", "until ${until}")}
            从 ${from} 起任校长，而任职 ${earlier} ${if(until == 9999-12-31, "尚未结束", "到 ${until} 才结束")}
        the team was rated basic or incompetent for ${n} years up to ${year}, and no case was opened
            领导班子截至 ${year} 年连续 ${n} 年考核为基本合格或不合格，却没有立案
        results that lag for years are a trigger: talk, admonition, accountability, appeal
            成绩连年落后即启动：约谈、诫勉、问责、申诉
        enter what became of it: `recruitments update ID --outcome established` or `left`
            请填写去向：`recruitments update ID --outcome established` 或 `left`
        recruited in ${year}, and the three years are over: neither established nor left
            ${year}年招聘，三年服务期已满：既未入编也未离开
        regular admonishing and accountability of principals: a case is closed with a reason, not dropped
            校长约谈问责：案件说明理由后结案，不得删除
        close it with a reason: accountability_cases update ID --state closed --reason TEXT
            说明理由后结案：accountability_cases update 编号 --state closed --reason 理由
        """#
}
