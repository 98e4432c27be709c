public import BaseKit

/// What edsh says in Chinese. Each folder of the sources has its page here, named after it: what `Sources/FileKit/JSON`
/// says is in `FileKit+JSON.swift`. How an entry is written tells `Catalogue`; the words for things are those of
/// docs/glossary.md.
public enum Chinese {
    public static let pages: [(name: String, text: String)] = [
        ("BaseKit+Language", baseKitLanguage),
        ("BaseKit+Schema", baseKitSchema),
        ("BaseKit+Support", baseKitSupport),
        ("Exams+Rules", examsRules),
        ("FileKit", fileKit),
        ("FileKit+Delimited", fileKitDelimited),
        ("FileKit+Encoding", fileKitEncoding),
        ("FileKit+Inference", fileKitInference),
        ("FileKit+JSON", fileKitJSON),
        ("FileKit+Workbook", fileKitWorkbook),
        ("LanguageKit+Check", languageKitCheck),
        ("LanguageKit+Check+Scripts", languageKitCheckScripts),
        ("LanguageKit+Interpret", languageKitInterpret),
        ("LanguageKit+Stages", languageKitStages),
        ("LanguageKit+Syntax", languageKitSyntax),
        ("Planning+Rules", planningRules),
        ("QueryKit+Functions", queryKitFunctions),
        ("QueryKit+Lowering", queryKitLowering),
        ("Research+Rules", researchRules),
        ("Safety+Rules", safetyRules),
        ("Schools+Rules", schoolsRules),
        ("ShellKit+Charts", shellKitCharts),
        ("ShellKit+Commands", shellKitCommands),
        ("ShellKit+Diagnostics", shellKitDiagnostics),
        ("ShellKit+Formats", shellKitFormats),
        ("ShellKit+Help", shellKitHelp),
        ("ShellKit+Import", shellKitImport),
        ("ShellKit+LineEditor", shellKitLineEditor),
        ("ShellKit+Prompt", shellKitPrompt),
        ("ShellKit+Reports", shellKitReports),
        ("ShellKit+Rules", shellKitRules),
        ("ShellKit+Session", shellKitSession),
        ("WorkspaceKit", workspaceKit),
        ("WorkspaceKit+Adopt", workspaceKitAdopt),
        ("WorkspaceKit+Cache", workspaceKitCache),
        ("WorkspaceKit+Checkpoint", workspaceKitCheckpoint),
        ("WorkspaceKit+Doctor", workspaceKitDoctor),
        ("WorkspaceKit+Files", workspaceKitFiles),
        ("WorkspaceKit+History", workspaceKitHistory),
        ("WorkspaceKit+Journal", workspaceKitJournal),
        ("WorkspaceKit+Locks", workspaceKitLocks),
        ("WorkspaceKit+Manifest", workspaceKitManifest),
        ("WorkspaceKit+Records", workspaceKitRecords),
        ("WorkspaceKit+Transactions", workspaceKitTransactions),
        ("edsh", edsh),
        ("edsh+Arguments", edshArguments),
    ]

    /// All of it, with what the modules say of themselves.
    public static func catalogue(_ modules: [String] = []) -> Catalogue { Catalogue(pages.map(\.text) + modules) }
}
