extension Chinese {
    static let helpManual = #"""
        a command failed, nothing was written
            命令失败，没有写入
        all commands of the shell
            edsh 的全部命令
        all functions
            全部函数
        all stages
            全部环节
        all types, and how their values are written
            全部类型及其值的写法
        done
            完成
        edsh keeps the records of a county education bureau: schools, teachers, classes, and what belongs to them. A line\nasks or changes; a saved script does a routine as one transaction. Every line is checked whole before it runs.\n\nA pipeline is a source of rows and stages behind it: source | stage | stage. Without arguments edsh opens its\nprompt on a workspace; lines of standard input and of -c are one transaction as they are.
            edsh 管理县教育局的台账：学校、教师、班级及其相关内容。一行用来查询或更改；保存的脚本把一件例行工作作为一个事务办完。每一行在运行之前整个检查。\n\n管道是数据来源加上后面的环节：来源 | 环节 | 环节。不带参数时，edsh 打开工作区的提示符；标准输入和 -c 的各行本来就是一个事务。
        every change, one line a commit
            每一次更改，一次提交一行
        interrupted
            被中断
        keys of the prompt, as editrc(5) describes
            提示符的按键，见 editrc(5)
        let, if, for and the like
            let、if、for 等语句
        not committed
            没有提交
        off: long tables at the prompt are not shown page by page
            off：提示符下长表不分页
        off: scripts that take long do not tell at which step they are
            off：耗时的脚本不报告进行到第几步
        saved scripts, commands of `run`
            保存的脚本，由 `run` 运行
        the cache and the prompt's history
            缓存和提示符的历史
        the day that today() gives
            today() 给出的日期
        the file of keys to read in the place of ~/.editrc
            代替 ~/.editrc 读取的按键文件
        the language of messages
            消息的语言
        the outcome is unknown
            结果不明
        the records, as JSON
            各条记录，JSON 格式
        the workspace's folder
            工作区文件夹
        usage, syntax or check error, nothing ran
            用法、语法或检查错误，没有运行
        what `to` and `save` write
            `to` 和 `save` 能写的格式
        what the bureau has decided about its workspace
            教育局对工作区的规定
        where set, no colours
            设置了则不用颜色
        """#
}
