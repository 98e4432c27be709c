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
        ask for the records as they were at the end of that day, or after that commit
            查询该日终了时或该次提交后的记录
        how long to wait for another writer (10)
            等待另一个写入者多少秒（10）
        the language of messages (else $EDSH_LANG, or the locale's)
            提示的语言（否则用 $EDSH_LANG 或系统区域的语言）
        this help
            显示本说明
        the version
            显示版本
        edsh -c 'LINES'
            edsh -c '各行'
        edsh [OPTIONS]
            edsh [选项]
        edsh COMMAND …
            edsh 命令 …
        edsh init DIR [--sample] [--bureau NAME] [--bureau-english NAME] [--force]
            edsh init 文件夹 [--sample] [--bureau 名称] [--bureau-english 名称] [--force]
        edsh FILE.edsh [--PARAMETER VALUE …]
            edsh 文件.edsh [--参数 值 …]
        edsh run NAME|FILE [--PARAMETER VALUE …] [--dry-run] [--plan FILE]
            edsh run 脚本名|文件 [--参数 值 …] [--dry-run] [--plan 文件]
        edsh apply PLAN
            edsh apply 计划
        edsh with-lock -- CMD …
            edsh with-lock -- 程序 …
        makes a workspace in a folder that holds none, empty or with the sample county
            在没有工作区的文件夹中新建工作区，可为空，也可填入示例县
        makes what `--plan FILE` has rehearsed, unless something else was committed since
            执行 `--plan FILE` 预演过的内容，除非其间另有提交
        runs a program while nobody can write: for backups and git
            在无人能写入时运行一个程序，用于备份和 git
        runs the lines of documents on a copy of the workspace, and compares what they write
            在工作区的副本上运行文档中的各行，并比较输出
        writes scripts in the one way of laying them out; comments stay
            按统一版式改写脚本，保留注释
        edsh test FILE… [--update]
            edsh test 文件… [--update]
        edsh fmt FILE… [--check]
            edsh fmt 文件… [--check]
        edsh check [MODULE] [--school NAME] | FILE… [--json]
            edsh check [模块] [--school 名称] | 文件… [--json]
        LINES
            各行
        DIR
            文件夹
        DATE
            日期
        SECONDS
            秒数
        """#
}
