extension Chinese {
    static let funding = #"""
        yuan from which a payment needs a collective decision (`approvalThreshold` in edsh.json)
            支付须经集体决策的起始金额（元；edsh.json 的 `approvalThreshold`）
        a decision needs `quorum_part` of every `quorum_whole` members to attend
            决策须有每 `quorum_whole` 名成员中的 `quorum_part` 名出席
        areas whose standards hold here, with commas between them, such as 全国,中西部,广西; all where it is empty
            本地适用哪些地区的标准，用逗号或顿号隔开，如 全国、中西部、广西；为空表示全部适用
        see `quorum_part`
            见 `quorum_part`
        """#
}
