extension Chinese {
    static let teachersRecords = #"""
        calendar year appraised
            考核年度
        what caused it
            事由
        what is confirmed, and where it is on record
            查实的情况及记录所在
        kind of post
            岗位类别
        first day in the post
            任职首日
        how recruited
            招聘渠道
        who answers
            被问责人
        school that it is about
            涉及的学校
        day on which it was opened
            立案日期
        day of the talk
            约谈日期
        day of the admonition
            诫勉日期
        what the headmaster objects
            校长的申诉
        why it was closed before the usual end
            提前办结的原因
        teacher appraised; empty for a team
            被考核的教师；考核班子的为空
        school whose leadership team was appraised; empty for a teacher
            被考核领导班子的学校；考核教师的为空
        score for professional morality, 0 to 100
            师德得分，0 到 100
        a breach of professional morality that caps the grade at incompetent
            师德失范一票否决，等次为不合格
        who was honoured
            受表彰的人
        day of the decision
            决定日期
        what for
            表彰事由
        level of who gives it
            授予单位的级别
        who is exchanged
            交流的教师
        first day at the other school
            到交流学校的首日
        last day at the other school; empty while it lasts
            在交流学校的末日；未结束为空
        the other school, the host
            接收学校
        in which scheme
            交流方式
        holder of the post; one full-time post at a time
            任职人；同一时间只有一个全职岗位
        last day in the post; empty while it lasts
            任职末日；未结束为空
        school of the post
            任职学校
        who was recruited
            被招聘人
        calendar year of the recruitment
            招聘年份
        a special post serves three years and is then established or leaves
            特岗服务期三年，期满入编或离岗
        holder; the certificate is given once
            获得者；证书只发一次
        number printed on it
            证书上的编号
        day of issue
            颁发日期
        years taught in rural schools at issue
            颁发时的乡村从教年限
        resident identity number: 18 characters by GB 11643, the last one a check digit
            居民身份证号：按 GB 11643 为 18 位，末位为校验码
        by GB/T 2261.1
            按 GB/T 2261.1
        date of birth
            出生日期
        highest education completed, with the codes of GB/T 4658
            最高学历，附 GB/T 4658 代码
        stage of the teaching certificate; empty without one
            教师资格证的学段；没有则为空
        subject of the teaching certificate; empty without one
            教师资格证的学科；没有则为空
        main subject taught now
            现在主要任教的学科
        professional title held now, the latest of `titles`; empty without one
            现有职称，即 `titles` 中最近的；没有则为空
        where the teacher works now, or last worked
            现在或最后任职的学校
        first day of work in education
            参加教育工作的首日
        whether on duty
            是否在岗
        age today in whole years
            今天的周岁
        whole years since the first day of work
            参加工作满多少年
        day of the 60th birthday of men and the 55th of women on teaching posts: Interim Measures of the State Council, Guofa (1978) No. 104, as in force in 2016. Women with a senior title may stay to 60 (Zutongzi (2015) No. 14); the gradual rise from 2025-01-01 is not applied
            男满 60 周岁、教师岗位女满 55 周岁之日：国发〔1978〕104 号暂行办法，按 2016 年执行。高级职称女教师可到 60 周岁（组通字〔2015〕14 号）；2025 年 1 月 1 日起的渐进式延迟未计入
        holder
            获得者
        day from which the title counts
            职称起算日期
        title conferred
            评聘的职称
        the title as it was called before the unified series of 2015, where it is older
            2015 年统一系列之前的原职称名称
        post grade: 1-4 senior professor, 5-7 senior, 8-10 first, 11-12 second, 13 third
            岗位等级：1-4 正高级，5-7 高级，8-10 一级，11-12 二级，13 三级
        who was trained
            参训人
        last day of the training
            培训末日
        hours credited
            所记学时
        name of the training
            培训名称
        level of who organised it
            举办单位的级别
        day on which it was given
            考核的日期
        """#
}
