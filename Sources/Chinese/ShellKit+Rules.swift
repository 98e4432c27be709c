extension Chinese {
    static let shellKitRules = #"""
        nothing: `%1` is the end
            没有：`%1` 是最后的状态
        from `%1` to %2
            从 `%1` 到 %2
        from `%1`, with a reason to %2
            从 `%1`，写明原因后到 %2
        from `%1` to %2; with a reason to %3
            从 `%1` 到 %2；写明原因后到 %3
        %1: `%2` is written once, and never after `%3`
            %1：`%2` 只写入一次，填写 `%3` 之后不再写入
        %1 is `%2`: `%3` stays as it is
            %1为 `%2`：`%3` 保持不变
        %1 is `%2`, and is not removed
            %1为 `%2`，不能删除
        leave it where it is
            请保留原样
        leave `%1` out of the change
            请不要改动 `%1`
        %1 cannot go from `%2` to `%3`
            %1 不能从 `%2` 变为 `%3`
        %1 cannot go from `%2` to `%3` without a reason
            %1 没有原因不能从 `%2` 变为 `%3`
        %1 cannot go from `%2` to `%3` without a reason: it would skip %4
            %1 没有原因不能从 `%2` 变为 `%3`：会跳过 %4
        say why in the same step, in `%1`
            请在同一步写明原因，填在 `%1`
        add what is missing, or go back to the step before
            请补上缺少的内容，或退回上一步
        %1 cannot be `%2`: missing %s %3 (and %4 more)
            %1 不能是 `%2`：缺少%3（另有 %4 条）
        %1 cannot be `%2`: missing %s %3
            %1 不能是 `%2`：缺少%3
        what the state needs, before or in the same line
            该状态所需的内容，在之前或同一行写明
        %1; and %2 more
            %1；另有 %2 条
        what the rule `%1` asks (%2)
            规则 `%1` 的要求（%2）
        `%1` may be several %2: %3, …
            `%1` 可能是多条%2记录：%3、……
        `%1` may be several %2: %3
            `%1` 可能是多条%2记录：%3
        the id of one %1
            一个%1的编号
        """#
}
