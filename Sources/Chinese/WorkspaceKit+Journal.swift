extension Chinese {
    static let workspaceKitJournal = #"""
        the journal is missing
            缺少流水
        a line that does not match its checksum
            有一行与校验和不符
        a segment without its first line
            有一段缺少首行
        a segment of format %1, which a newer edsh wrote
            有一段是格式 %1，由更新的 edsh 写成
        journal/%1 has format %2: a newer edsh wrote it
            journal/%1 是格式 %2：由更新的 edsh 写成
        write with the edsh that wrote it; asking shows what this one understands
            请用写它的那个 edsh 来写入；查询会显示这个版本能读懂的内容
        the line ends of %1 were converted to CR LF, by git or a transfer program
            %1 的行尾被 git 或传输程序转换成了 CR LF
        nothing is lost; convert them back: %1
            没有丢失任何内容；请转换回来：%1
        a segment that does not continue the one before
            有一段与前一段不衔接
        a commit that is not whole or does not continue the chain
            有一次提交不完整，或与前面不衔接
        a seal that does not match the commits before it
            有一个封条与前面的提交不符
        a line outside of any commit
            有一行不属于任何提交
        a line that ends with CR LF, as git or a transfer program makes it
            有一行以 CR LF 结尾，是 git 或传输程序造成的
        %1, in %2
            %1，在 %2
        not committed: something else has written to the journal
            没有提交：流水被别的程序写过
        is the workspace used from another machine at the same time?
            是否有另一台机器同时在用这个工作区？
        not committed: %1
            没有提交：%1
        the next command finds out from the disk; look at `log` before you try again
            下一条命令会从磁盘查明；再试之前请先看 `log`
        it is not known whether this was committed: %1
            不知道是否已提交：%1
        the journal is damaged: journal/%1 at byte %2
            流水损坏：journal/%1 第 %2 字节
        the journal changes `%1`, which no module in use keeps
            流水更改了 `%1`，而在用的模块没有这个台账
        `doctor` says what is lost, `doctor --salvage` goes on with the rest
            `doctor` 说明丢失了什么，`doctor --salvage` 用其余部分继续
        """#
}
