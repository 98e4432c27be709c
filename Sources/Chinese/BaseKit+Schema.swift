extension Chinese {
    static let baseKitSchema = #"""
        a sum or product is larger than 64 bits can hold exactly
            和或积太大，64 位存不下精确的值
        compute a ratio with `/`, or narrow the rows
            用 `/` 计算比值，或缩小行的范围
        """#
}
