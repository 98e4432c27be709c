extension Chinese {
    static let fileKitDelimited = #"""
        the delimiter must be one ASCII character
            分隔符必须是一个 ASCII 字符
        such as , ; | or a tab
            如 , ; | 或制表符
        delimiter: %1
            分隔符：%1
        %1 has only %2 lines, but %3 are to be skipped
            %1 只有 %2 行，却要跳过 %3 行
        %1, line %2: the row has %3 cells, the first row %4
            %1 第 %2 行：这一行有 %3 格，第一行有 %4 格
        put quotes around a cell that holds a %1; if the first lines are titles, leave them out with --skip N; if another character divides the cells, say it with --delimiter
            含有%1的格请加引号；如果开头几行是标题，请用 --skip N 跳过；如果用别的字符分隔，请用 --delimiter 说明
        %1 row%s more than %2 cells and cannot be read (%3); put quotes around a cell that holds what divides cells
            有 %1 行超过 %2 格，无法读取（%3）；单元格里含有分隔符的，请加引号
        %1 row%s fewer than %2 cells (%3); the missing ones are null
            有 %1 行不足 %2 格（%3）；缺的为空值
        line %1
            第 %1 行
        line %1 and %2 more
            第 %1 行等，另有 %2 行
        %1 cell%s read without the signs that keep a spreadsheet from changing them: line %2 holds `%3`, read as `%4`
            有 %1 格去掉了防止表格软件改动的符号：第 %2 行是 `%3`，读作 `%4`
        %1 is text: line %2 holds `%3`
            %1 为文本：第 %2 行是 `%3`
        %1 is text: its numbers have too many digits
            %1 为文本：数字位数太多
        %1, line %2, column %3: the quote that opens here is never closed
            %1 第 %2 行第 %3 列：这里的左引号没有对应的右引号
        a quote inside of a quoted cell is written twice
            引号里的引号要写两次
        %1, line %2, column %3: text follows the closing quote of a cell
            %1 第 %2 行第 %3 列：右引号后面还有文字
        the delimiter or the end of the row
            分隔符或行尾
        no header: the first row looks like the others; --header says otherwise
            没有表头：第一行与其他行相似；可用 --header 另作说明
        %1 holds no row
            %1 没有行
        a header and rows
            表头和行
        %1 of %2 columns have no name; if the first lines are titles, leave them out with --skip N
            %2 列中有 %1 列没有名称；如果开头几行是标题，请用 --skip N 跳过
        %1 is text: its cells are written like `%2`; %3 reads them
            %1 是文本：其单元格写作 `%2`；可用 %3 读取
        """#
}
