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
                    {{planning_balance_survey.text}} school{{planning_balance_survey.s}} {{planning_balance_survey.was}} surveyed for the balanced development of compulsory education.
                    {{/planning_balance_survey.known}}
                    {{#planning_balance_assessed.known}}
                    Of {{planning_balance_assessed.text}} school{{planning_balance_assessed.s}} assessed for quality balance, {{planning_balance_passing.text}} {{planning_balance_passing.has}} at least six of the seven \
                    resources up to the norm{{#planning_balance_passing.last.some}} ({{planning_balance_passing.last.text}} in {{lastYear}}){{/planning_balance_passing.last.some}}.
                    {{/planning_balance_assessed.known}}
                    {{#planning_tasks.known}}
                    Of {{planning_tasks.text}} goal{{planning_tasks.s}} due in {{year}}\
                    , {{planning_tasks_done.text}} {{planning_tasks_done.is}} reached and verified.
                    {{/planning_tasks.known}}

                    {{#plans}}
                    - {{name}}, submitted on {{submitted}}
                    {{/plans}}
                    """,
                templateZh: """
                    {{#planning_balance_survey.known}}
                    对{{planning_balance_survey.text}}所学校开展了义务教育均衡发展摸底调查。
                    {{/planning_balance_survey.known}}
                    {{#planning_balance_assessed.known}}
                    按优质均衡标准评估学校{{planning_balance_assessed.text}}所，七项资源配置六项以上达标{{planning_balance_passing.text}}所\
                    {{#planning_balance_passing.last.some}}（上年{{planning_balance_passing.last.text}}所）{{/planning_balance_passing.last.some}}。
                    {{/planning_balance_assessed.known}}
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
                    - {{title}} ({{owner}}, {{#late}}late: it was due on {{due}}{{/late}}{{^late}}by {{due}}{{/late}})
                    {{/tasks}}
                    {{^tasks}}
                    No goal is open.
                    {{/tasks}}
                    """,
                templateZh: """
                    {{#tasks}}
                    - {{title}}（{{owner}}，{{#late}}应于{{due}}前完成，已逾期{{/late}}{{^late}}{{due}}前完成{{/late}}）
                    {{/tasks}}
                    {{^tasks}}
                    目前没有未完成的目标任务。
                    {{/tasks}}
                    """,
                lists: [
                    "tasks": """
                    tasks | where due >= $from and not (state in ["draft", "verified", "closed"]) \
                    | sort due, title | select title, owner, due, late = due < today()
                    """
                ]),
        ]
    }
}
