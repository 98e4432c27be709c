extension Chinese {
    static let fileKitJSON = #"""
        an object in braces, as each row is one
            花括号里的对象，每行一个
        a comma or ]
            逗号或 ]
        a new line, as each line is one object
            换行，每行一个对象
        a comma or }
            逗号或 }
        %1 holds no rows with members, so there are no columns
            %1 的行里没有成员，因此没有列
        a list of objects
            对象的列表
        %1, line %2, column %3: %4
            %1 第 %2 行第 %3 列：%4
        the file ends too early
            文件没有写完
        %1 holds lists or objects in %2 row%s, kept as JSON text
            %1 有 %2 行是列表或对象，按 JSON 文本保留
        %1 is text: line %2 holds another type than before
            %1 为文本：第 %2 行的类型与前面不同
        %1 is a real, as its numbers have too many digits to be exact
            %1 为实数：数字位数太多，不能精确保存
        a row names a member twice (line %1); the last value counts
            有一行的成员重名（第 %1 行）；以最后的值为准
        a list of objects, as a single value is no table
            对象的列表，单个值不成表
        %1 holds no rows: its list `%2` is empty
            %1 没有行：列表 `%2` 是空的
        %1 holds several lists of objects: %2
            %1 有多个对象列表：%2
        take out the list that is meant, such as by jq '.%1'
            请取出要用的列表，如用 jq '.%1'
        the end of the file
            文件结尾
        a closing quote for this text
            这段文本的右引号
        an escape such as \\n, as control characters may not stand in text
            转义符，如 \\n；文本里不能有控制字符
        four hexadecimal digits behind \\u
            \\u 后面四位十六进制数字
        a pair of \\u escapes, as half of one is no character
            成对的 \\u 转义符，半个不成字符
        one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u
            \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u 之一
        no digit behind a leading zero
            开头的零后面没有数字
        a digit
            数字
        a value (text, a number, true, false, null, { or [)
            值（文本、数、true、false、null、{ 或 [）
        at most 1024 objects and lists within each other
            对象和列表最多嵌套 1024 层
        a name in double quotes
            双引号里的名称
        a colon
            冒号
        this is not as JSON should be
            不符合 JSON 的写法
        %1, line %2, column %3: this name holds the character U+0000, which no column's name can
            %1 第 %2 行第 %3 列：这个名称含有字符 U+0000，列名不能有它
        """#
}
