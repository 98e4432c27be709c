extension Chinese {
    static let schoolsReports = #"""
        no count of the first grade of two years before is on record
            没有两年前七年级的人数记录
        no count of the first grade of eight years before is on record
            没有八年前一年级的人数记录
        pupils for each full-time teacher
            每名专任教师负担的学生数
        pupils per teacher
            学生数 / 教师数
        classes of 56 pupils or more among all classes
            全部班级中 56 人及以上的班级
        A class of 56 pupils or more on 1 September is large; they are to be all but gone, at most 5 %%, by the end of 2020.
            9 月 1 日班额 56 人及以上为大班额；2020 年底前基本消除，不超过 5%%。
        Guofa (2016) No. 40
            国发〔2016〕40 号
        classes of 66 pupils or more among all classes
            全部班级中 66 人及以上的班级
        A class of 66 pupils or more on 1 September is oversize; they are to be all but gone, at most 2 %%, by the end of 2018.
            9 月 1 日班额 66 人及以上为超大班额；2018 年底前基本消除，不超过 2%%。
        pupils in the last grade of junior school for each that entered two years before
            初中毕业年级人数与两年前入学人数之比
        Cohort form: pupils of the third grade counted in the period, of a hundred in the first grade two years\nbefore. Not known where that count is not on record.
            按同批学生计算：期间内统计的初三人数，与两年前的初一人数之比。没有当时的统计则不明。
        pupils in the last grade of junior school for each that entered school eight years before
            初中毕业年级人数与八年前小学入学人数之比
        Cohort form. Not known where the count of eight years before is not on record.
            按同批学生计算。没有八年前的统计则不明。
        Zhongyangbianban (2014) No. 72
            中央编办发〔2014〕72 号
        Jiaodu (2017) No. 6
            教督〔2017〕6 号
        coefficient
            系数
        Guofa (2017) No. 4
            国发〔2017〕4 号
        All that the schools of a stage have, divided by all their pupils; `schools assess` gives each school. The norm\nis what every school needs. Teachers are those in post on 1 September of the year. Nine-year schools count as junior schools; special and vocational schools and teaching points with fewer than 50 pupils are left out.
            一个学段全部学校所有的，除以全部学生；各校数值见 `schools assess`。标准为每所学校应达到的。教师为当年 9 月 1 日在任者。九年一贯制学校按初中计；特殊教育学校、职业学校和学生不足 50 人的教学点不计入。
        sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄, weighted by pupils Pi; x̄ is the whole resource divided by all pupils. Teachers are those in post on 1 September of the year. Nine-year schools count as junior schools; special and vocational schools and teaching points with fewer than 50 pupils are left out.
            sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄，按学生数 Pi 加权；x̄ 为全部资源除以全部学生。教师为当年 9 月 1 日在任者。九年一贯制学校按初中计；特殊教育学校、职业学校和学生不足 50 人的教学点不计入。
        The mean of the weighted coefficients of: teaching area, sport area, value of equipment, computers, books,\nteachers, teachers above the required degree, teachers with a title of the first grade or above.\nTeachers are those in post on 1 September of the year. Nine-year schools count as junior schools; special and vocational schools and teaching points with fewer than 50 pupils are left out.
            下列各项加权差异系数的平均值：教学及辅助用房、体育运动场馆、仪器设备值、计算机、图书、教师、高于规定学历教师、一级及以上职称教师。教师为当年 9 月 1 日在任者。九年一贯制学校按初中计；特殊教育学校、职业学校和学生不足 50 人的教学点不计入。
        Pupils counted on 1 September of the period, the last one where it has several, divided by the full-time\nteachers (postings as `teacher`) of that day. Norms: 19, 13.5 and 12.5 pupils for each post in primary,\njunior and senior schools (Zhongyangbianban and others, 2014, No. 72).
            期间内 9 月 1 日（有多个的取最后一个）统计的学生数，除以当天的专任教师（任职为 `teacher`）。标准：小学、初中、高中每名教职工分别对应 19、13.5、12.5 名学生（中央编办等，2014 年，第 72 号）。
        Jiaodu (2012) No. 3
            教督〔2012〕3 号
        area of sports grounds and halls for each pupil
            每名学生的体育运动场馆面积
        backbone teachers of the county and above for 100 pupils
            每百名学生的县级以上骨干教师
        classrooms with network and projection for 100 pupils
            每百名学生的网络多媒体教室
        floor area for teaching and what serves it for each pupil
            每名学生的教学及辅助用房面积
        teachers above the required degree for 100 pupils
            每百名学生的高于规定学历教师
        teachers of physical education and the arts for 100 pupils
            每百名学生的体育、艺术教师
        value of teaching equipment for each pupil
            每名学生的教学仪器设备值
        coefficient of variation: area of sports grounds and halls for each pupil
            差异系数：每名学生的体育运动场馆面积
        coefficient of variation: backbone teachers of the county and above for 100 pupils
            差异系数：每百名学生的县级以上骨干教师
        coefficient of variation: classrooms with network and projection for 100 pupils
            差异系数：每百名学生的网络多媒体教室
        coefficient of variation: floor area for teaching and what serves it for each pupil
            差异系数：每名学生的教学及辅助用房面积
        coefficient of variation: teachers above the required degree for 100 pupils
            差异系数：每百名学生的高于规定学历教师
        coefficient of variation: teachers of physical education and the arts for 100 pupils
            差异系数：每百名学生的体育、艺术教师
        coefficient of variation: value of teaching equipment for each pupil
            差异系数：每名学生的教学仪器设备值
        mean of the coefficients of variation of eight resources per pupil
            八项生均资源差异系数的平均值
        m2 per pupil
            平方米 / 学生
        rooms per 100 pupils
            间 / 百名学生
        teachers per 100 pupils
            人 / 百名学生
        yuan per pupil
            元 / 学生
        schools are surveyed on 1 September
            学校办学条件于 9 月 1 日统计
        """#
}
