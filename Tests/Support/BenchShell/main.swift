import BaseKit
import Glibc
import ShellKit
import WorkspaceKit

// What `scripts/bench query` measures: edsh with the benchmark's collections in place of a bureau's.
//     BenchShell init DIR
//     BenchShell -w DIR [--format NAME] -c LINES

func value(behind flag: String) -> String? {
    CommandLine.arguments.firstIndex(of: flag).flatMap { index in
        index + 1 < CommandLine.arguments.count ? CommandLine.arguments[index + 1] : nil
    }
}

let module = CountyLedger()
do {
    if let folder = value(behind: "init") {
        var manifest = Manifest(bureau: "bench", modules: [module.name])
        manifest.allowsPlace = true
        try Workspace.create(at: folder, manifest: manifest, schemas: module.collections)
        exit(0)
    }
    guard let folder = value(behind: "-w"), let lines = value(behind: "-c") else { exit(2) }
    var options = SessionOptions(user: "bench")
    options.format = value(behind: "--format")
    let session = try Session(
        workspace: try Workspace.open(at: folder, schemas: module.collections), modules: [module], options: options,
        output: TextSink(descriptor: 1), messages: TextSink(descriptor: 2), terminal: .plain, messageTerminal: .plain)
    let status = session.run(SourceText(text: lines))
    session.workspace?.close()
    exit(status)
} catch {
    let sink = TextSink(descriptor: 2)
    sink.write("\(error)\n")
    sink.flush()
    exit(1)
}
