extension Chinese {
    static let shellKitTerminal = #"""
        ── %1 of %2 lines: Space next page, Enter next line, a all, q stop
            ── 第 %1 行，共 %2 行：空格下一页，Enter 下一行，a 全部，q 停止
        \ (Ctrl-C stops)
            （Ctrl-C 停止）
        """#
}
