extension Chinese {
    static let languageKitCheck = #"""
        `%1` holds the id of %2, such as %3…, not a name
            `%1` 存的是%2的编号（如 %3…），不是名称
        `%1` is not one of the values
            `%1` 不是可选的值
        `in` looks into one column, and this table has %1
            `in` 只查一列，而这个表有 %1 列
        a pipeline that gives one column
            只给出一列的管道
        end it with `| select id`
            在末尾加上 `| select id`
        `in` cannot look into %1
            `in` 不能在%1里查找
        a list such as ["a", "b"], a pipeline in brackets, a month or a period
            列表（如 ["a", "b"]）、括号里的管道、月份或时段
        `%1` cannot take %2 and %3
            `%1` 不能用于%2和%3
        there is no operator `%1`
            没有运算符 `%1`
        `%1` is %2
            `%1` 是%2
        `%1` does not fit: %2
            `%1` 用得不对：%2
        it is given nothing
            没有给出任何值
        a text is never taken for a number; convert it: int(x), decimal(x) or money(x)
            文本不会自动当作数；请转换：int(x)、decimal(x) 或 money(x)
        a date is written without quotes, as 2016-09-28; date(x) converts a text
            日期不加引号，如 2016-09-28；文本用 date(x) 转换
        days are written 90d, years 5y; or take year(x)
            天数写作 90d，年数写作 5y；或者用 year(x) 取年份
        there is no function `%1`
            没有函数 `%1`
        one of the functions that `help functions` lists
            `help functions` 列出的函数
        `%1` looks at the rows around
            `%1` 要看前后的行
        `extend` around it
            写在 `extend` 里
        write extend x = %1(…) per group sort column
            请写 extend x = %1(…) per 分组 sort 列
        `%1` stands inside of another aggregate
            `%1` 写在另一个汇总函数里面
        compute the inner one in an earlier `summarize`
            里面的先用一个 `summarize` 算出
        `%1` needs the rows of a group
            `%1` 需要一组行
        a value of one row
            一行里的值
        write it in `summarize`, as in: summarize n = %1(…) by school
            请写在 `summarize` 里，如：summarize n = %1(…) by school
        `%1` cannot be asked for `%2(…)`
            `%1` 不能用 `%2(…)`
        a function of values, such as %1(%2)
            对值用函数，如 %1(%2)
        the script has no parameter --%1
            脚本没有参数 --%1
        no parameters
            不带参数
        `$%1` cannot be set
            `$%1` 不能赋值
        `$%1` holds %2, and this is %3
            `$%1` 存的是%2，这里给的是%3
        give another name to a value of another type
            类型不同的值请另起名称
        this stands outside of a loop
            这一句不在循环里
        `for` or `while` around it
            写在 `for` 或 `while` 里
        `return` stands outside of a definition
            `return` 不在定义里
        this returns %1, and an earlier `return` %2
            这里返回%1，而前面的 `return` 返回%2
        a condition is wanted, and this is %1
            这里要一个条件，而这是%1
        a comparison such as $n > 0
            比较，如 $n > 0
        `for` needs several values, and this is %1
            `for` 需要多个值，而这是%1
        a list or a pipeline
            列表或管道
        type
            类型
        the default of `%1` is %2
            `%1` 的默认值是%2
        `param` stands inside of a definition
            `param` 写在定义里面
        the script needs --%1
            脚本需要 --%1
        --%1 and %2
            --%1 和%2
        run it with --%1 VALUE
            运行时加上 --%1 值
        a definition stands inside of another
            定义写在另一个定义里面
        `%1` is a command already
            `%1` 已经是命令
        another name
            换一个名称
        a table of %1 columns stands where one value is wanted
            这里要一个值，却是一个 %1 列的表
        a pipeline that gives one cell, such as (teachers | count)
            只给出一格的管道，如 (teachers | count)
        choose one column with `select` and one row with `first`, or count the rows
            用 `select` 选一列、用 `first` 取一行，或者统计行数
        field
            字段
        `%1` is a variable
            `%1` 是变量
        `$` in front of it
            前面加 `$`
        `%1` means nothing here
            `%1` 在这里没有意义
        a value, a variable such as $month, or a pipeline in brackets
            值、变量（如 $month）或括号里的管道
        if it is a text, put it in quotes: "%1"
            如果是文本，请加引号："%1"
        column
            列
        there is no %1 `%2` here
            这里没有%1 `%2`
        there is no variable `$%1`
            没有变量 `$%1`
        a name that `let`, `param` or `for` gives before
            前面用 `let`、`param` 或 `for` 定义的名称
        `%1` is %2 and has no fields
            `%1` 是%2，没有字段
        a reference or a record before `.`
            `.` 前面是引用或记录
        `%1` refers to %2, which this workspace does not have
            `%1` 引用 %2，而本工作区没有这个台账
        a reference of a single value cannot be followed here
            这里不能从单个值沿引用查下去
        ask for the record: (%1 | where id == $value | select %2)
            请查询该记录：(%1 | where id == $value | select %2)
        a list holds values of one type, and this is %1
            列表里的值类型要相同，而这是%1
        a verb: %1
            动词：%1
        to filter: %1 | where …
            要筛选：%1 | where …
        command
            命令
        a command of %1; `help %2` lists them
            %1 的命令；见 `help %2`
        a stage is set off with `|`: %1 | %2 …
            环节前要加 `|`：%1 | %2 …
        the moment must be known before the line runs
            运行前必须知道是什么时刻
        a date such as 2016-09-28, or a `param`
            日期（如 2016-09-28），或 `param`
        `%1` is no day or moment
            `%1` 不是日期或时刻
        2016-09-28 (the end of that day), 2016-09, 2016-09-28T10:15:00Z, or a commit's number such as 12
            2016-09-28（当天结束时）、2016-09、2016-09-28T10:15:00Z，或提交号，如 12
        `%1 add` needs %2
            `%1 add` 缺少 %2
        --%1 (%2, %3)
            --%1（%2，%3）
        `%1 update` needs the id or name of %2
            `%1 update` 缺少%2的编号或名称
        %1 update %2… --field value
            %1 update %2… --字段 值
        `%1 update` is given no field
            `%1 update` 没有给出字段
        flags such as --%1 VALUE
            选项，如 --%1 值
        name
            名称
        `%1 %2` takes flags
            `%1 %2` 要用选项
        a field with its value: --%1 VALUE
            字段和它的值：--%1 值
        `--%1` is required and cannot be null
            `--%1` 必填，不能为空
        flag
            选项
        a command is missing
            缺少命令
        the name of a command
            命令的名称
        a collection or a command; `help` lists them
            台账或命令；见 `help`
        rows come first: %1 | where … | %2 …
            先写数据来源：%1 | where … | %2 …
        a line begins with a source of rows, and stages follow: %1 | %2
            一行先写数据来源，再写环节：%1 | %2
        take 5
            take 5
        `collections` lists what the workspace keeps, `scripts` its scripts
            `collections` 列出工作区的台账，`scripts` 列出脚本
        edsh works on one workspace: leave, and start it with -w DIR
            edsh 一次只用一个工作区：请退出，再用 -w 目录 启动
        Ctrl-L clears the screen
            Ctrl-L 清屏
        write print "…"
            请写 print "…"
        write teachers | where name contains "…"
            请写 teachers | where name contains "…"
        write open "file.csv"
            请写 open "file.csv"
        `help` explains
            请看 `help`
        `exit` or Ctrl-D leaves
            退出用 `exit` 或 Ctrl-D
        Up and Ctrl-R go through earlier lines; `log` lists the commits
            向上键和 Ctrl-R 查看以前的行；`log` 列出各次提交
        there is no %1 `%2`
            没有%1 `%2`
        the %1 must be known before the script runs
            脚本运行前必须知道 %1
        a text in quotes, or a `param`
            引号里的文本，或 `param`
        the columns of the file are checked first
            文件的列要先检查
        `%1` is defined by itself
            `%1` 用自己来定义自己
        no flags: `%1` takes none
            不带选项：`%1` 没有选项
        `%1` is given a word too many
            `%1` 多了一个词
        nothing behind `%1`
            `%1` 后面什么也不写
        a stage is set off with `|`
            环节前要加 `|`
        `%1` needs %2
            `%1` 缺少 %2
        `--%1` needs a value
            `--%1` 缺少值
        this is %1
            这是%1
        `%1` gives no rows
            `%1` 不给出行
        `%1` changes records and gives no rows
            `%1` 会更改记录，不给出行
        the end of the statement
            语句到此结束
        nothing can follow `%1`
            `%1` 后面不能再写
        `%1` as the last stage
            `%1` 放在最后
        `%1` gives no rows to go on with
            `%1` 不给出行，不能接着用
        a pipeline that ends in rows
            最后给出行的管道
        this gives no rows
            这不给出行
        a table, a list or a pipeline
            表、列表或管道
        two columns would be called `%1`
            会有两列都叫 `%1`
        a name of its own for each column
            每列有自己的名称
        `%1` is given nothing
            `%1` 后面没有内容
        `%1` is given too much
            `%1` 后面的内容太多
        write %1
            请写 %1
        a number of rows is wanted
            这里要行数
        a whole number
            整数
        a number of rows is not negative
            行数不能是负数
        0 or more
            0 或更多
        `%1` does not fit these values
            `%1` 不适用于这些值
        %1 do not refer to %2
            %1 没有引用 %2
        %1 refer to %2 in several ways
            %1 有几个字段引用 %2
        join them and say how: join (%1) on id == …
            请用 join 说明怎样连接：join (%1) on id == …
        `%1` is not %2
            `%1` 不是%2
        a whole number such as 12
            整数（如 12）
        a number such as 12.5
            数（如 12.5）
        a number with at most %1 places
            最多 %1 位小数的数
        an amount such as 1250.00
            金额（如 1250.00）
        a number
            数
        true or false
            true 或 false
        a date such as 2016-09-28
            日期（如 2016-09-28）
        a month such as 2016-09
            月份（如 2016-09）
        a time such as 2016-09-28T10:15:00Z
            时间（如 2016-09-28T10:15:00Z）
        a span such as 90d, 2w, 3m or 5y
            时长（如 90d、2w、3m、5y）
        a period such as 2016-09 or 2016-06-01..2016-09-01
            时段（如 2016-09 或 2016-06-01..2016-09-01）
        `%1` is a sign of the Chinese input method
            `%1` 是中文输入法的符号
        the module that declares it must be mended: `help %1` names it
            要修改声明它的模块：见 `help %1`
        `%1` itself, which is an id
            `%1` 本身，它是编号
        each definition on its own, one behind the other
            各个定义分开写，一个接一个
        `param` at the head of a script
            写在脚本开头的 `param`
        `def` and a block around it
            外面有 `def` 和代码块
        `source` before the definitions that need it
            `source` 写在需要它的定义之前
        what is repeated stands in a loop, or in a `def`
            要重复的内容写在循环或 `def` 里
        `%1` is followed by a verb or by `|`
            `%1` 后面是动词或 `|`
        the first rows: %1 | take 1; one record: %2 show ID
            前几行：%1 | take 1；一条记录：%2 show 编号
        to end with a failure: fail "why"
            以失败结束：fail "原因"
        texts are put together in one: "${name} ${id}"
            把文本拼成一个："${name} ${id}"
        what is not known is null, not an empty text
            不知道的内容是 null，不是空文本
        a variable is begun with `let`: let %1 = 12
            变量先用 `let` 定义：let %1 = 12
        `status` tells where the workspace is
            `status` 显示工作区的位置
        a workspace is made outside of edsh: edsh init DIR
            在 edsh 外新建工作区：edsh init 目录
        the numbers from 1 to 9 are written 1..10
            从 1 到 9 的数写作 1..10
        what is not known is compared: x == null; a value in its place is x ?? value
            不知道的内容用比较：x == null；代替的值写作 x ?? 值
        what is not known is compared: x == null
            不知道的内容用比较：x == null
        a value in the place of null is x ?? value
            代替 null 的值写作 x ?? 值
        a reference leads to the other record: teachers | select name, school.name; else see `help join`
            沿引用可到另一条记录：teachers | select name, school.name；其他情况见 `help join`
        write where name contains "…"
            写作 where name contains "…"
        --%1: %2
            --%1：%2
        two columns would be called `%1`: one row writes it `%2`
            会有两列都叫 `%1`：另有一行写作 `%2`
        one spelling in all rows, or a name of its own for each column
            各行写法一致，或每列各用一个名称
        this record has other fields than the first of the list: %1
            这条记录的字段与列表里第一条不同：%1
        this record lacks fields that the first of the list has: %1
            列表里第一条有、这条记录没有的字段：%1
        records with the fields %1, in this order
            字段依次为 %1 的记录
        what a row does not have is null
            某行没有的值写 null
        `%1` has more than two decimals
            `%1` 的小数超过两位
        an amount with at most two decimals
            金额，最多两位小数
        `%1` is on or off
            `%1` 只有用或不用
        %1 alone, %2=true or %3=false
            单写 %1，或 %2=true、%3=false
        the first row cannot be both a header and data
            第一行不能既是表头又是数据
        one of --header and --no-header
            --header 和 --no-header 只用一个
        `--%1` is given twice
            `--%1` 写了两次
        each flag once
            每个选项只写一次
        a text stands in quotes
            文本写在引号里
        two values of the same kind
            两个同类的值
        two numbers, two texts, or a date and a span such as 30d
            两个数、两个文本，或日期和时长（如 30d）
        two numbers, two dates, or a date and a span such as 30d
            两个数、两个日期，或日期和时长（如 30d）
        two numbers, or a span and a whole number
            两个数，或时长和整数
        two whole or decimal numbers; floor(a / b) does for others
            两个整数或小数；其他数可用 floor(a / b)
        two numbers
            两个数
        conditions, which are true or false
            条件，即真或假
        a number or a span
            数或时长
        texts
            文本
        `%1` between the two
            两者之间写 `%1`
        """#
}
