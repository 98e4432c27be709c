public import ModuleKit

extension ResearchModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                1, "Education and teaching", titleZh: "教育教学",
                template: """
                    {{#research_papers.known}}
                    Teachers of primary and secondary schools handed in {{research_papers.text}} papers\
                    {{#research_papers.change.more}}, {{research_papers.change.text}} more than in {{lastYear}}{{/research_papers.change.more}}\
                    {{#research_papers.change.less}}, {{research_papers.change.text}} fewer than in {{lastYear}}{{/research_papers.change.less}}; \
                    {{research_prizes.text}} of them were given a prize.
                    {{/research_papers.known}}
                    {{#research_topics.known}}
                    {{research_topics.text}} collective and individual research topics were applied for.
                    {{/research_topics.known}}
                    """,
                templateZh: """
                    {{#research_papers.known}}
                    扎实开展教研活动，中小学教师上交论文{{research_papers.text}}篇\
                    {{#research_papers.change.more}}，比上年增加{{research_papers.change.text}}篇{{/research_papers.change.more}}\
                    {{#research_papers.change.less}}，比上年减少{{research_papers.change.text}}篇{{/research_papers.change.less}}，\
                    其中获奖{{research_prizes.text}}篇。
                    {{/research_papers.known}}
                    {{#research_topics.known}}
                    申报集体和个人课题{{research_topics.text}}项。
                    {{/research_topics.known}}
                    """,
                chart: ["research.papers", "research.prizes"])
        ]
    }
}
