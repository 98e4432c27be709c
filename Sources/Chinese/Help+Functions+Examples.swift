extension Chinese {
    static let helpFunctionsExamples = #"""
        the mean age
            平均年龄
        a part beside the whole
            部分与整体并列
        rows, and titles that are known
            行数和已知的职称数
        small schools of each kind
            各类的小规模学校
        relative spread, plain and weighted by pupils
            相对差异：不加权和按学生数加权
        different subjects
            不同的学科
        against the year before
            与上一年对照
        beside the next year
            与下一年并列
        the names together
            合在一起的名称
        the largest of each kind
            各类中最大的
        half of the schools have fewer
            一半的学校人数更少
        the longest in service
            服务年限最长的
        a tenth is older
            有一成年龄更大
        the two largest of each kind
            各类中最大的两所
        a running number
            逐行编号
        the sum up to each year
            截至各年的累计
        in the last school year
            上一学年的
        parts of the whole
            整体的各部分
        how far they lie apart
            彼此相差多少
        pupils of a township
            各乡镇的学生数
        by term
            按学期
        from the first of January to this day, last year
            去年从 1 月 1 日到同日
        far above the mean
            远高于平均
        avg(x) → real; money stays money
            avg(x) → real；金额仍为金额
        sum(x) → the type of x
            sum(x) → x 的类型
        min(x) → the type of x
            min(x) → x 的类型
        sumif(x, condition) → the type of x
            sumif(x, condition) → x 的类型
        max(x) → the type of x
            max(x) → x 的类型
        avgif(x, condition) → real; money stays money
            avgif(x, condition) → real；金额仍为金额
        running(x) → the type of x
            running(x) → x 的类型
        lag(x, n = 1) → the type of x
            lag(x, n = 1) → x 的类型
        lead(x, n = 1) → the type of x
            lead(x, n = 1) → x 的类型
        in Chinese where edsh speaks it
            edsh 说中文时用中文标签
        """#
}
