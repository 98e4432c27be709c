extension Chinese {
    static let shellKitCommands = #"""
        `adopt` stands inside of a transaction
            `adopt` 写在了事务里面
        a line of its own
            单独一行
        what was there is kept in %1
            原来的内容保留在 %1
        no data file was changed by hand
            没有数据文件被手工改过
        data files are as edsh knows them
            数据文件与 edsh 所知一致
        %1 record%s
            %1 条记录
        nothing to adopt: no data file was changed by hand
            没有可接收的内容：没有数据文件被手工改过
        dry run: %1 would change, nothing was written
            试运行：将更改 %1，没有写入任何内容
        committed %1: %2 from %3
            已提交第 %1 次：%2，来自 %3
        no record differs: %1 was written anew in edsh's own form
            记录没有变化：%1 已按 edsh 的格式重写
        nothing was adopted: %1 place%s to correct
            没有接收：有 %1 处要改正
        correct them and adopt again, or go back with `adopt --discard`
            改正后再接收，或用 `adopt --discard` 恢复
        changed by hand, and by a commit since (before: the commit's value; after: the file's):
            手工改过、其后又有提交改过（before 是提交的值，after 是文件的值）：
        %1 (commit %2)
            %1（第 %2 次提交）
        \ and %1 more
            等，另有 %1 条
        nothing was adopted: these records were changed by hand and by commits: %1%2
            没有接收：这些记录既被手工改过，又被提交改过：%1%2
        in the file, give each of them the value that shall stand; the commit's is shown under `before`
            请在文件里写上每条记录应有的值；提交的值见 `before`
        `redact` stands inside of a transaction
            `redact` 写在了事务里面
        an erasure cannot be rehearsed
            抹除不能试运行
        `history` shows what the journal holds
            流水里的内容见 `history`
        `--with` goes with one field
            `--with` 只配一个字段
        --field FIELD
            --field 字段
        committed %1: %2 line%s of the journal blanked; copies elsewhere are not reached
            已提交第 %1 次：抹去流水 %2 行；别处的副本不受影响
        `doctor` stands inside of a transaction
            `doctor` 写在了事务里面
        salvaging cannot be rehearsed
            抢救不能试运行
        `doctor` says what is damaged
            损坏情况见 `doctor`
        nothing is wrong
            没有问题
        nothing to salvage: the journal is whole
            不用抢救：流水完整
        commit %1
            第 %1 次提交
        commits %1 to %2
            第 %1 至 %2 次提交
        %1 cannot be read any more: what they made of the records is known from %2; who did it and when is lost
            %1已读不出：记录的结果可由%2得知；何人何时所为已丢失
        %1 cannot be read any more: what they changed is lost
            %1已读不出：所作的更改已丢失
        in the damaged part, lines of these records can be read: %1%2
            损坏的部分里，这些记录的行还能读出：%1%2
        %1 goes on from here; the damaged files are kept as they are, with copies in .edsh/recovered
            由 %1 从这里接着记；损坏的文件原样保留，副本在 .edsh/recovered
        committed %1: the records as known from %2
            已提交第 %1 次：按%2所知的记录
        there is no script `%1`
            没有脚本 `%1`
        the path of a file, or a script that `scripts` lists
            文件路径，或 `scripts` 列出的脚本
        %1 is not UTF-8 text
            %1 不是 UTF-8 文本
        a script saved as UTF-8
            以 UTF-8 保存的脚本
        %1 cannot be read: %2
            无法读取 %1：%2
        `sync` stands inside of a transaction
            `sync` 写在了事务里面
        data files are up to date
            数据文件已是最新
        there is no collection `%1`
            没有台账 `%1`
        no commit has touched a %1 `%2`
            没有提交涉及过%1 `%2`
        an undo cannot be rehearsed
            撤销不能试运行
        `log` shows what the commit changed
            该次提交的更改见 `log`
        `undo` stands inside of a transaction
            `undo` 写在了事务里面
        committed %1: %2 record%s as before
            已提交第 %1 次：%2 条记录恢复原样
        """#
}
