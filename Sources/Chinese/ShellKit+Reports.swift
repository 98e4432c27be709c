extension Chinese {
    static let shellKitReports = #"""
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
        no records of %1 or before are kept
            没有保存 %1 年及以前的记录
        at least %1
            不低于 %1
        at most %1
            不高于 %1
        below %1
            低于 %1
        """#
}
