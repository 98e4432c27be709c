extension Chinese {
    static let schoolsRecords = #"""
        document that says so
            依据文件
        name or number of the building
            校舍名称或编号
        what it is built for
            用途
        floor area
            建筑面积
        year in which it was built
            建成年份
        danger grade by JGJ 125: A is safe, D is dangerous as a whole
            按 JGJ 125 鉴定的危险等级：A 级安全，D 级整体危险
        whether it is used now; a building of grade D must not be
            现在是否使用；D 级的不得使用
        school it governs
            章程所属学校
        1 for the first charter, then 2
            第一版为 1，其次为 2
        day on which the bureau approved it
            教育局核准日期
        school of the class
            班级所属学校
        day of the count
            统计日期
        grade of the class
            年级
        number of the class in its grade
            班号
        pupils on the roll
            在册学生数
        pupils who board; never more than pupils
            寄宿生数，不多于学生数
        school surveyed
            调查的学校
        calendar year of the survey
            调查年份
        pupils on 1 September of that year
            当年 9 月 1 日的学生数
        floor area for teaching and what serves it
            教学及辅助用房面积
        area of sports grounds and halls
            体育运动场馆面积
        value of teaching equipment
            教学仪器设备值
        books of the library
            图书册数
        computers that pupils and lessons use
            教学用计算机台数
        computers
            台
        classrooms with network and projection
            网络多媒体教室间数
        rooms
            间
        school on whose roll the pupil is
            学籍所在学校
        grade when the case was opened
            立案时的年级
        first day of the absence on record
            登记的首个缺课日
        why the pupil stays away
            辍学原因
        visits and calls made to bring the pupil back
            劝返的走访和电话次数
        contacts
            次
        day on which the pupil was back or the case cleared
            学生返校或个案办结的日期
        event
            活动
        school that hosts it
            承办学校
        what sort of event
            活动类别
        school that changed
            变更的学校
        first day of the new name; last day of a school that was merged or closed
            新校名的首日；撤并学校的末日
        what happened
            变更类别
        name until then
            原校名
        name since then
            新校名
        identification code of the school that took it over
            接收学校的标识码
        identification code of ten digits; text, as leading zeros count
            十位学校标识码，文本，开头的零有意义
        full official name
            正式全称
        name in English
            英文名称
        kind of school, with the codes of the national statistics of education
            学校类别，附教育统计代码
        urban-rural class of the place, with the codes of the National Bureau of Statistics
            城乡分类，附国家统计局代码
        township in which the school lies
            所在乡镇
        school that runs this one; every teaching point has one
            主管学校；教学点必填
        whether it is the central school or kindergarten of its township
            是否乡镇中心校或中心幼儿园
        public or private
            公办或民办
        whether pupils board
            是否寄宿制
        pupils enrolled, those of its teaching points not included
            在校学生数，不含所属教学点
        last day of a school closed or merged
            撤并学校的末日
        where its life stands
            办学状态
        division code of nine digits: six of the county, three of the township
            九位区划代码：县六位，乡镇三位
        name, as 界首镇
            名称，如界首镇
        name of the child or adolescent
            儿童或少年的姓名
        school that answers for it
            负责的学校
        how it is taught
            安置方式
        last day; empty while it lasts
            末日；未结束为空
        name in English, for the English summary
            英文名，用于英文总结
        """#
}
