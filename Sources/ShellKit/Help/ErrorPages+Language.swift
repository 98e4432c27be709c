extension ErrorPages {
    static let language = #"""
        E0001
        the command line of the process is wrong
        命令行写错了
        A command, an option or a value behind `edsh` is unknown, missing or superfluous. `edsh --help` lists them; lines of the language stand behind -c.
        `edsh` 后面的命令、选项或值不认识、缺少或多余。见 `edsh --help`；语句写在 -c 后面。
        $ edsh satus
        $ edsh status

        E0101
        a text does not end
        文本没有结束
        A quote opens a text, and the same quote must close it on the line. A quote inside of the text is written \".
        左引号开始一段文本，要用同样的引号结束。文本里的引号写作 \"。
        > teachers | where name == "王芳
        > teachers | where name == "王芳"

        E0102
        a name in backticks does not end
        反引号里的名称没有结束
        Names with blanks stand between two backticks.
        带空格的名称写在两个反引号之间。
        > teachers | select `name
        > teachers | select `name`

        E0103
        `$` stands without a name
        `$` 后面没有名称
        A variable is written $name; a dollar sign inside of a text is written \$.
        变量写作 $名称；文本里的美元符号写作 \$。
        > let month = 2016-09; print $
        > let month = 2016-09; print $month

        E0104
        there is no such day
        没有这一天
        The month has fewer days, or there is no such month.
        这个月没有这么多天，或没有这个月。
        > print 2016-02-30
        > print 2016-02-29

        E0105
        a number is too large
        数太大
        Numbers have up to 18 digits. Codes and ID numbers are texts, in quotes.
        数最多 18 位。代码和身份证号是文本，写在引号里。
        > print 123456789012345678901
        > print "123456789012345678901"

        E0106
        neither a number nor a name
        既不是数，也不是名称
        A word that begins with a digit is a number or a span: 90d, 2w, 3m, 5y. Everything else stands in quotes.
        以数字开头的词是数或时长：90d、2w、3m、5y。其他的写在引号里。
        > print 12abc
        > print "12abc"

        E0107
        a backslash means nothing here
        这里的反斜杠没有意义
        In double quotes a backslash begins \n \r \t \\ \" \/ \$ or \u754c. In single quotes it is only a backslash.
        双引号里的反斜杠只用于 \n \r \t \\ \" \/ \$ 和 \u754c。单引号里它就是反斜杠。
        > print "a\qb"
        > print 'a\qb'

        E0108
        nested too deeply, or too long
        嵌套太深或太长
        Brackets go 64 levels deep, chains 200 parts long. Give a part a name with `let`.
        括号最多 64 层，一串最多 200 个部分。请用 `let` 给其中一部分起名称。
        > print ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
        > let part = (1 + 2); print ($part * 3)

        E0109
        a statement stands where it cannot
        语句写错了地方
        `break` and `continue` stand in loops, `return` in definitions, `param` and `def` outside of them.
        `break`、`continue` 写在循环里，`return` 写在定义里，`param` 和 `def` 写在外面。
        > break
        > for n in [1, 2, 3] { if $n > 2 { break }; print $n }

        E0110
        something is missing, or too much
        缺少内容或多了内容
        The message says what should stand at the caret. Often a bracket or a comma is missing.
        提示说明了箭头处应写什么。常见的是缺少括号或逗号。
        > teachers | where (age > 30
        > teachers | where (age > 30)

        E0111
        written as in another language
        这是别的语言的写法
        SQL, other shells and programming languages write this differently; the message shows how it is written here.
        SQL、其他命令行和编程语言的写法不同；提示给出了这里的写法。
        > teachers | where name = "王芳"
        > teachers | where name == "王芳"

        E0112
        `--` stands without a name
        `--` 后面没有名称
        A flag is written --name.
        选项写作 --名称。
        > teachers list --
        > teachers list

        E0113
        a value is missing
        缺少一个值
        A flag with `=` needs a value behind it.
        带 `=` 的选项后面要有值。
        > log --limit=
        > log --limit=2

        E0116
        a sign of the Chinese input method
        中文输入法的符号
        Quotes, commas and brackets are those of the English keyboard. The corrected line can be run.
        引号、逗号和括号要用英文的。改正后的一行可以直接运行。
        > teachers | where name == “王芳”
        > teachers | where name == "王芳"

        E0201
        there is no such column or field
        没有这个列或字段
        After `select` and `summarize` only their columns are left. A text stands in quotes.
        `select` 和 `summarize` 之后只剩下它们的列。文本要写在引号里。
        > teachers | where naem == "王芳"
        > teachers | where name == "王芳"

        E0202
        there is no such variable
        没有这个变量
        Variables come from `let`, `param` and `for`, before they are used.
        变量要先用 `let`、`param` 或 `for` 定义。
        > let month = 2016-09; print $mnth
        > let month = 2016-09; print $month

        E0203
        a word means nothing here
        这个词在这里没有意义
        A text stands in quotes, a variable begins with $, a pipeline stands in brackets.
        文本写在引号里，变量以 $ 开头，管道写在括号里。
        > teachers | take five
        > teachers | take 5

        E0204
        what a module keeps or does that this workspace does not use
        本工作区没有使用的模块的台账或命令
        `modules` in edsh.json lists the modules in use. What the others keep stays in the workspace, and is there again with them.
        edsh.json 的 `modules` 列出使用的模块。其他模块的数据仍留在工作区，重新使用时就在。
        $ sed -i 's/"safety", //' county/edsh.json; edsh -c 'hazards | count'
        $ sed -i 's/"funding", /"funding", "safety", /' county/edsh.json; edsh -c 'hazards | count'

        E0205
        there is no such function
        没有这个函数
        `help functions` lists all functions.
        `help functions` 列出所有函数。
        > schools | where students > lenght(name)
        > schools | where students > length(name)

        E0206
        there is no such stage
        没有这个环节
        `help stages` lists all stages.
        `help stages` 列出所有环节。
        > teachers | order by age
        > teachers | sort age

        E0207
        two columns would have one name
        两列会同名
        Give each its own name: select a = …, b = …
        请分别起名称：select a = …, b = …
        > teachers | select name, name = subject
        > teachers | select name, topic = subject

        E0208
        a value has no such function
        值没有这个函数
        Functions are written f(x), not x.f(); only collections that refer to a record are asked by x.f().
        函数写作 f(x)，不写 x.f()；只有引用该记录的台账才写 x.f()。
        > teachers | select n = name.upper()
        > teachers | select n = upper(name)

        E0209
        a command is missing
        缺少命令
        The line begins with a word that needs one of its commands behind it.
        开头的词后面还要写它的命令。
        > funding
        > funding totals

        E0210
        there is no such command, flag, format or page
        没有这个命令、选项、格式或说明
        `help` lists commands and collections; the nearest names are in the message.
        命令和台账见 `help`；提示里有最接近的名称。
        > teecher | count
        > teachers | count

        E0211
        a command is defined by itself
        命令用自己来定义自己
        This is a fault in a module.
        这是模块的错误。

        E0212
        a word too many
        多了一个词
        A command takes the words that its help lists; a stage is set off with `|`.
        命令只带说明里列出的词；环节前要加 `|`。
        > status everything
        > status

        E0213
        something that a command needs is missing
        命令缺少必需的内容
        The message shows how the command is written.
        提示给出了命令的写法。
        > teachers show
        > teachers show T0001

        E0214
        a script has no such parameter
        脚本没有这个参数
        `run NAME --help` lists the parameters of a script.
        `run 名称 --help` 列出脚本的参数。
        > run new-teacher-check --yer 2015
        > run new-teacher-check --year 2015

        E0215
        a parameter is not used
        参数没有用到
        Take it away, or begin its name with `_`.
        请删去，或名称以 `_` 开头。
        $ echo 'param year: int = 2016' > ages.edsh; edsh check ages.edsh
        $ echo 'param year: int = 2016; print $year' > ages.edsh; edsh check ages.edsh

        E0216
        a variable is not used
        变量没有用到
        Take it away, or begin its name with `_`.
        请删去，或名称以 `_` 开头。
        $ echo 'let year = 2016' > ages.edsh; edsh check ages.edsh
        $ echo 'let year = 2016; print $year' > ages.edsh; edsh check ages.edsh

        E0217
        a failure is ignored
        失败被忽略了
        What `catch` does must not be nothing: tell at least what happened.
        `catch` 里不能什么都不做：至少说明发生了什么。
        > try { fail "late" } catch e { }
        > try { fail "late" } catch e { print $e.message }

        E0218
        a statement is never reached
        语句永远执行不到
        The statement before it always leaves.
        前一句总会离开。
        $ echo 'fail "too early"; print 1' > ages.edsh; edsh check ages.edsh
        $ echo 'if today() < 2016-01-01 { fail "too early" }; print 1' > ages.edsh; edsh check ages.edsh

        E0219
        a block stands where none is taken
        这里不能写代码块
        Only a definition whose last parameter is a block takes one.
        只有最后一个参数是代码块的定义才可以。
        > def twice(n: int) { print $n, $n }; twice 1 { print "done" }
        > def twice(body: block) { body; body }; twice { print "done" }

        E0220
        a definition does not say what its table or record holds
        定义没有写明表或记录里有什么
        Its body is checked once, for all calls: name the columns with their types, or a collection whose fields are meant.
        定义的内容只检查一次，供所有调用使用：请写出列名和类型，或写台账名表示它的字段。
        > def total(rows: table) { return ($rows | summarize n = sum(students)) }
        > def total(rows: table(students: int)) { return ($rows | summarize n = sum(students)) }; total (schools)
        """#
}
