public import BaseKit
public import LanguageKit
internal import WorkspaceKit

/// What a statement or script that may change records has done so far.
struct RunningTransaction {
    /// Said when it is committed, not before.
    var reports = TransactionReports()
    /// Files written under another name, which get their own when it is committed.
    var files: [PendingFile] = []
}

extension Session {
    /// Checks and runs a text (a line of the prompt, of `-c`, or a script) as one transaction. Gives the exit status.
    public func run(_ source: SourceText, parameters: [String: GivenValue] = [:], script: String? = nil) -> Int32 {
        run(ProgramChecker.parse(source), parameters: parameters, script: script)
    }

    func run(_ parsed: ParseResult, parameters: [String: GivenValue] = [:], script: String? = nil) -> Int32 {
        toldOfFiles = []
        do {
            let program = try ProgramChecker.check(
                parsed, environment: self, session: variables, parameters: parameters)
            finding = 0
            if !mayWait(program, script: script) { settleWaiting() }
            let outer = options.isDryRun
            defer { options.isDryRun = outer }
            if program.isRehearsal { options.isDryRun = true }
            try Progress.shown(of: script ?? program.source.text, on: messageTerminal) { () throws(Diagnostic) in
                do throws(Diagnostic) { try runTransaction(program, script: script) } catch {
                    guard workspace?.takeMustSettleFirst() == true else { throw error }
                    settleWaiting()
                    try runTransaction(program, script: script)
                }
            }
            return finding
        } catch let errors as Diagnostics {
            return report(errors)
        } catch let error as Diagnostic {
            return report(error)
        } catch {
            return 1
        }
    }

    /// All of the program or none of it.
    func runTransaction(_ program: CheckedProgram, script: String?) throws(Diagnostic) {
        if transaction != nil {
            if options.isDryRun, !isRehearsing { return try rehearse(program) }
            return try interpreter.run(program)
        }
        if held != nil, !program.endsTransaction { return try runHeld(program) }
        let changes = program.changesRecords
        if changes, options.asOf != nil {
            throw Diagnostic(
                "E0405", "the past cannot be changed", expected: "a line that only asks", help: "leave --as-of away")
        }
        let workspace = changes ? try requireWorkspace() : workspace
        if changes {
            let hash = script == nil ? nil : SHA256Digest.hexadecimal(Array(program.source.text.utf8))
            let message = script == nil ? firstLine(program.source.text) : nil
            try workspace?.begin(
                ChangeOrigin(user: options.user, script: script, scriptHash: hash, message: message),
                isRehearsal: options.isDryRun)
        }
        transaction = RunningTransaction()
        isRehearsing = options.isDryRun
        hasRehearsed = false
        steps = script.map { ScriptSteps($0, depth: scriptDepth) }
        let variablesBefore = interpreter.variables
        defer {
            detachStreams()
            discardFiles()
            savepoints = []
            transaction = nil
            database.leaveSubstitute()
            isRehearsing = false
            steps = nil
        }
        do {
            try interpreter.run(program)
            if let path = options.planPath {
                try writePlan(path, changes ? workspace : nil)
            }
            if options.isDryRun {
                try showRehearsal(changes ? workspace : nil)
                if changes { rollback(workspace, variablesBefore) }
                return
            }
            if changes, script == nil, let workspace, try !mayChange(workspace.stagedChanges()) {
                return rollback(workspace, variablesBefore)
            }
            try prepareFiles()
            let receipt = changes ? try workspace?.commit(waiting: mayWait(program, script: script)) : nil
            if workspace?.hasWaitingCommits == true {
                sayNotices()
                beginWaiting()
            }
            // From here on what was committed stays, whatever happens to the files.
            let troubles = publishFiles()
            if let reports = transaction?.reports { sayReports(reports) }
            // A script that may change records and came to no such step has only asked.
            let hasStepped = (transaction?.reports.count ?? 0) > 0 && !hasRehearsed
            if changes, receipt != nil || hasStepped { sayCommitted(receipt) }
            for trouble in troubles { say("note: \(trouble)") }
            sayNotices()
        } catch {
            if changes { rollback(workspace, variablesBefore) }
            throw error
        }
    }

    /// `run … --dry-run` inside of a transaction: shows what the script would change, and takes it back.
    private func rehearse(_ program: CheckedProgram) throws(Diagnostic) {
        guard let workspace, workspace.isInTransaction else { return try interpreter.run(program) }
        guard try workspace.stagedChanges().isEmpty else {
            throw Diagnostic(
                "E0503", "a dry run cannot follow changes in the same transaction", outcome: .failed,
                help: "run it on a line of its own, or all of it with --dry-run")
        }
        let point = try mark()
        isRehearsing = true
        hasRehearsed = true
        defer { isRehearsing = false }
        do throws(Diagnostic) {
            try interpreter.run(program)
            try showRehearsal(workspace)
        } catch {
            try goBack(to: point)
            throw error
        }
        try goBack(to: point)
    }

    /// Tables that were made since the beginning go with the transaction.
    private func rollback(_ workspace: Workspace?, _ variables: Interpreter.Variables) {
        workspace?.rollback()
        interpreter.restore(variables)
        for file in files.values { file.tableName = nil }
    }

    /// `isOpen`: the transaction goes on.
    func sayReports(_ reports: TransactionReports, isOpen: Bool = false) {
        for text in reports.shown { say(isOpen ? "\(text) (not committed yet)" : text) }
        if reports.more > 0 { say("… and \(reports.more) more steps") }
    }

    func sayCommitted(_ receipt: CommitReceipt?) {
        guard let receipt else { return say("nothing to commit: no record differs") }
        let count = receipt.changes.count
        say("committed \(receipt.number): \(count) record\(plural: count)")
    }

    private func firstLine(_ text: String) -> String {
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        return line.count > 200 ? String(line.prefix(199)) + "…" : line
    }

    // MARK: rehearsal

    /// `--plan FILE`: the rehearsed commit, for `apply`.
    private func writePlan(_ path: String, _ workspace: Workspace?) throws(Diagnostic) {
        guard let workspace, try !workspace.stagedChanges().isEmpty else {
            throw Diagnostic(
                "E0505", "there is nothing to plan: no record would change", outcome: .failed,
                expected: "a script that changes records")
        }
        let real = try writablePath(path)
        try FileWriting.replace(real, try workspace.plannedCommit())
        for file in transaction?.files ?? [] {
            say("note: \(file.name) is not part of the plan; `apply` writes records only")
        }
        say("the plan is in \(path); `edsh apply \(path)` makes it, if nothing else is committed before")
    }

    /// Every cell that would change.
    private func showRehearsal(_ workspace: Workspace?) throws(Diagnostic) {
        // A command that rehearses by itself (`adopt`) has shown its own.
        if hasShownRehearsal { return hasShownRehearsal = false }
        for file in transaction?.files ?? [] { say("would write \(file.name)") }
        guard let workspace else { return say("dry run: nothing would change") }
        let changes = try workspace.stagedChanges()
        try workspace.validate()
        isShowingRehearsal = true
        defer { isShowingRehearsal = false }
        try show(changes)
        say("dry run: \(changes.count) record\(plural: changes.count) would change, nothing was written")
    }

    /// Each cell that a change sets to another value.
    func show(_ changes: [RecordChange]) throws(Diagnostic) {
        let columns = ["collection", "id", "field", "before", "after"].map {
            Column($0, .text, subject: .listed())
        }
        var rows: [[Value]] = []
        for change in changes {
            guard let schema = collection(change.collection) else { continue }
            rows += labelled(cells(change, schema), schema)
        }
        // A program that reads JSON finds an array, if an empty one.
        if !rows.isEmpty || writesJSON { try show(columns, ListCursor(rows), format: nil) }
    }

    func cells(_ change: RecordChange, _ schema: CollectionSchema) -> [[Value]] {
        let isTyped = writesJSON
        func text(_ value: Value?) -> Value {
            guard let value, !value.isNull else { return .null }
            return isTyped ? value : .text(value.plainText)
        }
        var rows: [[Value]] = []
        for (index, field) in schema.fields.enumerated() {
            let before = change.before?.values[index] ?? .null
            let after = change.after?.values[index] ?? .null
            guard before != after else { continue }
            rows.append([.text(change.collection), .text(change.id), .text(field.name), text(before), text(after)])
        }
        let before = change.before?.unknown ?? []
        let after = change.after?.unknown ?? []
        let names = before.map(\.name) + after.map(\.name).filter { name in !before.contains { $0.name == name } }
        for name in names {
            let (old, new) = (before.first { $0.name == name }?.json, after.first { $0.name == name }?.json)
            guard old != new else { continue }
            rows.append([
                .text(change.collection), .text(change.id), .text(name), old.map(Value.text) ?? .null,
                new.map(Value.text) ?? .null,
            ])
        }
        if rows.isEmpty {
            let word = change.before == nil ? "(added)" : change.after == nil ? "(removed)" : "(unchanged)"
            rows.append([.text(change.collection), .text(change.id), .text(word), .null, .null])
        }
        return rows
    }
}

extension Session {
    /// Whether the statement in course is a line of its own and has staged nothing.
    var startsAlone: Bool { scriptDepth == 0 && !(workspace?.isInTransaction ?? false) }

    /// Leaves nothing open behind.
    public func leave() {
        settleWaiting()
        if held != nil { _ = try? rollbackHeld() }
        workspace?.close()
    }

    /// Runs a saved script inside of the line in course, or as a transaction of its own where that line changes nothing.
    func runScript(_ name: String, parameters: [String: GivenValue], isDryRun: Bool) throws(Diagnostic) {
        let source = try SavedScripts.load(name, workspace: workspace?.path)
        guard scriptDepth < 8 else {
            throw Diagnostic(
                "E0708", "`\(name)` runs itself", outcome: .failed,
                help: "what is repeated stands in a loop, or in a `def`")
        }
        let outer = (transaction, options.isDryRun)
        // Inside of a transaction the script takes part in it, with its reports and files.
        let joins = workspace?.isInTransaction ?? false
        if !joins { transaction = nil }
        options.isDryRun = options.isDryRun || isDryRun
        scriptDepth += 1
        defer {
            scriptDepth -= 1
            if !joins { transaction = outer.0 }
            options.isDryRun = outer.1
        }
        do {
            let program = try ProgramChecker.check(source, environment: self, parameters: parameters)
            let own = Interpreter(host: self)
            let before = interpreter
            interpreter = own
            defer { interpreter = before }
            hasShownRehearsal = false
            try runTransaction(program, script: source.name)
            // The line around it changes nothing of its own.
            if !joins, outer.1 { hasShownRehearsal = true }
        } catch let errors as Diagnostics {
            for error in errors.all.dropLast() { report(error) }
            if let last = errors.all.last { throw last }
        } catch let error as Diagnostic {
            throw error
        } catch {
            return
        }
    }

    /// `edsh run`: the exit status.
    public func run(script name: String, parameters: [String: String]) -> Int32 {
        do {
            let source = try SavedScripts.load(name, workspace: workspace?.path)
            return run(source, parameters: parameters.mapValues(GivenValue.word), script: source.name)
        } catch { return report(error) }
    }
}
