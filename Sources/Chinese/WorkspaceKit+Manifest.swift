extension Chinese {
    static let workspaceKitManifest = #"""
        the manifest is not an object
            清单不是对象
        this workspace has format %1: a newer edsh made it, and this one would not understand it
            本工作区的格式是 %1：由更新的 edsh 建立，这个版本读不懂
        format %1, or a newer edsh; nothing was touched
            格式 %1，或更新的 edsh；没有改动任何内容
        there is no format %1
            没有格式 %1
        format %1
            格式 %1
        `checkpoint` is `%1`
            `checkpoint` 是 `%1`
        `approvalThreshold` is no amount
            `approvalThreshold` 不是金额
        yuan such as 50000.00
            元，如 50000.00
        a number from 1 to 12
            1 到 12 的数
        `allow_place` is no truth value
            `allow_place` 不是真假值
        the manifest has no `%1`
            清单没有 `%1`
        the key `%1`
            键 `%1`
        `%1` is no whole number
            `%1` 不是整数
        `%1` is no text
            `%1` 不是文本
        `%1` is no list of names
            `%1` 不是名称列表
        ["schools", …]
            ["schools", …]
        `members` is no list
            `members` 不是列表
        [{"user": …, "name": …}, …]
            [{"user": …, "name": …}, …]
        a member without `user` or `name`
            成员没有 `user` 或 `name`
        {"user": …, "name": …}
            {"user": …, "name": …}
        `settings` is no object
            `settings` 不是对象
        {"name": value, …}
            {"名称": 值, …}
        `springTermStart` is the month in which the school year starts
            `springTermStart` 与学年开始的月份相同
        the second term's month
            第二学期的月份
        `%1` is no month
            `%1` 不是月份
        `askAbove` is negative
            `askAbove` 是负数
        the number of records that a line may change without being asked about, such as 20
            一行不经询问可以更改的记录数，如 20
        """#
}
