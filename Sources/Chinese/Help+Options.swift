extension Chinese {
    static let helpOptions = #"""
        take standard input line by line, each as if typed at the prompt
            逐行读取标准输入，每行如同在提示符下键入
        run these lines and leave
            运行这些行后离开
        the workspace's folder (else $EDSH_WORKSPACE, or the nearest upward)
            工作区文件夹（否则用 $EDSH_WORKSPACE，或向上最近的一个）
        how results are written: table, csv, tsv, json, jsonl, md, html, yaml, xlsx
            结果的格式：table、csv、tsv、json、jsonl、md、html、yaml、xlsx
        what answers queries: sqlite, which edsh holds in itself
            由什么执行查询：sqlite，edsh 自带
        show every changed cell, write nothing
            显示每个更改的格，不写入
        a dry run that `edsh apply FILE` makes real later
            试运行，以后用 `edsh apply FILE` 真正执行
        errors and warnings as JSON, for editors
            错误和警告写成 JSON，供编辑器使用
        write the outputs as they are now
            把输出改写成现在的样子
        say which files are not formatted, change none
            只说哪些文件没有排好，不改动
        no colours (also with NO_COLOR set)
            不用颜色（设了 NO_COLOR 也一样）
        no messages about what was done
            不报告做了什么
        fill the new workspace with the sample county
            用示例县的数据填充新工作区
        the bureau's name
            教育局的名称
        also on a network disk or in a folder that is synchronized
            在网络盘或同步文件夹中也照做
        ask for the records as they were at the end of that day
            查询该日终了时的记录
        how long to wait for another writer (10)
            等待另一个写入者多少秒（10）
        the language of messages (else $EDSH_LANG, or the locale's)
            提示的语言（否则用 $EDSH_LANG 或系统区域的语言）
        this help
            显示本说明
        the version
            显示版本
        """#
}
