extension Chinese {
    static let workspaceKitCheckpoint = #"""
        %1 was removed outside of edsh
            %1 在 edsh 之外被删除
        put it back, or let edsh write it anew with `adopt --discard`; until then nothing is written
            请放回原处，或用 `adopt --discard` 由 edsh 重写；在此之前不写入任何内容
        %1 was changed outside of edsh and cannot be read: %2
            %1 在 edsh 之外被改动，无法读取：%2
        `adopt --dry-run` shows every line that is wrong; correct them, then `adopt`; until then nothing is written
            `adopt --dry-run` 显示每一个错行；改正后用 `adopt` 接收；在此之前不写入任何内容
        \ (and %1)
            （以及 %1）
        %1 was changed outside of edsh%2
            %1 在 edsh 之外被改动%2
        `adopt --dry-run` shows what is different, `adopt` takes it over, `adopt --discard` goes back; until then nothing is written
            `adopt --dry-run` 显示差异，`adopt` 接收，`adopt --discard` 恢复；在此之前不写入任何内容
        %1 was changed outside of edsh
            %1 在 edsh 之外被改动
        """#
}
