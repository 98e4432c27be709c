extension Chinese {
    static let helpFunctions = #"""
        the number without its sign
            去掉符号的数
        the start of the band of that width in which x lies; exact numbers
            x 所在的该宽度区间的起点
        the text itself; behind `sort`, in the order of code points instead of pinyin
            文本本身；用在 `sort` 后按码位而不按拼音排序
        the smallest whole number that is not below x
            不小于 x 的最小整数
        the text without difference of case, for comparing
            不分大小写的文本，用于比较
        the day that a text says: 2016-09-28, 2016/9/28, 2016年9月28日, 20160928, also with a time behind it; other orders must be told
            文本所写的日期：2016-09-28、2016/9/28、2016年9月28日、20160928，后面也可带时间；其他次序要说明
        the day of the month
            几号
        days from one date to the other
            两个日期相隔的天数
        the exact number that a text says, up to six places
            文本所写的精确小数，最多六位
        what the regular expression's first group finds, or all of it where it has none; null where it finds nothing
            正则表达式第一组匹配的内容，没有组则为全部匹配；没有匹配为空
        the largest whole number that is not above x
            不大于 x 的最大整数
        the larger one; null where one is null
            较大的一个；有一个为空则为空
        the check digit that belongs behind the first 17 digits of an ID number; empty without them
            身份证号前 17 位对应的校验码；不足则为空文本
        a where the condition is true, else b
            条件成立时为 a，否则为 b
        whether the date lies in the period, whose end is not part of it
            日期是否在期间内，期间不含末日
        the whole number that a text says; numbers lose what is behind the point
            文本所写的整数；小数去掉小数部分
        the smaller one; null where one is null
            较小的一个；有一个为空则为空
        how many characters the text has
            文本的字数
        in small letters
            变为小写
        the day, or null where there is none
            该日期；没有这一天则为空
        the amount that a text says: "$48,919", "£1,234.50", "375万"; a number is rounded to the fen
            文本所写的金额："$48,919"、"£1,234.50"、"375万"；数字四舍五入到分
        the calendar month, such as 2016-09
            月份，如 2016-09
        the number with the other sign
            相反数
        with `fill` in front until it has so many characters; never cut
            前面补 `fill` 到该字数，不截短
        the quarter, such as 2016-Q3
            季度，如 2016-Q3
        every `old` replaced by `new`
            把每个 `old` 换成 `new`
        the nearest number with so many places behind the point, or with -2 the nearest hundred; halves away from zero
            保留该位数的最近的数，-2 表示到百位；四舍五入
        the school year: from 1 September, or the month that the workspace's manifest says
            学年：从 9 月 1 日起，或工作区清单规定的月份
        the parts between the separators, as a list
            按分隔符分开的各部分，成为列表
        `count` characters from `start`, the first being 1
            从 `start` 起的 `count` 个字，第一个字为 1
        the term: autumn (1) from September, spring (2) from February, or the months that the manifest says
            学期：秋季（1）从 9 月起，春季（2）从 2 月起，或清单规定的月份
        how the value is written
            值的写法
        the day on which the command runs
            命令运行的当天
        without blanks at both ends
            去掉两端空白
        in capital letters
            变为大写
        the Monday of the week
            该周的星期一
        1 for Monday to 7 for Sunday
            星期一为 1，星期日为 7
        the calendar year
            年份
        whole years from one date to the other: an age
            两个日期相隔的整年数，如年龄
        from 1 January up to and with today, or the same days of another year
            从 1 月 1 日到今天（含），或另一年的同期
        mean of the values that are not null
            非空值的平均数
        mean of the rows where it is true
            满足条件的行的平均数
        rows, or rows where x is not null
            行数，或 x 非空的行数
        rows where the condition is true
            满足条件的行数
        coefficient of variation: sqrt(Σ (w/W)·(x − m)²) / m, where m is the weighted mean
            差异系数：sqrt(Σ (w/W)·(x − m)²) / m，m 为加权平均数
        different values of x, null apart
            x 的不同值的个数，空值不计
        the values that are not null, in order
            非空值，依次序
        the largest value, of texts by code point; null without rows
            最大值，文本按码位比较；没有行则为空
        the middle value, or the mean of the two in the middle
            中位数；偶数个时取中间两个的平均
        the smallest value, of texts by code point; null without rows
            最小值，文本按码位比较；没有行则为空
        the value below which the share p of the values lies, by linear interpolation
            分位数：有比例 p 的值低于它，线性插值
        sample standard deviation (n − 1); null below two rows
            样本标准差（n − 1）；不足两行为空
        exact where x is; 0 without rows
            总和；x 精确则结果精确，没有行为 0
        sum of the rows where it is true
            满足条件的行的总和
        the sum up to this row
            到本行为止的累计
        x of the row n before; null where there is none
            前第 n 行的 x；没有则为空
        x of the row n behind; null where there is none
            后第 n 行的 x；没有则为空
        the place by `sort`; equal values share one, and the next is left out
            按 `sort` 的名次；相同的并列，其后跳过
        1, 2, 3 … by `sort`
            按 `sort` 编号 1、2、3……
        x divided by its sum over the rows of `per`, or over all
            x 占 `per` 各行（或全部）总和的比例
        how many sample standard deviations x lies from the mean of `per`, or of all
            x 与 `per` 各行（或全部）平均数相差几个样本标准差
        a, or b where a is null
            a；a 为空时为 b
        compares; false where a side is null
            比较；有一边为空则不成立
        difference; days between dates
            差；日期之间的天数
        differs; null differs from every value
            不等；空与任何值都不等
        equal; null equals only null
            相等；空只与空相等
        product; exact where both are
            积；两边精确则结果精确
        ratio, always real; null where b is zero
            比，总是实数；b 为零则为空
        remainder of the whole division
            整除的余数
        sum; a date and a span; texts joined
            和；日期加时长；文本相连
        the days or numbers from a up to, not including, b; of whole numbers alone, the list of them
            从 a 到 b（不含 b）的日子或数；单独的整数范围为其列表
        true where a is not true
            a 不成立时成立
        true where both are
            两边都成立时成立
        true where one is
            有一边成立时成立
        whether a ends with b
            a 是否以 b 结尾
        whether a starts with b
            a 是否以 b 开头
        whether b occurs in a, letter for letter; `ci(a) contains b` ignores case
            a 中是否有 b，逐字比较；`ci(a) contains b` 不分大小写
        whether the regular expression occurs in a
            a 中是否有正则表达式的匹配
        whole quotient, towards zero; null where b is zero
            整除的商，向零取整；b 为零则为空
        a mark that practically no other text or list has: the first 16 digits of its SHA-256; in which order a list stands makes no difference
            几乎不会与其他文本或列表相同的标记：其 SHA-256 的前 16 位；列表中各项的先后不影响结果
        a word of an enumeration in the language that edsh speaks: its Chinese label, or the word itself
            枚举的取值，用 edsh 所说的语言：中文为其标签，英文为其本身
        the text in the language that edsh speaks: for scripts whose words all of a bureau are to read
            edsh 所说语言的文本：供全局人员都要读的脚本使用
        what is in the list, in words: a, b and c
            列表的内容，写成文字：a、b 和 c
        the moment that a text says: 2016-09-28 08:30, 2016-09-28T08:30:00Z; null where it names a day alone, or another zone
            文本所写的时刻：2016-09-28 08:30、2016-09-28T08:30:00Z；只写日期或写了其他时区则为空
        """#
}
