public import ModuleKit

extension ResearchModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                1, "Education and teaching", titleZh: "教育教学",
                template: """
                    {{#research_papers.known}}
                    Teachers of primary and secondary schools handed in {{research_papers.text}} paper{{research_papers.s}}\
                    {{#research_papers.change.more}}, {{research_papers.change.text}} more than in {{lastYear}}{{/research_papers.change.more}}\
                    {{#research_papers.change.less}}, {{research_papers.change.text}} fewer than in {{lastYear}}{{/research_papers.change.less}}; \
                    {{research_prizes.text}} of them won a prize\
                    {{#research_prizes.last.some}} ({{research_prizes.last.text}} in {{lastYear}}){{/research_prizes.last.some}}.
                    {{/research_papers.known}}
                    {{#research_topics.known}}
                    {{research_topics.text}} collective and individual research topic{{research_topics.s}} {{research_topics.was}} applied for{{#research_topics.last.some}} ({{research_topics.last.text}} in {{lastYear}}){{/research_topics.last.some}}.
                    {{/research_topics.known}}
                    {{#research_contests.known}}
                    Teachers entered teaching contests {{research_contests.text}} time{{research_contests.s}}\
                    {{#research_contests.last.some}} ({{research_contests.last.text}} in {{lastYear}}){{/research_contests.last.some}} \
                    and shared {{research_lessons.text}} recorded lesson{{research_lessons.s}}\
                    {{#research_lessons.last.some}} ({{research_lessons.last.text}} in {{lastYear}}){{/research_lessons.last.some}}.
                    {{/research_contests.known}}
                    """,
                templateZh: """
                    {{#research_papers.known}}
                    扎实开展教研活动，中小学教师上交论文{{research_papers.text}}篇\
                    {{#research_papers.change.more}}，比上年增加{{research_papers.change.text}}篇{{/research_papers.change.more}}\
                    {{#research_papers.change.less}}，比上年减少{{research_papers.change.text}}篇{{/research_papers.change.less}}，\
                    其中获奖{{research_prizes.text}}篇{{#research_prizes.last.some}}（上年{{research_prizes.last.text}}篇）{{/research_prizes.last.some}}。
                    {{/research_papers.known}}
                    {{#research_topics.known}}
                    申报集体和个人课题{{research_topics.text}}项{{#research_topics.last.some}}（上年{{research_topics.last.text}}项）{{/research_topics.last.some}}。
                    {{/research_topics.known}}
                    {{#research_contests.known}}
                    教师参加教学竞赛{{research_contests.text}}人次{{#research_contests.last.some}}（上年{{research_contests.last.text}}人次）{{/research_contests.last.some}}，晒课{{research_lessons.text}}节{{#research_lessons.last.some}}（上年{{research_lessons.last.text}}节）{{/research_lessons.last.some}}。
                    {{/research_contests.known}}
                    """,
                chart: ["research.papers", "research.prizes"])
        ]
    }
}
