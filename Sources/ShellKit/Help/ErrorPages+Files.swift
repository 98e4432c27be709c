extension ErrorPages {
    static let files = #"""
        E0601
        there is no such file or folder
        没有这个文件或文件夹
        The path is read from the folder in which edsh was started.
        路径从启动 edsh 的文件夹算起。
        > open towns.csv | count
        > open county/data/townships.jsonl | count

        E0602
        a file cannot be read or written
        文件不能读或写
        It is a folder or a device, or belongs to the workspace or to someone else, or the disk refuses.
        它是文件夹或设备，属于工作区或别人，或磁盘拒绝写入。
        > open county | count
        > open county/data/townships.jsonl | count

        E0603
        there is no such script
        没有这个脚本
        `scripts` lists the saved scripts; another is named by its path.
        保存的脚本见 `scripts`；其他的用路径指明。
        > run new-teacher-chek --year 2015
        > run new-teacher-check --year 2015

        E0604
        an encoding is wrong
        编码不对
        Say it with --encoding: gb18030, utf-16le, big5.
        请用 --encoding 说明：gb18030、utf-16le、big5。
        $ printf 'name\n\304\263\317\347\377\377\n' > towns.csv; edsh -c 'open towns.csv --encoding utf-8'
        $ printf 'name\n\304\263\317\347\n' > towns.csv; edsh -c 'open towns.csv --encoding gb18030'

        E0605
        there is no such file format
        没有这种文件格式
        Files are read as csv, tsv, json, jsonl or xlsx.
        可读取 csv、tsv、json、jsonl、xlsx。
        > open county/data/townships.jsonl --format xml
        > open county/data/townships.jsonl --format jsonl

        E0606
        a text file is not as it should be
        文本文件有误
        Rows have the same number of cells; quotes are closed.
        每行格数相同；引号成对。
        $ printf 'name,n\n"某乡,1\n' > towns.csv; edsh -c 'open towns.csv'
        $ printf 'name,n\n"某乡",1\n' > towns.csv; edsh -c 'open towns.csv'

        E0607
        a JSON file is not as it should be
        JSON 文件有误
        It holds a list of objects, or one object a line.
        应为对象的列表，或每行一个对象。
        $ echo '[{"name": "某乡"' > towns.json; edsh -c 'open towns.json'
        $ echo '[{"name": "某乡"}]' > towns.json; edsh -c 'open towns.json'

        E0609
        a workbook cannot be read
        无法读取工作簿
        Save it anew as .xlsx from the spreadsheet program.
        请在电子表格程序里另存为 .xlsx。
        $ echo 'name,n' > towns.xlsx; edsh -c 'open towns.xlsx'
        $ edsh -c 'townships | save towns.xlsx'; edsh -c 'open towns.xlsx'

        E0610
        a workbook has no such sheet
        工作簿没有这个工作表
        Name one with --sheet.
        请用 --sheet 指明。
        $ edsh -c 'townships | save towns.xlsx'; edsh -c 'open towns.xlsx --sheet towns'
        $ edsh -c 'open towns.xlsx --sheet 1'

        E0611
        a file holds no table that can be read
        文件里没有能读取的表
        CSV, TSV, JSON, JSONL and XLSX are opened. A web page, a document or an old workbook is saved as .xlsx first.
        能打开 CSV、TSV、JSON、JSONL 和 XLSX。网页、文档和旧版工作簿请先另存为 .xlsx。
        $ printf 'a,b\n1,\0\n' > towns.csv; edsh -c 'open towns.csv'
        $ printf 'a,b\n1,2\n' > towns.csv; edsh -c 'open towns.csv'

        E0618
        a template cannot be filled
        模板无法填写
        A name in it stands for no figure, or a section is not closed.
        里面的名称没有对应的指标，或某一段没有结束。
        $ mkdir -p county/reports/templates; echo '{{#nothing}}' > county/reports/templates/summary-08.en.mustache; edsh -c 'report summary --year 2016 --lang en'
        $ rm county/reports/templates/summary-08.en.mustache; edsh -c 'report summary --year 2016 --lang en'

        E0619
        a report is not written so
        报告没有这种写法
        Reports are written as md, html or docx, in zh or en.
        报告可写成 md、html、docx，语言为 zh 或 en。
        > report summary --year 2016 --to pdf
        > report summary --year 2016 --to html

        E0621
        no column fits
        没有对应的列
        Say which column is which field with --map.
        请用 --map 说明列与字段的对应。
        $ printf 'x,y\n1,2\n' > towns.csv; edsh -c 'townships import towns.csv'
        $ printf 'name,code\n新乡,450399299\n' > towns.csv; edsh -c 'townships import towns.csv'

        E0622
        a column is no field
        列不是字段
        Say its field with --map, or leave it out.
        请用 --map 说明字段，或略去。
        $ printf 'name,名称,code\n新乡,新乡,450399299\n' > towns.csv; edsh -c 'townships import towns.csv'
        $ edsh -c 'townships import towns.csv --map "名称="'

        E0623
        --map is wrong
        --map 写错了
        It is written "column = field, …".
        写作 "列 = 字段, …"。
        $ printf 'name,number\n新乡,450399299\n' > towns.csv; edsh -c 'townships import towns.csv --map "number"'
        $ edsh -c 'townships import towns.csv --map "number = code"'

        E0624
        the key of a row is missing
        缺少行的键
        A column must tell which record a row is about.
        要有一列说明是哪条记录。
        $ printf 'name\n新乡\n' > towns.csv; edsh -c 'townships import towns.csv'
        $ printf 'name,code\n新乡,450399299\n' > towns.csv; edsh -c 'townships import towns.csv'

        E0625
        rows are wrong
        有错行
        They are listed; correct them, or take the others with --skip-bad.
        已列出；请改正，或用 --skip-bad 导入其余各行。
        $ printf 'name,code\n,450399299\n新镇,450399298\n' > towns.csv; edsh -c 'townships import towns.csv'
        $ edsh -c 'townships import towns.csv --skip-bad'

        E0650
        the history cannot be kept
        历史记录无法保存
        This session goes on without it.
        本次会话不用它，继续进行。

        E0651
        the result could not be written
        结果无法写出
        The disk may be full, or the reader has gone.
        磁盘可能已满，或读取方已关闭。
        $ edsh -c 'schools' > /dev/full
        $ edsh -c 'schools' > schools.txt

        E0652
        there is no such output format
        没有这种输出格式
        `help formats` lists them.
        见 `help formats`。
        $ edsh --format xml -c 'townships'
        $ edsh --format json -c 'townships'

        E0654
        a workbook cannot be written
        无法写出工作簿
        Write it to a file, or as .csv.
        请写到文件，或保存为 .csv。
        $ printf 'name\n%040000d\n' 1 > long.csv; edsh -c 'open long.csv | save long.xlsx'
        $ edsh -c 'open long.csv | save short.csv'

        E0656
        a chart cannot be saved
        图无法保存
        Charts are saved as .svg or .png.
        图保存为 .svg 或 .png。
        > 1..1200001 | extend k = value | render scatter --x value --y k | save points.svg
        > 1..1200001 | sample 100 | extend k = value | render scatter --x value --y k | save points.svg

        E0657
        a program cannot be run
        程序无法运行
        Pictures and Word documents are made by other programs; the message says how they are installed.
        图片和 Word 文档由别的程序生成；提示说明了怎样安装。
        $ edsh with-lock -- no-such-program
        $ edsh with-lock -- true

        E0660
        a transcript cannot be run
        会话记录不能运行
        A transcript holds lines of `edsh> ` and the output that must follow each.
        会话记录里是 `edsh> ` 开头的行，以及随后应有的输出。
        $ echo 'nothing' > day.md; edsh test day.md
        $ printf 'edsh> print 1 + 1\n2\n' > day.txt; edsh test day.txt

        E0700
        interrupted
        已中断
        Ctrl-C was pressed; nothing was written.
        按了 Ctrl-C；没有写入任何内容。
        $ timeout -s INT 1 edsh -c 'while true { let n = 1 }'
        $ edsh -c 'for n in [1, 2, 3] { print $n }'

        E0701
        a number is too large to be exact
        数太大，不能精确
        Narrow the rows, or compute a ratio.
        请缩小行的范围，或计算比值。
        > print 900000000000000000 * 900000000000000000
        > print 900000000000000000 / 900000000000000000

        E0702
        a pattern is wrong
        模式有误
        A regular expression must be well-formed.
        正则表达式要写正确。
        > teachers | where name matches "("
        > teachers | where name matches "^王"

        E0703
        an assertion does not hold
        断言不成立
        Nothing was written.
        没有写入任何内容。
        > assert (schools | count) > 100, "there are only ${(schools | count)} schools"
        > assert (schools | count) > 10, "too few"

        E0704
        a script says `fail`
        脚本执行了 `fail`
        The text is the script's own; nothing was written.
        文字由脚本给出；没有写入任何内容。
        > fail "it is too early"
        > if today() < 2016-01-01 { fail "it is too early" }

        E0705
        calls go too deep
        调用层数太多
        A definition or a block that runs itself must come to an end.
        调用自己的定义或代码块必须有终点。
        > def down(n: int) { down ($n + 1) }; down 1
        > def down(n: int) { if $n > 0 { down ($n - 1) } }; down 9

        E0706
        one cell is wanted and there are several rows
        要一格却有多行
        End it with `| first` or an aggregate.
        请在末尾加上 `| first` 或汇总。
        > schools | where students > (schools | select students)
        > schools | where students > (schools | summarize max(students))

        E0707
        a list would be too long
        列表太长
        Lists of numbers have up to 10,000,000.
        数列最多 10,000,000 个。
        > print 1..99999999999
        > print 1..9

        E0708
        a script runs or reads itself
        脚本运行或读取自己
        What is repeated stands in a loop.
        要重复的内容写在循环里。
        $ echo 'run again.edsh' > again.edsh; edsh run again.edsh
        $ echo 'for n in [1, 2] { print $n }' > again.edsh; edsh run again.edsh

        E0709
        a list has no such item
        列表没有这个元素
        The first is 0, the last -1.
        第一个是 0，最后一个是 -1。
        > let ages = [31, 45]; print $ages[2]
        > let ages = [31, 45]; print $ages[1]

        E0710
        edsh is at fault
        edsh 本身出错
        Nothing was written. Run the line again, and report it with the line if it comes back.
        没有写入任何内容。请再运行一次；如仍出现，请连同这一行报告。

        E0711
        the order of day, month and year is not known
        年月日的顺序不认识
        Dates are read by forms such as "M/D/YYYY".
        日期的形式如 "M/D/YYYY"。
        > print (date("9/8/2016", "MDY"))
        > print (date("9/8/2016", "M/D/YYYY"))
        """#
}
