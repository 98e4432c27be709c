public import BaseKit
public import LanguageKit
public import ModuleKit
public import QueryKit
internal import WorkspaceKit

extension Session: LanguageEnvironment {
    public var collections: [CollectionSchema] { workspace == nil ? [] : modules.flatMap(\.collections) }
    public var moduleCommands: [ModuleCommand] { workspace == nil ? [] : modules.flatMap(\.commands) }
    public var hostCommands: [HostCommand] { ShellCommands.all.map(\.declaration) }
    public func values(of plan: Plan) throws(Diagnostic) -> [Value] {
        let cursor = try interpreter.rows(of: plan)
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

    public func whyAbsent(_ name: String) -> Diagnostic? {
        guard workspace == nil, modules.contains(where: { $0.collections.contains { $0.name == name } }) else {
            return nil
        }
        return Session.noWorkspace
    }

    public var formats: [String] { FormatRegistry.all.map(\.name) }
}
