extension Chinese {
    static let queryKitLowering = #"""
        this value cannot be used inside of a stage
            这个值不能用在环节里
        compute it before, with `let`
            先用 `let` 算出
        """#
}
