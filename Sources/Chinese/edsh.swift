extension Chinese {
    static let edsh = #"""
        there is no engine `%1`
            没有引擎 `%1`
        without --engine the embedded one answers
            不写 --engine 就用自带的
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
        the line is not UTF-8 text
            该行不是 UTF-8 文本
        standard input is not UTF-8 text
            标准输入不是 UTF-8 文本
        lines of the language
            语句
        %1 cannot be written
            无法写入 %1
        a transcript: lines of `edsh> ` and their output
            会话记录：`edsh> ` 开头的行及其输出
        made the workspace %1 with the sample county; open it with: edsh -w %2
            已建立工作区 %1，含示例县；打开：edsh -w %2
        made the workspace %1; open it with: edsh -w %2
            已建立工作区 %1；打开：edsh -w %2
        made edsh.json anew for the records in %1, of the bureau %2, with all modules in use; what else it said (school year, approval threshold, members, settings) is to be entered again; then look with: edsh -w %3 doctor
            已为 %1 中的记录重建 edsh.json，单位为%2，启用全部模块；其中原有的其他内容（学年、审批限额、人员、设置）须重新填写；然后查看：edsh -w %3 doctor
        %1 holds records whose edsh.json was lost
            %1 中有记录，但其 edsh.json 已丢失
        to make edsh.json anew for them: edsh init %1
            为这些记录重建 edsh.json：edsh init %1
        %1 of %2 files differ
            %2 个文件中有 %1 个不一致
        %1: %2 of %3 outputs written anew
            %1：%3 处输出中有 %2 处已重写
        %1: %2 agree
            %1：%2 处一致
        %1: %2 of %3 differ (- expected, + written)
            %1：%3 处中有 %2 处不一致（- 应为，+ 实际）
        standard input cannot be read: %1
            无法读取标准输入：%1
        %1 cannot be run
            无法运行 %1
        %1 is not a readable UTF-8 text
            %1 不是可读的 UTF-8 文本
        %1: front matter not understood: %2
            %1：看不懂开头的设置：%2
        %1: the front matter has no end
            %1：开头的设置没有结束
        %1: the block has no end
            %1：代码块没有结束
        %1: a block begins with `%2`
            %1：代码块以 `%2` 开头
        %1 holds nothing to run
            %1 中没有可运行的内容
        %1 asks for the workspace at hand, and there is none
            %1 要用手头的工作区，但没有工作区
        """#
}
