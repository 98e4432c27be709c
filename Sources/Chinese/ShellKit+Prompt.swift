extension Chinese {
    static let shellKitPrompt = #"""
        edsh without a workspace: files can be asked. `help` explains, Ctrl-D leaves.
            edsh，没有工作区：可以查询文件。`help` 看说明，Ctrl-D 退出。
        %1. `help` explains, Tab completes, Ctrl-D leaves.
            %1。`help` 看说明，Tab 补全，Ctrl-D 退出。
        the input ends in the middle of this line
            输入在这一行中间结束
        a line feed behind the last line too
            最后一行后面也要换行
        it may have been cut short, and was not run
            这一行可能被截断，没有执行
        """#
}
