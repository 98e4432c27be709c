extension Chinese {
    static let languageKitCheckScripts = #"""
        Chinese text itself stands in quotes: "界首镇"
            中文文本写在引号里："界首镇"
        `%1` stands in a script
            `%1` 写在脚本里
        nothing: a script is one transaction as it is
            不用写：脚本本身就是一个事务
        `%1` stands beside other statements
            `%1` 和别的语句写在一起
        a line or a script of its own
            单独一行，或单独一个脚本
        it commits at once and by itself: what fails beside it could not take it back
            它自己立即提交：旁边的语句失败时无法撤回它
        `if` begins a statement; a value that hangs on a condition is if(condition, one, other)
            `if` 开始一条语句；随条件而定的值写成 if(条件, 一个, 另一个)
        `%1` begins a statement of its own, and gives no value
            `%1` 开始一条单独的语句，不给出值
        a second parameter is called `%1`
            第二个参数也叫 `%1`
        a second definition is called `%1`
            第二个定义也叫 `%1`
        a name of its own for each
            每个都有自己的名称
        write summarize n = count() by column
            请写 summarize n = count() by 列
        a stage works on all rows: extend name = expression; one after the other: for row in (…) { … }
            环节处理所有行：extend 名称 = 表达式；逐行处理：for row in (…) { … }
        write extend name = expression
            请写 extend 名称 = 表达式
        write count
            请写 count
        `where` may stand behind `summarize` too
            `where` 也可以写在 `summarize` 后面
        the source stands at the beginning: teachers | where …
            数据来源写在最前面：teachers | where …
        write summarize %1(column)
            请写 summarize %1(列)
        there is no stage `%1`
            没有环节 `%1`
        a stage; `help stages` lists them
            环节；见 `help stages`
        a block that is handed over gives nothing back
            交给定义的代码块不返回值
        the statement must be known before the line runs
            运行前必须知道语句
        one text in quotes, without ${…} in it
            一个引号里的文本，其中不含 ${…}
        choose the rows behind it: sql "…" | where column == $value
            请在其后筛选行：sql "…" | where 列 == $value
        there is no database to ask here
            这里没有可查询的数据库
        `source` stands inside of a definition
            `source` 写在定义里面
        the file must be known before the script runs
            脚本运行前必须知道文件
        a name or a text in quotes
            名称，或引号里的文本
        `%1` reads itself
            `%1` 会读入自己
        `%1` needs --%2
            `%1` 缺少 --%2
        `run %1 --help` explains its parameters
            参数说明见 `run %1 --help`
        `%1` has no parameter --%2
            `%1` 没有参数 --%2
        the parameter `%1` is not used
            参数 `%1` 没有用到
        `$%1` somewhere in the script
            脚本里某处用 `$%1`
        take it away, or begin its name with `_` where it is only kept for older callers
            请删去；如只为旧的调用保留，名称以 `_` 开头
        `$%1` is not used
            `$%1` 没有用到
        take it away, or begin its name with `_`
            请删去，或名称以 `_` 开头
        this is never reached
            这里永远执行不到
        the statement before it always ends %1
            前一句总会结束%1
        a failure is ignored
            失败被忽略了
        something that is done about it
            对失败的处理
        at least tell it: catch e { print $e.message }
            至少说出来：catch e { print $e.message }
        `$%1` is a parameter and cannot be set
            `$%1` 是参数，不能赋值
        give the value a name of its own with `let`
            请用 `let` 给这个值另起名称
        `%1` takes no types in brackets
            `%1` 后面不带括号里的类型
        list(int), and the like
            如 list(int)
        list(int), table(id: text), record(id: text), and the like
            如 list(int)、table(id: text)、record(id: text)
        `--dry-run` stands inside of a definition
            `--dry-run` 写在定义里面
        the line that calls it with --dry-run, or edsh --dry-run
            在调用它的行上用 --dry-run，或 edsh --dry-run
        `commit` and `rollback` stand on a line of their own
            `commit` 和 `rollback` 要单独成行
        nothing of this line was done
            该行没有执行任何操作
        `--dry-run` stands inside of a script
            `--dry-run` 写在脚本里面
        a script is rehearsed whole: run NAME --dry-run
            脚本整个试运行：run 名称 --dry-run
        a list holds values of one type
            列表只存一种类型的值
        a column of a %1 needs a name and a type
            %1 的每一列要写名称和类型
        %1(id: text, amount: money), or %2(schools)
            %1(id: text, amount: money)，或 %2(schools)
        a definition says what its %1 holds
            定义要写明%1里有什么
        only a script may leave it open: it is checked anew with what it is given
            只有脚本可以不写：它会按给它的值重新检查
        what `$%1` holds is known when the script is run
            `$%1` 里有什么，脚本运行时才知道
        a parameter that declares it: table(id: text, amount: money)
            写明内容的参数：table(id: text, amount: money)
        the name of a file, a pipeline in brackets, or rows such as [{id: "S001"}]
            文件名、括号里的管道，或写出的行，如 [{id: "S001"}]
        a record such as {name: "和村"}
            记录，如 {name: "和村"}
        `%1` is more than a value
            `%1` 不只是一个值
        values alone: texts in quotes, numbers, days
            只写值：引号里的文本、数、日期
        the end of the value
            值的结束
        `%1` ends too soon
            `%1` 没有写完
        %1, at character %2 of `%3`
            %1，在 `%3` 的第 %2 个字符
        a field `%1` is not wanted here
            这里不需要字段 `%1`
        item %1
            第 %1 项
        row %1, %2: %3
            第 %1 行，%2：%3
        `%1` is %2 in one row, and %3 in another
            `%1` 在一行是%2，在另一行是%3
        values of one type in a column
            一列只有一种类型的值
        a table without rows does not say its columns
            没有行的表说明不了它有哪些列
        the script can declare them: param rows: table(id: text, amount: money)
            脚本可以写明：param rows: table(id: text, amount: money)
        %1, column `%2`: %3
            %1，列 `%2`：%3
        %1, column `%2`: it is %3
            %1，列 `%2`：是%3
        %1 has no column `%2`
            %1 没有列 `%2`
        these rows have no column `%1`
            这些行没有列 `%1`
        %1 among %2
            列 %1；现有 %2
        a column is given another name by `%1`
            用 `%1` 给列改名
        the column `%1` is %2
            列 `%1` 是%2
        `open %1 --problems` lists the cells that are not as most of their column
            用 `open %1 --problems` 列出与本列多数不同的单元格
        a block is taken by definitions alone, behind everything else
            只有定义可以带代码块，放在最后
        def name(…, %1: block) { … }
            def 名称(…, %1: block) { … }
        `param` stands in a file that `source` reads
            `param` 写在由 `source` 读入的文件里
        a script with parameters is run: run NAME --…
            带参数的脚本要运行：run 名称 --…
        `%1` alone takes no flags but --as-of and --history
            单独的 `%1` 只能带 --as-of 和 --history
        `%1` needs one of its commands
            `%1` 后面要写它的命令
        `help %1` explains them
            见 `help %1`
        `%1` gives its block %2
            `%1` 给代码块%2
        not more names than that
            名称不能再多
        `%1` takes no block
            `%1` 不带代码块
        the end of the statement, or `|` and a stage
            语句结束，或 `|` 和环节
        a definition takes one where its last parameter is a block: def %1(body: block) { … }
            最后一个参数是代码块的定义才可以：def %1(body: block) { … }
        `%1` needs a block
            `%1` 缺少代码块
        it stands at the end of a statement of its own
            它写在单独一句的末尾
        the place in a list is a whole number, and this is %1
            列表中的位置是整数，而这是%1
        0 for the first, -1 for the last
            0 表示第一个，-1 表示最后一个
        a field of a record is asked by its name: %1.name
            记录的字段按名称取：%1.名称
        `%1` is %2 and has no items
            `%1` 是%2，没有元素
        a list or a table before `[`
            `[` 前面是列表或表
        there is no item %1 in a list of %2
            %2的列表没有第 %1 个
        %1 item%s
            %1 个元素
        0 to %1, or -1 to -%2 from the end
            0 到 %1，或从末尾数 -1 到 -%2
        count them first: $list | count
            请先统计个数：$list | count
        the items of a column's list cannot be asked one by one
            列中的列表不能逐个取元素
        `expand` gives each a row
            用 `expand` 展开成行
        the rule `%1` is about %2, which is not kept here
            规则 `%1` 针对 %2，而这里没有这个台账
        %1 cannot be read
            无法读取 %1
        """#
}
