extension Chinese {
    static let shellKitFormats = #"""
        all of it: add `| to csv` or `| save FILE`
            要看全部：加上 `| to csv` 或 `| save 文件`
        %1 of %2 rows shown
            共 %2 行，显示 %1 行
        not shown: %1
            未显示：%1
        cut with …: %1
            以 … 截断：%1
        %1; %2
            %1；%2
        %1 (%2)
            %1（%2）
        the result could not be written: %1
            结果无法写出：%1
        write it to a file: … | save "table.xlsx"
            请写到文件：… | save "table.xlsx"
        row %1 cannot be written into a workbook: %2
            第 %1 行无法写入工作簿：%2
        install it (on Debian: apt-get install libxlsxwriter4), or save as .csv with --excel
            请安装（Debian：apt-get install libxlsxwriter4），或用 --excel 保存为 .csv
        save as .csv, or a part: … | take 1000000
            请保存为 .csv，或只保存一部分：… | take 1000000
        a workbook is not for a terminal
            工作簿不能显示在终端上
        workbooks are written by libxlsxwriter, which is not on this machine
            工作簿由 libxlsxwriter 写出，而本机没有安装
        a sheet has at most %1 columns, not %2
            一个工作表最多 %1 列，不能有 %2 列
        the workbook cannot be begun
            无法开始写工作簿
        a sheet has at most %1 rows
            一个工作表最多 %1 行
        the workbook cannot be read back
            无法读回工作簿
        the workbook cannot be read back: %1
            无法读回工作簿：%1
        there is no output format `%1`
            没有输出格式 `%1`
        nothing else is wrong: write it to another place
            别的都没有问题：请写到别处
        shorten the text before, with substring(x, 0, 1000), or save it as .csv
            先用 substring(x, 0, 1000) 截短文本，或保存为 .csv
        """#
}
