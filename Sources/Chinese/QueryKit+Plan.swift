extension Chinese {
    static let queryKitPlan = #"""
        , if there is one
            ，如果有
        sorts what it has read, %1
            把读到的排序，%1
        `%1`, row by row, as they are asked for
            `%1`，要一行给一行
        `%1`, computed once and kept
            `%1`，算一次后保留
        for each row again
            每行重新算
        once, before the rows are read
            读各行之前算一次
        first a quick test whether there can be a partner
            先快速判断是否可能有相配的
        one after the other
            依次进行
        first
            先
        then
            再
        starts with
            先从此开始
        goes on, step by step, with
            再逐步用它继续
        then the rows of `%1` without a partner
            再加上 `%1` 中没有相配的行
        by several indexes
            用几个索引
        by one of them
            用其中一个
        as no index has the order that is wanted
            因为没有这样次序的索引
        but only where the index leaves the order open
            只在索引没有定次序之处
        to bring the rows of a group together
            把同组的行放在一起
        to find equal rows
            找出相同的行
        to find equal values
            找出相同的值
        one row without a table
            不用表的一行
        reads the rows of %1 as they come%2
            按到来的次序读 %1 的各行%2
        reads all rows of %1%2
            读 %1 的全部行%2
        reads all rows of %1 from the index %2, which holds all that is asked%3
            从索引 %2 读 %1 的全部行，所需内容都在索引中%3
        reads all rows of %1 in the order of the index %2%3
            按索引 %2 的次序读 %1 的全部行%3
        , which holds all that is asked
            ，所需内容都在索引中
        finds rows of %1 by %2, with an index made for this query alone%3
            用专为这次查询所建的索引，按 %2 查找 %1 的行%3
        finds rows of %1 by %2, as they lie in that order%3
            按 %2 查找 %1 的行，各行本来就按此排列%3
        finds rows of %1 by %2%3
            按 %2 查找 %1 的行%3
        finds rows of %1 by %2, in the index %3%4%5
            在索引 %3 中按 %2 查找 %1 的行%4%5
        its place
            其位置
        no columns
            没有列
        all columns
            全部列
        follow %1 to %2 (%3)
            由 %1 引用 %2（%3）
        look up %1 among the %2 of %3, counted once before
            在 %3 的 %2 中查 %1，事先算好一次
        the rows of a variable or command
            变量或命令的各行
        in the order of the records
            按记录的顺序
        """#
}
