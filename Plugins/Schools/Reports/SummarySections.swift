public import ModuleKit

extension SchoolsModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                4, "Daily management of schools", titleZh: "日常管理",
                template: """
                    {{#schools_charters_reviewed.known}}
                    The charters of {{schools_charters_reviewed.text}} schools were reviewed and approved.
                    {{/schools_charters_reviewed.known}}
                    {{#schools_dropouts_found.known}}
                    Against dropping out, {{schools_dropouts_found.text}} cases of absence were followed up; \
                    {{schools_dropouts_returned.text}} pupils are back at school.
                    {{/schools_dropouts_found.known}}
                    """,
                templateZh: """
                    {{#schools_charters_reviewed.known}}
                    推进依法治校，核准学校章程{{schools_charters_reviewed.text}}所。
                    {{/schools_charters_reviewed.known}}
                    {{#schools_dropouts_found.known}}
                    抓好控辍保学，逐人跟踪疑似辍学{{schools_dropouts_found.text}}人，已劝返{{schools_dropouts_returned.text}}人。
                    {{/schools_dropouts_found.known}}
                    """),
            ReportSection(
                5, "Preschool education", titleZh: "学前教育",
                template: """
                    {{#seminars}}
                    On {{from}} to {{to}} the county hosted the seminar “{{name}}”.
                    {{/seminars}}
                    {{#schools_kindergartens.known}}
                    The county has {{schools_kindergartens.text}} kindergartens of its own register.
                    {{/schools_kindergartens.known}}
                    """,
                templateZh: """
                    {{#seminars}}
                    {{from}}至{{to}}承办“{{name}}”。
                    {{/seminars}}
                    {{#schools_kindergartens.known}}
                    全县在册幼儿园{{schools_kindergartens.text}}所。
                    {{/schools_kindergartens.known}}
                    """,
                lists: [
                    "seminars": """
                    events | where kind == "seminar" and from >= $from and from < $to and name contains "幼儿园" \
                    | select name, from, to | sort from
                    """
                ]),
        ]
    }
}
