extension Chinese {
    static let workspaceKitTransactions = #"""
        nothing is written until it is repaired; what was committed before it can be read; `doctor` says more
            修复之前不写入任何内容；此前提交的内容可以读取；详见 `doctor`
        the last %1 bytes of the journal were of a commit that was never finished; they were cut off and kept in .edsh/recovered/%2
            流水末尾 %1 字节属于未完成的提交；已截去，保留在 .edsh/recovered/%2
        commit %1 was made here, but the journal ends with commit %2
            这里做过第 %1 次提交，而流水到第 %2 次提交为止
        commit %1 was made here, but the journal no longer holds it
            这里做过第 %1 次提交，而流水里已经没有它
        the journal was cut, or replaced by that of another copy: bring back the newest one, or see `doctor --salvage`; nothing is written until then
            流水被截短，或被另一副本的流水替换：请恢复最新的，或见 `doctor --salvage`；在此之前不写入任何内容
        `%1` of %2 %3 is %4, but there is no %5 %6
            %2 %3 的 `%1` 是 %4，但没有%5 %6
        %1 %2 has %3, as has %4 %5
            %1 %2 的 %3 与%4 %5 相同
        what no other %1 has
            与其他%1不重复的值
        %1 %2 cannot be removed: `%3` of %4%5 refers to it
            不能删除%1 %2：%4%5的 `%3` 引用它
        change or remove those %1 first
            请先更改或删除这些%1
        commit %1 cannot be undone: what it changed was erased on demand
            第 %1 次提交不能撤销：它更改的内容已按要求抹除
        change the records by hand
            请手工更改记录
        the newest commit, %1, changed %2 records
            最新的第 %1 次提交更改了 %2 条记录
        its number, to be sure
            为稳妥起见，写上编号
        undo %1
            undo %1
        commit %1 changed nothing
            第 %1 次提交没有更改任何内容
        there is no commit %1
            没有第 %1 次提交
        `log` lists them
            见 `log`
        there is nothing to undo
            没有可撤销的内容
        commit %1 was taken back already by commit %2
            第 %1 次提交已由第 %2 次提交撤销
        `undo %1` brings it back
            `undo %1` 可恢复
        %1 %2 (removed since)
            %1 %2（其后已删除）
        commit %1 cannot be undone: changed since then: %2%3
            第 %1 次提交不能撤销：其后有更改：%2%3
        undo the later commits first, or change the records by hand
            请先撤销后来的提交，或手工更改记录
        there is no %1 %2
            没有%1 %2
        committed, but the cache could not be brought up to date: %1
            已提交，但缓存没能更新：%1
        committed, but the data files could not be brought up to date: %1
            已提交，但数据文件没能更新：%1
        the transaction was broken off; nothing was written
            事务已中断；没有写入任何内容
        no transaction is open
            没有进行中的事务
        %1 was planned on commit %2, and the workspace is at %3
            %1 是按第 %2 次提交计划的，而工作区已到第 %3 次
        nothing committed between plan and apply
            计划与执行之间没有别的提交
        rehearse the script again with --plan
            请用 --plan 重新试运行脚本
        %1 is not a plan, or it was changed
            %1 不是计划，或被改动过
        a commit that changed records; `log` lists them
            更改过记录的提交；见 `log`
        a commit that was not taken back; `log` lists them
            未被撤销的提交；见 `log`
        commits wait
            还有提交在等待
        """#
}
