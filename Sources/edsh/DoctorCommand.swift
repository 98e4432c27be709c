import BaseKit
import ModuleKit
import ShellKit
import WorkspaceKit

extension Launch {
    /// `edsh doctor [--salvage] [--json]`: as at the prompt where the workspace opens; else what can be said without that.
    func doctor(_ words: [String]) -> Int32 {
        let schemas = Modules.all.flatMap(\.collections)
        let line = Launch.line(["doctor"] + words)
        guard let path, (try? Workspace.open(at: path, schemas: schemas)) == nil else { return run(line) }
        do {
            return try session(without: true).show(
                Workspace.examine(at: path, schemas: schemas), format: words.contains("--json") ? "json" : nil)
        } catch { return refuse(error) }
    }
}
