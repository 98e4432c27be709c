extension Chinese {
    static let shellKitCompletion = #"""
        %1, required
            %1，必填
        a file format
            文件格式
        a further part of the stage
            环节的其他部分
        a kind of %1
            %1 的一种
        a kind of chart
            图的一种
        a new %1
            新增%1
        add and change from a file
            从文件新增和修改
        after commit %1: %2
            第 %1 次提交之后：%2
        all %1
            全部%1
        and a list, or a pipeline in brackets
            后面写列表，或括号里的管道
        and a name for the other rows
            后面写另一来源的名称
        and a name for them
            后面给它们起名
        and the columns within whose values it is done
            后面写列，在其相同值之内计算
        and the condition by which rows belong together
            后面写各行相配的条件
        and the list of values
            后面写各值的列表
        and the names of the two columns
            后面写两列的名称
        and the order of the rows
            后面写各行的次序
        and the value
            后面写值
        and the value for what is missing
            后面写缺少时的值
        and what to group or order by
            后面写分组或排序的依据
        and where the values come from
            后面写值的来源
        another one
            再写一个
        as they were at the end of a day
            某日终了时的记录
        begins so
            以此开头
        both are true
            两边都成立
        change fields of one
            修改一条的字段
        columns of text
            宽多少字
        ends so
            以此结尾
        every version of it
            它的各个版本
        every version of one: who changed what, when
            一条记录的各个版本：谁在何时改了什么
        fits a regular expression
            符合正则表达式
        folder
            文件夹
        from a month on, up to another
            从某月起，到另一月
        function
            函数
        has this part
            含有这部分
        how the file writes its letters
            文件的文字编码
        is
            等于
        is at least
            大于等于
        is at most
            小于等于
        is less
            小于
        is more
            大于
        is not
            不等于
        is one of a list: [a, b]
            是列表中的一个：[a, b]
        lines before the heading
            表头前的行数
        lines of text
            高多少行
        of a histogram
            直方图的区间数
        one of them is true
            有一边成立
        only the statement
            只显示语句
        remove one
            删除一条
        rows of a SELECT over the collections
            对台账的一条 SELECT 所得的行
        rows of a pipeline
            管道的各行
        shows what would change
            显示将更改什么
        stands above the chart
            写在图的上方
        the column of names
            名称所在的列
        the columns of numbers
            数字所在的各列
        the sign between cells
            单元格之间的分隔符
        then another stage
            接着写下一个环节
        then the columns to group by
            接着写分组的列
        this month
            本月
        today
            今天
        variable
            变量
        where it is not found by itself
            不能自行识别时写
        where the file's ending does not tell
            扩展名不能说明时写
        write all to a file
            全部写入文件
        """#
}
