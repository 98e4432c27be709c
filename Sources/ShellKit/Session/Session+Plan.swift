internal import BaseKit
internal import WorkspaceKit

extension Session {
    /// `edsh apply PLAN`: the exit status.
    public func apply(plan path: String) -> Int32 {
        do {
            let workspace = try requireWorkspace()
            guard !options.isDryRun else {
                throw Diagnostic(
                    "E0503", "a plan is a rehearsal already, and `apply` makes it",
                    help: "leave --dry-run away, or rehearse the script again")
            }
            guard let bytes = try FileWriting.read(path) else {
                throw Diagnostic("E0601", "there is no file `\(path)`", expected: "a file that --plan wrote")
            }
            sayCommitted(try workspace.apply(bytes, name: path, user: options.user))
            sayNotices()
            return 0
        } catch let error as Diagnostic {
            return report(error)
        } catch {
            return Diagnostic.Outcome.failed.rawValue
        }
    }
}
