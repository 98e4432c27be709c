extension Chinese {
    static let languageKitSyntax = #"""
        a name in backticks does not end
            反引号中的名称没有结束
        a closing backtick
            右反引号
        `$` stands without a name
            `$` 后面没有名称
        a variable such as $month
            变量，如 $month
        %1 is not a day of the calendar
            %1 不是日历上的日期
        this number is too large
            这个数太大
        at most 18 digits
            最多 18 位数字
        write a code or an ID number as a text, in quotes
            代码和身份证号请作为文本，写在引号里
        nine months are 9m; September has its year: 2016-09
            九个月写作 9m；九月要带年份：2016-09
        nine days are 9d; a day has its month and year: 2016-09-28
            九天写作 9d；日期要带年月：2016-09-28
        what a stage is given stands without brackets
            环节后面的内容不加括号
        the items with commas between them
            用逗号隔开的各项
        a list stands in square brackets
            列表写在方括号里
        `[` and `]`
            `[` 和 `]`
        `%1` is neither a number nor a name
            `%1` 既不是数，也不是名称
        a name behind `%1`
            `%1` 后面的名称
        `=` and a value, as in %1 %2 = 12
            `=` 和一个值，如 %1 %2 = 12
        a name behind `for`
            `for` 后面的名称
        `catch` and a block, as in try { … } catch e { … }
            `catch` 和一个代码块，如 try { … } catch e { … }
        a name for the error
            错误的名称
        the head of a block
            代码块的开头
        `}` to close the block
            用 `}` 结束代码块
        a name behind `def`
            `def` 后面的名称
        the name of the definition
            定义的名称
        the parameters
            参数
        the name of a parameter
            参数的名称
        a type, such as text, int, date or month
            类型，如 text、int、date、month
        the name of a flag
            选项的名称
        a text
            文本
        the end of the line
            行尾
        the end of the input
            输入的结尾
        `%1` is not an operator here
            `%1` 在这里不是运算符
        `by` is not said behind `%1`
            `%1` 后面不写 `by`
        the keys at once
            直接写排序的列
        `!` is not an operator here
            `!` 在这里不是运算符
        `*` does not stand for all columns
            `*` 不表示所有列
        the names of columns, or nothing
            列名，或者什么也不写
        all columns are there without `select`; `count()` counts the rows
            不写 `select` 就是所有列；`count()` 统计行数
        `%1` is not how an order is turned round
            倒序不写 `%1`
        `-` in front of the key
            在列名前加 `-`
        `%1` goes without saying
            `%1` 不用写
        the key alone
            只写列名
        `is not` is not an operator here
            `is not` 在这里不是运算符
        `is` is not an operator here
            `is` 在这里不是运算符
        `contains`, `starts_with`, `ends_with` or `matches`
            `contains`、`starts_with`、`ends_with` 或 `matches`
        the text is taken as it is, without %% and _: where %1 contains "…"
            文本按原样查找，不用 %% 和 _：where %1 contains "…"
        `between` is not an operator here
            `between` 在这里不是运算符
        two comparisons
            两个比较
        write where %1 >= … and %2 <= …; a date may be `in` a period: 2016-06..2016-09
            请写 where %1 >= … and %2 <= …；日期可以用 `in` 查时段：2016-06..2016-09
        a name stands in front of its expression
            名称写在表达式前面
        name = expression
            名称 = 表达式
        write %1 NAME = %2
            请写 %1 名称 = %2
        `%1` cannot stand here
            `%1` 不能写在这里
        a comma between columns
            列与列之间用逗号
        a text does not end
            文本没有结束
        a closing quote
            右引号
        `\\%1` is no escape
            `\\%1` 不是转义符
        one of \\n \\r \\t \\\\ \\" \\/ \\$ \\u754c
            \\n \\r \\t \\\\ \\" \\/ \\$ \\u754c 之一
        `%1` is half of a character
            `%1` 是半个字符
        the other half behind it, as in \\ud840\\udc00
            后面写另一半，如 \\ud840\\udc00
        `\\u` has four digits behind it
            `\\u` 后面是四位数字
        0 to 9 and a to f, as in \\u754c
            0 到 9 和 a 到 f，如 \\u754c
        in single quotes a backslash is only a backslash
            单引号里的反斜杠就是反斜杠
        texts are nested too deeply
            文本嵌套太深
        at most %1 levels
            最多 %1 层
        `${` in a text does not end
            文本中的 `${` 没有结束
        a closing `}` and quote
            `}` 和右引号
        `--` stands without a name
            `--` 后面没有名称
        a flag such as --name
            选项，如 --name
        a value is missing
            缺少一个值
        a word or a text in quotes
            一个词，或引号里的文本
        a word
            一个词
        the name of a stage, such as where or summarize
            环节的名称，如 where 或 summarize
        something behind `%1`
            `%1` 后面的内容
        the pipeline
            管道
        a pipeline in brackets
            括号里的管道
        a pipeline in brackets, or one of %1
            括号里的管道，或 %1 之一
        a name behind `as`
            `as` 后面的名称
        another item behind the comma
            逗号后面还要有一项
        this is nested too deeply
            嵌套太深
        name a part of it with `let`
            用 `let` 给其中一部分起个名称
        this chain is too long
            这一串太长
        at most %1 parts
            最多 %1 个部分
        a choice of values is written: x in ["a", "b"]
            多个值任选其一，请写：x in ["a", "b"]
        the name of a field behind `.`
            `.` 后面的字段名
        the arguments of `%1`
            `%1` 的参数
        the list
            列表
        a value, a column or a function
            值、列或函数
        the name of a field
            字段名
        the record
            记录
        the expression
            表达式
        `%1` after %2
            %2之后的 `%1`
        the line ends too soon
            这一行没有写完
        %1 cannot stand here
            %1不能写在这里
        the end of the statement, or `|` and another stage
            语句结束，或 `|` 和下一个环节
        a name for what the block is given
            代码块所得内容的名称
        the block's names
            代码块的名称
        the field of %1 whose type is meant
            %1的字段（要说明类型）
        the types
            类型
        the place in the list
            列表中的位置
        this bracket is not closed
            这个括号没有闭合
        `%1` is not how a day is written
            日期不写作 `%1`
        a formula stands without `=`
            公式前不写 `=`
        the expression alone
            只写表达式
        print 1 + 2 computes; teachers | summarize total = sum(age) adds up a column
            print 1 + 2 可计算；teachers | summarize total = sum(age) 对一列求和
        a variable is given a value by `set`
            给变量赋值用 `set`
        `:=` is not written here
            这里不写 `:=`
        `%1=` is not an operator here
            这里没有运算符 `%1=`
        `=` and the whole expression
            `=` 和整个表达式
        `%1` is not how a failure is caught
            捕获失败不用 `%1`
        `%1` is written in small letters
            `%1` 要小写
        `finally` is not known here
            这里没有 `finally`
        what is to run in either case stands behind `try … catch`
            无论如何都要执行的写在 `try … catch` 后面
        `catch` and a name for the error
            `catch` 和错误的名称
        a pipeline stands in brackets here
            这里的管道要写在括号里
        `{` after the head of a block
            代码块开头之后的 `{`
        put brackets around it: (teachers | count) > 0
            请加括号：(teachers | count) > 0
        %1 is not said here
            这里不写 %1
        a block stands in braces
            代码块写在花括号里
        a collection, `|` and a stage
            台账、`|` 和环节
        the result of a pipeline is compared in brackets
            比较管道的结果要加括号
        write print (schools | count) %1 3
            写作 print (schools | count) %1 3
        `in`, as in for %1 in 1..4 { … }
            `in`，如 for %1 in 1..4 { … }
        the number alone
            只写数
        the record has two fields called `%1`
            记录里有两个字段叫 `%1`
        a name of its own for each field
            每个字段各用一个名称
        a number without a unit, a span such as 90d, 2w, 3m, 5y, a day such as 2016-09-28, or a text in quotes
            不带单位的数，时长如 90d、2w、3m、5y，日期如 2016-09-28，或引号里的文本
        nothing is changed here that could be rehearsed
            这里没有更改，不能试运行
        no flag may stand here
            这里不能写选项
        `--dry-run` behind update, delete or insert, or behind a command that changes records
            `--dry-run` 写在 update、delete、insert 后面，或更改记录的命令后面
        the rest of the expression, `|` and another stage, or nothing
            表达式的其余部分，或 `|` 和下一个环节，或什么都不写
        `$(…)` is how other shells run a command
            `$(…)` 是其他命令行执行命令的写法
        a pipeline in brackets without `$`, or a range of numbers such as 1..3
            括号里的管道，前面不写 `$`；或数的范围，如 1..3
        `not in` is not an operator here
            `not in` 在这里不是运算符
        `not` in front of the comparison
            把 `not` 写在比较前面
        write where not (%1 in […])
            请写 where not (%1 in […])
        `%1` is said twice
            `%1` 写了两次
        one `%1` with a comma between its parts
            只写一个 `%1`，各部分用逗号隔开
        `?` is not an operator here
            这里没有运算符 `?`
        if(condition, value, other value)
            if(条件, 值, 另一个值)
        `%1` is not said here
            这里不写 `%1`
        `set` and the whole expression
            `set` 和完整的表达式
        """#
}
