import BaseKit
import WorkspaceKit

/// The saved scripts that a new workspace gets (their sources lie in `scripts/routines`).
enum Routines {
    static let files: [(name: String, bytes: [UInt8])] = [
        ("annual-statistics.edsh", PackageResources.annual_statistics_edsh),
        ("dropout-month.edsh", PackageResources.dropout_month_edsh),
        ("exam-review.edsh", PackageResources.exam_review_edsh),
        ("loan-season.edsh", PackageResources.loan_season_edsh),
        ("monthly-safety.edsh", PackageResources.monthly_safety_edsh),
        ("new-teacher-check.edsh", PackageResources.new_teacher_check_edsh),
        ("project-bulletin.edsh", PackageResources.project_bulletin_edsh),
        ("recruitment-and-titles.edsh", PackageResources.recruitment_and_titles_edsh),
        ("school-year-start.edsh", PackageResources.school_year_start_edsh),
        ("term-aid.edsh", PackageResources.term_aid_edsh),
        ("term-inspection.edsh", PackageResources.term_inspection_edsh),
        ("work-summary.edsh", PackageResources.work_summary_edsh),
    ]

    static func write(to workspace: String) throws(Diagnostic) {
        for file in files { try write(file.bytes, to: "\(workspace)/scripts/\(file.name)") }
    }

    static func write(_ text: String, to path: String) throws(Diagnostic) { try write(Array(text.utf8), to: path) }

    private static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        try FileWriting.create(path, bytes)
    }
}
