extension Chinese {
    static let workspaceKitAdopt = #"""
        %1 begins with a byte order mark, which an editor put there; it is left out
            %1 开头有编辑器加的字节序标记，已略去
        %1 of %2 lines of %3 end with CR LF, as a program of another system left them; they are written back with LF (for git: `/data/** -text` in .gitattributes)
            %3 的 %2 行中有 %1 行以 CR LF 结尾，是别的系统的程序留下的；写回时用 LF（git 用户：在 .gitattributes 写 `/data/** -text`）
        a conflict marker of git: %1
            git 的冲突标记：%1
        a record
            记录
        keep one line for each id, remove the lines with markers, then adopt again
            每个编号留一行，删去带标记的行，再接收
        the id %1 stands in line %2 already
            编号 %1 在第 %2 行已有
        each id once
            每个编号一次
        keep one of the two lines
            两行留一行
        a transaction is open
            有事务在进行
        the cache cannot be made
            无法建立缓存
        %1 is missing
            缺少 %1
        put it back, or `adopt --discard` writes it anew; to remove all records: %1 | delete
            请放回原处，或用 `adopt --discard` 重写；要删除全部记录：%1 | delete
        %1 %2 is in %3 and in another part of %4
            %1 %2 既在 %3，又在 %4 的另一部分
        %1 %2 is in %3 and in %4
            %1 %2 既在 %3，又在 %4
        remove the line from one of the two files, then `adopt`
            请从两个文件之一删去这一行，再 `adopt`
        each record once
            每条记录一次
        %1 and %2/%3 differ only in upper and lower case or in Unicode form
            %1 与 %2/%3 只有大小写或 Unicode 形式不同
        on other systems they are one file: move what is new into %1/%2, remove %3
            在别的系统上它们是同一个文件：请把新内容移入 %1/%2，删去 %3
        %1 looks like a conflict copy of %2/%3
            %1 像是 %2/%3 的冲突副本
        edsh does not read it, and journals cannot be mixed line by line: `doctor` tells which commits it holds that this journal does not; enter those again, then move %1 out of the workspace
            edsh 不读它，流水也不能逐行合并：`doctor` 会说明其中哪些提交是本流水没有的；请重新录入这些更改，再把 %1 移出工作区
        edsh does not read it: move the lines that are right into %1/%2, remove %3, then `adopt`
            edsh 不读它：请把正确的行移入 %1/%2，删去 %3，再 `adopt`
        """#
}
