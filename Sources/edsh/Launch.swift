import BaseKit
import Glibc
import ModuleKit
import ShellKit
import WorkspaceKit

/// Finds the workspace and opens a session on it, as the process was told.
struct Launch {
    let arguments: Arguments
    let terminal: Terminal
    let messageTerminal: Terminal

    init(_ arguments: Arguments) {
        self.arguments = arguments
        terminal = Terminal.of(descriptor: 1, noColour: arguments.hasNoColour)
        messageTerminal = Terminal.of(descriptor: 2, noColour: arguments.hasNoColour)
    }

    func refuse(_ error: Diagnostic) -> Int32 {
        let sink = TextSink(descriptor: 2)
        sink.writeTrusted(DiagnosticRenderer(terminal: messageTerminal).render(error))
        sink.flush()
        return error.outcome.rawValue
    }

    static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    static var user: String {
        if let name = environment("USER") ?? environment("LOGNAME") { return name }
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "uid \(getuid())" }
        return String(cString: name)
    }

    /// Words of the process's own command line as a line of the language.
    static func line(_ words: [String]) -> String {
        words.map { word in
            let isPlain = word.utf8.allSatisfy { byte in
                byte >= 0x80 || byte > 0x20 && !"|;(){}[]\"'`$#\\".utf8.contains(byte)
            }
            if isPlain, !word.isEmpty { return word }
            guard word.contains("'") else { return "'\(word)'" }
            let escaped = word.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
                .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
                .split(separator: "$", omittingEmptySubsequences: false).joined(separator: "\\$")
            return "\"\(escaped)\""
        }.joined(separator: " ")
    }

    /// What answers queries.
    private static let engines = ["sqlite"]

    func options() throws(Diagnostic) -> SessionOptions {
        var options = SessionOptions(user: Launch.user)
        options.format = arguments.format ?? (arguments.wantsJSON ? "json" : nil)
        options.isQuiet = arguments.isQuiet
        options.isDryRun = arguments.isDryRun
        options.planPath = arguments.plan
        options.commandLine = { ProcessHelp.summary }
        if let format = arguments.format { _ = try FormatRegistry.format(named: format) }
        if let engine = arguments.engine, !Launch.engines.contains(engine) {
            throw Diagnostic(
                "E0001", "there is no engine `\(engine)`", expected: .oneOf(Launch.engines),
                suggestions: NearestName.find(engine, in: Launch.engines),
                help: "without --engine the embedded one answers")
        }
        if let moment = arguments.asOf { options.asOf = try Session.past(moment) }
        options.tellsSteps = Launch.environment("EDSH_STEPS") != "off"
        if let day = Launch.environment("EDSH_TODAY") {
            guard let date = CivilDate(day) else {
                throw Diagnostic("E0001", "EDSH_TODAY is `\(day)`", expected: "a date such as 2016-09-28")
            }
            options.today = date
        }
        return options
    }

    /// Where the workspace is or should be; nil where none is named or found.
    var path: String? { arguments.workspace ?? Launch.environment("EDSH_WORKSPACE") ?? Workspace.find(from: ".") }

    /// `without`: no workspace, even if there is one.
    func session(without: Bool = false) throws(Diagnostic) -> Session {
        var workspace: Workspace?
        if let path, !without { workspace = try Workspace.open(at: path, schemas: Modules.all.flatMap(\.collections)) }
        if let text = arguments.wait {
            guard let seconds = Int(text), (0...86_400).contains(seconds) else {
                throw Diagnostic("E0001", "`--wait \(text)` is no time", expected: "seconds, such as --wait 60")
            }
            workspace?.lockPatience = seconds * 1000
        }
        return try Session(
            workspace: workspace, modules: Modules.all, options: try options(),
            output: TextSink(descriptor: 1), messages: TextSink(descriptor: 2), terminal: terminal,
            messageTerminal: messageTerminal)
    }

    func run(_ lines: String) -> Int32 {
        do {
            let session = try session()
            Interrupt.install()
            Interrupt.installEnding()
            session.sayNotices()
            defer { session.workspace?.close() }
            let status = session.run(SourceText(text: lines))
            return Interrupt.endingStatus ?? status
        } catch { return refuse(error) }
    }

    func run(script: String, parameters: [String: String]) -> Int32 {
        do {
            let session = try session()
            Interrupt.install()
            Interrupt.installEnding()
            session.sayNotices()
            defer { session.workspace?.close() }
            let status = session.run(script: script, parameters: parameters)
            return Interrupt.endingStatus ?? status
        } catch { return refuse(error) }
    }

    func showHelp(ofScript script: String) -> Int32 {
        do {
            let session = try session()
            defer { session.workspace?.close() }
            return session.showHelp(ofScript: script)
        } catch { return refuse(error) }
    }

    func apply(plan: String) -> Int32 {
        do {
            let session = try session()
            defer { session.workspace?.close() }
            return session.apply(plan: plan)
        } catch { return refuse(error) }
    }

    /// Examines the records, or checks scripts against the workspace without running them.
    func check(_ files: [String]) -> Int32 {
        let aboutRecords = files.allSatisfy { $0.hasPrefix("-") } || Modules.all.contains { $0.name == files[0] }
        if aboutRecords || files[0].hasPrefix("-") { return run(Launch.line(["check"] + files)) }
        do {
            let session = try session()
            defer { session.workspace?.close() }
            return session.check(scripts: files, asJSON: arguments.wantsJSON)
        } catch { return refuse(error) }
    }

    /// The prompt, or what standard input holds where that is no terminal: one text, or with `-i` line by line.
    func interact() -> Int32 {
        do {
            let session = try session()
            defer { session.workspace?.close() }
            if isatty(0) == 1, let prompt = Prompt(session: session) { return prompt.run() }
            if arguments.isInteractive { return StatementStream(session: session).run() }
            Interrupt.install()
            session.sayNotices()
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(0, &buffer, buffer.count)
                if count < 0, errno == EINTR, !Interrupt.isPending { continue }
                // What was read so far may be half of a line.
                if count < 0, Interrupt.isPending {
                    throw Diagnostic("E0700", "interrupted; nothing was written", outcome: .interrupted)
                }
                guard count >= 0 else {
                    throw Diagnostic(
                        "E0602", "standard input cannot be read: \(SystemReason.of(errno))", outcome: .failed)
                }
                guard count > 0 else { break }
                bytes += buffer[..<count]
            }
            if bytes.starts(with: ByteOrderMark.utf8) { bytes.removeFirst(ByteOrderMark.utf8.count) }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Diagnostic("E0001", "standard input is not UTF-8 text", expected: "lines of the language")
            }
            return session.run(SourceText(text: text))
        } catch let error as Diagnostic {
            return refuse(error)
        } catch {
            return Diagnostic.Outcome.failed.rawValue
        }
    }
}
