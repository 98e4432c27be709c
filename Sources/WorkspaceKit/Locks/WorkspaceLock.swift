internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The lock that lets one writer in at a time: `flock` on a file that is never deleted. The kernel gives it back when its
/// holder ends, however it ends.
final class WorkspaceLock {
    private let files: any FileSystem
    private let clock: any Clock
    private let directory: String
    private let path: String
    private var file: OpenFile?
    /// Told once, after half a second of waiting, who holds the lock.
    var onWaiting: ((Message) -> Void)?
    /// Called while the lock is still held.
    var onRelease: (() -> Void)?
    /// Since when this process has taken the lock again and again without looking who else waits for it.
    private var turn: ContinuousClock.Instant?
    /// A process that writes commit after commit looks for others so often: it would leave the lock free for an instant
    /// between two of them, and who looks now and then would hardly ever find it so.
    private static let longestTurn = Duration.milliseconds(100)
    /// How often, in milliseconds, one that waits looks.
    private static let pause = 20
    /// Waits shorter than this are not worth a word; milliseconds.
    static let silentWait = 500

    init(_ files: any FileSystem, _ clock: any Clock, path: String, in directory: String) {
        self.files = files
        self.clock = clock
        self.path = path
        self.directory = directory
    }

    deinit { release() }

    var isHeld: Bool { file != nil }

    /// Waits up to `patience` milliseconds.
    func acquire(user: String, patience: Int) throws(Diagnostic) {
        if isHeld { return }
        try letOthersIn()
        var waited = 0
        var mark: OpenFile?
        defer { if let mark { files.close(mark) } }
        while true {
            if try tryAcquire(user: user) { return }
            try Interrupt.check()
            if mark == nil, let opened = try? files.open(path, .readWrite) {
                mark = opened
                files.markWaiting(opened)
            }
            guard waited < patience else { throw inUse(waited) }
            if waited == WorkspaceLock.silentWait {
                onWaiting?("waiting for \(holder()); Ctrl-C stops waiting")
            }
            clock.sleep(milliseconds: WorkspaceLock.pause)
            waited += WorkspaceLock.pause
        }
    }

    /// Leaves the lock to one that waits, if this process has had its turn.
    private func letOthersIn() throws(Diagnostic) {
        guard let turn else {
            turn = .now
            return
        }
        guard turn.duration(to: .now) > WorkspaceLock.longestTurn else { return }
        self.turn = .now
        guard let file = try? files.open(path, .readWrite) else { return }
        defer { files.close(file) }
        // Whoever waits looks within the pause, and takes its mark away once it is in. One that does not come is not
        // waited for.
        var left = 3 * WorkspaceLock.pause
        while left > 0, files.isMarkedWaiting(file) {
            try Interrupt.check()
            clock.sleep(milliseconds: WorkspaceLock.pause / 4)
            left -= WorkspaceLock.pause / 4
        }
    }

    func tryAcquire(user: String) throws(Diagnostic) -> Bool {
        if isHeld { return true }
        do throws(FileSystemError) {
            let opened: OpenFile
            do throws(FileSystemError) { opened = try files.open(path, .readWriteCreate) } catch {
                guard error.number == ENOENT else { throw error }
                // Machine-local, so missing after a fresh clone.
                try files.makeDirectoryIfMissing(directory)
                opened = try files.open(path, .readWriteCreate)
            }
            do throws(FileSystemError) {
                guard try files.tryLock(opened) || isPlanted(.lockNotTaken) else {
                    files.close(opened)
                    return false
                }
            } catch {
                files.close(opened)
                throw error
            }
            file = opened
        } catch {
            throw error.diagnostic(.notCommitted)
        }
        describe(user)
        return true
    }

    func release() {
        guard let file else { return }
        onRelease?()
        files.close(file)
        self.file = nil
    }

    /// The lock's file, for a process that shall go on holding the lock where this one is killed.
    var descriptor: Int32? { file?.descriptor }

    /// Gives the lock back also where another process has its file open yet.
    func releaseForAll() {
        if let file { files.unlock(file) }
        release()
    }

    // MARK: a note for the next holder

    /// Keeps a line in the lock's file, behind what that says of its holder: a file that is written to anyway costs nothing.
    func note(_ line: String) {
        guard let file, line.utf8.count < WorkspaceLock.noteLength, line != noted() else { return }
        let bytes = Array(line.utf8)
        let rest = repeatElement(UInt8(ascii: "\n"), count: WorkspaceLock.noteLength - bytes.count)
        try? files.writeAll(file, bytes + rest, at: Int64(WorkspaceLock.length))
    }

    /// What the last holder that had something to note has noted.
    func noted() -> String? {
        let opened = file == nil ? try? files.open(path, .read) : nil
        defer { if let opened { files.close(opened) } }
        guard let file = file ?? opened,
            let bytes = try? files.read(file, from: Int64(WorkspaceLock.length), count: WorkspaceLock.noteLength)
        else { return nil }
        return bytes.split(separator: UInt8(ascii: "\n")).first.map { String(decoding: $0, as: UTF8.self) }
    }

    private static let noteLength = 128

    /// Who holds the lock: for messages alone, so failing to write it does not matter. Always of one length, as making a
    /// file shorter and longer again costs more than all else that a small commit does to the disk.
    private func describe(_ user: String) {
        guard let file else { return }
        let text = "\(user)\n\(getpid())\n\(host)\n\(clock.now())\n"
        var bytes = Array(text.utf8.prefix(WorkspaceLock.length))
        bytes += repeatElement(UInt8(ascii: "\n"), count: WorkspaceLock.length - bytes.count)
        try? files.writeAll(file, bytes, at: 0)
    }

    private static let length = 256

    /// What the holder says of itself: `li (process 123 on bureau-1), who has been writing since 2016-09-28T10:15:30Z`.
    func holder() -> Message {
        let text = (try? files.contents(of: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let parts = text.split(separator: "\n").map(String.init)
        guard parts.count >= 3 else { return "another process" }
        guard parts.count > 3 else { return "\(parts[0]) (process \(parts[1]) on \(parts[2]))" }
        return "\(parts[0]) (process \(parts[1]) on \(parts[2])), who has been writing since \(parts[3])"
    }

    private func inUse(_ waited: Int) -> Diagnostic {
        let tenths = waited / 100
        return Diagnostic(
            "E0510", "the workspace is in use by \(holder()); waited \(tenths / 10).\(tenths % 10) s",
            outcome: .notCommitted,
            help: "nothing was changed; try again when it is done, or wait longer with --wait SECONDS")
    }

    private lazy var host = WorkspaceLock.hostName()

    private static func hostName() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "this machine" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension Workspace {
    /// The name under which the operating system knows who runs this process.
    public static var currentUser: String {
        if let entry = getpwuid(getuid()) { return String(cString: entry.pointee.pw_name) }
        return "uid \(getuid())"
    }
}
