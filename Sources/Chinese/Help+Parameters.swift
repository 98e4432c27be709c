extension Chinese {
    static let helpParameters = #"""
        the file
            文件
        csv, tsv, json, jsonl or xlsx, where the ending lies
            csv、tsv、json、jsonl 或 xlsx，扩展名不对时用
        utf-8, utf-16, gb18030, gbk, big5, where it is found wrongly
            utf-8、utf-16、gb18030、gbk、big5，识别错误时用
        what stands between cells: ; or \\t
            单元格之间的分隔符：; 或 \\t
        lines of title before the header
            表头前的标题行数
        the sheet of a workbook, by name or number
            工作簿的工作表，名称或序号
        the first row is the header, where it reads like data
            第一行是表头，即使看起来像数据
        the first row is data
            第一行就是数据
        the cells that are not as most of their column, the rows of another length
            与本列多数不同的单元格，以及长短不同的行
        show the difference, write nothing
            显示差异，不写入
        go back to what edsh knows
            恢复为 edsh 所知的内容
        only the rules of this module
            只用该模块的规则
        only records of this school, by id or name
            只查该校的记录，编号或名称
        how to write the findings: json, csv and the like
            结果的格式：json、csv 等
        make a damaged journal usable again
            使损坏的流水重新可用
        the findings as JSON
            结果写成 JSON
        calendar year; this year unless given
            年份，不写为今年
        last day of a part of the year; its end or today unless given
            年度中一部分的最后一天，不写为年末或今天
        only of this section of the summary
            只要总结中的这一部分
        the figure's id, as `figures` lists it
            数字的编号，见 `figures`
        a command, stage, statement, function or collection
            命令、环节、语句、函数或台账
        the second word of a command
            命令的第二个词
        all of it as a manual page
            全部写成手册页
        the collection
            台账
        the record's id
            记录的编号
        the record's id or name
            记录的编号或名称
        where the rows go
            写入哪个台账
        CSV, TSV, JSON, JSONL or XLSX
            CSV、TSV、JSON、JSONL 或 XLSX
        fields by which a row finds its record: `code`, `school,year`, `id`; `none` adds every row
            用哪些字段找到对应的记录：`code`、`school,year`、`id`；`none` 则每行都新增
        "column = field, …"; no field leaves it out
            "列 = 字段, …"；不写字段则略去该列
        take the good rows where others are bad
            有坏行时仍导入好行
        an empty cell makes the field null
            空单元格使字段为空
        where bad rows are written
            坏行写到哪里
        where the ending does not tell it
            扩展名不能说明时用
        utf-8, utf-16, gb18030, big5
            utf-8、utf-16、gb18030、big5
        what stands between cells
            单元格之间的分隔符
        what is written
            要写出的台账
        the file; it is replaced as a whole
            文件；整个被替换
        CSV for spreadsheet programs
            供表格软件使用的 CSV
        Chinese labels as the header
            用中文标签作表头
        its name, as `indicators` lists it
            指标名称，见 `indicators`
        2016, 2016-09 or 2016-01-01..2016-07-01; this year
            2016、2016-09 或 2016-01-01..2016-07-01；不写为今年
        other keys to tell the values apart, such as school.township
            区分各值的其他键，如 school.township
        how many; 0 for all
            多少条；0 为全部
        only what changed this collection
            只列改动该台账的
        only what changed the record with this id
            只列改动该编号记录的
        only what this user did
            只列该用户所做的
        only by scripts whose path contains this
            只列路径含此内容的脚本所做的
        from this day on
            从这一天起
        up to this day
            到这一天为止
        fields, with commas; else the whole record
            字段，用逗号分隔；不写为整条记录
        what stands in the field from now on
            今后该字段的内容
        why, for the journal
            原因，记入流水
        the file to write
            写到哪个文件
        the report, by its id
            报告的编号
        its name, or the path of a file
            脚本名称或文件路径
        the commit, as `log` shows it
            提交的序号，见 `log`
        ACCIDENT
            事故
        ALLOCATION
            拨款
        AMOUNT
            金额
        CAMPAIGN
            专项检查
        CASE
            个案
        COLLECTION
            台账
        DISCLOSURE
            公示
        EXAM
            考试
        FIGURE
            数字
        FILE
            文件
        HAZARD
            隐患
        ID
            编号
        MODULE
            模块
        NUMBER
            第几次
        OBJECTION
            异议
        OWNER
            责任人
        PROGRAMME
            项目
        PROJECT
            项目
        REPORT
            报告
        SCHOOL
            学校
        SCRIPT
            脚本
        SEVERITY
            级别
        SUBJECT
            事项
        TASK
            任务
        TEACHER
            教师
        TOPIC
            主题
        VERB
            动词
        """#
}
