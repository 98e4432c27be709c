extension Chinese {
    static let shellKitImport = #"""
        write %1: so %2 is called now
            请写%1：%2现在叫这个
        no column of the file is a field of %1
            文件的列都不是 %1 的字段
        columns named %1
            列名为 %1 的列
        say which is which: --map "%1=%2"; if the first lines are titles, leave them out with --skip
            请说明对应关系：--map "%1=%2"；如果开头几行是标题，请用 --skip 跳过
        the column `%1` is no field of %2
            列 `%1` 不是 %2 的字段
        if it is, add --map "%1=%2"; to leave it out, --map "%3="
            如果是，请加 --map "%1=%2"；不要这一列，请写 --map "%3="
        the columns `%1` and `%2` both fill `%3`
            列 `%1` 和 `%2` 都对应 `%3`
        one column for a field
            一个字段对应一列
        leave one out: --map "%1="
            去掉一列：--map "%1="
        `%1` in --map has no `=`
            --map 中的 `%1` 没有 `=`
        --map "column of the file = field, …"
            --map "文件的列 = 字段, …"
        the file has no column `%1`
            文件没有列 `%1`
        note: not imported: %1
            注意：未导入：%1
        the file holds no rows
            文件没有行
        what the rule `%1` asks; as it is, %2
            须符合规则 `%1`；现在是：%2
        what the state `%1` needs: %2
            须有状态 `%1` 所需的：%2
        write a state that can follow, or leave the cell empty
            请填可以到达的状态，或让单元格空着
        %1 that is on record or in a good row
            已登记的或在正确行里的%1
        correct row %1, to which it refers
            请改正它所指的第 %1 行
        every cell of the row in its own column
            每格都在自己的列里
        move the cells to where they belong, and empty this one
            请把各格移到该在的列，并清空这一格
        %1 cells, as in the first row; here are %2
            %1 格，与第一行相同；这里有 %2 格
        put quotes around the cell that holds what divides cells, or take out what is too much
            含有分隔符的格请加引号，或去掉多余的
        add the cells that are missing, empty ones too
            请补上缺少的格，空格也要写
        row %1: %2
            第 %1 行：%2
        %1 bad row%s
            %1 个错行
        dry run: %1 would go to a file of rejects
            试运行：%1将写到退回文件
        %1 written to %2: correct them there, and import that file
            %1已写到 %2：请在其中改正，再导入该文件
        %1 written to %2
            %1已写到 %2
        nothing was imported: %1 of %2 row%s %s wrong, as listed
            没有导入：%2 行中有 %1 行有错，已列出
        rows that are all right
            全部正确的行
        correct the file and import it again, or take the others now with --skip-bad and the bad ones later
            请改正文件后再导入；或先用 --skip-bad 导入其余各行，错行以后再导
        --rejects FILE.csv or FILE.xlsx
            --rejects 文件.csv 或 文件.xlsx
        %1, which every %2 has
            %1，每条%2记录都有
        a new %1 needs
            新的%1必须有它
        %1 new %2 need
            %1 条新的%2记录必须有它
        where it is called otherwise: --map "%1=%2"
            如果列名不同：--map "%1=%2"
        row %1 is new, as no %2 has the %3 %4
            第 %1 行是新的，没有%2的 %3 是 %4
        the file has no column for `%1` (%2), which %3
            文件没有对应 `%1`（%2）的列，%3
        a column named %1 or %2
            名为 %1 或 %2 的列
        the file has no column for the key `%1`
            文件没有对应键 `%1` 的列
        name it: --map "column of the file=%1", or choose another --key
            请说明：--map "文件的列=%1"，或另选 --key
        nothing in the file tells which %1 a row is about
            文件没有说明每行是哪个%1
        a column for %1, or --key with other fields
            对应 %1 的列，或用 --key 另选字段
        where every row is a new %1: --key none
            如果每行都是新的%1：--key none
        %1 have no field `%2` to be a key
            %1 没有可作键的字段 `%2`
        id, none, or fields such as %1,…
            id、none，或字段，如 %1,…
        round it to %1 places
            请四舍五入到 %1 位小数
        an amount in yuan, to the fen
            以元为单位、精确到分的金额
        true or false, 是 or 否
            true 或 false，是 或 否
        write 是 or 否
            请写 是 或 否
        a moment
            时刻
        write it as 2016-09-28T10:15:00Z
            请写作 2016-09-28T10:15:00Z
        leave the cell empty
            请留空
        all digits of the number
            完整的数字
        a spreadsheet has shortened it: give the column the format “text”, enter the number again
            电子表格缩短了它：请把该列设为“文本”格式，重新填写
        a number whose last digits are right
            末位数字正确的数
        a spreadsheet keeps 15 digits and made the others 0: enter it again in a column of text
            电子表格只保留 15 位，其余变成 0：请在文本列里重新填写
        text without control characters
            不含控制字符的文本
        take out the sign with the number %1
            请去掉编码为 %1 的字符
        write one of these words
            请写其中一个词
        a day
            日期
        a spreadsheet's number of a day: %1 is %2; write it so
            电子表格的日期数：%1 即 %2；请这样写
        a day that exists
            存在的日期
        write it as 2016-09-28 or 2016年9月28日
            请写作 2016-09-28 或 2016年9月28日
        a month
            月份
        write it as 2016-09 or 2016年9月
            请写作 2016-09 或 2016年9月
        fill the cell
            请填写
        one %1; %2 are called so: %3
            一个%1；有 %2 个叫这个名称：%3
        write the id or the code of the one that is meant
            请写所指的编号或代码
        the id, %1 of %2 that is on record
            已登记的%2的编号、%1
        is it %1?
            是不是 %1？
        add it first, or see: %1
            请先登记，或查看：%1
        a value, as it is the key
            值，因为它是键
        one row for each %1; row %2 has the same
            每个%1一行；第 %2 行相同
        take one of the two rows out
            请去掉两行中的一行
        one %1; %2 have this %3: %4
            一个%1；有 %2 个的%3相同：%4
        give the id in a column `id`, and --key id
            请在 `id` 列写编号，并用 --key id
        %1, the id of the %2 with this %3
            %1，即%3相同的%2的编号
        correct the id, or leave it empty
            请改正编号，或留空
        an id that is not taken: %1 has another %2
            没有用过的编号：%1 的%2不同
        leave the id empty, or import by --key id
            编号留空，或用 --key id 导入
        an id that is not taken, as --key none adds every row
            没有用过的编号，因为 --key none 会新增每一行
        a %1 that no other %2 has; %3 has it
            与其他%2不重复的%1；%3 已有
        correct one of the two rows
            请改正两行中的一行
        correct the cell, or import by --key %1
            请改正，或用 --key %1 导入
        leave the cell empty where nothing is known
            未知时请留空
        a formula has failed here: correct it in the spreadsheet
            这里的公式出错：请在电子表格里改正
        write all digits of the number
            请写完整的数字
        write the number alone, such as %1
            请只写数字，如 %1
        nothing, as %1 cannot be imported
            不能填写，%1不能导入
        %1 %2 had the values already
            %1 条%2记录原来就是这些值
        %1 %2 left out as bad
            %1 条%2记录有错未导入
        %1 updated
            更新 %1 条
        %1 had the values already
            %1 条原来就是这些值
        %1 left out as bad
            %1 条有错未导入
        the %1 of %2 on record, as a new one needs `%3` (%4), for which the file has no column
            已登记的%2的 %1；新的还需要 `%3`（%4），而文件没有这一列
        correct the %1, or give the file that column
            请改正 %1，或在文件中补上该列
        """#
}
