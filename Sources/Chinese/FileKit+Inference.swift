extension Chinese {
    static let fileKitInference = #"""
        numbers
            数
        days
            日期
        `%1` (%2 %3)
            `%1`（第 %3 %2）
        line
            行
        is not %1
            不是%1
        are not %1
            不是%1
        %1 of %2 cells %3: %4, …
            %2 格中有 %1 格%3：%4、……
        %1 of %2 cells %3: %4
            %2 格中有 %1 格%3：%4
        %1 %s codes, going by the heading, and %s text: int(%2) gives numbers
            %1 从列名看是代码，按文本读取：要数字请用 int(%2)
        """#
}
