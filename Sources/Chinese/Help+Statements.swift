extension Chinese {
    static let helpStatements = #"""
        one of several values
            若干值之一
        a day in a period, whose end is no part of it
            日期落在时段内，时段不含末端
        each of a list or a range, in turn
            依次取清单或区间中的每一个
        names a value, or the rows of a pipeline
            给一个值或一串环节得到的行起名
        gives a name that is there another value of the same type
            给已有的名字换一个同类型的值
        runs a block where a condition is true, else another
            条件成立时运行一段，否则运行另一段
        runs a block once for each value
            对每个值运行一次
        runs a block as long as a condition is true
            条件成立期间反复运行
        leaves the innermost loop
            离开最内层的循环
        goes on with the next round of the innermost loop
            继续最内层循环的下一轮
        makes a command of one's own
            定义自己的命令
        ends a definition and gives its value
            结束定义并给出值
        catches an error, and takes back what the block has changed
            捕获错误，并撤回该段所作的更改
        stops with a message; nothing is written
            报告后停止，不写入任何内容
        stops where a condition is not true; nothing is written
            条件不成立就停止，不写入任何内容
        reads a file of definitions, as if they stood here
            读入一个定义文件，如同写在此处
        shows values, as text
            以文本显示值
        names a value that the caller of a script gives
            声明由脚本调用者给出的值
        let NAME = VALUE
            let 名称 = 值
        The name is written with a `$` where it is used. Rows are kept as they were at that moment.
            使用时在名称前加 `$`。各行保持当时的内容。
        rows, in brackets
            写在括号里的各行
        set NAME = VALUE
            set 名称 = 值
        prints 2
            显示 2
        if CONDITION { … } else { … }
            if 条件 { … } else { … }
        `else if` may follow. A condition is a comparison; null counts as not true.
            后面可接 `else if`。条件是比较；空值算作不成立。
        one of the two
            两者之一
        for NAME in VALUES { … }
            for 名称 in 各值 { … }
        VALUES is a list, or a pipeline in brackets: of one column its values, else each row as a record.
            各值为列表，或括号里的管道：一列的取其值，否则每行为一条记录。
        over a list
            对列表
        over rows
            对各行
        while CONDITION { … }
            while 条件 { … }
        prints 128
            显示 128
        prints 1
            显示 1
        prints 1 and 3
            显示 1 和 3
        def NAME(parameter: TYPE, --flag: TYPE = VALUE) { … }
            def 名称(参数: 类型, --选项: 类型 = 值) { … }
        A parameter with a default may be left out. `return` gives a value to the caller. `help types` lists the types.
            有默认值的参数可以不写。`return` 把值交给调用者。类型见 `help types`。
        prints 42
            显示 42
        return [VALUE]
            return [值]
        prints 2.5
            显示 2.5
        try { … } catch NAME { … }
            try { … } catch 名称 { … }
        The error is a record: `$NAME.code`, `$NAME.message`. Ctrl-C is not caught.
            错误是一条记录：`$NAME.code`、`$NAME.message`。Ctrl-C 不被捕获。
        prints no
            显示 no
        fail "MESSAGE"
            fail "说明"
        all is well
            一切正常
        assert CONDITION, "MESSAGE"
            assert 条件, "说明"
        a check before the work
            动手之前先检查
        source "FILE"
            source "文件"
        A file beside the script is found first.
            先找脚本旁边的文件。
        print VALUE, …
            print 值, …
        a value inside of a text
            文本中含值
        param NAME: TYPE = DEFAULT
            param 名称: 类型 = 默认值
        At the head of a script file. `param --NAME: bool = false` is a flag. `edsh run SCRIPT --NAME VALUE` gives it; without a default it must be given.
            写在脚本文件的开头。`param --NAME: bool = false` 是开关。由 `edsh run SCRIPT --NAME VALUE` 给出；没有默认值的必须给出。
        prints 2016-08 where nothing is given
            没有给出时显示 2016-08
        """#
}
