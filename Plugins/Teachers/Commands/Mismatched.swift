public import ModuleKit

extension TeachersModule {
    public static let mismatched = ModuleCommand(
        ["teachers", "mismatched"],
        summary: "teachers on duty whose certificate is for another subject, or who have none",
        details: """
            Lists teachers with a subject that differs from the subject of their certificate; a missing certificate counts as
            different. Staff who teach no subject are not listed.
            """,
        pipeline: """
            teachers
            | where status == "active" and subject != null and subject != cert_subject
            | select id, name, school, school_name = school.name, subject, cert_subject, cert_stage
            | sort school, name
            """,
        examples: [
            CommandExample("teachers mismatched | count by subject", "which subjects lack certified teachers"),
            CommandExample("teachers mismatched | where cert_subject == null", "those without any certificate"),
        ])
}
