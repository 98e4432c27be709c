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
                    {{^safety_major_accidents.isZero}}There were {{safety_major_accidents.text}} major safety accidents in {{year}}.\
                    {{/safety_major_accidents.isZero}}
                    {{/safety_major_accidents.known}}
                    {{#safety_letters.known}}
                    Letters of responsibility were signed with {{safety_letters.text}} schools.
                    {{/safety_letters.known}}
                    {{#safety_inspections.known}}
                    In {{safety_inspections.text}} visits to schools {{safety_hazards_found.text}} hazards were found, of which \
                    {{safety_hazards_closed.text}} are closed; schools held {{safety_drills.text}} drills.
                    {{/safety_inspections.known}}
                    """,
                templateZh: """
                    {{#safety_major_accidents.known}}
                    {{#safety_major_accidents.isZero}}全年未发生重大安全责任事故。{{/safety_major_accidents.isZero}}\
                    {{^safety_major_accidents.isZero}}全年发生重大安全责任事故{{safety_major_accidents.text}}起。{{/safety_major_accidents.isZero}}
                    {{/safety_major_accidents.known}}
                    {{#safety_letters.known}}
                    与{{safety_letters.text}}所学校签订安全责任状。
                    {{/safety_letters.known}}
                    {{#safety_inspections.known}}
                    开展安全检查{{safety_inspections.text}}校次，排查隐患{{safety_hazards_found.text}}处，已整改销号{{safety_hazards_closed.text}}处；\
                    组织应急演练{{safety_drills.text}}次。
                    {{/safety_inspections.known}}
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
