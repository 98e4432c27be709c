extension Chinese {
    static let planningRecords = #"""
        what was answered
            答复内容
        what is objected
            异议内容
        who raised it
            异议人
        day on which it was raised
            提出日期
        what it is about
            公示事项
        what sort of matter
            事项类别
        school it concerns; empty for the county
            涉及的学校；全县的为空
        what is shown, without personal data
            公示内容，不含个人信息
        where it hangs or stands
            张贴或公示的地点
        last day; at least five working days with the first
            末日；连首日至少五个工作日
        day from which the matter holds
            生效日期
        which holiday it belongs to
            属于哪个节日
        true: a weekend day that is worked; false: a day off
            true 为调休上班日，false 为放假日
        disclosure objected to
            异议所针对的公示
        day of the answer; empty while it is open
            答复日期；未答复为空
        what sort of plan
            规划类别
        first day it covers
            起始日
        last day it covers
            截止日
        day on which it went to the county government
            报送县政府的日期
        the year that it is about, such as 2016
            所报告的年度，如 2016
        last day that it is about; empty: the end of the year, or the day on which it is checked
            所报告的最后一天；为空时为年末，或核对那天
        title in English, for the English summary
            英文任务名，用于英文总结
        owner in English, for the English summary
            责任人英文名，用于英文总结
        who checked the figures
            核对数字的人
        who approved it, never who checked it
            批准人，不得与核对人相同
        day of submission
            上报日期
        its figures as approved, frozen: identifiers, values and a digest
            批准时固定的各项数字：编号、数值和摘要
        what is to be reached
            目标内容
        plan it comes from
            来自哪项规划
        section or person who answers for it
            责任股室或责任人
        what shows that it was done: document, place, figure
            完成的佐证：文件、地点、数字
        day on which the evidence was verified
            佐证核实日期
        who verified it, never the owner
            核实人，不得是责任人
        section or person who put it up
            张贴的股室或个人
        """#
}
