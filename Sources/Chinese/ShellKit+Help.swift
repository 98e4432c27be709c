extension Chinese {
    static let shellKitHelp = #"""
        there is no help on `%1`
            没有关于 `%1` 的说明
        a command, a stage, a function, a collection, or one of the lists that `help` names at its end
            命令、环节、函数、台账，或 `help` 末尾列出的清单
        there is no help on `%1 %2`
            没有关于 `%1 %2` 的说明
        list, show, add, update, remove, import, export or history
            list、show、add、update、remove、import、export 或 history
        A line is a command, or a source of rows and stages: source | stage | stage\n  teachers | where subject == "maths" | summarize n = count() by school.name | top 5 by n\nEach line is one transaction; `undo` takes it back. Tab completes, Ctrl-C stops, Ctrl-D leaves.
            一行是一条命令，或者是数据来源和环节：来源 | 环节 | 环节\n  teachers | where subject == "maths" | summarize n = count() by school.name | top 5 by n\n每一行是一个事务，`undo` 可撤回。Tab 补全，Ctrl-C 停止，Ctrl-D 离开。
        More: help COMMAND, help STAGE, help STATEMENT, help COLLECTION, help commands, help stages, help statements, help functions, help formats, help types, help keys
            更多：help 命令、help 环节、help 语句、help 台账、help commands、help stages、help statements、help functions、help formats、help types、help keys
        an aggregate: used in `summarize`, and over the rows around in `extend … per`
            聚合函数：用于 `summarize`，也可在 `extend … per` 中用于周围的行
        looks at the rows around: used in `extend … per … sort …`
            看周围的行：用于 `extend … per … sort …`
        commands
            命令
        stages
            环节
        formats, for `to`, `save` and --format
            格式，用于 `to`、`save` 和 --format
        examples
            示例
        parameters
            参数
        collections
            台账
        settings
            设置
        fields
            字段
        the same as
            等同于
        \ (optional)
            （可不写）
        \ (default %1)
            （默认 %1）
        \ (unless `settings` in edsh.json says else: %1)
            （edsh.json 的 `settings` 没有另写时为 %1）
        \ (required)
            （必填）
        \ (personal)
            （个人信息）
        %1 (%2): %3
            %1（%2）：%3
        %1, %2: %3
            %1，%2：%3
        %1, computed: %2
            %1，计算得出：%2
        given as %1… where you give none
            不写时自动编号 %1…
        all of them, as rows for stages
            全部记录，供各环节使用
        one, with all its fields
            一条记录的全部字段
        a new one
            新增一条
        changes fields
            修改字段
        removes one
            删除一条
        behind any of the three: shows what would change, writes nothing
            写在这三个命令后面：显示将更改什么，不写入
        every version of one: who changed what, when (also: show ID --history)
            一条记录的各个版本：谁在何时改了什么（也可写 show 编号 --history）
        adds and changes them from a file: CSV, a workbook, JSON (help import)
            从文件新增和修改：CSV、工作簿、JSON（见 help import）
        writes them all to a file (help export)
            全部写入文件（见 help export）
        the records as they were at the end of that day
            该日终了时的记录
        every version of every record, oldest first: commit, time, user, change
            每条记录的各个版本，最早的在前：提交、时间、用户、更改
        functions of a row
            用于一行的函数
        aggregates, in `summarize`
            聚合函数，用于 `summarize`
        over the rows around, in `extend … per … sort …`
            用于周围各行的函数，在 `extend … per … sort …` 中
        types and how they are written
            类型及其写法
        "界首镇 ${expr}" with values in it, 'raw' without
            "界首镇 ${expr}" 可含值，'raw' 不含
        12.5, exact
            12.5，精确
        an amount with two places, exact
            两位小数的金额，精确
        a computed ratio
            计算得出的比率
        2016-06..2016-09: from June up to, not including, September
            2016-06..2016-09：从六月到九月，不含九月
        one of the words that a field allows, "primary"; `help COLLECTION` lists them
            字段所允许的词之一，如 "primary"；`help 台账` 列出全部
        the id of a record of another collection; its fields follow a dot: school.name
            另一台账中记录的编号；其字段写在点号之后：school.name
        %1: every collection has it, as in `schools %2`\n  `help schools` shows its words and flags for one; put the name of your collection there
            %1：每个台账都有，例如 `schools %2`\n  `help schools` 以其中一个台账为例列出用法；换成您的台账名即可
        %1\n  %2\n\nTyped in the system's shell, not at the prompt of edsh; `edsh %3 --help` shows its options.
            %1\n  %2\n\n在系统的命令行输入，而不是在 edsh 的提示符下；`edsh %3 --help` 显示其选项。
        whether a is one of the values of a list, or lies in a period or a range
            a 是否为清单中的值之一，或是否落在时段或区间内
        what is unknown; never 0
            未知的值，不是 0
        rows of one SELECT over the collections, as a source for stages; it only reads\n\nCollections are tables of their names, with the computed fields as columns. A column that is a collection's own keeps\nits type; computed ones are whole numbers, reals or texts, and money inside of a computation counts in fen, which a\nnote says where it is shown. Dates are ISO texts.
            对台账的一条 SELECT 所得的行，作为各环节的来源；只读\n\n台账是同名的表，计算字段也是列。台账自己的列保持原来的类型；算出的列是整数、实数或文本，计算中的金额以分为单位，显示时会有注意说明。日期是 ISO 文本。
        open FILE: %1
            open 文件：%1
        statements
            语句
        A line that is none of these is a pipeline: source | stage | stage. `help STATEMENT` has examples.
            不是这些语句的行就是一串环节：来源 | 环节 | 环节。示例见 `help 语句名`。
        keys of the prompt
            提示符下的按键
        $NAME: a value that `let`, `param` or `for` has named
            $名称：由 `let`、`param` 或 `for` 起名的值
        %1 (in `extend … per … sort …`)
            %1（用于 `extend … per … sort …`）
        %1 (in `summarize`)
            %1（用于 `summarize`）
        %1 VALUE: %2: %3
            %1 值：%2：%3
        %1 [--as-of DATE] | STAGE …: %2, %3
            %1 [--as-of 日期] | 环节 …：%2，%3
        %1 add --FIELD VALUE …: a new %2
            %1 add --字段 值 …：新增%2
        %1 history ID: every version of one
            %1 history 编号：一条记录的各个版本
        %1 remove ID: removes one
            %1 remove 编号：删除一条
        %1 show ID [--history]: one, with all its fields
            %1 show 编号 [--history]：一条记录的全部字段
        %1 update ID --FIELD VALUE …: changes fields of one
            %1 update 编号 --字段 值 …：修改一条的字段
        %1: %2, in `extend … per …`
            %1：%2，用于 `extend … per …`
        %1: %2, in `summarize`
            %1：%2，用于 `summarize`
        COMMANDS
            命令
        COMMANDS OF %1
            %1的命令
        DESCRIPTION
            说明
        ENVIRONMENT
            环境变量
        EXAMPLES
            示例
        EXIT STATUS
            退出状态
        FILES
            文件
        FUNCTIONS
            函数
        KEYS OF THE PROMPT
            提示符的按键
        NAME
            名称
        OPTIONS
            选项
        STAGES
            环节
        STATEMENTS
            语句
        SYNOPSIS
            用法
        User Commands
            用户命令
        a scripting shell for the records of a county education bureau
            县教育局台账的命令行
        a source of rows and stages behind it, or a command
            数据来源和后面的环节，或一条命令
        any text or value may stand here; `help` explains all
            此处可写任何文本或值；`help` 有全部说明
        example: %1
            示例：%1
        example: %1 gives %2
            示例：%1 得 %2
        here: %1
            此处：%1
        here: %1, … (Tab lists more)
            此处：%1、……（Tab 列出更多）
        null
            null
        parameters:
            参数：
        required
            必填
        what stages continue
            后面可接环节
        … | STAGE: takes the rows that come so far and passes others on
            … | 环节：接收前面的各行，再传给后面
        %1 %2: %3
            %1 %2：%3
        --field VALUE …
            --字段 值 …
        """#
}
