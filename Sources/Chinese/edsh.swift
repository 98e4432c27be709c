extension Chinese {
    static let edsh = #"""
        %1 cannot be run: %2
            无法运行 %1：%2
        the name of a program
            程序名
        EDSH_TODAY is `%1`
            EDSH_TODAY 是 `%1`
        `--wait %1` is no time
            `--wait %1` 不是时间
        seconds, such as --wait 60
            秒数，如 --wait 60
        standard input is not UTF-8 text
            标准输入不是 UTF-8 文本
        lines of the language
            语句
        %1 cannot be run
            无法运行 %1
        a transcript: lines of `edsh> ` and their output
            会话记录：`edsh> ` 开头的行及其输出
        """#
}
