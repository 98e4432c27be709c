extension Chinese {
    static let edshArguments = #"""
        `%1` needs a value
            `%1` 缺少值
        `%1` is given twice
            `%1` 写了两次
        %1 %2 once
            %1 %2 只写一次
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
        usage: %1
            用法：%1
        options:
            选项：
        A scripting shell for the records of a county education bureau.\n\nusage:\n%1\n\nWithout a command: the prompt, or the lines of standard input as one program where that is no terminal.\nThe commands of the last line are the same as at the prompt.\n\n%2\nExit status: 0 done; 1 a command failed, nothing written; 2 usage, syntax or check error, nothing ran;\n3 not committed; 4 outcome unknown; 130 interrupted. At the prompt, `help` explains the language.\n
            县教育局台账的命令行。\n\n用法：\n%1\n\n不写命令时：进入提示符；标准输入不是终端时，运行其中的各行。\n最后一行的命令与提示符下相同。\n\n%2\n退出状态：0 完成；1 命令失败，没有写入；2 用法、语法或检查错误，没有运行；\n3 没有提交；4 结果不明；130 被中断。语言的说明见提示符下的 `help`。\n
        %1 (of `%2`)
            %1（用于 `%2`）
        its name in English, for English reports
            教育局的英文名称，用于英文报告
        """#
}
