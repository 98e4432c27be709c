extension Chinese {
    static let workspaceKitFiles = #"""
        cannot %1 %2: %3
            无法对 %2 执行 %1：%3
        raise the limit on the size of files (`ulimit -f`), or free some space, and try again
            请放宽文件大小的限制（`ulimit -f`）或腾出空间，再试
        free some space and try again
            请腾出空间再试
        check who owns the folder and its permissions
            请检查文件夹的所有者和权限
        the disk is read-only: copy the workspace to one that can be written
            磁盘只读：请把工作区复制到可写的磁盘
        symbolic links are not followed inside a workspace
            工作区内不跟随符号链接
        """#
}
