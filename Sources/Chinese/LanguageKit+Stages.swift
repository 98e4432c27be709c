extension Chinese {
    static let languageKitStages = #"""
        columns to sort by
            排序的列
        a number of rows
            行数
        `first` keeps one row
            `first` 只取一行
        `take` and a number
            `take` 和一个数
        `top` does not say by what
            `top` 没有说明按什么
        by and a value
            by 和一个值
        write top %1 by column
            请写 top %1 by 列
        columns
            列
        new = old
            新名 = 旧名
        a new name is missing
            缺少新名称
        only a column can be renamed
            只有列可以改名
        the name of a column
            列名
        use `extend` to compute one
            要计算新列，请用 `extend`
        columns to leave out
            要去掉的列
        only a column can be left out
            只有列可以去掉
        no column would be left
            一列也不剩了
        at least one to stay
            至少留下一列
        one column
            一列
        `pivot` needs a column and its values
            `pivot` 需要一列和它的值
        pivot kind values n
            pivot kind values n
        `%1` has %2 values
            `%1` 有 %2 个值
        at most %1 columns
            最多 %1 列
        choose some with in ["a", "b"]
            用 in ["a", "b"] 选出几个
        the columns of a pivot must be known before it runs
            运行前必须知道 pivot 会有哪些列
        values such as ["primary", "junior"]
            值，如 ["primary", "junior"]
        `unpivot` needs columns and two names
            `unpivot` 需要若干列和两个名称
        unpivot a, b into name, value
            unpivot a, b into 名称, 值
        only columns can be unpivoted
            只有列可以转成行
        `%1` is %2, and the columns before are %3
            `%1` 是%2，而前面的列是%3
        columns of one type
            类型相同的列
        `fill` needs a column of periods or whole numbers
            `fill` 需要期间或整数的列
        fill m with 0
            fill m with 0
        make one before, by a function of a date: summarize … by m = month(date), q = quarter(date)
            先算出一列：summarize … by m = month(date)
        `per` needs columns
            `per` 后面要写列
        `from` needs a period, and this is %1
            `from` 需要时段，而这是%1
        a period such as schoolyear(), or numbers such as 2013..2018
            时段，如 schoolyear()，或整数范围，如 2013..2018
        a period such as schoolyear() or 2016-01..2017-01
            时段，如 schoolyear() 或 2016-01..2017-01
        `histogram` needs a width
            `histogram` 需要组距
        histogram age width 10
            histogram age width 10
        `histogram` needs exact numbers, and this is %1
            `histogram` 需要精确的数，而这是%1
        the width of a band is more than 0
            区间的宽度要大于 0
        `%1` stands behind `%2`, where a comma means another key
            `%1` 写在 `%2` 之后，那里的逗号表示另一个键
        the columns in front of `per` and `sort`
            列写在 `per` 和 `sort` 之前
        two columns would be called `%1`: these rows write it `%2`
            会有两列都叫 `%1`：前面的行写作 `%2`
        one spelling on both sides
            两边用同一种写法
        cut it off with int(x)
            用 int(x) 取整
        columns to add
            要增加的列
        one condition
            一个条件
        `=` is not a comparison
            `=` 不是比较
        `where` needs a condition, and this is %1
            `where` 需要条件，而这是%1
        a comparison such as students < 100
            比较，如 students < 100
        field = value
            字段 = 值
        a field is missing
            缺少字段
        nothing
            什么也不写
        `insert` needs a collection
            `insert` 后面要写台账
        `insert` takes one collection
            `insert` 只写一个台账
        insert collection
            insert 台账
        collection
            台账
        a collection; `collections` lists them
            台账；见 `collections`
        these rows are not records of a collection
            这些行不是台账的记录
        rows that come straight from a collection, before summarize or distinct
            直接取自台账的行，在 summarize、distinct 之前
        choose the records by id: teachers | where id in (… | select id) | %1 …
            按编号选出记录：teachers | where id in (… | select id) | %1 …
        these records are as they were at %1, and the past cannot be changed
            这些是 %1 时的记录，过去的记录不能更改
        records as they are now
            现在的记录
        choose them by id: %1 | where id in (… | select id) | %2 …
            按编号选出：%1 | where id in (… | select id) | %2 …
        the id of a record never changes
            记录的编号永远不变
        another field
            别的字段
        `%1` is computed and cannot be set
            `%1` 是算出来的，不能赋值
        a stored field: %1
            存储的字段：%1
        %1 have no field `%2`
            %1 没有字段 `%2`
        `%1` holds %2, and this is %3
            `%1` 存的是%2，而这是%3
        `%1` is required and cannot be null
            `%1` 必填，不能为空
        convert it: int(x), decimal(x) or money(x)
            请转换：int(x)、decimal(x) 或 money(x)
        round it to the fen: money(x)
            四舍五入到分：money(x)
        choose how: int(x) cuts off, floor(x), ceil(x)
            请选择取整方式：int(x) 截去小数，floor(x) 向下，ceil(x) 向上
        `join` does not say on what
            `join` 没有说明按什么连接
        on and a condition
            on 和一个条件
        write join (source) on id == school
            请写 join (来源) on id == school
        two joins would be called `%1`
            会有两个连接都叫 `%1`
        another name: join (…) as other on …
            另起名称：join (…) as other on …
        `join asof` needs one inequality
            `join asof` 需要一个不等式
        on equal columns, and one of <, <=, >, >=
            on 相等的列，再加 <、<=、>、>= 之一
        such as on programme, date >= from
            如 on programme, date >= from
        `%1` cannot compare %2 with %3
            `%1` 不能比较%2和%3
        both sides of this condition are columns of one side of the join
            这个条件的两边都是连接同一侧的列
        one column of each side
            两侧各一列
        columns of the right side may be written %1.column
            右侧的列可以写作 %1.列名
        this is no condition of a join
            这不是连接的条件
        left == right, or the name of a column that both sides have
            左 == 右，或两侧都有的列名
        `union` needs other rows
            `union` 需要另一组行
        union (source)
            union (来源)
        `%1` is %2 here and %3 there
            `%1` 这边是%2，那边是%3
        one type on both sides
            两边类型相同
        convert one side before, with `extend`
            先用 `extend` 转换一边
        `summarize` is given nothing
            `summarize` 后面没有内容
        aggregates, such as n = count()
            汇总，如 n = count()
        write summarize n = count() by school
            请写 summarize n = count() by school
        `%1` has a value in each row, not one in a group
            `%1` 每行各有一个值，不是每组一个
        an aggregate, such as sum(…) or max(…)
            汇总函数，如 sum(…) 或 max(…)
        to group by it, write it behind `by`
            要按它分组，请写在 `by` 后面
        a column stands outside of any aggregate
            有一列不在汇总函数里
        each column inside of an aggregate, such as max(column)
            每一列都写在汇总函数里，如 max(列)
        nothing, or by and keys
            什么也不写，或 by 和分组的列
        `to` needs a format
            `to` 后面要写格式
        a format; `help formats` lists them
            格式；见 `help formats`
        format
            格式
        `--format` needs a format
            `--format` 后面要写格式
        `save` writes one file
            `save` 只写一个文件
        the end of the stage
            环节到此结束
        `save` needs a file
            `save` 后面要写文件
        save "file.csv"
            save "file.csv"
        the ending of `%1` is not a known format
            不认识 `%1` 这个扩展名对应的格式
        the ending of a format, such as .csv; `help formats` lists them
            格式的扩展名，如 .csv；见 `help formats`
        or say it: save "%1" --format csv
            或者写明格式：save "%1" --format csv
        `explain` takes only --sql
            `explain` 只有选项 --sql
        explain [--sql]
            explain [--sql]
        one list
            一个列表
        `expand` needs a list, and this is %1
            `expand` 需要列表，而这是%1
        a column that holds lists, such as of list(x), or split(text, ",")
            存有列表的列，如 list(x) 或 split(text, ",")
        a seed is a whole number
            种子是整数
        such as seed 7
            如 seed 7
        `as` needs a name
            `as` 后面要写名称
        as name
            as 名称
        a condition and a message
            条件和说明
        `assert` needs a condition, and this is %1
            `assert` 需要条件，而这是%1
        a comparison such as students >= 0
            比较，如 students >= 0
        a message is a text
            说明是文本
        `to %1` takes nothing more
            `to %1` 后面不再写别的
        to csv --excel
            to csv --excel
        rows are no picture: `%1`
            行不是图：`%1`
        `render` before `save`
            `save` 之前先 `render`
        draw them first: … | render bar | save "%1"
            请先画图：… | render bar | save "%1"
        `render` needs a kind of chart
            `render` 后面要写图的种类
        chart
            图
        --%1 is %2
            --%1 是 %2
        a number from %1 to %2
            %1 到 %2 的数
        there is no column `%1` here
            这里没有列 `%1`
        `%1` is %2, and a chart draws numbers
            `%1` 是%2，而图只画数
        convert it before: extend n = decimal(%1)
            请先转换：extend n = decimal(%1)
        `render %1` needs %2
            `render %1` 需要%2
        rows such as those of `count by kind`
            行，如 `count by kind` 的结果
        the columns here: %1
            这里的列：%1
        two columns that hold the same kind of value
            存放同类值的两列
        a text in quotes
            引号里的文本
        `%1` is an amount, and this has more than two decimals
            `%1` 是金额，这里的小数超过两位
        bars show parts of a whole, too; `help render` says what each kind draws
            条形图也能显示占比；各种图见 `help render`
        `%1` is set twice
            `%1` 设了两次
        each field once
            每个字段只写一次
        the rows have %1 columns, and `describe` looks at all
            这些行有 %1 列，而 `describe` 要查看全部列
        choose those that are wanted: select %1 | describe
            请只取要看的列：select %1 | describe
        convert one of them, as in: on %1
            把其中一个转换，例如：on %1
        there is a column `%1` already
            已有名为 `%1` 的列
        a name that no other column has: rename new = old
            与其他列不重的名称：rename 新名 = 旧名
        leave the other out before, with `drop %1`
            先用 `drop %1` 去掉另一列
        the columns of this `pivot` are not known before the line runs
            在这一行运行之前，无法得知这个 `pivot` 的列
        the columns by name, as in: %1
            写出各列，例如：%1
        `%1` holds values that were not known before the line ran
            `%1` 含有这一行运行之前未知的值
        """#
}
