public import ModuleKit

extension ResearchModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                1, "Education and teaching", titleZh: "教育教学",
                template: """
                    {{#research_papers.told}}
                    Teachers of primary and secondary schools handed in {{research_papers.text}} paper{{research_papers.s}}\
                    {{#research_papers.change.more}}, {{research_papers.change.text}} more than {{research_papers.last.when}}{{/research_papers.change.more}}\
                    {{#research_papers.change.less}}, {{research_papers.change.text}} fewer than {{research_papers.last.when}}{{/research_papers.change.less}}; \
                    {{research_prizes.text}} of them won a prize\
                    {{#research_prizes.last.some}} ({{research_prizes.last.text}} {{research_prizes.last.when}}){{/research_prizes.last.some}}.
                    {{/research_papers.told}}
                    {{#research_topics.told}}
                    {{#research_topics.isZero}}No research topic was applied for.{{/research_topics.isZero}}\
                    {{#research_topics.some}}{{research_topics.text}} collective and individual research topic{{research_topics.s}} {{research_topics.was}} applied for{{#research_topics.last.some}} ({{research_topics.last.text}} {{research_topics.last.when}}){{/research_topics.last.some}}.{{/research_topics.some}}
                    {{/research_topics.told}}
                    {{#research_contests.told}}
                    Teachers entered teaching contests {{research_contests.text}} time{{research_contests.s}}\
                    {{#research_contests.last.some}} ({{research_contests.last.text}} {{research_contests.last.when}}){{/research_contests.last.some}}.
                    {{/research_contests.told}}
                    {{#research_lessons.told}}
                    {{research_lessons.text}} recorded lesson{{research_lessons.s}} {{research_lessons.was}} shared\
                    {{#research_lessons.last.some}} ({{research_lessons.last.text}} {{research_lessons.last.when}}){{/research_lessons.last.some}}.
                    {{/research_lessons.told}}
                    """,
                templateZh: """
                    {{#research_papers.told}}
                    扎实开展教研活动，中小学教师上交论文{{research_papers.text}}篇\
                    {{#research_papers.change.more}}，比{{research_papers.last.when}}增加{{research_papers.change.text}}篇{{/research_papers.change.more}}\
                    {{#research_papers.change.less}}，比{{research_papers.last.when}}减少{{research_papers.change.text}}篇{{/research_papers.change.less}}，\
                    其中获奖{{research_prizes.text}}篇{{#research_prizes.last.some}}（{{research_prizes.last.when}}{{research_prizes.last.text}}篇）{{/research_prizes.last.some}}。
                    {{/research_papers.told}}
                    {{#research_topics.told}}
                    {{#research_topics.isZero}}未申报课题。{{/research_topics.isZero}}\
                    {{#research_topics.some}}申报集体和个人课题{{research_topics.text}}项{{#research_topics.last.some}}（{{research_topics.last.when}}{{research_topics.last.text}}项）{{/research_topics.last.some}}。{{/research_topics.some}}
                    {{/research_topics.told}}
                    {{#research_contests.told}}
                    教师参加教学竞赛{{research_contests.text}}人次{{#research_contests.last.some}}（{{research_contests.last.when}}{{research_contests.last.text}}人次）{{/research_contests.last.some}}。
                    {{/research_contests.told}}
                    {{#research_lessons.told}}
                    晒课{{research_lessons.text}}节{{#research_lessons.last.some}}（{{research_lessons.last.when}}{{research_lessons.last.text}}节）{{/research_lessons.last.some}}。
                    {{/research_lessons.told}}
                    """,
                chart: ["research.papers", "research.prizes"]),
            ReportSection(
                13, "Next steps", titleZh: "下一步工作",
                template: """
                    {{#research_hours_due.some}}
                    - Train {{research_hours_due.text}} teacher{{research_hours_due.s}} who {{research_hours_due.is}} short of the hours of further training
                    {{/research_hours_due.some}}
                    {{#research_below_floor.some}}
                    - Raise the budget for teaching research by {{research_below_floor.text}} yuan, to its floor
                    {{/research_below_floor.some}}
                    """,
                templateZh: """
                    {{#research_hours_due.some}}
                    - 安排继续教育学时不足的{{research_hours_due.text}}名教师参加培训
                    {{/research_hours_due.some}}
                    {{#research_below_floor.some}}
                    - 补足教研经费{{research_below_floor.wan}}元，达到保底数
                    {{/research_below_floor.some}}
                    """),
        ]
    }
}
