extension ErrorPages {
    /// Values that do not fit, and stages and functions that are given what they cannot take.
    static let types = #"""
        E0302
        a value has no fields
        值没有字段
        Only references and records are followed by `.` and a field.
        只有引用和记录后面可以写 `.` 和字段。
        > teachers | select x = name.length
        > teachers | select x = length(name)

        E0303
        a value of another type is wanted
        要的是另一种类型的值
        Nothing is converted silently: int(x), decimal(x), money(x), date(x) and text(x) do it.
        不会自动转换：请用 int(x)、decimal(x)、money(x)、date(x)、text(x)。
        > teachers | where name > 5
        > teachers | where length(name) > 2

        E0304
        a table stands where one value is wanted, or the other way round
        要一个值却给了表，或者相反
        One cell is given by `| count`, or by `| select one | first`.
        一格由 `| count` 给出，或由 `| select 一列 | first` 给出。
        > teachers | where school in (schools | take 2)
        > teachers | where school in (schools | take 2 | select id)

        E0305
        not one of the values
        不是可选的值
        The field holds one of a list of words; the message lists them with their Chinese.
        这个字段只能是列出的词之一；提示里列出了词和中文。
        > teachers | where subject == "math"
        > teachers | where subject == "maths"

        E0306
        an aggregate inside of an aggregate
        汇总函数套汇总函数
        Compute the inner one in an earlier `summarize`.
        里面的先用一个 `summarize` 算出。
        > teachers | summarize x = max(sum(age))
        > teachers | summarize x = sum(age) by school | summarize x = max(x)

        E0307
        an aggregate needs the rows of a group
        汇总函数需要一组行
        Write it in `summarize`; a filter on it stands behind.
        请写在 `summarize` 里；对它的筛选写在后面。
        > teachers | where sum(age) > 100
        > teachers | summarize total = sum(age) by school | where total > 100

        E0308
        a column has a value in each row
        列在每行各有一个值
        In `summarize` a column stands inside of an aggregate, or behind `by`.
        在 `summarize` 里，列要写在汇总函数里，或写在 `by` 后面。
        > teachers | summarize age by sex
        > teachers | summarize age = avg(age) by sex

        E0309
        a value must be the same for all rows
        值对所有行必须相同
        Compute it before with `let`, or compare twice.
        请先用 `let` 算出，或写两个比较。
        > teachers | where hired in (birth .. today())
        > teachers | where hired >= birth and hired < today()

        E0310
        a reference of a single value cannot be followed
        不能从单个值沿引用查下去
        Ask for the record with `where id == …`.
        请用 `where id == …` 查询该记录。
        > let t = (teachers | first); print $t[0].school.name
        > teachers | first | select school.name

        E0312
        a function looks at the rows around
        函数要看前后的行
        Write it in `extend … per … sort …`.
        请写在 `extend … per … sort …` 里。
        > teachers | where lag(age) > 3
        > teachers | extend before = lag(age) sort id | where before > 3

        E0313
        it is not clear how two collections are connected
        不清楚两个台账怎样连接
        None of the fields, or several of them, refer to the other collection: say it with `join`.
        没有字段或有几个字段引用另一台账：请用 `join` 说明。
        > townships | select name, n = teachers.count()
        > townships | select name, n = schools.count()

        E0314
        a condition of a join has one side
        连接条件只有一侧
        Each condition compares a column of each side.
        每个条件要比较两侧各一列。
        > schools | join (townships) on township == id
        > schools | join (townships) on township == townships.id

        E0315
        a reference is compared with a name
        引用与名称比较
        The field holds an id; compare the name of the record it refers to.
        字段存的是编号；请比较所引用记录的名称。
        > teachers | where school == "界首镇初级中学"
        > teachers | where school.name == "界首镇初级中学"

        E0316
        `sql` takes one SELECT
        `sql` 只接受一个 SELECT
        It reads collections as tables and changes nothing.
        它把台账当作表来读，不作更改。
        > sql "delete from schools"
        > sql "select name from schools"

        E0326
        a value has no items
        值没有元素
        Only lists and tables are followed by `[` and a place; `expand` gives each item of a column's list a row.
        只有列表和表后面可以写 `[` 和位置；列中的列表用 `expand` 展开成行。
        > let ages = 31; print $ages[0]
        > let ages = [31, 45]; print $ages[0]
        """#
}
