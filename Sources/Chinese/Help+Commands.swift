extension Chinese {
    static let helpCommands = #"""
        the commits, newest first: who changed what, when, by which line or script
            提交记录，最新的在前：谁在何时、用哪一行或脚本改了什么
        takes a commit back, by a new commit with what was before
            撤销一次提交：用新的提交恢复原来的内容
        the workspace: its last commit, its records, what lies only in the journal
            工作区状况：最近的提交、记录数、只在流水中的内容
        brings the data files up to the last commit
            把数据文件更新到最近的提交
        takes over data files that were changed by hand or merged by git
            接收手工改过或由 git 合并的数据文件
        examines the whole workspace and says what is wrong, what it concerns and what to do
            检查整个工作区：哪里有问题、涉及什么、怎么办
        examines all records by the rules of the modules: what is wrong, and what to do
            按各模块的规则检查全部记录：哪里不对、怎么办
        every version of a record, newest first: commit, time, user, and each changed field
            一条记录的各个版本，最新的在前：提交、时间、用户和改动的字段
        erases a record, or fields of it, also from the journal
            抹除一条记录或其中的字段，流水中也一并抹去
        explains commands, stages, functions and collections
            说明命令、环节、函数和台账
        the figures of the bureau's reports for a year, each computed from records
            全局报告某年的各项数字，都由记录算出
        how a figure comes about: its definition, the records behind it, their last commits
            一个数字的来历：定义、依据的记录及其最近的提交
        the measures by which schools and the county are judged, with their norms
            评价学校和全县的指标及其标准
        the values of one measure for a period, held against the norm in force then
            一项指标在某期间的值，并与当时的标准对照
        the bureau's work summary of a year, its figures computed from records
            教育局某年的工作总结，数字由记录算出
        writes the templates of the work summary into reports/templates, to be edited
            把工作总结的模板写到 reports/templates，供修改
        marks a draft as checked: its figures were computed and looked at
            把草稿标为已核对：数字已算出并看过
        approves a checked report and freezes its figures
            批准已核对的报告，固定其中的数字
        submits an approved report and puts its pages into the archive
            上报已批准的报告，并存入档案
        figures of an approved report that would be others today
            已批准的报告中今天会有不同的数字
        adds and changes records from a file: all of its rows, or none
            从文件新增和修改记录：要么全部，要么一行也不
        writes all records of a collection to a file that `import` reads again
            把台账的全部记录写入文件，`import` 可再读入
        what the workspace keeps, by module
            工作区的台账，按模块列出
        the saved scripts of the workspace
            工作区保存的脚本
        runs a saved script as one transaction
            把保存的脚本作为一个事务运行
        opens a transaction over several lines of the prompt
            开始一个跨多行的事务
        writes what the lines since `begin` have changed
            写入 `begin` 以来各行的更改
        forgets what the lines since `begin` have changed
            放弃 `begin` 以来各行的更改
        leaves edsh, as Ctrl-D does
            离开 edsh，同 Ctrl-D
        reads a file as a table
            把文件读成表格
        """#
}
