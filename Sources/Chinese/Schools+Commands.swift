extension Chinese {
    static let schoolsCommands = #"""
        year of the survey
            调查年份
        who misses, and what
            哪些学校未达标、缺什么
        how many pass
            达标学校数
        By the same measures as `schools assess`: each school meets at least six of the seven norms, and the coefficient of\nvariation of every resource across the schools, weighted by pupils, is at most 0.50 in primary and 0.45 in junior\nschools. `balanced` is true where both hold.
            依据与 `schools assess` 相同：每校七项中至少六项达标，且各项资源的校际差异系数（按学生数加权）小学不超过 0.50、初中不超过 0.45。两项都满足时 `balanced` 为 true。
        where the county stands
            全县的情况
        the year before
            上一年
        For each resource the coefficient of variation across schools, weighted by pupils:\nsqrt(Σ (Pi/P)·(xi − x̄)²) / x̄, where Pi are a school's pupils, P those of all schools, xi the school's resource\nper pupil, and x̄ the whole resource divided by all pupils. The weights matter: without them the same schools may\nfall on the other side of a limit.\n\nLimits: quality balance (2017) asks for at most 0.50 in primary schools and 0.45 in junior schools for every\nitem; basic balance (2012) for a mean of the items of at most 0.65 and 0.55. As those assessments do, it leaves out\nspecial and vocational schools and teaching points with fewer than 50 pupils.\n\nColumns: year of the survey, kind, schools and pupils counted, then one coefficient for each resource.
            各项资源的校际差异系数，按学生数加权：sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄，Pi 为一所学校的学生数，P 为全部学校的学生数，xi 为该校的生均资源，x̄ 为资源总量除以学生总数。权重不可少：不加权，同样的学校可能落到限值的另一边。\n\n限值：优质均衡（2017 年）要求每项小学不超过 0.50、初中不超过 0.45；基本均衡（2012 年）要求各项平均不超过 0.65 和 0.55。与评估一致，特殊教育学校、职业学校和不足 50 人的教学点不计。\n\n各列：调查年份、类别、计入的学校数和学生数，以及每项资源的系数。
        every survey on record
            登记的各次调查
        two resources of the primary schools
            小学的两项资源
        A case is suspected when the absence is first on record, confirmed after a visit or call, referred to the township\nwhere the school cannot bring the pupil back, and ends with the day on which the pupil is back or the case is\ncleared. --contact counts one more visit or call. What a state needs and which steps are open is said where a step\nis refused.
            首次登记缺课为疑似，走访或电话核实后为确认，学校劝返不回的移交乡镇，到学生返校或个案办结之日为止。--contact 表示又走访或电话一次。被拒绝时会说明该状态需要什么、可以走哪些步骤。
        the new state; without it, it stays
            新的状态；不写则不变
        one more visit or call was made
            又走访或电话一次
        a call was made
            打了一次电话
        and the absence confirmed
            并确认辍学
        The school counts until the day given, and the other one takes over from the day after: the pupils on its roll, its\nteaching points, and everyone whose posting lasts, in the same post (headmasters and deputies as teachers, as the\nother school has its own). What is on record of the time before stays with the school that was: `schools at` tells\nwhich schools there were on a day.
            该校计到所写的这一天，次日起由另一所接管：在校学生、教学点和任职未结束的人员，岗位不变（校长、副校长转为教师，因为另一所已有自己的）。此前的记录仍属原校：`schools at` 说明某日有哪些学校。
        school that ends
            撤并的学校
        school that takes it over
            接收的学校
        its last day
            最后一天
        a village school becomes a part of the central school
            村小并入中心校
        A class of 56 pupils or more is large, one of 66 or more oversize (the Ministry of Education's terms).\nColumns: day of the count, school and its name, kind and township, grade, number of the class, pupils.
            56 人及以上为大班额，66 人及以上为超大班额（教育部口径）。各列：统计日期、学校及校名、类别、乡镇、年级、班号、学生数。
        pupils from which a class is listed
            学生数达到多少列出
        the oversize classes of one count
            一次统计的超大班额
        how many classes are at least large
            大班额的班数
        The id and the code stay, so that nothing is counted twice; the old name is kept with the day, and `schools at` gives\nthe names of a day.
            编号和代码不变，不会重复统计；原校名和日期都保留，`schools at` 给出某日的校名。
        school that is renamed
            更名的学校
        the new name
            新校名
        first day of the new name
            新校名的起始日
        a new name since 1 September
            9 月 1 日起用新校名
        Nobody may be left in post: --staff-to posts all of them to another school from the day after, or each is posted\nelsewhere first (`teachers post`). Teaching points get another school that runs them first. Where pupils and staff go\non together, `schools merge` does all of it.
            不能有人留在岗上：--staff-to 把全部人员自次日起安排到另一所学校，或先逐个安排（`teachers post`）。教学点须先有别的主管学校。学生和教职工一并转走的，用 `schools merge` 一次办完。
        school that is closed
            撤销的学校
        school to which the staff are posted
            接收教职工的学校
        the staff of a teaching point go to its school
            教学点的教职工转到主管学校
        how many of each kind there were
            当时各类学校的个数
        a name of that time
            当时的校名
        A rural school or teaching point below 100 pupils is funded as if it had 100, so the list is also the list of\nthose to whom that rule applies. A school whose pupils are not known is not listed.
            农村学校和教学点不足 100 人的按 100 人核定经费，所以这里列出的也就是适用该规定的学校。学生数不明的不列。
        schools with fewer pupils than this are listed
            列出学生数少于此数的学校
        how many small schools there are
            小规模学校的个数
        those with fewer than ten pupils
            不足十人的
        a school cannot be merged into itself
            学校不能并入自己
        school ${$school} is not open
            学校 ${$school} 不在办
        school ${$into} is not open
            学校 ${$into} 不在办
        ${$left} postings at school ${$school} last beyond ${$on}: say where the staff go with --staff-to
            学校 ${$school} 有 ${$left} 人的任职延续到 ${$on} 之后：请用 --staff-to 写明教职工的去向
        school ${$school} runs ${$points} teaching points: give them another `parent` first
            学校 ${$school} 还主管 ${$points} 个教学点：请先给它们另定 `parent`
        Measures for the Inspection and Assessment of Quality Balance of Compulsory Education in Counties, Jiaodu (2017)\nNo. 6: primary schools / junior schools. Per 100 pupils: teachers above the required degree 4.2 / 5.3, backbone\nteachers of the county and above 1 / 1, teachers of physical education and the arts 0.9 / 0.9, classrooms with\nnetwork and projection 2.3 / 2.4. Per pupil: teaching area 4.5 / 5.8 m2, sport area 7.5 / 10.2 m2, teaching\nequipment 2,000 / 2,500 yuan. A school passes with at least six of the seven. Above the required degree is college\nor more in primary schools, bachelor or more in junior schools. Nine-year schools are held to the norms of junior\nschools, as their survey does not tell the stages apart. Special and vocational schools and teaching points with\nfewer than 50 pupils are left out. Teachers are those who held a post on 1 September of the year, as the pupils\nare counted on that day, but for assistants and workers; a value that is not known is not met.\n\nColumns: the school, its stage, pupils, the seven values, how many are met, whether it passes, what it lacks.
            《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6 号），小学 / 初中：每百名学生拥有高于规定学历教师 4.2 / 5.3，县级以上骨干教师 1 / 1，体育、艺术教师 0.9 / 0.9，网络多媒体教室 2.3 / 2.4；生均教学及辅助用房面积 4.5 / 5.8 平方米，体育运动场馆面积 7.5 / 10.2 平方米，教学仪器设备值 2000 / 2500 元。七项中至少六项达标为合格。高于规定学历：小学为专科及以上，初中为本科及以上。九年一贯制学校因调查不分学段，按初中标准。特殊教育学校、职业学校和不足 50 人的教学点不计。教师为当年 9 月 1 日（学生统计日）在任者，教辅和工勤人员除外；未知的值按不达标。\n\n各列：学校、学段、学生数、七项的值、达标项数、是否合格、不足之处。
        Schools that had opened and not yet closed; one that was merged or closed later is there, once, and one that was\nrenamed later has the name of that day. Pupils are those of the last count of classes in the year before, empty\nwhere none is on record.
            当天已建校、尚未撤并的学校；后来合并或撤销的在列一次，后来更名的用当天的校名。学生数为此前一年内最近一次班级统计，没有登记的为空。
        """#
}
