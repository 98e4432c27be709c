public import BaseKit

/// What edsh says in Chinese. Each folder of the sources has its page here, named after it: what `Sources/FileKit/JSON`
/// says is in `FileKit+JSON.swift`. How an entry is written tells `Catalogue`; the words for things are those of
/// docs/glossary.md.
public enum Chinese {
    public static let pages: [(name: String, text: String)] = [
        ("BaseKit+Language", baseKitLanguage),
        ("BaseKit+Support", baseKitSupport),
        ("BaseKit+Schema", baseKitSchema),
        ("QueryKit+Functions", queryKitFunctions),
        ("QueryKit+Lowering", queryKitLowering),
        ("LanguageKit+Syntax", languageKitSyntax),
        ("LanguageKit+Check", languageKitCheck),
        ("LanguageKit+Stages", languageKitStages),
        ("LanguageKit+Interpret", languageKitInterpret),
        ("FileKit", fileKit),
        ("FileKit+Delimited", fileKitDelimited),
        ("FileKit+JSON", fileKitJSON),
        ("FileKit+Encoding", fileKitEncoding),
        ("WorkspaceKit", workspaceKit),
        ("WorkspaceKit+Files", workspaceKitFiles),
        ("WorkspaceKit+Manifest", workspaceKitManifest),
        ("WorkspaceKit+Records", workspaceKitRecords),
        ("WorkspaceKit+Journal", workspaceKitJournal),
        ("WorkspaceKit+Checkpoint", workspaceKitCheckpoint),
        ("WorkspaceKit+Cache", workspaceKitCache),
        ("WorkspaceKit+Locks", workspaceKitLocks),
        ("WorkspaceKit+Transactions", workspaceKitTransactions),
        ("WorkspaceKit+History", workspaceKitHistory),
        ("WorkspaceKit+Adopt", workspaceKitAdopt),
        ("WorkspaceKit+Doctor", workspaceKitDoctor),
        ("ShellKit+Session", shellKitSession),
        ("ShellKit+Prompt", shellKitPrompt),
        ("ShellKit+LineEditor", shellKitLineEditor),
        ("ShellKit+Formats", shellKitFormats),
        ("ShellKit+Diagnostics", shellKitDiagnostics),
        ("ShellKit+Commands", shellKitCommands),
        ("ShellKit+Help", shellKitHelp),
        ("edsh", edsh),
        ("edsh+Arguments", edshArguments),
    ]

    /// All of it, with what the modules say of themselves.
    public static func catalogue(_ modules: [String] = []) -> Catalogue { Catalogue(pages.map(\.text) + modules) }
}
