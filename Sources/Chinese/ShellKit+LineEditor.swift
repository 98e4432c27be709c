extension Chinese {
    static let shellKitLineEditor = #"""
        cannot be read
            读不出
        cannot be written
            写不进
        cannot be locked
            锁不住
        the history %1 %2: %3
            历史记录 %1 %2：%3
        this session goes on without it
            本次会话不用它，继续进行
        (no match) %1: 
            （没有找到）%1：
        (search) %1: 
            （查找）%1：
        … and %1 more: type more letters
            ……还有 %1 个：请再多写几个字母
        """#
}
