extension Chinese {
    static let queryKitFunctions = #"""
        `%1` is no order of day, month and year
            `%1` 不是年月日的顺序
        one such as "M/D/YYYY" or "D.M.YYYY"
            如 "M/D/YYYY" 或 "D.M.YYYY"
        the steps of `%1` must be the same for all rows
            `%1` 的步数对所有行必须相同
        the years of `ytd` must be the same for all rows
            `ytd` 的年份对所有行必须相同
        the list of the numbers from %1 to %2 is too long
            从 %1 到 %2 的数列太长
        at most 10,000,000
            最多 10,000,000
        the ends of a period must be the same for all rows
            时段的起止对所有行必须相同
        compare twice: date >= a and date < b
            写两个比较：date >= a and date < b
        write texts with backslashes in single quotes: '\\d+'
            带反斜杠的文本写在单引号里：'\\d+'
        compute the period before, with `let`
            先用 `let` 算出时段
        `%1` takes more than ten million steps on one text
            `%1` 在一个文本上超过一千万步
        a pattern without a repetition inside of a repetition, such as (a+)+
            不含重复套重复（如 (a+)+）的模式
        say what stands between the repeated parts, or look for a shorter part
            写明重复部分之间是什么，或只查找较短的一段
        there is no memory left to look for `%1`
            内存不足，无法查找 `%1`
        `%1` is not a regular expression: character %2
            `%1` 不是正则表达式：第 %2 个字符
        """#
}
