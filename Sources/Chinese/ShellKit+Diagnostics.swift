extension Chinese {
    static let shellKitDiagnostics = #"""
        error %1:
            错误 %1：
        expected:
            应为：
        did you mean %1?
            是不是 %1？
        help:
            提示：
        try:
            改为：
        %1 errors
            共 %1 个错误
        warning %1:
            警告 %1：
        %1 warnings
            共 %1 个警告
        """#
}
