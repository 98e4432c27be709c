public import ModuleKit

extension SchoolsModule {
    public var reportSections: [ReportSection] { ownSections + balanceSections }

    private var ownSections: [ReportSection] {
        [
            ReportSection(
                4, "Daily management of schools", titleZh: "日常管理",
                template: """
                    {{#schools_charters_reviewed.told}}
                    The charters of {{schools_charters_reviewed.text}} school{{schools_charters_reviewed.s}} were reviewed and approved{{#schools_charters_reviewed.last.some}} ({{schools_charters_reviewed.last.text}} {{schools_charters_reviewed.last.when}}){{/schools_charters_reviewed.last.some}}.
                    {{/schools_charters_reviewed.told}}
                    {{#visits}}
                    {{#oneDay}}On {{from}}{{/oneDay}}{{^oneDay}}From {{from}} to {{to}}{{/oneDay}} inspectors came to the \
                    county: “{{english}}”.
                    {{/visits}}
                    {{#schools_dropouts_found.told}}
                    Against dropping out, {{schools_dropouts_found.text}} case{{schools_dropouts_found.s}} of absence {{schools_dropouts_found.was}} followed up{{#schools_dropouts_found.last.some}} ({{schools_dropouts_found.last.text}} {{schools_dropouts_found.last.when}}){{/schools_dropouts_found.last.some}}; \
                    {{schools_dropouts_returned.text}} pupil{{schools_dropouts_returned.s}} {{schools_dropouts_returned.is}} back at school.
                    {{/schools_dropouts_found.told}}
                    {{#schools_placements.known}}
                    {{schools_placements.text}} disabled children and adolescents of school age were taught\
                    {{#schools_placements.last.some}} ({{schools_placements.last.text}} {{schools_placements.last.when}}){{/schools_placements.last.some}}, {{schools_placements_home.text}} of them at home.
                    {{/schools_placements.known}}
                    """,
                templateZh: """
                    {{#schools_charters_reviewed.told}}
                    推进依法治校，核准学校章程{{schools_charters_reviewed.text}}所\
                    {{#schools_charters_reviewed.last.some}}（{{schools_charters_reviewed.last.when}}{{schools_charters_reviewed.last.text}}所）{{/schools_charters_reviewed.last.some}}。
                    {{/schools_charters_reviewed.told}}
                    {{#visits}}
                    {{from}}{{^oneDay}}至{{to}}{{/oneDay}}接受“{{name}}”。
                    {{/visits}}
                    {{#schools_dropouts_found.told}}
                    抓好控辍保学，逐人跟踪疑似辍学{{schools_dropouts_found.text}}人\
                    {{#schools_dropouts_found.last.some}}（{{schools_dropouts_found.last.when}}{{schools_dropouts_found.last.text}}人）{{/schools_dropouts_found.last.some}}，已劝返{{schools_dropouts_returned.text}}人。
                    {{/schools_dropouts_found.told}}
                    {{#schools_placements.known}}
                    做好适龄残疾儿童少年义务教育，安置{{schools_placements.text}}人\
                    {{#schools_placements.last.some}}（{{schools_placements.last.when}}{{schools_placements.last.text}}人）{{/schools_placements.last.some}}\
                    ，其中送教上门{{schools_placements_home.text}}人。
                    {{/schools_placements.known}}
                    """,
                lists: [
                    "visits": """
                    events | where kind == "visit" and from >= $from and from < $to \
                    | sort from | select name, english = name_en ?? name, from, to, oneDay = to == null or to == from
                    """
                ]),
            ReportSection(
                5, "Preschool education", titleZh: "学前教育",
                template: """
                    {{#seminars}}
                    {{#oneDay}}On {{from}}{{/oneDay}}{{^oneDay}}From {{from}} to {{to}}{{/oneDay}} the county hosted the seminar “{{english}}”.
                    {{/seminars}}
                    {{#schools_kindergartens.known}}
                    {{schools_kindergartens.text}} kindergarten{{schools_kindergartens.s}} of the county's register {{schools_kindergartens.is}} open{{#schools_kindergartens.last.some}} ({{schools_kindergartens.last.text}} {{schools_kindergartens.last.when}}){{/schools_kindergartens.last.some}}.
                    {{/schools_kindergartens.known}}
                    """,
                templateZh: """
                    {{#seminars}}
                    {{from}}{{^oneDay}}至{{to}}{{/oneDay}}承办“{{name}}”。
                    {{/seminars}}
                    {{#schools_kindergartens.known}}
                    全县在册在办幼儿园{{schools_kindergartens.text}}所{{#schools_kindergartens.last.some}}（{{schools_kindergartens.last.when}}{{schools_kindergartens.last.text}}所）{{/schools_kindergartens.last.some}}。
                    {{/schools_kindergartens.known}}
                    """,
                lists: [
                    "seminars": """
                    events | where kind == "seminar" and from >= $from and from < $to and name contains "幼儿园" \
                    | sort from | select name, english = name_en ?? name, from, to, oneDay = to == null or to == from
                    """
                ]),
        ]
    }
}
