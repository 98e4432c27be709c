import PackagePlugin

/// Makes the table of pinyin readings from the Unihan database that the system has installed, so that no copy of it lies
/// among the sources (docs/decisions/0010-pinyin-table.md).
@main
struct PinyinTable: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let table = context.pluginWorkDirectoryURL.appending(path: "PinyinTable.swift")
        let folder = context.package.directoryURL.appending(path: "Sources/PinyinTable")
        let shell = folder.appending(path: "make-table.sh")
        let program = folder.appending(path: "make-table.awk")
        return [
            .buildCommand(
                displayName: "Making the table of pinyin readings", executable: shell,
                arguments: [program.path, table.path], inputFiles: [shell, program], outputFiles: [table])
        ]
    }
}
