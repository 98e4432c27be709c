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
        no output format `%1`
            没有输出格式 `%1`
        """#
}
