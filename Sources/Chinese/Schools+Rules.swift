extension Chinese {
    static let schoolsRules = #"""
        ${area} m² for ${pupils} pupils: m² or 万 m²?
            ${pupils} 名学生 ${area} m²：是 m² 还是万 m²？
        enter what there is; leave it empty while it is unknown
            有多少填多少；不清楚请留空
        0 for ${pupils} pupils:${zero}: was an empty cell read as 0?
            学生 ${pupils} 人，却为 0：${zero}：是否把空白当成了 0？
        a school's pupils are those of its classes
            学校的学生就是各班的学生
        correct `students`, or enter the classes that are missing
            请改正 `students`，或补录缺少的班级
        ${students} pupils, but its classes of ${c.date}, with those of schools merged into it, add up to ${c.n}
            在校生 ${students} 人，但 ${c.date} 的班级（含并入学校的班级）合计 ${c.n} 人
        correct `boarders` or `pupils` by the class register
            请按班级名册改正 `boarders` 或 `pupils`
        enter the pupils, or remove the record
            请填写学生数，或删除该记录
        move the class to the school that took it over, or correct the day
            请把班级转到接收的学校，或改正日期
        correct the day, or keep the count out of yearly sums
            请改正日期，或不计入年度合计
        correct the survey or the classes; both count on 1 September
            请改正调查或班级数据；两者都以 9 月 1 日为准
        take it out of use at once, or correct the grade after a new assessment
            请立即停用，或在重新鉴定后改正等级
        enter the area in square metres
            请填写面积（平方米）
        enter the value in yuan
            请填写金额（元）
        enter the day in `reviewed`
            请在 `reviewed` 填写日期
        correct `from` or `to`
            请改正 `from` 或 `to`
        correct `found` or `closed`
            请改正 `found` 或 `closed`
        name the school that runs it in `parent`
            请在 `parent` 填写主管学校
        enter the code as text, with its leading zeros
            请按文本填写代码，保留开头的零
        enter the last day in `closed`, or use `schools merge` and `schools close`
            请在 `closed` 填写最后一天，或用 `schools merge`、`schools close`
        correct `opened` or `closed`
            请改正 `opened` 或 `closed`
        keep one record, and note a new name or a merger with `schools rename` or `schools merge`
            请只留一条记录；改名或合并用 `schools rename`、`schools merge`
        leave `students` empty while it is unknown, or close the school
            未知时 `students` 留空，或关闭学校
        the building has grade D and is in use
            D 级危房仍在使用
        JGJ 125: grade D is dangerous as a whole
            JGJ 125：D 级为整幢危房
        ${area} m² is no floor area of one building: m² or 万 m²?
            一栋校舍不会有 ${area} 平方米：是平方米还是万平方米？
        areas are kept in m², shown in 万 m² only in reports
            面积以平方米为单位保存，只在报告中以万平方米显示
        ${equipment_value} yuan for ${pupils} pupils: yuan or 万元?
            ${pupils} 名学生，设备值 ${equipment_value} 元：是元还是万元？
        the charter is reviewed, but not since when
            章程已核准，却没有核准日期
        the summary counts charters by the day of review
            总结按核准日期统计章程
        an event begins before it ends
            活动先开始后结束
        closed on ${closed}, before it was found on ${found}
            办结日期 ${closed} 早于发现日期 ${found}
        a case is found before it is closed
            个案先发现后办结
        ${boarders} boarders in a class of ${pupils} pupils
            班级有学生 ${pupils} 人，寄宿生却有 ${boarders} 人
        boarders are a part of the pupils
            寄宿生是学生的一部分
        a class of 0 pupils: was an empty cell read as 0?
            班级学生数为 0：是否把空格读成了 0？
        counted on ${date}, when ${school.name} was not open: its pupils are counted elsewhere too
            统计于 ${date}，而当时${school.name}并未开办：其学生在别处也计入了
        a school that was merged or closed is not counted twice
            撤并的学校不重复统计
        counted on ${date}, not on 1 September: it does not belong to a yearly count
            统计于 ${date}，不是 9 月 1 日：不属于年度统计
        the statistics of education count on 1 September
            教育统计以 9 月 1 日为时点
        ${pupils} pupils, but the classes of ${year} add up to ${c.n}
            学生 ${pupils} 人，而 ${year} 年各班合计 ${c.n} 人
        the survey of conditions and the count of classes are of the same day
            办学条件调查与班级统计为同一时点
        the day (--closed)
            日期（--closed）
        a visit or call to bring the pupil back (--contacts)
            劝返的走访或电话（--contacts）
        a teaching point without the school that runs it
            教学点没有主管学校
        a teaching point is a part of the school that runs it, which counts its pupils
            教学点属于主管学校，其学生由主管学校统计
        the code `${code}` has not ten digits: a spreadsheet cuts leading zeros off
            代码 `${code}` 不足十位：电子表格会去掉开头的零
        the national codes of schools have ten digits
            全国学校标识码为十位数字
        it is `${status}`, but not since when: it would be counted in every period
            状态为 `${status}`，却没有日期：会计入每个期间
        a school counts until its last day
            学校计到最后一天
        closed on ${closed}, before it was opened on ${opened}
            撤并日期 ${closed} 早于开办日期 ${opened}
        a school opens before it closes
            学校先开办后撤并
        the same name and township as ${earlier}: it would be counted twice
            与 ${earlier} 同名同乡镇：会重复统计
        a school that was renamed or merged counts once
            更名或撤并的学校只计一次
        an open school with 0 pupils: was an empty cell read as 0?
            在办学校的学生数为 0：是否把空格读成了 0？
        ${kind} on ${date}, and ${school.name} is still open: it would be counted twice
            ${date} 已登记为 `${kind}`，而${school.name}仍在办：会重复统计
        note the merger with `schools merge`, or remove this record if it did not happen
            请用 `schools merge` 登记撤并；没有发生的请删除该记录
        merged into `${into}`, which is no school's code
            并入 `${into}`，而没有学校用这个代码
        enter the code of the school
            请填写该校的代码
        the pupils of a merged school go on somewhere
            撤并学校的学生有去处
        a placement begins before it ends
            安置先开始后结束
        it is `${status}`, and opens on ${opened}, which is still to come
            状态为 `${status}`，而建校日期 ${opened} 尚未到来
        keep it `planned` until that day, or correct the day
            到那天之前请保持 `planned`，或改正日期
        every pupil who stays away is followed up until he is back or the case is cleared
            疑似辍学学生逐人跟踪，直到返校或查清
        """#
}
