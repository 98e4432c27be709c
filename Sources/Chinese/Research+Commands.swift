extension Chinese {
    static let researchCommands = #"""
        The budget must reach the floor that the bureau has decided; above is how much it exceeds it, negative where it falls\nshort. The rate is spent divided by budget, and is not known while nothing is reported as spent.
            预算须达到教育局规定的最低额；above 为超出数，不足为负。支出率为支出除以预算，未报支出时不明。
        every year on record
            登记的各年
        years below the floor
            低于最低额的年份
        Every teacher needs 360 hours in five years: Regulations on Further Education of Primary and Secondary Teachers\n(Ministry of Education, Order No. 7 of 1999, 240 hours) as raised for 2011 to 2015 and after. Counted are the training\ncredits of the five years before the day. Who was hired less than five years ago needs a fifth for each whole year.
            每名教师五年须满 360 学时：《中小学教师继续教育规定》（教育部令第 7 号，1999 年，240 学时），2011 至 2015 年及以后提高。统计当日之前五年的培训学时。参加工作不满五年的，每满一年须完成五分之一。
        hours needed in five years
            五年应完成的学时
        how many are behind
            未达到的人数
        where a course would help most
            最需要培训的学校
        Column late says whether the day by which a topic was to be concluded has passed.
            列 late 表示是否已过应结题日期。
        all that were open on that day
            当日未结题的全部课题
        how far they have come
            各课题的进展
        """#
}
