public import ModuleKit

extension PlanningModule {
    public var figures: [Figure] {
        [
            Figure(
                "planning.tasks_done", section: "12", "goals reached and verified", labelZh: "已核验办结的目标任务",
                unit: FigureUnit("task", "项"),
                .records(
                    "tasks | where due >= $from and due < $to and state in [\"verified\", \"closed\"]", value: "count()"
                )),
            Figure(
                "planning.tasks", section: "12", "goals due in the year", labelZh: "当年目标任务",
                unit: FigureUnit("task", "项"), .records("tasks | where due >= $from and due < $to", value: "count()")),
        ]
    }

    public var reportSections: [ReportSection] {
        [
            ReportSection(
                12, "Planning and balanced development", titleZh: "规划与均衡发展",
                template: """
                    {{#planning_balance_survey.known}}
                    {{planning_balance_survey.text}} schools were surveyed for the balanced development of compulsory education.
                    {{/planning_balance_survey.known}}
                    {{#planning_tasks.known}}
                    Of {{planning_tasks.text}} goals due in {{year}}, {{planning_tasks_done.text}} are reached and verified.
                    {{/planning_tasks.known}}

                    {{#plans}}
                    - {{name}}, submitted on {{submitted}}
                    {{/plans}}
                    """,
                templateZh: """
                    {{#planning_balance_survey.known}}
                    对{{planning_balance_survey.text}}所学校开展了义务教育均衡发展摸底调查。
                    {{/planning_balance_survey.known}}
                    {{#planning_tasks.known}}
                    当年到期目标任务{{planning_tasks.text}}项，已核验办结{{planning_tasks_done.text}}项。
                    {{/planning_tasks.known}}

                    {{#plans}}
                    - 《{{name}}》已于{{submitted}}上报
                    {{/plans}}
                    """,
                lists: [
                    "plans":
                        "plans | where submitted >= $from and submitted < $to | select name, submitted | sort submitted"
                ]
            ),
            ReportSection(
                13, "Next steps", titleZh: "下一步工作",
                template: """
                    {{#tasks}}
                    - {{title}} ({{owner}}, by {{due}})
                    {{/tasks}}
                    {{^tasks}}
                    No goal is open.
                    {{/tasks}}
                    """,
                templateZh: """
                    {{#tasks}}
                    - {{title}}（{{owner}}，{{due}}前完成）
                    {{/tasks}}
                    {{^tasks}}
                    目前没有未完成的目标任务。
                    {{/tasks}}
                    """,
                lists: [
                    "tasks": """
                    tasks | where due >= $from and not (state in ["draft", "verified", "closed"]) \
                    | sort due, title | select title, owner, due
                    """
                ]),
        ]
    }
}
