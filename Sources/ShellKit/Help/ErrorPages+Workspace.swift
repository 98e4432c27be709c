extension ErrorPages {
    static let workspace = #"""
        E0501
        there is no workspace, or its edsh.json is wrong
        没有工作区，或 edsh.json 有误
        Go into its folder, name it with -w DIR, or make one with `edsh init`.
        请进入其文件夹，用 -w 目录 指明，或用 `edsh init` 新建。
        $ cd /; EDSH_WORKSPACE= edsh -c 'schools | count'
        $ edsh -w county -c 'schools | count'

        E0502
        a folder is not a workspace
        文件夹不是工作区
        A workspace holds edsh.json.
        工作区里有 edsh.json。
        $ mkdir empty; edsh -w empty -c 'schools | count'
        $ edsh -w county -c 'schools | count'

        E0503
        a command cannot take part
        命令不能参与
        It stands on a line of its own, outside of transactions and rehearsals.
        它要单独一行，不在事务和试运行里。
        $ edsh --dry-run -c 'redact townships W10 --field name --with 某乡 --reason asked'
        $ edsh -c 'redact townships W10 --field name --with 某乡 --reason asked'

        E0504
        `begin`, `commit`, `rollback` do not fit
        `begin`、`commit`、`rollback` 用得不对
        They group lines of the prompt: first `begin`, then one of the others.
        它们用于提示符的几行：先 `begin`，再用其他的。
        > commit
        > townships update W10 --name 崔家

        E0505
        there is nothing to plan
        没有可计划的内容
        The script would change no record.
        脚本不会更改记录。
        $ echo 'townships update W10 --name 崔家乡' > month.edsh; edsh run month.edsh --plan month.plan
        $ echo 'townships update W10 --name 崔家' > month.edsh; edsh run month.edsh --plan month.plan

        E0506
        a workspace is made in a new or an empty folder
        工作区建在新的或空的文件夹里
        What lies there already would come to stand among the workspace's own files. One that is there is opened with -w DIR.
        已有的文件会混进工作区自己的文件。已有的工作区用 -w 目录 打开。
        $ edsh init county
        $ edsh init county-2

        E0510
        the workspace is in use
        工作区正在使用
        One writes at a time. Wait longer with --wait SECONDS.
        一次只有一个在写。可用 --wait 秒数 多等一会儿。
        $ edsh with-lock -- edsh --wait 0 -c 'townships update W01 --name 兴安'
        $ edsh --wait 10 -c 'townships update W01 --name 兴安'

        E0512
        the place is not safe
        位置不安全
        Network disks and synchronized folders can lose commits.
        网络磁盘和同步文件夹可能丢失提交。
        $ mkdir Dropbox; edsh init Dropbox/county
        $ edsh init fresh

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
        $ sed -i 's/W10/W99/' county/data/townships.jsonl; edsh -c 'townships update W01 --name 兴安'
        $ edsh adopt --discard

        E0516
        nothing was adopted
        没有接收
        Correct what is listed, then adopt again.
        请改正列出的内容，再接收。
        $ echo '{"id": "W99"}' >> county/data/townships.jsonl; edsh adopt
        $ edsh adopt --discard

        E0517
        a file looks like a copy
        文件像是副本
        Another program has made a conflict copy, or a name that other systems take for the same. Nothing is written before it is gone: move what is right, remove the copy.
        别的程序造成了冲突副本，或与别的系统视为相同的文件名。处理之前不写入任何内容：请移走正确的内容，删去副本。
        $ cp county/data/townships.jsonl "county/data/townships (1).jsonl"; edsh adopt
        $ rm "county/data/townships (1).jsonl"; edsh adopt

        E0518
        a folder of the workspace is a link
        工作区的文件夹是链接
        Move the content itself into the workspace.
        请把内容本身移入工作区。
        $ mv county/journal kept; ln -s ../kept county/journal; edsh -c 'schools update S002 --students 7'
        $ rm county/journal; mv kept county/journal; edsh -c 'schools update S002 --students 7'

        E0520
        the journal is damaged
        流水损坏
        What was committed before the damage can be read; `doctor` says more.
        损坏之前的提交可以读取；详见 `doctor`。
        $ sed -i '9s/name/nome/' county/journal/000001.jsonl; edsh undo 1
        $ edsh doctor --salvage

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
        $ cp -r county/journal old; edsh -c 'townships update W10 --name 崔家'; mv county/journal new; mv old county/journal; edsh -c 'townships update W01 --name 兴安'
        $ rm -r county/journal; mv new county/journal; edsh -c 'townships update W01 --name 兴安'

        E0525
        a newer edsh wrote the journal
        流水由更新的 edsh 写成
        Nothing is written behind it. Use the newer edsh here too; the journal is not damaged.
        不在其后写入。请在这里也使用更新的 edsh；流水没有损坏。

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

        E0534
        the disk under the cache fails
        缓存所在的磁盘出错
        Nothing was written. Look at the disk, at limits for the size of files, and at the connection where it is far away.
        没有写入任何内容。请检查磁盘、文件大小的限制；磁盘在远处时检查连接。
        $ trap '' XFSZ; ulimit -f 64; edsh -c 'let all = (teachers | join (teachers) as t on school == t.school); $all | count'
        $ edsh -c 'let all = (teachers | take 9 | join (teachers) as t on school == t.school); $all | count'

        E0535
        more than memory, or one text, can hold
        超过内存或单个文本的容量
        Narrow the rows with `where`, or choose fewer columns with `select`.
        请用 `where` 减少行，或用 `select` 减少列。
        > sql "select length(zeroblob(2000000000)) as n"
        > sql "select length(zeroblob(2000)) as n"

        E0536
        more columns than one line can read
        一行里用到的列太多
        Choose those that are needed with `select`, right behind the source.
        请紧接来源用 `select` 只取要用的列。
        $ (seq -f day%g -s, 2500; seq -s, 2500) > wide.csv; edsh -c 'open wide.csv | take 5'
        $ edsh -c 'open wide.csv | select day1, day2500'

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
        $ edsh -c 'townships update W10 --name 崔家'; edsh -c 'townships update W10 --name 崔家瑶族乡'; edsh undo 2
        $ edsh undo 3; edsh undo 2

        E0551
        there is no such commit
        没有这次提交
        `log` lists them.
        见 `log`。
        > undo 99
        > log

        E0552
        there is nothing to undo
        没有可撤销的内容
        Every commit is undone, or there is none.
        提交都已撤销，或没有提交。
        $ edsh init fresh; edsh -w fresh undo
        $ edsh -w fresh -c 'townships add --name 新乡 --code 450399299'; edsh -w fresh undo

        E0554
        an undo needs its number, or is done
        撤销要写编号，或已撤销
        A large commit is named by its number, to be sure.
        更改较多的提交要写明编号。
        $ edsh -c 'townships update W10 --name 崔家'; edsh undo 2; edsh undo 2
        $ edsh undo 3

        E0555
        what was erased cannot come back
        抹除的内容不能恢复
        Change the records by hand.
        请手工更改记录。
        $ edsh -c 'townships update W10 --name 崔家'; edsh redact townships W10 --field name --with 某乡 --reason 'asked to'; edsh undo 2
        $ edsh -c 'townships update W10 --name 崔家乡'

        E0560
        the journal does not reach so far back
        流水没有那么早
        The first commit is the beginning, and what was lost cannot be looked at.
        第一次提交就是开始；丢失的部分无法查看。
        > teachers --as-of 1990-01-01 | count
        > teachers --as-of 2100-01-01 | count

        E0561
        the workspace has moved since the plan
        计划之后工作区有变化
        Rehearse the script again.
        请重新试运行脚本。
        $ echo 'townships update W10 --name 崔家' > month.edsh; edsh run month.edsh --plan month.plan; edsh -c 'townships update W01 --name 兴安'; edsh apply month.plan
        $ edsh run month.edsh --plan month.plan; edsh apply month.plan

        E0562
        an erasure needs its reason
        抹除要写明原因
        --reason TEXT is kept in the journal.
        --reason 的内容记入流水。
        $ edsh redact townships W10 --field name --with 某乡 --reason ""
        $ edsh redact townships W10 --field name --with 某乡 --reason "asked to"

        E0563
        an erasure needs another value
        抹除要有代替的值
        A required field gets another value with --with.
        必填字段用 --with 给出别的值。
        $ edsh redact townships W10 --field name --reason "asked to"
        $ edsh redact townships W10 --field name --with 某乡 --reason "asked to"

        E0564
        this is no plan
        这不是计划文件
        A plan is written by `run NAME --plan FILE`, and is not edited.
        计划由 `run 名称 --plan 文件` 写出，不要修改。
        $ echo 'print 1' > month.plan; edsh apply month.plan
        $ echo 'townships update W10 --name 崔家' > month.edsh; edsh run month.edsh --plan month.plan; edsh apply month.plan
        """#
}
