extension Chinese {
    static let helpCommandsDetails = #"""
        --since and --until are days, both included.
            --since 和 --until 为日期，两日都含。
        the last commit
            最近一次提交
        who changed teachers
            谁改了教师
        Data files follow each commit by themselves while they are small; larger ones are rewritten now and then.
            数据文件小时随每次提交更新；较大的隔一段时间重写。
        Every line is checked, each cell that differs is shown, and the difference becomes a commit. What commits have changed since the file was written is kept; where both changed a record, nothing is done and it is listed. With --discard the files are put back as edsh knows them, and what was in them is kept in .edsh/recovered.
            逐行检查，列出每个不同的格，再把差异提交。文件写出之后各次提交所改的内容保留；两边改了同一条记录的，不做任何事，列出这些记录。写 --discard 则把文件恢复为 edsh 所知的内容，原内容保存在 .edsh/recovered。
        Manifest, journal, data files, cache, permissions, place and lock. What repairs itself is repaired, and said. The exit status is 1 where an error was found. --salvage makes a damaged journal usable again: nothing is rewritten, what is lost is named. Where git or a backup has brought the whole journal of another copy, --salvage takes it for the one that counts, and keeps what was different here in .edsh/recovered.
            检查清单、流水、数据文件、缓存、权限、位置和锁。能自行修复的即修复并说明。发现错误时退出状态为 1。--salvage 使损坏的流水重新可用：不改写任何内容，并列出所丢失的。若 git 或备份带来的是另一份副本的完整流水，--salvage 以它为准，并把这里不同的内容保存在 .edsh/recovered。
        how many errors
            有多少错误
        Every rule is applied to every record: those that each commit keeps (errors) and those that only warn, with the twelve errors that such data typically has. The rows are ordered by severity, module and school, and may be asked on: check | count by school.name. A row of severity note names the rules that are left out, as they need a module that is not in use. The exit status is 1 where an error was found, 0 where there are only warnings or none. `edsh check FILE…` looks at scripts instead.
            每条规则用于每条记录：提交时必须遵守的（错误）和只作提醒的（警告），包括这类数据常见的十二种错误。各行按严重程度、模块和学校排列，可以继续查询：check | count by school.name。严重程度为 note 的行列出因所需模块未启用而未执行的规则。发现错误时退出状态为 1，只有警告或没有问题时为 0。`edsh check FILE…` 则检查脚本。
        what is wrong in one module
            一个模块里哪里不对
        how much by module
            各模块有多少
        The same as `teachers history T0001` and `teachers show T0001 --history`.
            等同于 `teachers history T0001` 和 `teachers show T0001 --history`。
        how often it changed
            改过多少次
        For what must not be kept any longer. The lines of the journal keep their hashes, so that the chain can still be verified; a commit says who erased what, when and why. It cannot be undone. Copies elsewhere (backups, git) are not reached.
            用于不得再保留的内容。流水各行的哈希不变，因此仍可验证；另有一次提交说明谁在何时为何抹除了什么。不能撤销。别处的副本（备份、git）不受影响。
        `edsh help --man > edsh.1` writes a manual page, for `man -l edsh.1`.
            `edsh help --man > edsh.1` 写出手册页，用 `man -l edsh.1` 阅读。
        a stage
            一个环节
        a collection and its commands
            一个台账及其命令
        the keys of the prompt
            提示符的按键
        A figure that cannot be told is `not reported` and has no value; `note` says why. Ids stay the same from year to year. `trace ID` shows how a figure is defined and the records behind it. `hash` changes when the value or any of the records does.
            无法得出的数字为 `not reported`（未报），没有值，`note` 说明原因。编号各年不变。`trace ID` 显示数字的定义和依据的记录。值或任一记录改变，`hash` 就改变。
        of one section
            一个部分的
        what cannot be told
            哪些无法得出
        The definition and the value go to the messages, the records are the rows. `commit`, `time`, `user` and `message` are those of the commit that last changed the record.
            定义和值写在消息里，各行为依据的记录。`commit`、`time`、`user` 和 `message` 是最近改动该记录的提交。
        seven teachers by name
            七名教师的姓名
        which commits it rests on
            依据哪些提交
        all of them with their norms
            全部指标及其标准
        `counted` is the number of rows behind a value; `met` is empty where no norm applies or the value is not known; `note` then says why. A norm that depends on the kind of school applies only while the values are told apart by it, that is without --by.
            `counted` 为值所依据的行数；没有标准或值不明时 `met` 为空，`note` 说明原因。随学校类别而定的标准，只在按类别区分时（即不写 --by）适用。
        of every kind of school
            各类学校的
        where classes are largest
            哪里班额最大
        Sections come from templates (mustache) of the modules; a file summary-NN.LANG.mustache in reports/templates takes the place of a section's own (`report templates` writes them there to begin with). Without --output the text goes to standard output. Figures that cannot be told are left out of the text and `not reported` in the table at the end. A year that is not over is reported up to today, or up to --until; it is compared with the same part of the year before, where records were kept in all of that. A Word document is made by pandoc where it is installed.
            各部分由模块的模板（mustache）写成；reports/templates 中的 summary-NN.LANG.mustache 文件代替该部分的模板（先用 `report templates` 写出）。不写 --output 则写到标准输出。无法得出的数字不写入正文，在文末表中为 `not reported`（未报）。未结束的年度报到今天或 --until 那天为止；只有上年同期自始至终都有记录时，才与上年同期比较。Word 文档由已安装的 pandoc 生成。
        a page
            网页
        What is there already is left as it is.
            已有的文件不动。
        Who checks is the user who runs it. Says how many figures are reported, and names those that are not. The report is then about its year up to its field `until`, which becomes today (or the year's end) where it is empty.
            核对人即运行者。说明报出多少数字，并列出未报的。此后报告只涉及该年度至 `until` 那天为止；该字段为空时填入今天（或年末）。
        Who approves is the user who runs it, never who checked it. From then on `report deviations` tells which figures would be others today.
            批准人即运行者，不得与核对人相同。此后 `report deviations` 列出今天会有不同的数字。
        Writes reports/archive/ID-YEAR.zh.html and .en.html when the line commits. Refused where a figure has moved since the approval.
            这一行提交时写出 reports/archive/ID-YEAR.zh.html 和 .en.html。批准后有数字变动的予以拒绝。
        `what` tells whether the value itself moved, or only records behind it.
            `what` 说明是值本身变了，还是只有依据的记录变了。
        Columns are matched with fields by name or by Chinese label; --map tells the others. A row whose key is on record changes that record, any other adds one; an empty cell leaves what is there.\nReferences are written as an id, or as a name or code that only one record has; enumerations as their word, label or code; days as 2016-09-01, 2016/9/1, 2016年9月1日 or 20160901; codes keep their zeros. Full-width letters and digits become the usual ones, names NFC.\nWhere a row is wrong, nothing is imported: every wrong cell is listed with its row and a remedy, and the bad rows are written to FILE.rejects.csv, to be corrected and imported themselves. With --skip-bad the others are taken.\n`schools import FILE` is the same as `import schools FILE`.
            列按名称或中文标签与字段对应；其他的用 --map 说明。键已登记的行修改该记录，其他的新增一条；空单元格不改动原内容。\n引用写编号，或只有一条记录具有的名称、代码；枚举写词、标签或代码；日期写 2016-09-01、2016/9/1、2016年9月1日或 20160901；代码保留开头的零。全角字母和数字转为半角，名称按 NFC。\n有一行不对就什么也不导入：列出每个有误的单元格及行号和办法，坏行写入 FILE.rejects.csv，改正后可单独导入。写 --skip-bad 则导入其余各行。\n`schools import FILE` 等同于 `import schools FILE`。
        what has the same values changes nothing
            值相同的不作改动
        The id and every stored field, in the format of the file's ending. With --labels the columns have their Chinese labels. `schools export FILE` is the same as `export schools FILE`; to write a part or other columns: schools | where … | save FILE.
            编号和全部存储的字段，格式由扩展名决定。写 --labels 则用中文标签作表头。`schools export FILE` 等同于 `export schools FILE`；只写一部分或其他列用：schools | where … | save FILE。
        ten townships
            十个乡镇
        of one module
            一个模块的
        The script is checked whole before its first step. With --dry-run it shows what it would change, with --help\nwhat it does and takes.
            脚本在第一步之前整个检查。--dry-run 显示将更改什么，--help 说明其作用和参数。
        Until `commit` nothing is written, and others wait to write. A line that fails leaves nothing behind.
            `commit` 之前什么也不写入，其他人等待写入。失败的一行不留下任何内容。
        Encoding, delimiter, header and types are found over the whole file, and what was found is said. A column is a number or a day only where every cell is; codes with leading zeros, numbers of more than 15 digits, and whole numbers whose heading says that they are codes (学校代码, zip code, id) stay text. Cells that keep a column from being numbers or days are counted, and so are rows with more or fewer cells than the first; --problems lists them all by row and column. Of a workbook (.xlsx) the first sheet is read, with the results of its formulas.
            编码、分隔符、表头和类型由整个文件识别，并说明识别结果。只有每个单元格都是数字或日期，该列才是；有前导零的代码、超过 15 位的数字，以及列名表明是代码的整数（学校代码、zip code、id）保持文本。妨碍某列成为数字或日期的单元格、比第一行长或短的行都会计数，--problems 逐个列出行和列。工作簿（.xlsx）读第一张工作表，取公式的结果。
        the rows of a file
            文件的各行
        any stage goes on with them
            后面可接任何环节
        Without a number, the newest commit that is not undone. Where a record has changed since, nothing is done and the conflicts are listed. An undo can be undone. With --dry-run it shows the cells that it would change.
            不写序号则为最近一次未撤销的提交。此后又改过的记录会造成冲突：不做任何事，列出冲突。撤销也可以再撤销。写 --dry-run 则显示将更改的格。
        """#
}
