import BaseKit
import WorkspaceKit

/// The saved scripts that a new workspace gets (their sources lie in `scripts/routines`).
enum Routines {
    static let files: [(name: String, bytes: [UInt8])] = [
        ("new-teacher-check.edsh", PackageResources.new_teacher_check_edsh),
        ("school-year-start.edsh", PackageResources.school_year_start_edsh),
    ]

    static func write(to workspace: String) throws(Diagnostic) {
        for file in files { try write(file.bytes, to: "\(workspace)/scripts/\(file.name)") }
    }

    static func write(_ text: String, to path: String) throws(Diagnostic) { try write(Array(text.utf8), to: path) }

    private static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        try FileWriting.create(path, bytes)
    }
}
