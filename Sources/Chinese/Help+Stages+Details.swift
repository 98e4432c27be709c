extension Chinese {
    static let helpStagesDetails = #"""
        sort column, -column, …
            sort 列, -列, …
        the largest first
            最大的在前
        what is not filled in
            哪些没有填写
        what a file holds
            文件里有什么
        drop column, …
            drop 列, …
        all but one
            只去掉一列
        top n by expression, … [per key, …]
            top n by 表达式, … [per 键, …]
        With `-` in front of the expression, the smallest.
            表达式前加 `-` 则取最小的。
        the three largest
            最大的三所
        sample n [seed number]
            sample n [seed 数字]
        The same seed draws the same records again, in whatever order they stand. Without a seed another sample is drawn each time.
            同一个种子总是抽出同样的记录，不论其次序如何。不写种子则每次不同。
        three to be looked at
            抽查三名
        rename new = old, …
            rename 新名 = 旧名, …
        a new name
            换个名称
        unpivot column, … into name, value
            unpivot 列, … into 名称, 值
        Cells that are null give no row.
            空的格不产生行。
        a row for each item
            每项一行
        save FILE [--format csv] [--excel]
            save 文件 [--format csv] [--excel]
        The file is replaced as a whole, and only when the command, or the script, has succeeded. With --excel a CSV file is as spreadsheet programs want it. Behind `render` a picture is saved, as .svg or .png.
            文件整个被替换，且只在命令或脚本成功之后。写 --excel 则按表格软件的要求写 CSV。在 `render` 之后保存图片：.svg 或 .png。
        as CSV
            写成 CSV
        as a workbook
            写成工作簿
        as a picture
            写成图片
        where condition
            where 条件
        Stands anywhere, also behind summarize. A condition on null is not true; `not` of it is.
            可在任何位置，也可在 summarize 之后。对空值的条件不成立，对它取 `not` 则成立。
        small primary schools
            人数少的小学
        a part of a name
            姓名的一部分
        summarize name = aggregate, … by key, …
            summarize 名称 = 汇总函数, … by 键, …
        Without `by`, one row in all. Aggregates: see `help functions`.
            不写 `by` 则总共一行。汇总函数见 `help functions`。
        figures for each kind
            各类的数字
        over references
            沿引用汇总
        assert condition, "message"
            assert 条件, "说明"
        The rows go on as they are. The message is that of the first row that fails, and may name its columns: "${name} has no pupils".
            各行原样通过。报告第一个不满足的行的说明，说明中可写列："${name} has no pupils"。
        a rule that holds
            成立的规则
        pivot column values expression [in [value, …]]
            pivot 列 values 表达式 [in [值, …]]
        Rows are those that agree in all other columns. Where several rows meet in a cell, numbers are added up; an aggregate says it otherwise. A cell without rows is null. Without `in`, the values that occur are asked for first.
            其他各列都相同的归为一行。一格遇到多行时，数字相加；也可用汇总函数另行规定。没有行的格为空。不写 `in` 则先查询有哪些值。
        years down, channels across
            年份为行，渠道为列
        extend name = expression, … [per key, …] [sort column, …]
            extend 名称 = 表达式, … [per 键, …] [sort 列, …]
        With `per`, aggregates range over the rows with the same key and are written into each of them. `running`, `lag`, `lead`, `rank`, `share` and `zscore` look at the rows around, in the order of `sort`, or in the order that the rows have.
            写 `per` 时，汇总函数对同键的行计算，写入其中每一行。`running`、`lag`、`lead`、`rank`、`share` 和 `zscore` 按 `sort` 的次序（不写则按现有次序）看周围的行。
        a new column
            新的一列
        the change against the year before
            比上一年的变化
        update field = expression, …
            update 字段 = 表达式, …
        no such teacher: nothing changes
            没有这名教师，什么也不改
        The name shows in `explain` and names this part of the SQL; a `join` with a pipeline that ends in it calls the columns by it.
            名称显示在 `explain` 中，也是这段 SQL 的名称；`join` 以它结尾的管道时，用它称呼各列。
        a named step
            起了名的一步
        skip n
            skip n
        all but eight
            除前八个以外
        a table
            一张表
        select column, name = expression, …
            select 列, 名称 = 表达式, …
        a reference and a ratio
            一个引用和一个比值
        histogram column width n
            histogram 列 width n
        ages in tens
            以十岁分组的年龄
        fill column [from period] [per key, …] [with value]
            fill 列 [from 期间] [per 键, …] [with 值]
        In steps of the function that gave the column: day, week, month, quarter, term, schoolyear, year. From the least to the greatest value that occurs, or over the period; with `per`, for each key. In the added rows the other columns are null, or the value behind `with` where it fits. No row is taken away: those outside of the period, or without a value, stay.
            按得出该列的函数的步长：day、week、month、quarter、term、schoolyear、year。从出现的最小值到最大值，或在所写期间内；写 `per` 则对每个键。补上的行其他列为空，或在类型相符时填 `with` 后的值。不去掉任何行：期间以外的和没有值的行都留下。
        months without an award
            没有表彰的月份
        take n
            take n
        two rows
            两行
        A column that one side lacks is null there. The rows of each side stand in the order of their records: a `sort` before `union` is not kept, unless a `take` has cut by it, so sort behind it.
            一边没有的列，在那一边为空。两边的行各按记录的顺序排列：`union` 之前的 `sort` 不保留，除非已用 `take` 按它截取，所以请在后面再排序。
        both ends
            最小和最大的两头
        expand column, expand name = list
            expand 列, expand 名称 = 列表
        The item stands where the list stood, or in a column of its own behind the others where it has another name. The other columns are repeated. A list that is null or empty gives no row.
            各项写在原来列表的位置；另起名称时，写在后面自己的列中。其他列照样重复。空值或空列表不产生行。
        a list turned into rows again
            把列表变回各行
        parts of a text
            文本的各部分
        With --sql only the SQL statement.
            写 --sql 则只显示 SQL 语句。
        one statement
            一条语句
        a bar for each kind
            每类一条
        how old the teachers are
            教师的年龄
        distinct column, …
            distinct 列, …
        Without columns, all of them.
            不写列则为全部列。
        the kinds that occur
            出现的类别
        count, count by key, …
            count, count by 键, …
        how many
            多少行
        how many of each
            每类多少
        Columns are matched with fields by name; without a column `id` ids are given.
            列按名称与字段对应；没有 `id` 列则自动编号。
        from a literal
            直接写出的记录
        last n
            last n
        the two largest
            最大的两所
        the largest school
            最大的学校
        join [left|full|semi|anti|asof] (source) [as name] on condition, …
            join [left|full|semi|anti|asof] (来源) [as 名称] on 条件, …
        Without a word, only rows that fit on both sides. `left` keeps all rows of the left, `full` of both sides, `semi` those that have a partner, `anti` those that have none, each once. `asof` takes the one partner that comes nearest by the inequality. The right side's columns are called name.column afterwards, where the name is the collection's or the one behind `as`. A single column name means that both sides have it. Null never fits.
            不加词时，只留两边相配的行。`left` 留下左边全部，`full` 留下两边全部，`semi` 留下有相配的，`anti` 留下没有相配的，各一次。`asof` 取按不等式最近的一个相配。此后右边的列写作“名称.列”，名称为台账名或 `as` 后的名称。只写一个列名表示两边都有该列。空值永不相配。
        schools that the survey of 2016 left out
            2016 年调查漏掉的学校
        headmasters in post
            在任的校长
        to csv | tsv | json | jsonl | yaml | md | html | xlsx
            to csv | tsv | json | jsonl | yaml | md | html | xlsx
        `to csv --excel` is CSV as spreadsheet programs want it: with a byte order mark, codes and long numbers as texts, and nothing that would be computed.
            `to csv --excel` 按表格软件的要求写 CSV：带字节序标记，代码和长数字写成文本，不含会被计算的内容。
        for another program
            供其他程序使用
        for a spreadsheet program
            供表格软件使用
        render bar|line|histogram|spark|scatter [x] [y] [--x column] [--y a,b]
            render bar|line|histogram|spark|scatter [x] [y] [--x 列] [--y 列,列]
        The first column that is no number names the bars or points (for scatter the first number is the horizontal place),\nthe others that are numbers are drawn, each as a series. Words behind the kind choose other columns: `render histogram\ntotal`, `render bar school amount`; so do --x and --y. --title, --width, --height and --bands say more. A histogram\ncounts the values of one column in bands. In a terminal the chart fits it; elsewhere it is plain text 80 columns wide.\n`render bar | save "chart.svg"` (or .png) makes a picture.
            第一个不是数字的列作为各条或各点的名称（scatter 则以第一个数字为横坐标），其他数字列各画成一组。图的种类后面的词另选列：`render histogram total`、`render bar school amount`；--x 和 --y 也是。--title、--width、--height 和 --bands 作进一步规定。直方图统计一列的值落在各区间的次数。在终端中图按其宽度，其他地方为 80 列宽的纯文本。`render bar | save "chart.svg"`（或 .png）保存图片。
        Of each column its type, how many values it has, how many are null, how many differ, the least and the greatest, the\nmean of a number, and the most frequent value with how often it occurs (the least one where several are as frequent;\nnull where none occurs twice). Any stage goes on with these rows.
            每列的类型、值的个数、空值数、不同值数、最小和最大值、数字的平均值，以及最常见的值及其次数（并列时取最小的；没有重复的值则为空）。后面可以再接任何环节。
        """#
}
