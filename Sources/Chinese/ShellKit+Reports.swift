extension Chinese {
    static let shellKitReports = #"""
        its rows do not tell
            依据的数据中看不出来
        there is no figure `%1`
            没有指标 `%1`
        an id that `figures` lists
            `figures` 列出的编号
        a figure is too large to be computed exactly
            指标太大，不能精确计算
        a file saved as UTF-8
            以 UTF-8 保存的文件
        a Word document is made by pandoc, which is not installed
            Word 文档由 pandoc 生成，而本机没有安装
        pandoc on the PATH
            PATH 里有 pandoc
        install it (apt-get install pandoc), or take --to html
            请安装（apt-get install pandoc），或用 --to html
        pandoc could not make the document
            pandoc 没能生成文档
        its own words stand above
            它的说明见上
        %1 cannot be filled: there is not enough memory
            无法填写 %1：内存不足
        %1 is no mustache template: %2
            %1 不是 mustache 模板：%2
        {{name}}, and {{/name}} behind each {{#name}} and {{^name}}
            {{名称}}，每个 {{#名称}} 和 {{^名称}} 后面有 {{/名称}}
        %1, line %2: there is nothing called `%3`
            %1 第 %2 行：没有 `%3`
        a figure's id with _ for its dots, as in {{exam_sat.text}}
            指标的编号，点写作 _，如 {{exam_sat.text}}
        %1 is not known for %2
            %2 年的 %1 不明
        %1 is not known for %2, or is nothing
            %2 年的 %1 不明，或为零
        %1 is not known for both %2 and %3
            %1 在 %2 年和 %3 年并非都已知
        its records do not tell
            记录中看不出来
        no records of its kind are kept for %1
            没有 %1 年的此类记录
        %1 has not begun
            %1 年尚未开始
        there is no year before
            没有更早的年份
        its records of %1 begin on %2 only
            %1 年的此类记录自 %2 才开始
        records of its kind begin on %1
            此类记录自 %1 开始
        %1 is still to come
            %1 尚未到来
        %1 does not lie in %2
            %1 不在 %2 年内
        a day of the year, today at the latest
            该年内的一天，不晚于今天
        %1 is no year
            %1 不是年份
        a year such as 2016; for its beginning alone, the last day in `until`
            年份，如 2016；只报告前一部分时，在 `until` 写最后一天
        %1 is about %2 until %3
            %1 报告的是 %2 年，截至 %3
        an `until` in the year that it covers
            `until` 须在所报告的年度内
        see `report deviations`; say in the next report what was corrected
            请看 `report deviations`；在下一份报告中说明更正了什么
        %1 figure%s moved since the approval: %2 was %3, now %4
            批准后有%1项数据变动：%2 原为 %3，现为 %4
        at least %1
            不低于 %1
        at most %1
            不高于 %1
        below %1
            低于 %1
        """#
}
