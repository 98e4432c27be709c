extension Chinese {
    static let fileKitEncoding = #"""
        %1 is a device
            %1 是设备
        a file
            文件
        the file %1 may not be read by this user
            本用户无权读取文件 %1
        ask its owner for the right to read it
            请向文件所有者申请读取权限
        the file %1 cannot be read: %2
            无法读取文件 %1：%2
        the file %1 was changed by another program while it was read
            文件 %1 在读取时被其他程序改动
        a file that stays as it is until the line ends
            本行结束前保持不变的文件
        repeat the line when nothing writes to the file, or open a copy of it
            等没有程序写这个文件时再执行本行，或打开它的副本
        %1, byte %2: what begins here does not end within %3 MiB
            %1 第 %2 字节：从这里开始的内容在 %3 MiB 内没有结束
        a row that ends before
            在此之前结束的一行
        where a quote or a bracket is never closed, all that follows belongs to it
            引号或括号没有闭合时，后面的内容都算在里面
        %1 is a folder, not a file
            %1 是文件夹，不是文件
        a file in it
            其中的文件
        there is no file %1: there is no folder %2
            没有文件 %1：没有文件夹 %2
        there is no file %1
            没有文件 %1
        there is no encoding named %1
            没有编码 %1
        one such as utf-8, utf-16le, gb18030, big5
            如 utf-8、utf-16le、gb18030、big5
        this machine has no converter for %1
            本机不能转换 %1
        %1 is not %2: line %3 holds bytes that mean nothing in it (byte %4)
            %1 不是 %2：第 %3 行有无法识别的字节（第 %4 字节）
        say the encoding: --encoding gb18030, big5, utf-16le or windows-1252
            请说明编码：--encoding gb18030、big5、utf-16le 或 windows-1252
        read as UTF-16 (little-endian)
            按 UTF-16（小端）读取
        read as UTF-16 (big-endian)
            按 UTF-16（大端）读取
        read as UTF-8 with a byte order mark
            按带字节序标记的 UTF-8 读取
        read as %1, as the bytes are not UTF-8; --encoding says another
            按 %1 读取，因为字节不是 UTF-8；如属其他编码，请用 --encoding 说明
        save its sheet as CSV and open that
            请把工作表另存为 CSV 再打开
        an old Excel or Word file
            旧版 Excel 或 Word 文件
        a PDF document
            PDF 文档
        compressed by gzip
            gzip 压缩文件
        unpack it by gunzip and open that
            请用 gunzip 解压后再打开
        an SQLite database
            SQLite 数据库
        export its table as CSV and open that
            请把表导出为 CSV 再打开
        %1 looks like UTF-16 without a byte order mark
            %1 像是没有字节序标记的 UTF-16
        say the encoding: --encoding %1
            请说明编码：--encoding %1
        utf-16le
            utf-16le
        utf-16be
            utf-16be
        %1 is a binary file, not text (byte %2 is zero)
            %1 是二进制文件，不是文本（第 %2 字节为零）
        CSV, TSV, JSON or JSONL
            CSV、TSV、JSON 或 JSONL
        a workbook is opened without --format, or with --format xlsx
            打开工作簿不写 --format，或写 --format xlsx
        a file on a disk that can be read
            能读取的磁盘上的文件
        a path from the folder in which edsh was started
            从启动 edsh 的文件夹算起的路径
        a Parquet file
            Parquet 文件
        a web page
            网页
        an XML file
            XML 文件
        a YAML file
            YAML 文件
        a text document
            文字处理文档
        a spreadsheet that is no .xlsx
            非 .xlsx 格式的电子表格
        a presentation
            演示文稿
        a packed folder
            压缩包
        a picture
            图片
        write it as JSON and open that
            请转成 JSON 再打开
        unpack it and open a file in it
            请解压后打开里面的文件
        open it in a spreadsheet program, save it as .xlsx, and open that
            请用电子表格程序打开，另存为 .xlsx，再打开它
        ask for the table itself as .xlsx or CSV, or copy it into a spreadsheet and save that as .xlsx
            请索取 .xlsx 或 CSV 格式的表格，或把表复制到电子表格中另存为 .xlsx
        have the program that wrote it write .xlsx, CSV or JSON, and open that
            请用生成它的程序另存为 .xlsx、CSV 或 JSON，再打开
        %1; if it is a table of text all the same: --format csv
            %1；如果它其实是文本表格：--format csv
        %1 is %2, which is not read as a table
            %1 是%2，不能作为表读取
        %1 is a packed file, not text
            %1 是压缩文件，不是文本
        """#
}
