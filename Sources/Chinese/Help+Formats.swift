extension Chinese {
    static let helpFormats = #"""
        columns for reading, fitted to the terminal
            供阅读的列，适应终端宽度
        comma-separated values with a header (RFC 4180)
            逗号分隔，带表头（RFC 4180）
        tab-separated values with a header, quoted as CSV is
            制表符分隔，带表头，引号规则同 CSV
        an array of objects, one a line
            对象的数组，每行一个
        an object a line
            每行一个对象
        a Markdown table
            Markdown 表格
        a page with one table
            含一张表的网页
        a list of mappings
            映射的列表
        CSV for spreadsheet programs, the same as csv --excel
            供表格软件使用的 CSV，同 csv --excel
        a workbook for spreadsheet programs
            供表格软件使用的工作簿
        """#
}
