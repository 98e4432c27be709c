extension Chinese {
    static let baseKitSupport = #"""
        interrupted; nothing was written
            已中断；没有写入任何内容
        """#
}
