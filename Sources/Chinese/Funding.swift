extension Chinese {
    static let funding = #"""
        yuan from which a payment needs a collective decision (`approvalThreshold` in edsh.json)
            支付须经集体决策的起始金额（元；edsh.json 的 `approvalThreshold`）
        a decision needs `quorum_part` of every `quorum_whole` members to attend
            决策须有每 `quorum_whole` 名成员中的 `quorum_part` 名出席
        see `quorum_part`
            见 `quorum_part`
        """#
}
