public import BaseKit
public import LanguageKit
public import ModuleKit
public import QueryKit
internal import WorkspaceKit

extension Session: LanguageEnvironment {
    public var collections: [CollectionSchema] { declared.collections }
    public func collection(_ name: String) -> CollectionSchema? { declared.collectionByName[name] }
    public var moduleCommands: [ModuleCommand] { declared.commands }
    public var hostCommands: [HostCommand] { ShellCommands.all.map(\.declaration) }
    public func values(of plan: Plan) throws(Diagnostic) -> [Value] {
        try Self.firstCells(try interpreter.rows(of: plan))
    }

    public func values(
        of plan: Plan, after statements: [CheckedStatement], in source: SourceText
    ) throws(Diagnostic) -> [Value] {
        try Self.firstCells(try interpreter.rows(of: plan, after: statements, in: source))
    }

    private static func firstCells(_ cursor: any RowCursor) throws(Diagnostic) -> [Value] {
        var values: [Value] = []
        while let row = try cursor.next() { values += row.prefix(1) }
        return values
    }

    /// Modules whose commands begin with their own name, which is no collection's.
    var modulesWithCommands: [any Module] {
        workspace == nil
            ? []
            : modules.filter { module in
                collection(module.name) == nil && module.commands.contains { $0.words[0] == module.name }
            }
    }

    public func setting(_ name: String) -> (value: Value, type: ValueType)? {
        for module in modules {
            guard let setting = module.settings.first(where: { $0.name == name }) else { continue }
            return (workspace?.manifest.setting(setting.name, as: setting.type) ?? setting.standard, setting.type)
        }
        return nil
    }

    public func script(_ name: String, from source: SourceText) throws(Diagnostic) -> SourceText {
        try SavedScripts.load(name, from: source.name, workspace: workspace?.path)
    }

    public func id(ofRecord text: String, in schema: CollectionSchema) throws(Diagnostic) -> String {
        // What the records were then is not looked up by name.
        if options.asOf != nil { return text }
        guard let id = try identify(schema, text) else { throw try interpreter.missing(schema, text) }
        return id
    }

    public func whyAbsent(_ name: String) -> Diagnostic? {
        if workspace == nil {
            return modules.contains { $0.collections.contains { $0.name == name } } ? Session.noWorkspace : nil
        }
        guard collection(name) == nil, !modulesWithCommands.contains(where: { $0.name == name }),
            let module = absentModules.first(where: { Session.gives($0, name) })
        else { return nil }
        return Diagnostic(
            "E0204",
            name == module.name
                ? "this workspace does not use the module `\(name)`"
                : "`\(name)` belongs to the module `\(module.name)`, which this workspace does not use",
            expected: modules.isEmpty
                ? "a module in the list `modules` of edsh.json, which is empty"
                : .oneOf(modules.flatMap(\.collections).map(\.name), limit: 12),
            help: "to use it, write \"\(module.name)\" into the list `modules` of edsh.json")
    }

    /// Whether the module keeps a collection of that name, or has commands that begin with it.
    private static func gives(_ module: any Module, _ name: String) -> Bool {
        module.name == name || module.collections.contains { $0.name == name }
            || module.commands.contains { $0.words[0] == name }
    }

    /// A name in the manifest that no module has is a slip of the pen: told, as what it was to bring is missing.
    func noteUnknownModules() {
        let known = (modules + absentModules).map(\.name)
        for name in workspace?.manifest.modules ?? [] where !known.contains(name) {
            let near = NearestName.find(name, in: known).first ?? ""
            let notice: Message =
                near.isEmpty
                ? "edsh.json names a module `\(name)`, which edsh does not have: one of \(list: known)"
                : "edsh.json names a module `\(name)`, which edsh does not have; did you mean `\(near)`?"
            workspace?.notices.append(notice)
        }
    }

    public var formats: [String] { FormatRegistry.all.map(\.name) }
}

/// What the modules of a workspace declare, put together once: modules make it anew whenever they are asked.
struct Declarations {
    let collections: [CollectionSchema]
    let collectionByName: [String: CollectionSchema]
    /// Made when they are needed: a pipeline over a collection does without them.
    private(set) lazy var commands = modules.flatMap(\.commands)
    private let modules: [any Module]

    init(_ modules: [any Module]) {
        self.modules = modules
        collections = modules.flatMap(\.collections)
        collectionByName = Dictionary(collections.map { ($0.name, $0) }) { first, _ in first }
    }
}
