extension Chinese {
    static let edshArguments = #"""
        `%1` takes no value
            `%1` 不带值
        `%1` needs a value
            `%1` 缺少值
        `%1` is not complete
            `%1` 没有写全
        `%1` is one word too many
            `%1` 是多余的词
        there is no language `%1`
            没有语言 `%1`
        there is no command `%1`
            没有命令 `%1`
        a command; `edsh --help` lists them
            命令；见 `edsh --help`
        lines of the language are given with -c: edsh -c '%1 …'
            语句用 -c 给出：edsh -c '%1 …'
        there is no option `%1`
            没有选项 `%1`
        there is no option `%1` of `%2`
            `%2` 没有选项 `%1`
        an option; `edsh %1--help` lists them
            选项；见 `edsh %1--help`
        """#
}
