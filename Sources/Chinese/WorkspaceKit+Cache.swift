extension Chinese {
    static let workspaceKitCache = #"""
        the query's statement does not fit its %1 columns
            查询语句与它的 %1 列不符
        the rows cannot be read
            无法读取行
        the cache is damaged
            缓存损坏
        run the command again: it is rebuilt
            请再运行一次：会重建
        no space is left for the cache
            缓存没有空间了
        the cache cannot be read or written: %1
            无法读写缓存：%1
        look at the disk; the cache, .edsh, is made anew where it is taken away while nobody works
            请检查磁盘；没有人在用时删去 .edsh，缓存会重新生成
        there is not enough memory for this
            内存不够
        narrow the rows, or choose fewer columns with `select`
            请减少行，或用 `select` 减少列
        a text is too long for the cache
            文本太长，缓存放不下
        at most 1,000,000,000 bytes
            不超过 1,000,000,000 字节
        the cache is busy
            缓存正忙
        try again
            请再试
        the cache cannot be opened: %1
            无法打开缓存：%1
        the query failed: %1
            查询失败：%1
        a function failed
            函数出错
        the cache cannot be opened
            无法打开缓存
        the database refuses the statement: %1
            数据库拒绝该语句：%1
        one SELECT over collections, such as sql "select kind, count(*) as n from schools group by kind"
            对台账的一个 SELECT，如 sql "select kind, count(*) as n from schools group by kind"
        `sql` only reads, and this is no SELECT
            `sql` 只读，而这不是 SELECT
        one SELECT
            一个 SELECT
        the rows have too many columns
            列太多
        at most 2,000 columns
            不超过 2,000 列
        choose fewer with `select`
            请用 `select` 减少列
        """#
}
