extension ErrorPages {
    static let records = #"""
        E0401
        there is no such record
        没有这条记录
        Ids are listed by the collection; names are found with `where name contains …`.
        编号见台账；名称用 `where name contains …` 查找。
        > teachers show T9999

        E0402
        a required field is null
        必填字段为空
        The field must have a value in every record.
        这个字段在每条记录里都要有值。
        > townships update W01 --name null

        E0403
        an id is taken, or a required field is missing
        编号已用，或缺少必填字段
        Leave `--id` out and one is given.
        不写 `--id` 就会自动编号。
        > townships add --id W01 --name 新乡 --code 450325199

        E0404
        a stage is given too little or too much
        环节后面的内容太少或太多
        The help of the stage shows how it is written.
        环节的说明给出了写法。
        > teachers | take

        E0405
        these rows cannot be changed
        这些行不能更改
        Only rows that come straight from a collection, as it is now, can be changed.
        只有直接取自台账、且是现在的行才能更改。
        > teachers | summarize n = count() | delete

        E0406
        a field cannot be set
        字段不能赋值
        The id never changes, and computed fields follow from others.
        编号永远不变，计算字段由别的字段得出。
        > teachers | where id == "T0001" | update id = "T1"

        E0407
        a change gives no rows
        更改不给出行
        It stands at the end of its statement.
        它写在语句的末尾。
        > townships remove W01 | count

        E0408
        nothing can follow, or there is no such record
        后面不能再写，或没有这条记录
        What shows, saves or changes rows is the last stage.
        显示、保存或更改行的环节放在最后。
        > teachers | to csv | count

        E0409
        a stage gives no rows
        环节不给出行
        Inside of brackets a pipeline must end in rows.
        括号里的管道最后要给出行。
        > let x = (teachers | to csv)

        E0410
        a file's ending or a line of data is wrong
        扩展名或数据行有误
        The ending chooses the format; or say it with --format.
        扩展名决定格式；也可用 --format 说明。
        > townships | save towns.doc

        E0411
        something must be known before the line runs
        运行前必须知道
        File names, moments and the like are checked first; a reference must lead to a record.
        文件名、时刻等要先检查；引用必须指向存在的记录。

        E0412
        a value is taken, or there are too many
        值已有，或太多
        What is unique belongs to one record.
        唯一的值只属于一条记录。

        E0413
        a record is still referred to
        记录还被引用
        Change or remove what refers to it first.
        请先更改或删除引用它的记录。
        > townships remove W01

        E0416
        there is no such figure
        没有这个指标
        `figures` lists them.
        见 `figures`。

        E0417
        there is no such indicator
        没有这个指数
        `indicators` lists them.
        见 `indicators`。

        E0420
        a rule is broken
        违反规则
        The message names the record, the rule and its source.
        提示里有记录、规则及其依据。

        E0421
        a state cannot follow
        状态不能这样变化
        The life cycle of the collection allows other steps; some need a reason.
        台账的流程只允许别的步骤；有的要写原因。

        E0422
        a state lacks something
        状态缺少内容
        Give what the state needs before or in the same line.
        请在之前或同一行补上所需内容。

        E0423
        a name may be several records
        名称对应多条记录
        Give the id.
        请写编号。

        E0431
        a report is in another state
        报告处于别的状态
        Draft, verified, approved and archived follow one another.
        草稿、核实、批准、归档依次进行。

        E0500
        the workspace is closed
        工作区已关闭
        Start edsh again.
        请重新启动 edsh。

        E0501
        there is no workspace, or its edsh.json is wrong
        没有工作区，或 edsh.json 有误
        Go into its folder, name it with -w DIR, or make one with `edsh init`.
        请进入其文件夹，用 -w 目录 指明，或用 `edsh init` 新建。

        E0502
        a folder is not a workspace
        文件夹不是工作区
        A workspace holds edsh.json.
        工作区里有 edsh.json。

        E0503
        a command cannot take part
        命令不能参与
        It stands on a line of its own, outside of transactions and rehearsals.
        它要单独一行，不在事务和试运行里。

        E0504
        `begin`, `commit`, `rollback` do not fit
        `begin`、`commit`、`rollback` 用得不对
        They group lines of the prompt: first `begin`, then one of the others.
        它们用于提示符的几行：先 `begin`，再用其他的。
        > commit

        E0505
        there is nothing to plan
        没有可计划的内容
        The script would change no record.
        脚本不会更改记录。

        E0510
        the workspace is in use
        工作区正在使用
        One writes at a time. Wait longer with --wait SECONDS.
        一次只有一个在写。可用 --wait 秒数 多等一会儿。

        E0512
        the place is not safe
        位置不安全
        Network disks and synchronized folders can lose commits.
        网络磁盘和同步文件夹可能丢失提交。

        E0513
        nothing can be written
        不能写入
        The disk is read-only, or the folder belongs to someone else. Asking works.
        磁盘只读，或文件夹属于别人。可以查询。

        E0515
        a data file was changed by hand
        数据文件被手工改过
        `adopt` takes it over, `adopt --discard` goes back.
        用 `adopt` 接收，用 `adopt --discard` 恢复。

        E0516
        nothing was adopted
        没有接收
        Correct what is listed, then adopt again.
        请改正列出的内容，再接收。

        E0517
        a file looks like a copy
        文件像是副本
        Another program has made a conflict copy, or a name that other systems take for the same. Nothing is written before it is gone: move what is right, remove the copy.
        别的程序造成了冲突副本，或与别的系统视为相同的文件名。处理之前不写入任何内容：请移走正确的内容，删去副本。

        E0518
        a folder of the workspace is a link
        工作区的文件夹是链接
        Move the content itself into the workspace.
        请把内容本身移入工作区。

        E0520
        the journal is damaged
        流水损坏
        What was committed before the damage can be read; `doctor` says more.
        损坏之前的提交可以读取；详见 `doctor`。

        E0521
        the journal holds what cannot be read
        流水里有无法读取的内容
        A module that wrote it is not in use, or it is damaged.
        写它的模块没有使用，或已损坏。

        E0522
        something else has written to the journal
        流水被别的程序写过
        Nothing was committed. Use the workspace from one machine only.
        没有提交。请只在一台机器上使用工作区。

        E0524
        the journal is older than this workspace
        流水比工作区旧
        Bring back the newest journal.
        请恢复最新的流水。

        E0530
        the cache cannot be made
        无法建立缓存
        Check space and permissions of the folder .edsh.
        请检查 .edsh 文件夹的空间和权限。

        E0531
        the cache is damaged
        缓存损坏
        Run the command again: it is rebuilt.
        请再运行一次：会重建。

        E0532
        no space is left
        没有空间了
        Free some space and try again.
        请腾出空间再试。

        E0533
        the cache is busy
        缓存正忙
        Try again.
        请再试。

        E0540
        a transaction is open
        有事务在进行
        Commit it or roll it back first.
        请先提交或放弃。

        E0541
        no transaction is open
        没有进行中的事务
        Begin one first.
        请先开始事务。

        E0542
        the transaction was broken off
        事务已中断
        Nothing was written; try again.
        没有写入任何内容；请再试。

        E0550
        an undo meets later changes
        撤销与后来的更改冲突
        Undo the later commits first.
        请先撤销后来的提交。

        E0551
        there is no such commit
        没有这次提交
        `log` lists them.
        见 `log`。
        > undo 99

        E0552
        there is nothing to undo
        没有可撤销的内容
        Every commit is undone, or there is none.
        提交都已撤销，或没有提交。

        E0553
        a commit changed nothing
        提交没有更改内容
        There is nothing to take back.
        没有可撤销的内容。

        E0554
        an undo needs its number, or is done
        撤销要写编号，或已撤销
        A large commit is named by its number, to be sure.
        更改较多的提交要写明编号。
        > undo

        E0555
        what was erased cannot come back
        抹除的内容不能恢复
        Change the records by hand.
        请手工更改记录。

        E0560
        the journal does not reach so far back, or this is no plan
        流水没有那么早，或不是计划
        The first commit is the beginning.
        第一次提交就是开始。
        > teachers --as-of 1990-01-01 | count

        E0561
        the workspace has moved since the plan
        计划之后工作区有变化
        Rehearse the script again.
        请重新试运行脚本。

        E0562
        an erasure needs its reason
        抹除要写明原因
        --reason TEXT is kept in the journal.
        --reason 的内容记入流水。

        E0563
        an erasure needs another value
        抹除要有代替的值
        A required field gets another value with --with.
        必填字段用 --with 给出别的值。
        """#
}
