internal import BaseKit
internal import LanguageKit
internal import WorkspaceKit

extension Session {
    /// `edsh check`: finds every error of scripts without running them. Parameters without a default are taken as unknown.
    /// Gives the exit status: 2 where one of them is wrong. `asJSON`: for editors, see `DiagnosticJSON`.
    public func check(scripts names: [String], asJSON: Bool) -> Int32 {
        var found: [Diagnostic] = []
        var status: Int32 = 0
        for name in names {
            let (errors, warnings) = check(script: name)
            let all = errors + warnings
            if let first = errors.first { status = max(status, first.outcome.rawValue) }
            if asJSON {
                found += all
            } else if !all.isEmpty {
                report(Diagnostics(all))
            }
            if !asJSON, errors.isEmpty { say("\(name): right") }
        }
        guard asJSON else { return status }
        do {
            try write(DiagnosticJSON.array(found))
            return status
        } catch { return report(error) }
    }

    private func check(script name: String) -> (errors: [Diagnostic], warnings: [Diagnostic]) {
        do {
            let source = try SavedScripts.load(name, workspace: workspace?.path)
            let program = try ProgramChecker.check(source, environment: self, mode: .checkOnly)
            return ([], program.warnings)
        } catch let errors as Diagnostics {
            return (errors.all, [])
        } catch let error as Diagnostic {
            return ([error.located(in: SourceText(name: name, text: ""), at: SourceRange(0, 0))], [])
        } catch {
            return ([], [])
        }
    }
}
