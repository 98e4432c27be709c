extension Chinese {
    static let helpKeys = #"""
        runs the line, or goes on in the next where it is not complete
            运行这一行；还没写完时换到下一行
        begins a further line in any case
            一律另起一行
        completes, or lists what may stand here: names, labels (姓名), pinyin (jsz for 界首镇), codes
            补全，或列出此处可写的内容：名称、标签（姓名）、拼音（jsz 即界首镇）、代码
        explains the place of the cursor: what may stand here, with an example
            说明光标处：可写什么，并举例
        the same, where it can be no text: on an empty line, behind a command or a |
            同上，用在不会是文本的地方：空行、命令或 | 之后
        throws the line away, or stops what runs; nothing of it is written
            丢弃这一行，或停止正在运行的；不写入任何内容
        leaves, on an empty line; else deletes under the cursor
            空行时离开；否则删除光标处的字
        move by character; Ctrl with Left or Right by word
            按字移动；Ctrl 加左右键按词移动
        the line above or below; beyond them the history, of other sessions too
            上一行、下一行；再往外是历史，也含其他会话的
        searches the history as you type; Ctrl-R again goes further back, Ctrl-G gives up
            边打字边查历史；再按 Ctrl-R 往前找，Ctrl-G 放弃
        start and end of the line
            行首和行尾
        delete the word before, the line before, the line behind the cursor
            删除光标前的词、光标前的内容、光标后的内容
        puts back what was deleted last
            放回最近删除的内容
        clears the screen
            清屏
        `bind -v` in ~/.editrc gives vi keys instead. A line that begins with a blank is not kept in the history. Several\npasted lines are one text that Enter runs.\n\nA long table shows a page at a time: Space the next page, Enter the next line, a all of it, q no more.\n\nA line that would change many records asks first: y does it, n leaves all as it is, d shows every cell that\nwould change.
            在 ~/.editrc 中写 `bind -v` 则用 vi 按键。以空格开头的行不进历史。粘贴的多行是一段文本，按 Enter 运行。\n\n长表一次显示一页：空格下一页，Enter 下一行，a 全部，q 不再看。\n\n将更改许多记录的行会先问：y 执行，n 保持原样，d 显示每个将更改的格。
        """#
}
