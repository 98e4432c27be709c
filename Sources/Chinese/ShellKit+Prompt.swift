extension Chinese {
    static let shellKitPrompt = #"""
        edsh without a workspace: files can be asked. `help` explains, Ctrl-D leaves.
            edsh，没有工作区：可以查询文件。`help` 看说明，Ctrl-D 退出。
        %1. `help` explains, Tab completes, Ctrl-D leaves.
            %1。`help` 看说明，Tab 补全，Ctrl-D 退出。
        """#
}
