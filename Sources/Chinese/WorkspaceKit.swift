extension Chinese {
    static let workspaceKit = #"""
        there is no folder %1 to make %2 in
            没有文件夹 %1，无法在其中新建 %2
        a folder that is there
            已有的文件夹
        make it first: mkdir -p %1
            请先新建：mkdir -p %1
        %1 is a file
            %1 是文件
        the name of a new folder, or an empty folder
            新文件夹的名称，或空文件夹
        choose another name: edsh init %1-county
            请换一个名称：edsh init %1-county
        %1 is a workspace already
            %1 已经是工作区
        a new or an empty folder
            新的或空的文件夹
        open it with: edsh -w %1
            请用 edsh -w %1 打开
        %1 is not empty: it holds %2
            %1 不是空的：其中有 %2
        %1 is not empty: it holds %2 and %3 more
            %1 不是空的：其中有 %2 等，另有 %3 个
        make it inside: edsh init %1/county
            请建在里面：edsh init %1/county
        no space is left for the cache, so it was made for this answer alone; free some space
            缓存没有空间了，只为这次回答临时建立；请腾出空间
        the journal's end is incomplete; what was committed before it can be read
            流水末尾不完整；此前提交的内容可以读取
        the journal is damaged at line %1: %2; what was committed before it can be read
            流水第 %1 行损坏：%2；此前提交的内容可以读取
        %1 has lost its %2; its records are there
            %1 丢失了 %2；其中的记录还在
        bring it back from a copy, or make it anew with `edsh init %1`
            请从副本取回，或用 `edsh init %1` 重建
        %1 is not a workspace: it has no %2
            %1 不是工作区：没有 %2
        make one with `edsh init %1`
            用 `edsh init %1` 新建
        `%1` of %2 is of type %3, which is not stored
            %2 的 `%1` 是 %3 类型，不能存储
        %1 is not a folder of its own, perhaps a symbolic link
            %1 不是独立的文件夹，可能是符号链接
        move what it points to into the workspace
            请把它指向的内容移入工作区
        the workspace is closed
            工作区已关闭
        nothing can be written in %1: the disk is read-only, or the folder belongs to someone else
            %1 里不能写入：磁盘只读，或文件夹属于别人
        asking works as it is; to change records, copy the workspace to a folder of yours
            可以照常查询；要更改记录，请把工作区复制到自己的文件夹
        %1 is not on a disk of this machine (%2)
            %1 不在本机磁盘上（%2）
        a folder on a local disk
            本地磁盘上的文件夹
        locks and syncs do not hold over a network, so that records could be lost; if you are sure, say `"allow_place": true` in edsh.json, or `edsh init --force`
            锁和落盘在网络上不可靠，可能丢失记录；如确有把握，请在 edsh.json 写 `"allow_place": true`，或用 `edsh init --force`
        %1 is in a folder that %2 copies
            %1 在由 %2 同步的文件夹里
        a folder that no program synchronizes
            没有程序同步的文件夹
        a copy made between two steps of a commit can destroy it; keep the workspace elsewhere and copy with `edsh with-lock -- CMD`, or, if you are sure, say `"allow_place": true` in edsh.json
            提交进行到一半时复制会毁坏提交；请把工作区放在别处，用 `edsh with-lock -- 命令` 复制；如确有把握，请在 edsh.json 写 `"allow_place": true`
        other users of this machine may enter %1 (its mode is %2); close it with: chmod 700 %3
            本机其他用户可以进入 %1（权限 %2）；请关闭：chmod 700 %3
        the journal's end is incomplete
            流水末尾不完整
        the journal is damaged at line %1: %2
            流水第 %1 行损坏：%2
        there is no cache
            没有缓存
        the cache is at commit %1, the journal at %2
            缓存到第 %1 次提交，流水到第 %2 次
        the journal
            流水
        data files and journal
            数据文件和流水
        %1: the cache (%2 records) and %3 (%4) differ, first at %5…
            %1：缓存（%2 条记录）与%3（%4 条）不同，首处在 %5…
        %1 is not the canonical form of its records, first at %2
            %1 不是其记录的规范形式，首处为 %2
        %1 is not the canonical form of its records
            %1 不是规范的写法
        """#
}
