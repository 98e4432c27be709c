extension Chinese {
    static let helpStages = #"""
        names the rows at this point
            给此处的行起个名字
        fails where a condition is not true for every row
            有一行不满足条件就失败
        the number of rows, in all or for each key
            行数：总数，或每个键的行数
        removes the records that the rows are
            删除这些行所对应的记录
        profiles the rows: a row for each column
            概括各行：每列一行
        one row for each combination of values
            每种取值组合留一行
        leaves columns out
            去掉一些列
        a row for each item of a list
            列表的每一项成为一行
        shows how the pipeline would be computed, without running it
            显示将怎样计算，不运行
        adds columns, or replaces those of the same name
            添加列，同名的列被替换
        adds a row for each missing period or number
            为缺少的期间或数字补上一行
        keeps the first row
            只留第一行
        how many values lie in each band
            每个区间有多少个值
        adds a record to a collection for each row
            每行在台账中新增一条记录
        puts rows of another source beside those that fit
            把另一来源中相配的行并到旁边
        keeps the last n rows, in their order
            留下最后 n 行，次序不变
        turns the values of a column into columns
            把一列的各个值变成列
        gives columns other names
            给列改名
        draws the rows
            把各行画成图
        keeps n rows drawn at random, in the order that they have
            随机抽取 n 行，次序不变
        writes the rows to a file, in the format of its ending
            把各行写入文件，格式由扩展名决定
        chooses and computes columns, in this order
            按此次序选取和计算列
        leaves the first n rows out
            跳过前 n 行
        orders the rows; ascending, or descending with `-`; nulls last
            排序：默认升序，加 `-` 为降序，空值在最后
        one row for each group, with figures over its rows
            每组一行，含该组各行的统计
        shows the rows as a table, also where another format is set
            以表格显示，即使另设了格式
        keeps the first n rows
            留下前 n 行
        shows the rows in a format
            以某种格式显示
        keeps the n rows with the largest values, largest first
            留下值最大的 n 行，从大到小
        the rows of another source behind these, matched by name
            后面接上另一来源的行，按列名对应
        turns columns into rows of a name and a value
            把列变成行，每行一个名称和一个值
        sets fields of the records that the rows are
            修改这些行所对应记录的字段
        keeps the rows for which a condition is true
            留下满足条件的行
        """#
}
