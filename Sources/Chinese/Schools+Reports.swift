extension Chinese {
    static let schoolsReports = #"""
        pupils for each full-time teacher
            每名专任教师负担的学生数
        pupils per teacher
            学生数 / 教师数
        Pupils on the roll of open schools divided by their teachers on duty. Norms: 19, 13.5 and 12.5 pupils for\neach post in primary, junior and senior schools (Zhongyangbianban and others, 2014, No. 72).
            在办学校的在册学生数除以在岗教师数。标准：小学、初中、高中每个编制对应学生 19、13.5、12.5 人（中央编办发〔2014〕72 号）。
        classes of 56 pupils or more among all classes
            全部班级中 56 人及以上的班级
        share
            比例
        A class of 56 pupils or more is large; they are to be all but gone, at most 5 %%, by the end of 2020.
            56 人及以上为大班额；到 2020 年底应基本消除，不超过 5%%。
        Guofa (2016) No. 40
            国发〔2016〕40 号
        classes of 66 pupils or more among all classes
            全部班级中 66 人及以上的班级
        A class of 66 pupils or more is oversize; they are to be all but gone, at most 2 %%, by the end of 2018.
            66 人及以上为超大班额；到 2018 年底应基本消除，不超过 2%%。
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
        sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄, weighted by pupils Pi; x̄ is the whole resource divided by all pupils. Special\nand vocational schools and teaching points with fewer than 50 pupils are left out.
            sqrt(Σ (Pi/P)·(xi − x̄)²) / x̄，按学生数 Pi 加权；x̄ 为资源总量除以学生总数。特殊教育学校、职业学校和不足 50 人的教学点不计。
        Guofa (2017) No. 4
            国发〔2017〕4 号
        coefficient of variation of teaching_area per pupil across schools
            生均教学及辅助用房面积的校际差异系数
        coefficient of variation of sport_area per pupil across schools
            生均体育运动场馆面积的校际差异系数
        coefficient of variation of equipment_value per pupil across schools
            生均教学仪器设备值的校际差异系数
        coefficient of variation of media_rooms per pupil across schools
            生均网络多媒体教室数的校际差异系数
        coefficient of variation of books per pupil across schools
            生均图书册数的校际差异系数
        """#
}
