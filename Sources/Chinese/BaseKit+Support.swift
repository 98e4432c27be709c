extension Chinese {
    static let baseKitSupport = #"""
        interrupted; nothing was written
            已中断；没有写入任何内容
        edsh is at fault: %1
            edsh 本身出错：%1
        nothing was written; run the line again, and if it comes back report it with the line
            没有写入任何内容；请再运行一次，如仍出现，请连同这一行报告
        """#
}
