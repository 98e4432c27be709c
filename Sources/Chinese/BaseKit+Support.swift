extension Chinese {
    static let baseKitSupport = #"""
        interrupted; nothing was written
            已中断；没有写入任何内容
        edsh is at fault: %1
            edsh 本身出错：%1
        nothing was written; run the line again, and if it comes back report it with the line
            没有写入任何内容；请再运行一次，如仍出现，请连同这一行报告
        Operation not permitted
            不允许这样做
        No such file or directory
            没有这个文件或文件夹
        Interrupted system call
            系统调用被中断
        Input/output error
            读写出错
        No such device or address
            没有这个设备或地址
        Argument list too long
            参数太长
        Exec format error
            程序的格式不对
        Bad file descriptor
            文件描述符无效
        Resource temporarily unavailable
            资源暂时不可用
        Cannot allocate memory
            内存不足
        Permission denied
            没有权限
        Device or resource busy
            设备或资源正忙
        File exists
            文件已经存在
        Invalid cross-device link
            不能跨设备链接
        No such device
            没有这个设备
        Not a directory
            不是文件夹
        Is a directory
            是文件夹
        Invalid argument
            参数无效
        Too many open files in system
            系统打开的文件太多
        Too many open files
            打开的文件太多
        Text file busy
            程序文件正在使用
        File too large
            文件太大
        No space left on device
            磁盘空间已满
        Illegal seek
            不能在此移动读写位置
        Read-only file system
            文件系统只读
        Too many links
            链接太多
        Broken pipe
            管道已断开
        File name too long
            文件名太长
        No locks available
            没有可用的锁
        Function not implemented
            系统没有这项功能
        Directory not empty
            文件夹不是空的
        Too many levels of symbolic links
            符号链接的层数太多
        Value too large for defined data type
            值超出数据类型的范围
        Operation not supported
            不支持这种操作
        Connection timed out
            连接超时
        Stale file handle
            文件句柄已过期
        Disk quota exceeded
            超出磁盘配额
        """#
}
