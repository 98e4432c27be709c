extension Chinese {
    static let fileKitWorkbook = #"""
        %1 is a packed file, but no workbook
            %1 是压缩文件，但不是工作簿
        a workbook saved as .xlsx
            保存为 .xlsx 的工作簿
        an .ods or .xls file: open it in the spreadsheet program and save it as .xlsx
            .ods 或 .xls 文件：请在电子表格程序里打开，另存为 .xlsx
        %1 has no sheet with cells
            %1 没有含单元格的工作表
        %1 has no sheet `%2`
            %1 没有工作表 `%2`
        the sheet `%1`; --sheet names another: %2
            工作表 `%1`；可用 --sheet 选择其他：%2
        there is no memory to read %1
            内存不足，无法读取 %1
        %1 is refused: its part %2 declares a document type, which no spreadsheet program does
            拒绝读取 %1：其中的 %2 声明了文档类型，电子表格程序不会这样做
        do not trust the file; ask its sender for another
            请勿信任这个文件；请发件人另发一份
        %1 is damaged: its part %2, line %3: %4
            %1 损坏：其中的 %2 第 %3 行：%4
        save it anew from the spreadsheet program
            请在电子表格程序里重新保存
        the sheet `%1` of %2 holds no row
            %2 的工作表 `%1` 没有行
        %1 of %2 columns have no name; if the first rows are titles, leave them out with --skip N
            %2 列中有 %1 列没有名称；如果开头几行是标题，请用 --skip N 跳过
        %1 is text: %2
            %1 为文本：%2
        %1 number%s more than 15 digits (%2): the spreadsheet has made the others 0
            有 %1 个数超过 15 位（%2）：电子表格已把其余位变成 0
        %1 formula%s no stored result and %s null (%2)
            有 %1 个公式没有保存结果，按空值处理（%2）
        %1 cell%s the error of a formula, kept as text (%2)
            有 %1 格是公式的错误，按文本保留（%2）
        %1 cell%s of day, as text such as 08:30:00 (%2)
            有 %1 个单元格是时刻，读作 08:30:00 这样的文本（%2）
        %1 area%s of merged cells: the value is in the first cell, the others are null
            有 %1 处合并单元格：值在第一格，其余为空值
        %1 holds a cell of more than 32,767 characters, which no spreadsheet program keeps
            %1 有一格超过 32,767 个字符，电子表格程序存不下
        open it in the spreadsheet program and save it anew
            请在电子表格程序里打开并重新保存
        %1 is a packed file that is damaged or not whole
            %1 是损坏或不完整的压缩文件
        a workbook of a spreadsheet program (.xlsx)
            电子表格程序的工作簿（.xlsx）
        copy or download it again, or save it anew from the spreadsheet program
            请重新复制或下载，或在电子表格程序里重新保存
        %1 unpacks to more than %2 MiB, which no honest workbook of its size does
            %1 解压后超过 %2 MiB，这样大小的正常工作簿不会如此
        %1 is damaged: its part %2 cannot be unpacked
            %1 损坏：其中的 %2 无法解压
        %1 is damaged: the cells of row %2 are out of order
            %1 损坏：第 %2 行的单元格次序错乱
        %1 is damaged: cell %2 refers to a text that is not there
            %1 损坏：单元格 %2 引用的文本不存在
        """#
}
