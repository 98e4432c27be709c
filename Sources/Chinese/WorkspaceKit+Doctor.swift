extension Chinese {
    static let workspaceKitDoctor = #"""
        commit %1
            第 %1 次提交
        commits %1 to %2
            第 %1 至 %2 次提交
        move it out of the workspace
            请把它移出工作区
        a copy of the whole folder in which this file stands in the place of the other shows what they changed (`log`, `history`): enter it again here, then move the file out of the workspace
            把整个文件夹复制一份，用这个文件替换另一个，就能看到它们改了什么（`log`、`history`）：请在这里重新录入，再把文件移出工作区
        %1 of %2, in this file alone
            %2 的%1，只在这个文件里
        nothing: the journal holds all of its commits
            没有影响：流水里有它的全部提交
        no segment of the journal; it is not read
            不是流水的段；不读取
        an erased line that no erasure accounts for
            有一行被抹去，却没有对应的抹除记录
        %1 %2 in commit %3
            第 %3 次提交中的 %1 %2
        someone has changed the journal: compare it with a backup
            有人改动过流水：请与备份比对
        what was to be erased is still here
            应当抹除的内容还在
        redact it again
            请再次 redact
        a part of the journal was lost and passed over when it was salvaged
            流水有一部分丢失，抢救时已跳过
        no commit
            没有提交
        the journal ends with %1 bytes of a commit that was never finished
            流水末尾有 %1 字节属于未完成的提交
        the last %1 bytes of the journal are damaged
            流水的最后 %1 字节已损坏
        nothing that was called committed
            不影响已提交的内容
        the next command cuts them off and keeps them in .edsh/recovered
            下一条命令会截去它们，保留在 .edsh/recovered
        the line ends were converted to CR LF, by git or a transfer program
            行尾被 git 或传输程序转换成了 CR LF
        all of it is unreadable until they are converted back
            转换回来之前全部不可读
        sed -i 's/\\r$//' %1 — and for git: `/journal/** -text` in .gitattributes
            sed -i 's/\\r$//' %1；git 用户：在 .gitattributes 写 `/journal/** -text`
        no whole commit
            没有完整的提交
        everything after commit %1
            第 %1 次提交之后的全部内容
        the journal is damaged: %1
            流水损坏：%1
        bring the file back from a backup, or `doctor --salvage`, which keeps all that can be read and names what is lost
            请从备份恢复文件，或用 `doctor --salvage` 保留可读的内容并列出丢失的内容
        an erasure on demand has begun and is not finished
            抹除已开始，尚未完成
        the next command finishes it
            下一条命令会完成它
        missing or unreadable; it was found out from the journal
            缺失或不可读；已从流水查明
        nothing: it is written again
            不用处理：会重写
        the journal ends with commit %1, but commit %2 was made here
            流水到第 %1 次提交为止，而这里做过第 %2 次提交
        bring back the newest journal, or `doctor --salvage`
            请恢复最新的流水，或用 `doctor --salvage`
        data files were being written when a process ended
            进程结束时数据文件正在写入
        of no collection of the modules in use; it is kept and not read
            不属于在用模块的台账；保留但不读取
        missing
            缺失
        nothing is lost: the journal has its records
            没有丢失：流水里有它的记录
        `adopt --discard` writes it anew
            `adopt --discard` 会重写
        correct the line, then `adopt`
            请改正这一行，再 `adopt`
        changed outside of edsh
            在 edsh 之外被改动
        nothing is written until it is adopted
            接收之前不写入任何内容
        `adopt --dry-run` shows the difference, `adopt` takes it over, `adopt --discard` goes back
            `adopt --dry-run` 显示差异，`adopt` 接收，`adopt --discard` 恢复
        repaired: %1
            已修复：%1
        the cache was not what journal and data files say: %1
            缓存与流水和数据文件不符：%1
        answers given since may have been wrong
            此后的查询结果可能有误
        nothing: it was made anew
            不用处理：已重建
        keep a copy of the folder; `adopt --discard` writes data files anew
            请保留文件夹的副本；`adopt --discard` 会重写数据文件
        the cache was damaged (%1)
            缓存损坏（%1）
        nothing: it is made from journal and data files
            没有影响：缓存由流水和数据文件生成
        correct edsh.json, or bring it back from a copy; what a newer edsh made is for a newer edsh
            请改正 edsh.json，或从副本恢复；更新的 edsh 建立的，请用更新的 edsh 打开
        not a file, perhaps a symbolic link; it is not followed
            不是文件，可能是符号链接；不跟随
        put the file itself there
            请把文件本身放在那里
        everyone with an account on this machine could read the records
            本机上有账号的人都能读取记录
        chmod 700 %1
            chmod 700 %1
        %1 file%s can be read or changed by others, or be run
            有 %1 个文件可被他人读取、更改或运行
        %1; expected %2
            %1；应为%2
        chmod -R u=rwX,go= %1
            chmod -R u=rwX,go= %1
        the workspace is in use by %1
            工作区正由 %1 使用
        what is said here may have changed by now
            这里所说的可能已有变化
        run doctor again when it is done
            等它完成后再运行 doctor
        nothing is lost: the journal has its records; it was not compared with them
            没有丢失：流水里有它的记录；没有与之核对
        move what is there out of the workspace; `adopt --discard` then writes it anew
            请把那里的东西移出工作区；之后 `adopt --discard` 会重新写出
        """#
}
