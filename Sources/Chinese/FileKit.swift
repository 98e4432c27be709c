extension Chinese {
    static let fileKit = #"""
        the file has no column number %1
            文件没有第 %1 列
        there is no file format named %1
            没有文件格式 %1
        %1 is no workbook and has no sheet `%2`
            %1 不是工作簿，没有工作表 `%2`
        one of csv, tsv, json, jsonl, xlsx
            csv、tsv、json、jsonl、xlsx 之一
        %1 is no workbook, whatever its name says
            %1 虽有此名，并不是工作簿
        a file saved as .xlsx by a spreadsheet program
            电子表格程序保存的 .xlsx 文件
        if it is text, say so: --format csv
            如果是文本，请写明：--format csv
        %1: the name of column %2 holds the character U+0000
            %1：第 %2 列的名称含有字符 U+0000
        a name without it
            不含它的名称
        take it out of the first row
            请从第一行中去掉它
        """#
}
