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
        %1 is %2, not a text file
            %1 是%2，不是文本文件
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
        a packed file
            压缩文件
        a workbook is opened without --format, or with --format xlsx
            打开工作簿不写 --format，或写 --format xlsx
        a file on a disk that can be read
            能读取的磁盘上的文件
        a path from the folder in which edsh was started
            从启动 edsh 的文件夹算起的路径
        """#
}
