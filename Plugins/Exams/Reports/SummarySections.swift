public import ModuleKit

extension ExamsModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                2, "Examination results", titleZh: "高考成绩",
                template: """
                    {{#exam_sat.known}}
                    {{exam_sat.text}} candidate{{exam_sat.s}} sat the college entrance examination\
                    {{#exam_sat.change.more}}, {{exam_sat.change.text}} more than {{exam_sat.last.when}}{{/exam_sat.change.more}}\
                    {{#exam_sat.change.less}}, {{exam_sat.change.text}} fewer than {{exam_sat.last.when}}{{/exam_sat.change.less}}.
                    {{/exam_sat.known}}
                    {{#exam_top_score.known}}
                    The highest score was {{exam_top_score.text}} point{{exam_top_score.s}}\
                    {{#exam_top_score.last.some}} ({{exam_top_score.last.text}} {{exam_top_score.last.when}}){{/exam_top_score.last.some}}, \
                    and {{exam_over_600.text}} candidate{{exam_over_600.s}} reached 600 points or more\
                    {{#exam_over_600.change.more}}, {{exam_over_600.change.text}} more than {{exam_over_600.last.when}}{{/exam_over_600.change.more}}\
                    {{#exam_over_600.change.less}}, {{exam_over_600.change.text}} fewer than {{exam_over_600.last.when}}{{/exam_over_600.change.less}}.
                    {{/exam_top_score.known}}
                    {{#exam_first_tier.known}}
                    {{exam_first_tier.text}} of {{exam_sat.text}} were above the cut-off of the first tier\
                    {{#exam_first_tier_rate.known}}, {{exam_first_tier_rate.text}} %.{{/exam_first_tier_rate.known}}\
                    {{^exam_first_tier_rate.known}}; the rate is not reported, as nobody sat.{{/exam_first_tier_rate.known}}
                    {{/exam_first_tier.known}}
                    {{#exam_sat.some}}
                    {{^exam_first_tier.known}}
                    How many were above the cut-off of the first tier is not reported, as the cut-off is not on record.
                    {{/exam_first_tier.known}}
                    {{/exam_sat.some}}
                    """,
                templateZh: """
                    {{#exam_sat.known}}
                    {{year}}年参加高考{{exam_sat.text}}人\
                    {{#exam_sat.change.more}}，比{{exam_sat.last.when}}增加{{exam_sat.change.text}}人{{/exam_sat.change.more}}\
                    {{#exam_sat.change.less}}，比{{exam_sat.last.when}}减少{{exam_sat.change.text}}人{{/exam_sat.change.less}}。
                    {{/exam_sat.known}}
                    {{#exam_top_score.known}}
                    最高分{{exam_top_score.text}}分{{#exam_top_score.last.some}}（{{exam_top_score.last.when}}{{exam_top_score.last.text}}分）{{/exam_top_score.last.some}}，\
                    600分以上{{exam_over_600.text}}人\
                    {{#exam_over_600.change.more}}，比{{exam_over_600.last.when}}增加{{exam_over_600.change.text}}人{{/exam_over_600.change.more}}\
                    {{#exam_over_600.change.less}}，比{{exam_over_600.last.when}}减少{{exam_over_600.change.text}}人{{/exam_over_600.change.less}}。
                    {{/exam_top_score.known}}
                    {{#exam_first_tier.known}}
                    一本上线{{exam_first_tier.text}}人，\
                    {{#exam_first_tier_rate.known}}上线率{{exam_first_tier_rate.text}}%（{{exam_first_tier.text}}/{{exam_sat.text}}）。{{/exam_first_tier_rate.known}}\
                    {{^exam_first_tier_rate.known}}因无人参考，上线率未报。{{/exam_first_tier_rate.known}}
                    {{/exam_first_tier.known}}
                    {{#exam_sat.some}}
                    {{^exam_first_tier.known}}
                    一本控制线未录入，上线人数暂不上报。
                    {{/exam_first_tier.known}}
                    {{/exam_sat.some}}
                    """,
                chart: ["exam.sat", "exam.over_600"]),
            ReportSection(
                3, "Vocational education", titleZh: "职业教育",
                template: """
                    {{#vocational_target.known}}
                    {{#vocational_done.known}}
                    Of a task of {{vocational_target.text}} full-time secondary vocational student{{vocational_target.s}}, \
                    {{vocational_done.text}} {{vocational_done.is}} enrolled so far\
                    {{#vocational_rate.known}}, {{vocational_rate.text}} %{{/vocational_rate.known}}\
                    {{^vocational_rate.known}}; the rate is not reported, as there is no task{{/vocational_rate.known}}\
                    {{#vocational_done.last.some}}{{#vocational_target.last.some}} \
                    ({{vocational_done.last.text}} of {{vocational_target.last.text}} {{vocational_done.last.when}})\
                    {{/vocational_target.last.some}}{{/vocational_done.last.some}}: {{vocational_normal_school.text}} at the \
                    county normal school and {{vocational_vocational_school.text}} at the county vocational school.
                    {{/vocational_done.known}}
                    {{^vocational_done.known}}
                    The task is {{vocational_target.text}} full-time secondary vocational student{{vocational_target.s}}; how \
                    many are enrolled is not reported yet.
                    {{/vocational_done.known}}
                    {{/vocational_target.known}}
                    {{^vocational_target.known}}
                    {{#vocational_done.known}}
                    {{vocational_done.text}} full-time secondary vocational student{{vocational_done.s}} {{vocational_done.is}} \
                    enrolled so far; the task is not reported.
                    {{/vocational_done.known}}
                    {{/vocational_target.known}}
                    """,
                templateZh: """
                    {{#vocational_target.known}}
                    {{#vocational_done.known}}
                    全日制中职招生任务{{vocational_target.text}}人，已完成{{vocational_done.text}}人，\
                    {{#vocational_rate.known}}完成率{{vocational_rate.text}}%{{/vocational_rate.known}}\
                    {{^vocational_rate.known}}因无招生任务，完成率未报{{/vocational_rate.known}}\
                    {{#vocational_done.last.some}}{{#vocational_target.last.some}}\
                    （{{vocational_done.last.when}}任务{{vocational_target.last.text}}人，完成{{vocational_done.last.text}}人）\
                    {{/vocational_target.last.some}}{{/vocational_done.last.some}}；其中县师范学校\
                    {{vocational_normal_school.text}}人，县职业技术学校{{vocational_vocational_school.text}}人。
                    {{/vocational_done.known}}
                    {{^vocational_done.known}}
                    全日制中职招生任务{{vocational_target.text}}人，完成人数尚未上报。
                    {{/vocational_done.known}}
                    {{/vocational_target.known}}
                    {{^vocational_target.known}}
                    {{#vocational_done.known}}
                    全日制中职已招收{{vocational_done.text}}人，招生任务未报。
                    {{/vocational_done.known}}
                    {{/vocational_target.known}}
                    """,
                chart: ["vocational.target", "vocational.done"]),
        ]
    }
}
