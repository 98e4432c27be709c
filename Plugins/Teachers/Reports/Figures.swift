public import ModuleKit

extension TeachersModule {
    public var figures: [Figure] {
        [
            Figure(
                "teachers.recruited", section: "8.1", "teachers recruited", labelZh: "招聘教师", unit: .teacher,
                .records(
                    "recruitments | where year == $year and (teacher.hired == null or teacher.hired < $to)",
                    value: "count()")),
            recruited("public_institution", "public-institution teachers", "事业单位公开招聘教师"),
            recruited("special_post", "special-post teachers (compulsory education)", "义务教育特岗教师"),
            recruited("general", "general-subject teachers", "全科教师"),
            recruited("vocational", "secondary vocational teachers", "中职教师"),
            Figure(
                "teachers.teams_appraised", section: "8.2", "school leadership teams appraised", labelZh: "考核学校领导班子",
                unit: .school,
                .records(
                    "appraisals | where year == $year and school != null and (date == null or date < $to)",
                    value: "dcount(school)"),
                of: "school != null"),
            Figure(
                "teachers.awards", section: "8.3", "outstanding teachers and advanced education workers",
                labelZh: "表彰优秀教师和先进教育工作者", unit: .award,
                .records(
                    """
                    awards
                    | where date >= $from and date < $to and honour in ["outstanding_teacher", "advanced_worker"]
                    """, value: "count()"), of: "honour in [\"outstanding_teacher\", \"advanced_worker\"]"),
            Figure(
                "teachers.titles", section: "8.3", "professional titles conferred", labelZh: "评聘职称", unit: .teacher,
                .records("titles | where date >= $from and date < $to", value: "dcount(teacher)")),
            Figure(
                "teachers.rural_certificates", section: "8.3",
                "teachers given the certificate for 30 years in rural schools", labelZh: "颁发乡村教师从教三十年证书",
                unit: .teacher,
                .records("rural_certificates | where issued >= $from and issued < $to", value: "dcount(teacher)")),
            Figure(
                "teachers.rotation_due", section: "13",
                "headmasters and deputies who have been at their school for six years",
                labelZh: "同校任职满六年的校长、副校长", unit: .teacher,
                .records(
                    """
                    postings
                    | where id in (\(Tenure.ofLeaders(on: "$to - 1d")) | where years_between(since, $to - 1d) >= 6 | select id)
                    """, value: "dcount(teacher)"), of: "post in [\"headmaster\", \"deputy\"]"),
        ]
    }

    private func recruited(_ channel: String, _ label: String, _ labelZh: String) -> Figure {
        Figure(
            "teachers.recruited.\(channel)", section: "8.1", label, labelZh: labelZh, unit: .teacher,
            .records(
                "recruitments | where year == $year and channel == \"\(channel)\" and (teacher.hired == null or teacher.hired < $to)",
                value: "count()"))
    }
}
