extension Chinese {
    static let workspaceKitHistory = #"""
        the journal cannot tell what was at %1: %2 cannot be read any more
            流水不能说明 %1 时的情况：%2已读不出
        a moment after %1
            %1 之后的时刻
        that
            此
        `log` lists the commits that can be read
            `log` 列出可读的提交
        at most %1, the last one
            最多 %1，即最后一次
        there is no commit yet, so there is no past to look at
            还没有提交，无从回看
        the journal does not reach back to %1: its first commit is of %2
            流水没有 %1 的内容：第一次提交在 %2
        a moment from %1 on
            %1 以后的时刻
        %1 record%s of %2 cannot be shown as of then: erased on demand
            %2 有 %1 条记录不能显示当时的样子：已按要求抹除
        there is and was no %1 %2
            现在和过去都没有%1 %2
        `log --collection %1` lists the commits
            `log --collection %1` 列出各次提交
        `%1` is %2 already
            `%1` 已经是 %2
        another value to stand in its place
            用来代替的另一个值
        an erasure needs its reason
            抹除要写明原因
        --reason TEXT
            --reason 原因
        the journal keeps who erased what, when and why
            流水记下何人、何时、为何抹除了什么
        `%1` is no field of %2
            `%1` 不是 %2 的字段
        `%1` is required, so %2 cannot be without it
            `%1` 必填，%2不能没有它
        give what shall stand there instead: --with VALUE; or erase the whole record
            请给出代替的值：--with 值；或抹除整条记录
        .edsh/recovered holds %1 older copies, which may hold what was erased: remove them
            .edsh/recovered 里有 %1 份旧副本，其中可能有已抹除的内容：请删除
        """#
}
