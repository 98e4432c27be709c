import BaseKit
public import ModuleKit

extension SafetyModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                6, "Campus safety", titleZh: "校园安全",
                template: """
                    {{#safety_major_accidents.known}}
                    {{#safety_major_accidents.isZero}}There was no major safety accident {{during}}.{{/safety_major_accidents.isZero}}\
                    {{^safety_major_accidents.isZero}}There {{safety_major_accidents.was}} {{safety_major_accidents.text}} major safety accident{{safety_major_accidents.s}} {{during}}.\
                    {{/safety_major_accidents.isZero}}
                    {{/safety_major_accidents.known}}
                    {{#safety_letters.known}}
                    Letters of responsibility were signed with {{safety_letters.text}} school{{safety_letters.s}}\
                    {{#safety_letters.last.some}} ({{safety_letters.last.text}} {{safety_letters.last.when}}){{/safety_letters.last.some}}.
                    {{/safety_letters.known}}
                    {{#safety_inspections.told}}
                    {{safety_inspections.text}} visit{{safety_inspections.s}} {{safety_inspections.was}} made to schools to inspect them\
                    {{#safety_inspections.last.some}} ({{safety_inspections.last.text}} {{safety_inspections.last.when}}){{/safety_inspections.last.some}}.
                    {{/safety_inspections.told}}
                    {{#safety_hazards_found.told}}
                    {{safety_hazards_found.text}} hazard{{safety_hazards_found.s}} {{safety_hazards_found.was}} found{{#safety_hazards_found.last.some}} ({{safety_hazards_found.last.text}} {{safety_hazards_found.last.when}}){{/safety_hazards_found.last.some}}, of which \
                    {{safety_hazards_closed.text}} {{safety_hazards_closed.is}} closed.
                    {{/safety_hazards_found.told}}
                    {{#safety_drills.told}}
                    Schools held {{safety_drills.text}} drill{{safety_drills.s}}\
                    {{#safety_drills.last.some}} ({{safety_drills.last.text}} {{safety_drills.last.when}}){{/safety_drills.last.some}}.
                    {{/safety_drills.told}}
                    {{#safety_trainings.told}}
                    {{safety_trainings.text}} safety training{{safety_trainings.s}} {{safety_trainings.was}} held\
                    {{#safety_trainings.last.some}} ({{safety_trainings.last.text}} {{safety_trainings.last.when}}){{/safety_trainings.last.some}}.
                    {{/safety_trainings.told}}
                    {{#safety_disputes.told}}
                    Of {{safety_disputes.text}} dispute{{safety_disputes.s}} that came up\
                    {{#safety_disputes.last.some}} ({{safety_disputes.last.text}} {{safety_disputes.last.when}}){{/safety_disputes.last.some}}, {{safety_disputes_settled.text}} {{safety_disputes_settled.is}} settled.
                    {{/safety_disputes.told}}
                    """,
                templateZh: """
                    {{#safety_major_accidents.known}}
                    {{#safety_major_accidents.isZero}}{{during}}未发生重大安全责任事故。{{/safety_major_accidents.isZero}}\
                    {{^safety_major_accidents.isZero}}{{during}}发生重大安全责任事故{{safety_major_accidents.text}}起。{{/safety_major_accidents.isZero}}
                    {{/safety_major_accidents.known}}
                    {{#safety_letters.known}}
                    与{{safety_letters.text}}所学校签订安全责任状{{#safety_letters.last.some}}（{{safety_letters.last.when}}{{safety_letters.last.text}}所）{{/safety_letters.last.some}}。
                    {{/safety_letters.known}}
                    {{#safety_inspections.told}}
                    开展安全检查{{safety_inspections.text}}校次{{#safety_inspections.last.some}}（{{safety_inspections.last.when}}{{safety_inspections.last.text}}校次）{{/safety_inspections.last.some}}。
                    {{/safety_inspections.told}}
                    {{#safety_hazards_found.told}}
                    排查隐患{{safety_hazards_found.text}}处{{#safety_hazards_found.last.some}}（{{safety_hazards_found.last.when}}{{safety_hazards_found.last.text}}处）{{/safety_hazards_found.last.some}}，已整改销号{{safety_hazards_closed.text}}处。
                    {{/safety_hazards_found.told}}
                    {{#safety_drills.told}}
                    组织应急演练{{safety_drills.text}}次{{#safety_drills.last.some}}（{{safety_drills.last.when}}{{safety_drills.last.text}}次）{{/safety_drills.last.some}}。
                    {{/safety_drills.told}}
                    {{#safety_trainings.told}}
                    开展安全培训{{safety_trainings.text}}场次{{#safety_trainings.last.some}}（{{safety_trainings.last.when}}{{safety_trainings.last.text}}场次）{{/safety_trainings.last.some}}。
                    {{/safety_trainings.told}}
                    {{#safety_disputes.told}}
                    排查矛盾纠纷{{safety_disputes.text}}起{{#safety_disputes.last.some}}（{{safety_disputes.last.when}}{{safety_disputes.last.text}}起）{{/safety_disputes.last.some}}，已化解{{safety_disputes_settled.text}}起。
                    {{/safety_disputes.told}}
                    """,
                chart: ["safety.hazards_found", "safety.hazards_closed"]),
            ReportSection(
                13, "Next steps", titleZh: "下一步工作",
                template: """
                    {{#safety_to_inspect.some}}
                    - Inspect the {{safety_to_inspect.text}} school{{safety_to_inspect.s}} that open campaigns have not visited yet
                    {{/safety_to_inspect.some}}
                    {{#safety_hazards_late.some}}
                    - Put right the {{safety_hazards_late.text}} hazard{{safety_hazards_late.s}} that {{safety_hazards_late.is}} open after the deadline\
                    {{#safety_hazards_late_major.some}}, {{safety_hazards_late_major.text}} of them major{{/safety_hazards_late_major.some}}
                    {{/safety_hazards_late.some}}
                    """,
                templateZh: """
                    {{#safety_to_inspect.some}}
                    - 完成检查活动中尚未检查的{{safety_to_inspect.text}}所学校的检查，不漏一校
                    {{/safety_to_inspect.some}}
                    {{#safety_hazards_late.some}}
                    - 督促整改逾期未销号隐患{{safety_hazards_late.text}}处\
                    {{#safety_hazards_late_major.some}}（其中重大隐患{{safety_hazards_late_major.text}}处）{{/safety_hazards_late_major.some}}
                    {{/safety_hazards_late.some}}
                    """),
        ]
    }

    public var indicators: [Indicator] {
        [
            Indicator(
                "hazard-closure", labelZh: "隐患按期整改率", summary: "hazards closed by their deadline among those due",
                unit: "percent",
                details:
                    "Hazards whose deadline lies in the period and before today. Every major hazard is to be closed in time.",
                rows: "hazards | where deadline >= $from and deadline < $to and deadline < today()",
                value: "round(100 * countif(closed <= deadline) / count(), 2)", by: ["severity"],
                thresholds: [
                    Threshold(
                        .atLeast, ExactDecimal(coefficient: 100, scale: 0), for: "major",
                        from: CivilDate(year: 2008, month: 2, day: 1) ?? CivilDate(dayNumber: 0),
                        source: "State Administration of Work Safety, Order (2007) No. 16")
                ])
        ]
    }
}
