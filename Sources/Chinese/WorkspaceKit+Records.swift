extension Chinese {
    static let workspaceKitRecords = #"""
        a JSON value
            JSON 值
        the key `%1` is given twice
            键 `%1` 写了两次
        each key once
            每个键一次
        `,` or `}`
            `,` 或 `}`
        `,` or `]`
            `,` 或 `]`
        values nested too deeply
            值嵌套过深
        more after the end of the value
            值结束后还有内容
        the line ends too early
            这一行没有写完
        a byte order mark does not belong here
            这里不该有字节序标记
        unexpected %1
            不该有 %1
        text in double quotes
            双引号里的文本
        a control character inside text
            文本里有控制字符
        it written as \\u00%1
            写作 \\u00%1
        text without its closing quote
            文本缺少右引号
        bytes that are not UTF-8
            有不是 UTF-8 的字节
        text encoded as UTF-8
            UTF-8 编码的文本
        an escape that JSON does not have
            JSON 没有的转义符
        one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX
            \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX 之一
        half of a surrogate pair
            半个代理对
        both halves, or the character itself
            两半都写，或直接写字符
        an incomplete escape
            转义符不完整
        four hexadecimal digits
            四位十六进制数字
        a number with a leading zero
            数的开头有零
        it without the zero
            去掉零
        a point without digits after it
            小数点后没有数字
        an exponent without digits
            指数没有数字
        an empty id
            编号为空
        an id longer than %1 bytes
            编号超过 %1 字节
        an id with a control character
            编号里有控制字符
        an id that starts or ends with a blank
            编号的开头或结尾有空格
        an id that is not in Unicode normalization form C
            编号不是 Unicode 规范形式 C
        text with a NUL character
            含 NUL 字符的文本
        text
            文本
        a number with up to %1 decimals
            最多 %1 位小数的数
        an amount with up to 2 decimals
            最多两位小数的金额
        text that is not blank
            非空的文字
        text without NUL characters
            不含 NUL 字符的文本
        the id of a record of %1
            %1 里记录的编号
        a moment such as 2016-09-28T10:15:30Z
            时刻，如 2016-09-28T10:15:30Z
        a value of type %1
            %1 类型的值
        %1 %2 does not have the fields of %3
            %1 %2 的字段与 %3 不符
        %1 %2 has no `%3`
            %1 %2 没有 `%3`
        `%1` must be given
            必须给出 `%1`
        `%1` of %2 %3 cannot be `%4`
            %2 %3 的 `%1` 不能是 `%4`
        the unknown field `%1` does not hold JSON
            未知字段 `%1` 不是 JSON
        a record: `{"id":…}`
            记录：`{"id":…}`
        a record without an id
            记录没有编号
        the key `id`
            键 `id`
        an id: text in double quotes
            编号：双引号里的文本
        an id such as `%1001`
            编号，如 `%1001`
        an object
            对象
        a list
            列表
        a truth value
            真假值
        `%1` has a fraction or an exponent
            `%1` 带小数或指数
        `%1` has an exponent
            `%1` 带指数
        a number in plain decimal
            普通的十进制数
        `%1` has more than %2 decimals
            `%1` 的小数超过 %2 位
        `%1` is too large to be kept exactly
            `%1` 太大，不能精确保存
        a number within ±9007199254740992
            ±9007199254740992 以内的数
        %1 cannot have %2
            %1不能这样：%2
        an id such as %1, or none: then one is given
            如 %1 的编号；不写则自动编号
        """#
}
