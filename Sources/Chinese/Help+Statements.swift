extension Chinese {
    static let helpStatements = #"""
        names a value, or the rows of a pipeline
            给一个值或一串环节得到的行起名
        gives a name that is there another value of the same type
            给已有的名字换一个同类型的值
        runs a block where a condition is true, else another
            条件成立时运行一段，否则运行另一段
        runs a block once for each value
            对每个值运行一次
        runs a block as long as a condition is true
            条件成立期间反复运行
        leaves the innermost loop
            离开最内层的循环
        goes on with the next round of the innermost loop
            继续最内层循环的下一轮
        makes a command of one's own
            定义自己的命令
        ends a definition and gives its value
            结束定义并给出值
        catches an error, and takes back what the block has changed
            捕获错误，并撤回该段所作的更改
        stops with a message; nothing is written
            报告后停止，不写入任何内容
        stops where a condition is not true; nothing is written
            条件不成立就停止，不写入任何内容
        reads a file of definitions, as if they stood here
            读入一个定义文件，如同写在此处
        shows values, as text
            以文本显示值
        names a value that the caller of a script gives
            声明由脚本调用者给出的值
        """#
}
