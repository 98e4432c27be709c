extension ErrorPages {
    static let files = #"""
        E0601
        there is no such file or folder
        没有这个文件或文件夹
        The path is read from the folder in which edsh was started.
        路径从启动 edsh 的文件夹算起。
        > open "nothing.csv" | count

        E0602
        a file cannot be read or written
        文件不能读或写
        It is a folder or a device, or belongs to the workspace or to someone else.
        它是文件夹或设备，或属于工作区或别人。
        > open "." | count

        E0603
        a script or file cannot be run or read
        脚本或文件不能运行或读取
        `scripts` lists the saved scripts.
        见 `scripts`。
        > run nothing

        E0604
        an encoding is wrong
        编码不对
        Say it with --encoding: gb18030, utf-16le, big5.
        请用 --encoding 说明：gb18030、utf-16le、big5。

        E0605
        there is no such file format
        没有这种文件格式
        Files are read as csv, tsv, json, jsonl or xlsx.
        可读取 csv、tsv、json、jsonl、xlsx。

        E0606
        a text file is not as it should be
        文本文件有误
        Rows have the same number of cells; quotes are closed.
        每行格数相同；引号成对。

        E0607
        a JSON file is not as it should be
        JSON 文件有误
        It holds a list of objects, or one object a line.
        应为对象的列表，或每行一个对象。

        E0608
        a file has no such column
        文件没有这一列
        Open it anew.
        请重新打开。

        E0609
        a workbook cannot be read
        无法读取工作簿
        Save it anew as .xlsx from the spreadsheet program.
        请在电子表格程序里另存为 .xlsx。

        E0610
        a workbook has no such sheet
        工作簿没有这个工作表
        Name one with --sheet.
        请用 --sheet 指明。

        E0618
        the contents of a file are out of bounds
        文件内容超出限度
        Save it anew, or in parts.
        请重新保存，或分开保存。

        E0619
        a file is not whole
        文件不完整
        Copy it again.
        请重新复制。

        E0621
        no column fits
        没有对应的列
        Say which column is which field with --map.
        请用 --map 说明列与字段的对应。

        E0622
        a column is no field
        列不是字段
        Say its field with --map, or leave it out.
        请用 --map 说明字段，或略去。

        E0623
        --map is wrong
        --map 写错了
        It is written "column = field, …".
        写作 "列 = 字段, …"。

        E0624
        the key of a row is missing
        缺少行的键
        A column must tell which record a row is about.
        要有一列说明是哪条记录。

        E0625
        rows are wrong
        有错行
        They are listed; correct them, or take the others with --skip-bad.
        已列出；请改正，或用 --skip-bad 导入其余各行。

        E0650
        the history cannot be kept
        历史记录无法保存
        This session goes on without it.
        本次会话不用它，继续进行。

        E0651
        the result could not be written
        结果无法写出
        The disk may be full, or the reader has gone.
        磁盘可能已满，或读取方已关闭。

        E0652
        there is no such output format
        没有这种输出格式
        `help formats` lists them.
        见 `help formats`。

        E0654
        a workbook cannot be written
        无法写出工作簿
        Write it to a file, or as .csv.
        请写到文件，或保存为 .csv。

        E0655
        a chart cannot be drawn
        无法画图
        Give it a column of names and one of numbers.
        要有一列名称和一列数。

        E0656
        a chart cannot be saved
        图无法保存
        Charts are saved as .svg or .png.
        图保存为 .svg 或 .png。

        E0657
        a program that is needed is missing
        缺少所需的程序
        The message says how it is installed.
        提示说明了怎样安装。

        E0700
        interrupted
        已中断
        Ctrl-C was pressed; nothing was written.
        按了 Ctrl-C；没有写入任何内容。

        E0701
        a number is too large to be exact
        数太大，不能精确
        Narrow the rows, or compute a ratio.
        请缩小行的范围，或计算比值。

        E0702
        a query or pattern is wrong
        查询或模式有误
        A regular expression must be well-formed.
        正则表达式要写正确。
        > teachers | where name matches "("

        E0703
        an assertion does not hold
        断言不成立
        Nothing was written.
        没有写入任何内容。
        > assert 1 == 2, "no"

        E0704
        a script says `fail`
        脚本执行了 `fail`
        The text is the script's own; nothing was written.
        文字由脚本给出；没有写入任何内容。
        > fail "no"

        E0705
        calls or rows go wrong
        调用或读取出错
        A definition calls itself too deeply, or rows cannot be read.
        定义调用自己的层数太多，或无法读取行。

        E0706
        one cell is wanted and there are several rows
        要一格却有多行
        End it with `| first` or an aggregate.
        请在末尾加上 `| first` 或汇总。

        E0707
        a list would be too long
        列表太长
        Lists of numbers have up to 10,000,000.
        数列最多 10,000,000 个。

        E0708
        a script runs itself, or a form of dates is unknown
        脚本运行自己，或日期形式不认识
        Dates are read as "M/D/YYYY" and the like.
        日期的形式如 "M/D/YYYY"。

        E0709
        a list has no such item
        列表没有这个元素
        The first is 0, the last -1.
        第一个是 0，最后一个是 -1。

        E0660
        a transcript cannot be run
        会话记录不能运行
        A transcript holds lines of `edsh> ` and the output that must follow each.
        会话记录里是 `edsh> ` 开头的行，以及随后应有的输出。
        """#
}
