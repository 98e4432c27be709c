public import ModuleKit

extension FundingModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                9, "Benefits for pupils and students", titleZh: "惠民政策",
                template: """
                    {{#funding_boarders_students.told}}
                    {{funding_boarders_students.text}} boarder{{funding_boarders_students.s}} of compulsory education {{funding_boarders_students.was}} given a living allowance\
                    {{#funding_boarders_students.change.more}}\
                    , {{funding_boarders_students.change.text}} more than {{funding_boarders_students.last.when}}{{/funding_boarders_students.change.more}}\
                    {{#funding_boarders_students.change.less}}\
                    , {{funding_boarders_students.change.text}} fewer than {{funding_boarders_students.last.when}}{{/funding_boarders_students.change.less}}: \
                    {{funding_boarders_amount.text}} yuan in all\
                    {{#funding_boarders_amount.last.some}} ({{funding_boarders_amount.last.text}} {{funding_boarders_amount.last.when}}){{/funding_boarders_amount.last.some}}.
                    {{/funding_boarders_students.told}}
                    {{#funding_high_school_students.told}}
                    {{funding_high_school_students.text}} high-school student{{funding_high_school_students.s}} received grants, {{funding_high_school_amount.text}} yuan in all\
                    {{#funding_high_school_students.change.more}}\
                    , {{funding_high_school_students.change.text}} student{{funding_high_school_students.change.s}} more than {{funding_high_school_students.last.when}}{{/funding_high_school_students.change.more}}\
                    {{#funding_high_school_students.change.less}}\
                    , {{funding_high_school_students.change.text}} student{{funding_high_school_students.change.s}} fewer than {{funding_high_school_students.last.when}}{{/funding_high_school_students.change.less}}.
                    {{/funding_high_school_students.told}}
                    {{#funding_waivers_students.told}}
                    {{funding_waivers_students.text}} student{{funding_waivers_students.s}} {{funding_waivers_students.was}} freed of tuition, {{funding_waivers_amount.text}} yuan in all{{#funding_waivers_students.last.some}} ({{funding_waivers_students.last.text}} {{funding_waivers_students.last.when}}){{/funding_waivers_students.last.some}}.
                    {{/funding_waivers_students.told}}
                    {{#funding_loans_students.told}}
                    {{funding_loans_students.text}} college student{{funding_loans_students.s}} signed home-place credit loans, \
                    {{funding_loans_amount.text}} yuan in all\
                    {{#funding_loans_students.change.more}}, {{funding_loans_students.change.text}} student{{funding_loans_students.change.s}} more than {{funding_loans_students.last.when}}{{/funding_loans_students.change.more}}\
                    {{#funding_loans_students.change.less}}, {{funding_loans_students.change.text}} student{{funding_loans_students.change.s}} fewer than {{funding_loans_students.last.when}}{{/funding_loans_students.change.less}}.
                    {{/funding_loans_students.told}}
                    """,
                templateZh: """
                    {{#funding_boarders_students.told}}
                    发放义务教育寄宿生生活补助{{funding_boarders_amount.wan}}元，受助学生{{funding_boarders_students.text}}人\
                    {{#funding_boarders_students.change.more}}\
                    ，比{{funding_boarders_students.last.when}}增加{{funding_boarders_students.change.text}}人{{/funding_boarders_students.change.more}}\
                    {{#funding_boarders_students.change.less}}\
                    ，比{{funding_boarders_students.last.when}}减少{{funding_boarders_students.change.text}}人{{/funding_boarders_students.change.less}}。
                    {{/funding_boarders_students.told}}
                    {{#funding_high_school_students.told}}
                    发放普通高中助学金{{funding_high_school_amount.wan}}元，受助学生{{funding_high_school_students.text}}人\
                    {{#funding_high_school_students.change.more}}\
                    ，比{{funding_high_school_students.last.when}}增加{{funding_high_school_students.change.text}}人{{/funding_high_school_students.change.more}}\
                    {{#funding_high_school_students.change.less}}\
                    ，比{{funding_high_school_students.last.when}}减少{{funding_high_school_students.change.text}}人{{/funding_high_school_students.change.less}}。
                    {{/funding_high_school_students.told}}
                    {{#funding_waivers_students.told}}
                    减免学费{{funding_waivers_amount.wan}}元，惠及学生{{funding_waivers_students.text}}人\
                    {{#funding_waivers_students.last.some}}（{{funding_waivers_students.last.when}}{{funding_waivers_students.last.text}}人）{{/funding_waivers_students.last.some}}。
                    {{/funding_waivers_students.told}}
                    {{#funding_loans_students.told}}
                    办理生源地信用助学贷款{{funding_loans_students.text}}人\
                    {{#funding_loans_students.change.more}}，比{{funding_loans_students.last.when}}增加{{funding_loans_students.change.text}}人{{/funding_loans_students.change.more}}\
                    {{#funding_loans_students.change.less}}，比{{funding_loans_students.last.when}}减少{{funding_loans_students.change.text}}人{{/funding_loans_students.change.less}}，合同金额{{funding_loans_amount.wan}}元。
                    {{/funding_loans_students.told}}
                    """,
                chart: ["funding.boarders.students", "funding.high_school.students", "funding.loans.students"]),
            ReportSection(
                13, "Next steps", titleZh: "下一步工作",
                template: """
                    {{#funding_public_late.some}}
                    - Pay out the {{funding_public_late.text}} yuan of public funds that are due to schools and not paid
                    {{/funding_public_late.some}}
                    {{#funding_decisions_lacking.some}}
                    - Complete {{funding_decisions_lacking.text}} decision{{funding_decisions_lacking.s}} by which large payments wait: a \
                    quorum, a majority or the minutes are missing
                    {{/funding_decisions_lacking.some}}
                    """,
                templateZh: """
                    {{#funding_public_late.some}}
                    - 拨付到期未拨的学校公用经费{{funding_public_late.wan}}元
                    {{/funding_public_late.some}}
                    {{#funding_decisions_lacking.some}}
                    - 补齐{{funding_decisions_lacking.text}}项大额支付集体决策的到会人数、表决或会议纪要，补齐前不予支付
                    {{/funding_decisions_lacking.some}}
                    """),
        ]
    }
}
