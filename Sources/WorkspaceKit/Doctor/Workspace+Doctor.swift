public import BaseKit

extension Workspace {
    /// Looks at everything that a workspace consists of and says what is not as it should be. What repairs itself is
    /// repaired, and said; nothing else is changed. Works also where the workspace cannot be opened.
    public static func examine(
        at path: String, schemas: [CollectionSchema], fileSystem: any FileSystem = LocalFileSystem(),
        clock: any Clock = SystemClock()
    ) -> [Finding] {
        do throws(Diagnostic) {
            let workspace = try open(at: path, schemas: schemas, fileSystem: fileSystem, clock: clock)
            defer { workspace.close() }
            return workspace.examine()
        } catch {
            return [
                Finding(
                    .error, error, file: manifestName,
                    remedy: error.code == "E0502"
                        ? nil
                        : "correct edsh.json, or bring it back from a copy; what a newer edsh made is for a newer edsh")
            ]
        }
    }

    /// See `examine(at:)`. No transaction may be open.
    public func examine() -> [Finding] {
        let doctor = Doctor(workspace: self)
        doctor.examine()
        return doctor.findings
    }
}

/// One examination.
final class Doctor {
    let workspace: Workspace
    var findings: [Finding] = []
    /// Set where a file or folder of the data cannot be read, which is told with its name.
    var hasUnreadable = false
    var files: any FileSystem { workspace.files }
    var layout: WorkspaceLayout { workspace.layout }

    init(workspace: Workspace) { self.workspace = workspace }

    func examine() {
        places()
        guard folders() else { return }
        permissions()
        let isAlone = lock()
        defer { if isAlone { workspace.lock.release() } }
        workspace.closeCache()
        let outcome = attempt { () throws(Diagnostic) in try journal() }
        let isComparable = attempt { () throws(Diagnostic) in
            if let outcome { return try checkpoint(outcome) }
            try workspace.readCheckpoint()
            return true
        }
        dataFiles(comparing: isComparable == true)
        let isWhole = outcome.map { $0.problem == .none || $0.problem == .torn && seenHere() <= $0.state.number }
        workspace.closeCache()
        if isAlone, isWhole == true {
            attempt { () throws(Diagnostic) in try repairAndCompare() }
        }
    }

    /// Runs a part of the examination; what it throws is a finding.
    @discardableResult
    private func attempt<Result>(_ part: () throws(Diagnostic) -> Result) -> Result? {
        do throws(Diagnostic) { return try part() } catch {
            // What cannot be read stops more than one part.
            let finding = Finding(.error, error)
            let isFileError = error.code == "E0601" || error.code == "E0602"
            let isTold = isFileError && hasUnreadable || findings.contains { $0.message == finding.message }
            if !isTold { findings.append(finding) }
            return nil
        }
    }

    func names(in folder: String) -> [String] { ((try? files.list(folder)) ?? []).sorted() }
    func stamp(_ path: String) -> FileStamp? { (try? files.stamp(at: path)) ?? nil }

    // MARK: the folder

    private func places() {
        let place = workspace.place
        if place.isReadOnly { findings.append(Finding(.note, workspace.readOnly())) }
        guard let refusal = Workspace.refusal(of: place, workspace.path) else { return }
        findings.append(Finding(workspace.manifest.allowsPlace ? .note : .error, refusal))
    }

    /// False where there is no use in going on.
    private func folders() -> Bool {
        do throws(Diagnostic) { try workspace.checkFolders() } catch {
            findings.append(Finding(.error, error))
            return false
        }
        for folder in ["data", "journal"] {
            for name in names(in: layout.absolute(folder))
            where stamp("\(layout.absolute(folder))/\(name)")?.kind == .other {
                findings.append(
                    Finding(
                        .error, file: "\(folder)/\(name)", "not a file, perhaps a symbolic link; it is not followed",
                        remedy: "put the file itself there"))
            }
        }
        return true
    }

    private func permissions() {
        if let text = Workspace.tooOpen(workspace.path, files) {
            findings.append(
                Finding(
                    .warning, file: ".", text,
                    affected: "everyone with an account on this machine could read the records",
                    remedy: "chmod 700 \(workspace.path)"))
        }
        var open: [String] = []
        for folder in ["data", "journal", ".edsh"] {
            for name in names(in: layout.absolute(folder)) {
                let path = "\(folder)/\(name)"
                guard let kind = stamp(layout.absolute(path))?.kind, kind != .other else { continue }
                let allowed: UInt32 = kind == .directory ? 0o700 : 0o600
                if let bits = files.permissions(at: layout.absolute(path)), bits & 0o777 & ~allowed != 0 {
                    open.append(path)
                }
            }
        }
        guard let first = open.first else { return }
        findings.append(
            Finding(
                .warning, file: first,
                "\(open.count) file\(plural: open.count) can be read or changed by others, or be run",
                affected: open.count > 5 ? "\(list: open.prefix(5)), …" : "\(list: open)",
                remedy: "chmod -R u=rwX,go= \(workspace.path)"))
    }

    private func lock() -> Bool {
        if workspace.place.isReadOnly { return false }
        do throws(Diagnostic) {
            if try workspace.lock.tryAcquire(user: Workspace.currentUser) { return true }
            findings.append(
                Finding(
                    .note, file: ".edsh/lock", "the workspace is in use by \(workspace.lock.holder())",
                    affected: "what is said here may have changed by now", remedy: "run doctor again when it is done"))
        } catch {
            findings.append(Finding(.warning, error, file: ".edsh/lock"))
        }
        return false
    }
}
