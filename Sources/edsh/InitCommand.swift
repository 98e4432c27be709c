import BaseKit
import ModuleKit
import SampleCounty
import ShellKit
import WorkspaceKit

/// `edsh init DIR [--sample] [--bureau NAME] [--bureau-english NAME] [--force]`
struct InitCommand {
    private let folder: String
    private let sample: Bool
    private let bureau: String?
    private let bureauEnglish: String?
    private let isForced: Bool
    private let isQuiet: Bool

    init(_ arguments: Arguments) {
        folder = arguments.words[0]
        sample = arguments.withSample
        bureau = arguments.bureau
        bureauEnglish = arguments.bureauEnglish
        isForced = arguments.isForced
        isQuiet = arguments.isQuiet
    }

    func start(_ launch: Launch) -> Int32 {
        do {
            let schemas = Modules.all.flatMap(\.collections)
            let name = bureau ?? (sample ? SampleCounty.bureauName : "教育局")
            var manifest = Manifest(bureau: name, modules: Modules.all.map(\.name))
            // The sample's English name belongs to its Chinese one.
            manifest.bureauEnglish =
                bureauEnglish ?? (sample && bureau == nil ? SampleCounty.bureauNameEnglish : nil)
            manifest.allowsPlace = isForced
            if Workspace.lacksManifest(at: folder, schemas: schemas) {
                try restore(manifest, schemas)
                return 0
            }
            try Workspace.create(
                at: folder, manifest: manifest, schemas: schemas, fileSystem: LocalFileSystem(), clock: SystemClock())
            try Routines.write(to: folder)
            if sample { try fill(schemas) }
        } catch {
            return launch.refuse(error)
        }
        guard !isQuiet else { return 0 }
        let sink = TextSink(descriptor: 2)
        let made: Message =
            sample
            ? "made the workspace \(folder) with the sample county; open it with: edsh -w \(folder)"
            : "made the workspace \(folder); open it with: edsh -w \(folder)"
        sink.write(made.text + "\n")
        sink.flush()
        return 0
    }

    /// A folder with records whose manifest got lost.
    private func restore(_ manifest: Manifest, _ schemas: [CollectionSchema]) throws(Diagnostic) {
        if sample {
            throw Diagnostic(
                "E0506", "\(folder) holds records whose edsh.json was lost", expected: "a new or an empty folder",
                help: "to make edsh.json anew for them: edsh init \(folder)")
        }
        try Workspace.restoreManifest(at: folder, manifest: manifest, schemas: schemas)
        let text: Message =
            "made edsh.json anew for the records in \(folder), of the bureau \(manifest.bureau), with all modules in use; what else it said (school year, approval threshold, members, settings) is to be entered again; then look with: edsh -w \(folder) doctor"
        let sink = TextSink(descriptor: 2)
        sink.write(text.text + "\n")
        sink.flush()
    }

    private func fill(_ schemas: [CollectionSchema]) throws(Diagnostic) {
        let workspace = try Workspace.open(at: folder, schemas: schemas)
        defer { workspace.close() }
        try workspace.begin(ChangeOrigin(user: Launch.user, message: "the sample county"))
        do throws(Diagnostic) {
            for (collection, records) in SampleCounty.records() {
                for record in records { try workspace.stage(.put(collection: collection, record: record)) }
            }
            _ = try workspace.commit()
        } catch {
            workspace.rollback()
            throw error
        }
        try Routines.write(SampleCounty.readme, to: folder + "/README.md")
    }
}
