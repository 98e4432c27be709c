extension Chinese {
    static let workspaceKitLocks = #"""
        waiting for %1; Ctrl-C stops waiting
            正在等待 %1；按 Ctrl-C 不再等待
        another process
            另一个进程
        %1 (process %2 on %3)
            %1（%3 上的进程 %2）
        %1 (process %2 on %3), who has been writing since %4
            %1（%3 上的进程 %2，从 %4 开始写入）
        the workspace is in use by %1; waited %2.%3 s
            工作区正由 %1 使用；已等待 %2.%3 秒
        nothing was changed; try again when it is done, or wait longer with --wait SECONDS
            没有更改任何内容；等它完成后再试，或用 --wait 秒数 多等一会儿
        """#
}
