public import ModuleKit

extension PlanningModule {
    public var figures: [Figure] {
        [
            Figure(
                "planning.tasks_done", section: "12", "goals reached and verified", labelZh: "已核验办结的目标任务",
                unit: FigureUnit("task", "项"),
                .records(
                    "tasks | where due >= $from and due < $to and verified < $to", value: "count()")),
            Figure(
                "planning.tasks", section: "12", "goals due in the period", labelZh: "报告期内到期的目标任务",
                unit: FigureUnit("task", "项"), .records("tasks | where due >= $from and due < $to", value: "count()")),
        ]
    }

    public var reportSections: [ReportSection] {
        [
            ReportSection(
                12, "Planning and balanced development", titleZh: "规划与均衡发展",
                template: """
                    {{#planning_tasks.known}}
                    Of {{planning_tasks.text}} goal{{planning_tasks.s}} due by {{lastDay}}, {{planning_tasks_done.text}} {{planning_tasks_done.is}} reached and verified.
                    {{/planning_tasks.known}}

                    {{#plans}}
                    - {{english}}, submitted on {{submitted}}
                    {{/plans}}
                    """,
                templateZh: """
                    {{#planning_tasks.known}}
                    截至{{lastDay}}到期的当年目标任务{{planning_tasks.text}}项，已核验办结{{planning_tasks_done.text}}项。
                    {{/planning_tasks.known}}

                    {{#plans}}
                    - 《{{name}}》已于{{submitted}}上报
                    {{/plans}}
                    """,
                lists: [
                    "plans":
                        """
                    plans | where submitted >= $from and submitted < $to | sort submitted \
                    | select name, english = name_en ?? name, submitted
                    """
                ]
            ),
            ReportSection(
                13, "Next steps", titleZh: "下一步工作",
                template: """
                    {{#tasks}}
                    - {{english}} ({{ownerEnglish}}, {{#late}}late: it was due on {{due}}{{/late}}{{^late}}by {{due}}{{/late}}\
                    {{#handed_in}}; handed in and to be verified{{/handed_in}})
                    {{/tasks}}
                    {{^tasks}}
                    No goal is open.
                    {{/tasks}}
                    """,
                templateZh: """
                    {{#tasks}}
                    - {{title}}（{{owner}}，{{#late}}应于{{due}}前完成，已逾期{{/late}}{{^late}}{{due}}前完成{{/late}}{{#handed_in}}；已提交佐证，待核验{{/handed_in}}）
                    {{/tasks}}
                    {{^tasks}}
                    目前没有未完成的目标任务。
                    {{/tasks}}
                    """,
                lists: [
                    "tasks": """
                    tasks | where state != "draft" and (verified == null or verified >= $to) and due < $to + 1y \
                    | sort due, title | select title, english = title_en ?? title, owner, ownerEnglish = owner_en ?? owner, due, late = due < $to - 1d, \
                    handed_in = state == "submitted"
                    """
                ]),
        ]
    }
}
