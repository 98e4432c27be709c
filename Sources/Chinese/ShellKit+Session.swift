extension Chinese {
    static let shellKitSession = #"""
        this workspace does not use the module `%1`
            本工作区没有使用模块 `%1`
        `%1` belongs to the module `%2`, which this workspace does not use
            `%1` 属于模块 `%2`，本工作区没有使用它
        to use it, write "%1" into the list `modules` of edsh.json
            要使用它，把 "%1" 写进 edsh.json 的 `modules`
        edsh.json names a module `%1`, which edsh does not have; did you mean `%2`?
            edsh.json 写了模块 `%1`，edsh 没有它；是不是 `%2`？
        edsh.json names a module `%1`, which edsh does not have: one of %2
            edsh.json 写了模块 `%1`，edsh 没有它：可用的是 %2
        saved %1 row%s to %2
            已保存 %1 行到 %2
        %1 belongs to the workspace itself
            %1 是工作区自己的文件
        a file outside of its data, journal and .edsh folders
            data、journal、.edsh 文件夹以外的文件
        a folder
            文件夹
        a device
            设备
        %1 is %2
            %1 是%2
        the name of a file
            文件名
        %1 could not be replaced (%2); its new content is in %3
            %1 无法替换（%2）；新内容在 %3
        %1 cannot be written: %2
            无法写入 %1：%2
        a folder that exists and may be written to
            存在且可写的文件夹
        the past cannot be changed
            过去的记录不能更改
        a line that only asks
            只查询的语句
        leave --as-of away
            去掉 --as-of
        note: %1
            注意：%1
        `%1` is computed inside of `sql`, where `%2` counts in its last place (%3 is %4): `| extend %5 = %6` behind it
            `%1` 在 `sql` 语句里算出，那里的 `%2` 以末位为单位（%3 记作 %4）：在后面写 `| extend %5 = %6`
        a dry run cannot follow changes in the same transaction
            同一事务里已有更改，不能再试运行
        run it on a line of its own, or all of it with --dry-run
            单独一行运行，或全部加上 --dry-run
        … and %1 more steps
            ……还有 %1 步
        nothing to commit: no record differs
            没有要提交的内容：记录没有变化
        committed %1: %2 record%s
            已提交第 %1 次：%2 条记录
        there is nothing to plan: no record would change
            没有可计划的内容：不会更改记录
        note: %1 is not part of the plan; `apply` writes records only
            注意：%1 不在计划里；`apply` 只写记录
        the plan is in %1; `edsh apply %2` makes it, if nothing else is committed before
            计划在 %1；其间没有别的提交时，`edsh apply %2` 即可执行
        would write %1
            将写入 %1
        dry run: nothing would change
            试运行：不会有变化
        dry run: %1 record%s would change, nothing was written
            试运行：将更改 %1 条记录，没有写入任何内容
        `%1` runs itself
            `%1` 会运行自己
        %1: right
            %1：正确
        `%1` is not one character
            `%1` 不是一个字符
        a delimiter such as ; or \\t
            分隔符，如 ; 或 \\t
        note: %1: %2
            注意：%1：%2
        `begin` is for the prompt
            `begin` 只用于提示符
        nothing: the lines of -c, of standard input and of a script are one transaction as they are
            不用写：-c、标准输入和脚本的各行本来就是一个事务
        a transaction is open already
            已经有一个事务在进行
        `commit` or `rollback`
            `commit` 或 `rollback`
        a transaction is open; `commit` keeps it, `rollback` forgets it
            事务已开始；`commit` 提交，`rollback` 放弃
        %1 (not committed yet)
            %1（尚未提交）
        rolled back: nothing was written
            已放弃：没有写入任何内容
        `begin` first
            先写 `begin`
        without `begin` each line is a transaction of its own, and `undo` takes it back
            不写 `begin` 时每行就是一个事务，可用 `undo` 撤销
        a plan is a rehearsal already, and `apply` makes it
            计划本身就是试运行的结果，由 `apply` 执行
        leave --dry-run away, or rehearse the script again
            去掉 --dry-run，或重新试运行脚本
        there is no file `%1`
            没有文件 `%1`
        a file that --plan wrote
            由 --plan 写出的文件
        there is no workspace here
            这里没有工作区
        a folder that holds edsh.json, here or above
            本文件夹或上级文件夹里有 edsh.json
        make one with `edsh init DIR --sample`, or name one with -w DIR
            用 `edsh init 目录 --sample` 新建，或用 -w 目录 指明
        records cannot be changed here
            这里不能更改记录
        the statement is empty
            语句是空的
        `sql` only reads, and `%1` does not
            `sql` 只读，而 `%1` 不是
        one SELECT, such as sql "select kind, count(*) as n from schools group by kind"
            一个 SELECT，如 sql "select kind, count(*) as n from schools group by kind"
        records are changed by stages: … | update field = value
            更改记录请用环节：… | update 字段 = 值
        the history cannot be read
            无法读取历史
        %1 more line%s not shown
            还有 %1 行未显示
        left as it was: nothing was written
            保持原样：没有写入任何内容
        this changes %1: y does it, n does not, d shows every cell
            将更改 %1：y 执行，n 不执行，d 显示每个格
        label
            标签
        value
            值
        a workspace: make one with `edsh init DIR`
            工作区：用 `edsh init 目录` 新建
        a script that changes records
            更改记录的脚本
        %1, turn %2
            %1，第 %2 轮
        %1, turn %2 of %3
            %1，第 %2 轮，共 %3 轮
        \ (%1)
            （%1）
        step %1 of %2
            第 %1 步，共 %2 步
        step %1 of %2 (line %3)
            第 %1 步，共 %2 步（第 %3 行）
        no
            否
        yes
            是
        %1 has %2 columns, and all are wanted here
            %1 有 %2 列，这里要用到全部
        at most %1 columns of a file in one line
            一行里一个文件最多用 %1 列
        choose those that are needed: open %1 | select %2
            请只取要用的列：open %1 | select %2
        a module in the list `modules` of edsh.json, which is empty
            edsh.json 的 `modules` 里写明模块，现在是空的
        the transaction is still open at the end
            结束时事务还没有提交
        `commit` or `rollback` on a line of its own
            `commit` 或 `rollback`，单独一行
        nothing of it is written
            其中的更改没有写入
        """#
}
