public import ModuleKit

extension TeachersModule {
    public var reportSections: [ReportSection] {
        [
            ReportSection(
                8, "The teaching staff", titleZh: "队伍建设",
                template: """
                    {{#teachers_recruited.told}}
                    {{#isWhole}}In {{year}} the{{/isWhole}}{{^isWhole}}The{{/isWhole}} bureau recruited {{teachers_recruited.text}} teacher{{teachers_recruited.s}}\
                    {{#teachers_recruited.change.more}}, {{teachers_recruited.change.text}} more than {{teachers_recruited.last.when}}\
                    {{/teachers_recruited.change.more}}\
                    {{#teachers_recruited.change.less}}, {{teachers_recruited.change.text}} fewer than {{teachers_recruited.last.when}}\
                    {{/teachers_recruited.change.less}}: {{teachers_recruited_public_institution.text}} through public-institution \
                    examinations, {{teachers_recruited_special_post.text}} to special posts in compulsory education, \
                    {{teachers_recruited_general.text}} for general subjects and \
                    {{teachers_recruited_vocational.text}} for secondary vocational schools.
                    {{/teachers_recruited.told}}

                    {{#teachers_teams_appraised.some}}
                    The leadership teams of {{teachers_teams_appraised.text}} primary and secondary school{{teachers_teams_appraised.s}} were appraised.
                    {{/teachers_teams_appraised.some}}
                    {{#teachers_awards.told}}
                    On Teachers' Day, {{teachers_awards.text}} outstanding teachers and advanced education workers were honoured\
                    {{#teachers_awards.last.some}} ({{teachers_awards.last.text}} {{teachers_awards.last.when}}){{/teachers_awards.last.some}}.
                    {{/teachers_awards.told}}
                    {{#teachers_rural_certificates.told}}
                    {{teachers_rural_certificates.text}} teacher{{teachers_rural_certificates.s}} received the certificate of honour for \
                    thirty years in rural schools.
                    {{/teachers_rural_certificates.told}}
                    {{#teachers_titles.some}}
                    Professional titles were conferred on {{teachers_titles.text}} teacher{{teachers_titles.s}}\
                    {{#teachers_titles.last.some}} ({{teachers_titles.last.text}} {{teachers_titles.last.when}}){{/teachers_titles.last.some}}.
                    {{/teachers_titles.some}}
                    """,
                templateZh: """
                    {{#teachers_recruited.told}}
                    多渠道补充教师。{{#isWhole}}{{year}}年{{/isWhole}}共招聘教师{{teachers_recruited.text}}人\
                    {{#teachers_recruited.change.more}}，比{{teachers_recruited.last.when}}增加{{teachers_recruited.change.text}}人{{/teachers_recruited.change.more}}\
                    {{#teachers_recruited.change.less}}，比{{teachers_recruited.last.when}}减少{{teachers_recruited.change.text}}人{{/teachers_recruited.change.less}}。\
                    其中事业单位公开招聘{{teachers_recruited_public_institution.text}}人，义务教育特岗教师\
                    {{teachers_recruited_special_post.text}}人，全科教师{{teachers_recruited_general.text}}人，中职教师\
                    {{teachers_recruited_vocational.text}}人。
                    {{/teachers_recruited.told}}

                    {{#teachers_teams_appraised.some}}
                    加强班子建设，对{{teachers_teams_appraised.text}}所中小学领导班子进行了考核。
                    {{/teachers_teams_appraised.some}}
                    {{#teachers_awards.told}}
                    教师节表彰优秀教师和先进教育工作者{{teachers_awards.text}}人次\
                    {{#teachers_awards.last.some}}（{{teachers_awards.last.when}}{{teachers_awards.last.text}}人次）{{/teachers_awards.last.some}}。
                    {{/teachers_awards.told}}
                    {{#teachers_rural_certificates.told}}
                    为{{teachers_rural_certificates.text}}名教师颁发了乡村学校从教三十年荣誉证书。
                    {{/teachers_rural_certificates.told}}
                    {{#teachers_titles.some}}
                    评聘职称{{teachers_titles.text}}人{{#teachers_titles.last.some}}（{{teachers_titles.last.when}}{{teachers_titles.last.text}}人）{{/teachers_titles.last.some}}。
                    {{/teachers_titles.some}}
                    """,
                chart: [
                    "teachers.recruited.public_institution", "teachers.recruited.special_post",
                    "teachers.recruited.general", "teachers.recruited.vocational",
                ]),
            ReportSection(
                13, "Next steps", titleZh: "下一步工作",
                template: """
                    {{#teachers_rotation_due.some}}
                    - Prepare the rotation of {{teachers_rotation_due.text}} headmaster{{teachers_rotation_due.s}} and deputies who \
                    have been at one school for six years
                    {{/teachers_rotation_due.some}}
                    """,
                templateZh: """
                    {{#teachers_rotation_due.some}}
                    - 做好同校任职满六年的{{teachers_rotation_due.text}}名校长、副校长交流轮岗
                    {{/teachers_rotation_due.some}}
                    """),
        ]
    }
}
