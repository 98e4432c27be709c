extension Chinese {
    static let baseKitLanguage = #"""
        one of %1, …
            %1、……之一
        one of %1
            %1 之一
        %1, %2
            %1、%2
        %1 or %2
            %1 或 %2
        %1 and %2
            %1 和 %2
        %1: %2
            %1：%2
        """#
}
