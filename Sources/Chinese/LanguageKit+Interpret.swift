extension Chinese {
    static let languageKitInterpret = #"""
        a pipeline that should give one cell gives several rows
            应该只给出一格的管道给出了多行
        end it with `| first`, or with an aggregate such as `| count`
            在末尾加上 `| first`，或汇总，如 `| count`
        these rows are not known before the line runs
            运行前不知道这些行
        a source that can be asked now
            现在就能查询的来源
        a pivot can be told its columns: pivot kind values n in ["a", "b"]
            可以写明 pivot 的列：pivot kind values n in ["a", "b"]
        an assertion does not hold
            断言不成立
        `%1` calls itself too deeply
            `%1` 调用自己的层数太多
        %1 %2 removed
            已删除 %1 条%2记录
        %1 %2 updated, %3 had the value already
            已更新 %1 条%2记录，另有 %3 条原来就是这个值
        %1 %2 updated
            已更新 %1 条%2记录
        %1 %2 added
            已新增 %1 条%2记录
        added %1 %2%3
            已新增%1 %2%3
        %1 %2 had these values already
            %1 %2 原来就是这些值
        updated %1 %2%3
            已更新%1 %2%3
        removed %1 %2%3
            已删除%1 %2%3
        there is %1 %2 already
            已有%1 %2
        an id that is not taken
            没有用过的编号
        leave `--id` out and one is given
            不写 `--id` 就会自动编号
        the id of %1
            %1的编号
        the id or name of %1
            %1的编号或名称
        list them with `%1`
            用 `%1` 列出
        look for it: %1 | where %2 contains "%3"
            请查找：%1 | where %2 contains "%3"
        id
            编号
        %1 cannot be computed
            无法计算 %1
        blocks run one another too deeply
            代码块互相嵌套太深
        charts cannot be drawn here
            这里不能画图
        %1 is read first, only the columns that the plan names
            先读 %1，只读计划中写明的列
        %1 is read row by row, only the columns that the plan names
            逐行读 %1，只读计划中写明的列
        %1; its rows go on one by one, and what shows or saves them ends the laziness
            %1；其结果逐行送出，到显示或保存时才全部算出
        all stages are one SQL statement
            全部环节合为一条 SQL 语句
        database
            数据库
        from there on all stages are one SQL statement
            此后全部环节合为一条 SQL 语句
        laziness
            逐步求值
        plan
            计划
        the rows of a command or variable are computed first, and kept in a table
            先算出命令或变量的各行，存入一张表
        """#
}
