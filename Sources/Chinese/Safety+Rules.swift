extension Chinese {
    static let safetyRules = #"""
        someone else looks at it and closes it
            由另一人验收销号
        enter what is missing: `hazards assign` takes all five
            请补全：`hazards assign` 五项都填
        correct the day that is wrong
            请改正有误的日期
        correct the day
            请改正日期
        enter who was in post on that day (`postings add`), or correct the day
            请填写当天在任的人（`postings add`），或改正日期
        a list that is frozen stays: put back what was taken out, or take out what was put in
            名单固定后不变：请放回取出的，或取出放入的
        visit them and enter it with `safety record`; a campaign is closed at 100 %%
            请检查后用 `safety record` 填写；行动达到 100 %% 才能结束
        enter the visit under the campaign it belongs to
            请把检查填在所属的行动下
        correct the day, or open the campaign first (`safety open-campaign`)
            请改正日期，或先开始行动（`safety open-campaign`）
        the headmaster in post on that day signs: `safety sign-letter` finds who it is
            由当天在任的校长签字：`safety sign-letter` 会查出是谁
        correct the grade, or the numbers it goes by
            请改正等级，或所依据的数字
        correct `date` or `settled`
            请改正 `date` 或 `settled`
        enter a drill when it has been held
            演练举行后再填写
        enter the time in seconds; leave it empty where it was not taken
            请按秒填写用时；没有计时请留空
        name someone on the staff
            请填写一名教职工
        """#
}
