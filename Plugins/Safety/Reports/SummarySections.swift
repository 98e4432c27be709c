import BaseKit
public import ModuleKit

extension SafetyModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                6, "Campus safety", titleZh: "校园安全",
                template: """
                    {{#safety_major_accidents.known}}
                    {{#safety_major_accidents.isZero}}There was no major safety accident in {{year}}.{{/safety_major_accidents.isZero}}\
                    {{^safety_major_accidents.isZero}}There {{safety_major_accidents.was}} {{safety_major_accidents.text}} major safety accident{{safety_major_accidents.s}} in {{year}}.\
                    {{/safety_major_accidents.isZero}}
                    {{/safety_major_accidents.known}}
                    {{#safety_letters.known}}
                    Letters of responsibility were signed with {{safety_letters.text}} school{{safety_letters.s}}\
                    {{#safety_letters.last.some}} ({{safety_letters.last.text}} in {{lastYear}}){{/safety_letters.last.some}}.
                    {{/safety_letters.known}}
                    {{#safety_inspections.known}}
                    In {{safety_inspections.text}} visit{{safety_inspections.s}} to schools\
                    {{#safety_inspections.last.some}} ({{safety_inspections.last.text}} in {{lastYear}}){{/safety_inspections.last.some}} {{safety_hazards_found.text}} hazard{{safety_hazards_found.s}} {{safety_hazards_found.was}} found{{#safety_hazards_found.last.some}} ({{safety_hazards_found.last.text}} in {{lastYear}}){{/safety_hazards_found.last.some}}, of which \
                    {{safety_hazards_closed.text}} {{safety_hazards_closed.is}} closed.
                    {{/safety_inspections.known}}
                    {{#safety_drills.known}}
                    Schools held {{safety_drills.text}} drill{{safety_drills.s}}\
                    {{#safety_drills.last.some}} ({{safety_drills.last.text}} in {{lastYear}}){{/safety_drills.last.some}}; \
                    {{safety_trainings.text}} safety training{{safety_trainings.s}} {{safety_trainings.was}} held\
                    {{#safety_trainings.last.some}} ({{safety_trainings.last.text}} in {{lastYear}}){{/safety_trainings.last.some}}.
                    {{/safety_drills.known}}
                    {{#safety_disputes.known}}
                    Of {{safety_disputes.text}} dispute{{safety_disputes.s}} that came up\
                    {{#safety_disputes.last.some}} ({{safety_disputes.last.text}} in {{lastYear}}){{/safety_disputes.last.some}}, {{safety_disputes_settled.text}} {{safety_disputes_settled.is}} settled.
                    {{/safety_disputes.known}}
                    """,
                templateZh: """
                    {{#safety_major_accidents.known}}
                    {{#safety_major_accidents.isZero}}全年未发生重大安全责任事故。{{/safety_major_accidents.isZero}}\
                    {{^safety_major_accidents.isZero}}全年发生重大安全责任事故{{safety_major_accidents.text}}起。{{/safety_major_accidents.isZero}}
                    {{/safety_major_accidents.known}}
                    {{#safety_letters.known}}
                    与{{safety_letters.text}}所学校签订安全责任状{{#safety_letters.last.some}}（上年{{safety_letters.last.text}}所）{{/safety_letters.last.some}}。
                    {{/safety_letters.known}}
                    {{#safety_inspections.known}}
                    开展安全检查{{safety_inspections.text}}校次{{#safety_inspections.last.some}}（上年{{safety_inspections.last.text}}校次）{{/safety_inspections.last.some}}，排查隐患{{safety_hazards_found.text}}处{{#safety_hazards_found.last.some}}（上年{{safety_hazards_found.last.text}}处）{{/safety_hazards_found.last.some}}，已整改销号{{safety_hazards_closed.text}}处。
                    {{/safety_inspections.known}}
                    {{#safety_drills.known}}
                    组织应急演练{{safety_drills.text}}次{{#safety_drills.last.some}}（上年{{safety_drills.last.text}}次）{{/safety_drills.last.some}}，开展安全培训{{safety_trainings.text}}场次{{#safety_trainings.last.some}}（上年{{safety_trainings.last.text}}场次）{{/safety_trainings.last.some}}。
                    {{/safety_drills.known}}
                    {{#safety_disputes.known}}
                    排查矛盾纠纷{{safety_disputes.text}}起{{#safety_disputes.last.some}}（上年{{safety_disputes.last.text}}起）{{/safety_disputes.last.some}}，已化解{{safety_disputes_settled.text}}起。
                    {{/safety_disputes.known}}
                    """,
                chart: ["safety.hazards_found", "safety.hazards_closed"])
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
