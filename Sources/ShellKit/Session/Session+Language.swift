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

    public func whyAbsent(_ name: String) -> Diagnostic? {
        guard workspace == nil, modules.contains(where: { $0.collections.contains { $0.name == name } }) else {
            return nil
        }
        return Session.noWorkspace
    }

    public var formats: [String] { FormatRegistry.all.map(\.name) }
}
