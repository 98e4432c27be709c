extension Chinese {
    static let shellKitCommands = #"""
        `adopt` stands inside of a transaction
            `adopt` 写在了事务里面
        a line of its own
            单独一行
        warning: this takes back commit %1 of %2 (%3) in %4%5
            警告：这会撤回 %2 的提交 %1（%3）：%4%5
        warning: and %1 more commits
            警告：另有 %1 次提交
        what was there is kept in %1
            原来的内容保留在 %1
        no data file was changed by hand
            没有数据文件被手工改过
        data files are as edsh knows them
            数据文件与 edsh 所知一致
        %1 record%s
            %1 条记录
        nothing to adopt: no data file was changed by hand
            没有可接收的内容：没有数据文件被手工改过
        dry run: %1 would change, nothing was written
            试运行：将更改 %1，没有写入任何内容
        committed %1: %2 from %3
            已提交第 %1 次：%2，来自 %3
        no record differs: %1 was written anew in edsh's own form
            记录没有变化：%1 已按 edsh 的格式重写
        nothing was adopted: %1 place%s to correct
            没有接收：有 %1 处要改正
        correct them and adopt again, or go back with `adopt --discard`
            改正后再接收，或用 `adopt --discard` 恢复
        changed by hand, and by a commit since (before: the commit's value; after: the file's):
            手工改过、其后又有提交改过（before 是提交的值，after 是文件的值）：
        %1 (commit %2)
            %1（第 %2 次提交）
        \ and %1 more
            等，另有 %1 条
        nothing was adopted: these records were changed by hand and by commits: %1%2
            没有接收：这些记录既被手工改过，又被提交改过：%1%2
        in the file, give each of them the value that shall stand; the commit's is shown under `before`
            请在文件里写上每条记录应有的值；提交的值见 `before`
        `redact` stands inside of a transaction
            `redact` 写在了事务里面
        an erasure cannot be rehearsed
            抹除不能试运行
        `history` shows what the journal holds
            流水里的内容见 `history`
        `--with` goes with one field
            `--with` 只配一个字段
        --field FIELD
            --field 字段
        committed %1: %2 line%s of the journal blanked; copies elsewhere are not reached
            已提交第 %1 次：抹去流水 %2 行；别处的副本不受影响
        `doctor` stands inside of a transaction
            `doctor` 写在了事务里面
        salvaging cannot be rehearsed
            抢救不能试运行
        `doctor` says what is damaged
            损坏情况见 `doctor`
        nothing is wrong
            没有问题
        the journal is whole, but not the one to which commit %1 was written here; from now on it counts
            流水完整，但不是本机写入第 %1 次提交的那一份；从现在起以它为准
        these records were different here, and are kept in %1: %2%3
            以下记录在本机原有不同内容，保留在 %1：%2%3
        nothing to salvage: the journal is whole
            不用抢救：流水完整
        %1 cannot be read any more: what became of the records is known from %2; who changed them and when is lost
            %1已读不出：记录的结果可由%2得知；何人何时所为已丢失
        %1 cannot be read any more: what was changed there is lost
            %1已读不出：所作的更改已丢失
        in the damaged part, lines of these records can be read: %1%2
            损坏的部分里，这些记录的行还能读出：%1%2
        %1 goes on from here; the damaged files are kept as they are, with copies in .edsh/recovered
            由 %1 从这里接着记；损坏的文件原样保留，副本在 .edsh/recovered
        committed %1: the records as known from %2
            已提交第 %1 次：按%2所知的记录
        there is no script `%1`
            没有脚本 `%1`
        the path of a file, or a script that `scripts` lists
            文件路径，或 `scripts` 列出的脚本
        %1 is not UTF-8 text
            %1 不是 UTF-8 文本
        a script saved as UTF-8
            以 UTF-8 保存的脚本
        %1 cannot be read: %2
            无法读取 %1：%2
        `sync` stands inside of a transaction
            `sync` 写在了事务里面
        data files are up to date
            数据文件已是最新
        there is no collection `%1`
            没有台账 `%1`
        no commit has touched %1 `%2`
            没有提交涉及过%1 `%2`
        --limit %1 is no number of commits
            --limit %1 不是提交的条数
        1 or more, or 0 for all
            1 或更大，0 为全部
        log --limit %1
            log --limit %1
        `undo` stands inside of a transaction
            `undo` 写在了事务里面
        committed %1: %2 record%s as before
            已提交第 %1 次：%2 条记录恢复原样
        no figure belongs to section `%1`
            没有指标属于第 `%1` 节
        a number such as 8 or 8.1, as `figures` shows it
            如 8 或 8.1，见 `figures`
        %1 %2: %3: not reported, as %4
            %1 %2：%3：未报告，因为%4
        it is unknown
            未知
        defined as: %1 | summarize value = %2
            定义：%1 | summarize value = %2
        defined as: %1, less %2 of the year before
            定义：%1 减去上一年的 %2
        defined as: %1 / %2, in percent with one place
            定义：%1 / %2，百分数，保留一位小数
        not defined: %1
            没有定义：%1
        there is no module `%1`
            没有模块 `%1`
        there is no school `%1`
            没有学校 `%1`
        the id, code or name of a school
            学校的编号、代码或名称
        %1 figures of %2 are reported
            %2 已报告 %1 个指标
        not reported: %1
            未报告：%1
        %1 figures are frozen
            已固定 %1 个指标
        %1 figure%s of %2 moved since the approval
            批准以后 %2 有 %1 个指标变动
        figures as approved; the first that differs is %1
            与批准时相同的指标；第一个不同的是 %1
        `report deviations %1` lists them; go back with reports update %2 --state draft
            见 `report deviations %1`；退回用 reports update %2 --state draft
        archived %1
            已归档 %1
        this workspace keeps no reports
            本工作区没有报告台账
        there is no report %1
            没有报告 %1
        an id that `reports` lists
            `reports` 列出的编号
        %1 covers `%2`
            %1 的期间是 `%2`
        a year such as 2016
            年份，如 2016
        %1 is not approved, so that no figure of it is frozen
            %1 尚未批准，指标没有固定
        an approved report
            已批准的报告
        `report approve %1` freezes its figures
            `report approve %1` 会固定指标
        one that `collections` lists
            `collections` 列出的台账
        a Word document needs a file
            Word 文档要写到文件
        --output summary.docx
            --output summary.docx
        a report is not written as `%1`
            报告不能写成 `%1`
        md, html or docx
            md、html 或 docx
        wrote %1
            已写出 %1
        wrote %1 template%s to %2
            已写出 %1 个模板到 %2
        there is no report in the language `%1`
            没有语言 `%1` 的报告
        zh or en
            zh 或 en
        there is no indicator `%1`
            没有指数 `%1`
        a name that `indicators` lists
            `indicators` 列出的名称
        %1 [%2], %3
            %1 [%2]，%3
        there is no period today
            今天不在任何时段里
        `%1` is no period
            `%1` 不是时段
        a year such as 2016, a month such as 2016-09, or two days: 2016-01-01..2016-07-01
            年（如 2016）、月（如 2016-09），或起止日期：2016-01-01..2016-07-01
        %1 is `%2`
            %1 是 `%2`
        a report is checked once, as a draft
            报告只核对一次，在草稿状态时
        `report check %1` comes first, and by someone else
            先由另一个人运行 `report check %1`
        `report approve %1` comes first
            先运行 `report approve %1`
        a report that is `%1`
            状态为 `%1` 的报告
        %1 (erased: %2)
            %1（已抹除：%2）
        %1 and %2 more
            %1等，另有 %2 个
        %1 bytes
            %1 字节
        %1 error%s, %2 warning%s by %3 rule%s
            %1 个错误，%2 个警告；共用 %3 条规则
        (erased)
            （已抹除）
        added
            新增
        bureau
            教育局
        changed
            修改
        journal
            流水
        last commit
            最近的提交
        not reported
            未报
        nothing is wrong by %1 rule%s
            按 %1 条规则检查，没有问题
        only in the journal
            只在流水中
        read-only
            只读
        removed
            删除
        reported
            已报
        undo of commit %1
            撤销第 %1 次提交
        workspace
            工作区
        error
            错误
        warning
            警告
        %1 %2: %3: %4 %5
            %1 %2：%3：%4 %5
        %1 rule%s left out, as the module `%2` is not in use: %3
            %1 条规则未执行，因为没有启用模块 `%2`：%3
        %1 (only that it needs %2)
            %1（仅指需要%2这一项）
        a page would fill the terminal with its source
            网页的源码会占满终端
        --output summary.html, or a pipe behind edsh
            --output summary.html，或在 edsh 后面接管道
        report summary --year %1%2 --to html --output summary.html
            report summary --year %1%2 --to html --output summary.html
        `%1` is %2, and `--with` gives a text other words
            `%1` 是%2，`--with` 只用于改写文本
        a field of text, or no `--with`
            文本字段，或不写 `--with`
        change the value as always, which the rules look at, and erase what was
            请照常修改该值（规则会检查），再抹去原来的内容
        """#
}
