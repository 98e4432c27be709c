// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// What goes through every byte of journals and files is optimized in debug builds too: the tests run such a build, thousands
// of times. Its checks stay on.
let busy: [SwiftSetting] =
    strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

// The name of simdjson's shared object where it is to be loaded when it is needed, and not linked (Sources/CSimdJSON).
let lateSimdJSON = Context.environment["EDSH_SIMDJSON"].flatMap { $0.isEmpty ? nil : $0 }

let package = Package(
    name: "edsh",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "edsh", targets: ["edsh"])
    ],
    targets: [
        // The libraries of the system, each behind the smallest C shim.
        .target(
            name: "CPlatform",
            linkerSettings: [.linkedLibrary("utf8proc"), .linkedLibrary("md"), .linkedLibrary("sqlite3")]),
        .target(name: "CMustache"),
        .target(name: "CPattern", linkerSettings: [.linkedLibrary("pcre2-8")]),
        .target(
            name: "CSimdJSON",
            cxxSettings: lateSimdJSON.map { [.define("EDSH_SIMDJSON", to: "\"\($0)\"")] } ?? [],
            linkerSettings: [.linkedLibrary("sqlite3")] + (lateSimdJSON == nil ? [.linkedLibrary("simdjson")] : [])),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
        .target(
            name: "CSpreadsheet",
            linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("expat"), .linkedLibrary("z")]),

        // Arrows go down only: edsh → ShellKit → LanguageKit → QueryKit → BaseKit, and WorkspaceKit → BaseKit.
        .target(
            name: "BaseKit", dependencies: ["CPlatform"], swiftSettings: busy, plugins: [.plugin(name: "PinyinTable")]
        ),
        // Makes BaseKit's table of pinyin readings from the Unihan database of the system.
        .plugin(
            name: "PinyinTable", capability: .buildTool(), path: "Sources/PinyinTable",
            exclude: ["make-table.awk", "make-table.sh"]),
        .target(
            name: "WorkspaceKit", dependencies: ["BaseKit", "CPlatform", "CSimdJSON", "CSQLite"], swiftSettings: busy),
        .target(name: "FileKit", dependencies: ["BaseKit", "CSpreadsheet"], swiftSettings: busy),
        .target(name: "ChartKit", dependencies: ["BaseKit"], swiftSettings: strict),
        .target(name: "QueryKit", dependencies: ["BaseKit", "CPattern"], swiftSettings: busy),
        .target(name: "ModuleKit", dependencies: ["BaseKit"], swiftSettings: strict),
        .target(name: "LanguageKit", dependencies: ["BaseKit", "QueryKit", "ModuleKit"], swiftSettings: strict),
        .target(
            name: "ShellKit",
            dependencies: [
                "BaseKit", "ChartKit", "CPlatform", "CEditLine", "CMustache", "CSpreadsheet", "FileKit", "LanguageKit",
                "QueryKit", "ModuleKit", "WorkspaceKit",
            ],
            swiftSettings: strict),
        .target(
            name: "Schools", dependencies: ["BaseKit", "ModuleKit"], path: "Plugins/Schools", swiftSettings: strict),
        .target(
            name: "Teachers", dependencies: ["BaseKit", "ModuleKit"], path: "Plugins/Teachers", swiftSettings: strict),
        .target(name: "Safety", dependencies: ["BaseKit", "ModuleKit"], path: "Plugins/Safety", swiftSettings: strict),
        .target(name: "Exams", dependencies: ["BaseKit", "ModuleKit"], path: "Plugins/Exams", swiftSettings: strict),
        .target(
            name: "Research", dependencies: ["BaseKit", "ModuleKit"], path: "Plugins/Research", swiftSettings: strict),
        .target(
            name: "Planning", dependencies: ["BaseKit", "ModuleKit"], path: "Plugins/Planning", swiftSettings: strict),
        .target(
            name: "Projects", dependencies: ["BaseKit", "ModuleKit"], path: "Plugins/Projects", swiftSettings: strict),
        .target(
            name: "Funding", dependencies: ["BaseKit", "ModuleKit"], path: "Plugins/Funding", swiftSettings: strict),
        .target(
            name: "SampleCounty",
            dependencies: [
                "BaseKit", "ModuleKit", "Schools", "Teachers", "Projects", "Safety", "Funding", "Exams", "Research",
                "Planning",
            ],
            path: "Plugins/SampleCounty", swiftSettings: strict),
        .target(name: "Chinese", dependencies: ["BaseKit"], swiftSettings: strict),
        // `edsh test`; the tests of the product run the same.
        .target(name: "CProgram"),
        .target(name: "TranscriptRunner", dependencies: ["CProgram"], swiftSettings: strict),
        .executableTarget(
            name: "edsh",
            dependencies: [
                "BaseKit", "Chinese", "TranscriptRunner", "ShellKit", "WorkspaceKit", "ModuleKit", "Schools",
                "Teachers", "Safety", "Exams", "Research", "Planning", "SampleCounty", "Projects", "Funding",
            ],
            resources: [
                .embedInCode("Routines/annual-statistics.edsh"),
                .embedInCode("Routines/dropout-month.edsh"),
                .embedInCode("Routines/exam-review.edsh"),
                .embedInCode("Routines/loan-season.edsh"),
                .embedInCode("Routines/monthly-safety.edsh"),
                .embedInCode("Routines/new-teacher-check.edsh"),
                .embedInCode("Routines/project-bulletin.edsh"),
                .embedInCode("Routines/recruitment-and-titles.edsh"),
                .embedInCode("Routines/school-year-start.edsh"),
                .embedInCode("Routines/term-aid.edsh"),
                .embedInCode("Routines/term-inspection.edsh"),
                .embedInCode("Routines/work-summary.edsh"),
            ],
            swiftSettings: strict),

        // Programs that the tests drive.
        .executableTarget(
            name: "LineEditorProbe", dependencies: ["ShellKit"], path: "Tests/Support/LineEditorProbe",
            swiftSettings: strict),
        .target(name: "CTorture", path: "Tests/Support/CTorture"),
        .executableTarget(
            name: "Torturer", dependencies: ["BaseKit", "WorkspaceKit", "CTorture"], path: "Tests/Support/Torturer",
            swiftSettings: strict),
        .target(name: "CTerminalTesting", path: "Tests/Support/CTerminalTesting"),
        .target(
            name: "TerminalTesting", dependencies: ["BaseKit", "CTerminalTesting"],
            path: "Tests/Support/TerminalTesting",
            swiftSettings: strict),

        // edsh with collections of its own, for scripts/bench.
        .executableTarget(
            name: "BenchShell", dependencies: ["BaseKit", "ModuleKit", "ShellKit", "WorkspaceKit"],
            path: "Tests/Support/BenchShell", swiftSettings: strict),
        .target(
            name: "Provocations", dependencies: ["BaseKit"], path: "Tests/Support/Provocations", swiftSettings: strict),
        .target(
            name: "TranscriptKit", dependencies: ["TranscriptRunner"], path: "Tests/Support/TranscriptKit",
            swiftSettings: strict),

        .target(
            name: "ReferenceAlgebra", dependencies: ["BaseKit", "QueryKit"], path: "Tests/Support/ReferenceAlgebra",
            swiftSettings: strict),
        .target(
            name: "PipelineTesting",
            dependencies: ["BaseKit", "LanguageKit", "ModuleKit", "QueryKit", "WorkspaceKit"],
            path: "Tests/Support/PipelineTesting", swiftSettings: strict),
        .testTarget(
            name: "QueryKitTests",
            dependencies: [
                "BaseKit", "LanguageKit", "PipelineTesting", "QueryKit", "ReferenceAlgebra", "SeededRandom",
                "WorkspaceKit",
            ],
            exclude: ["README.md", "Golden"], swiftSettings: strict),
        .target(name: "SeededRandom", path: "Tests/Support/SeededRandom", swiftSettings: strict),
        .target(
            name: "ProgramShape", dependencies: ["BaseKit", "LanguageKit"], path: "Tests/Support/ProgramShape",
            swiftSettings: strict),
        .testTarget(
            name: "LanguageKitTests",
            dependencies: [
                "BaseKit", "Provocations", "LanguageKit", "ModuleKit", "PipelineTesting", "ProgramShape", "QueryKit",
                "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TranscriptTests",
            dependencies: [
                "TranscriptKit", "edsh", "BaseKit", "LanguageKit", "ModuleKit", "QueryKit", "SampleCounty", "ShellKit",
                "WorkspaceKit",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "KillTests",
            dependencies: ["TranscriptKit", "edsh", "BaseKit", "ModuleKit", "WorkspaceKit"],
            swiftSettings: strict),
        .testTarget(
            name: "ShellKitTests",
            dependencies: [
                "BaseKit", "FileKit", "Provocations", "LanguageKit", "SeededRandom", "ShellKit", "TerminalTesting",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["BaseKit", "TerminalTesting", "LineEditorProbe", "edsh"],
            path: "Tests/Terminal",
            swiftSettings: strict),
        .testTarget(name: "EdshTests", dependencies: ["BaseKit", "edsh"], swiftSettings: strict),
        .testTarget(
            name: "WordsTests",
            dependencies: [
                "BaseKit", "Chinese", "LanguageKit", "ModuleKit", "Provocations", "QueryKit", "ShellKit",
                "TranscriptKit",
                "edsh",
            ], swiftSettings: strict),
        .testTarget(name: "BaseKitTests", dependencies: ["BaseKit"], swiftSettings: strict),
        .testTarget(
            name: "FileKitTests", dependencies: ["BaseKit", "CSpreadsheet", "FileKit", "SeededRandom"],
            swiftSettings: strict),
        .testTarget(name: "ChartKitTests", dependencies: ["BaseKit", "ChartKit"], swiftSettings: strict),
        .testTarget(
            name: "WorkspaceKitTests", dependencies: ["BaseKit", "Provocations", "WorkspaceKit"], swiftSettings: strict),
        .testTarget(
            name: "TortureTests",
            dependencies: ["BaseKit", "SeededRandom", "WorkspaceKit", "TerminalTesting", "Torturer"],
            path: "Tests/Torture",
            swiftSettings: strict),
        .testTarget(
            name: "ModulesTests",
            dependencies: [
                "BaseKit", "ModuleKit", "Schools", "Teachers", "Safety", "Exams", "Research", "Planning",
                "SampleCounty", "edsh",
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// Programs for libFuzzer, which need a build of their own with other flags (scripts/torture fuzz).
if Context.environment["EDSH_FUZZ"] != nil {
    package.targets += [
        .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
        .executableTarget(
            name: "Fuzzer",
            dependencies: ["CFuzzer", "BaseKit", "FileKit", "LanguageKit", "ProgramShape", "WorkspaceKit"],
            path: "Tests/Fuzz/Fuzzer", swiftSettings: strict),
    ]
}
