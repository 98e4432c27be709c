#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Work that a second processor does while this one goes on. Signals stay with the threads that were there before.
public final class SecondThread {
    private let task: Task
    private var thread: pthread_t?

    private final class Task: Sendable {
        let work: @Sendable () -> Void
        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }

    /// Whether there is more than one processor.
    public static var isWorthwhile: Bool { sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 }

    public init(_ work: @escaping @Sendable () -> Void) {
        task = Task(work)
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        // A fault of the thread itself comes to it alone, and whoever handles it gives the terminal back.
        for signal in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&all, signal) }
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let pointer = Unmanaged.passRetained(task).toOpaque()
        var made = pthread_t()
        if pthread_create(&made, nil, runTask, pointer) == 0 {
            thread = made
        } else {
            Unmanaged<Task>.fromOpaque(pointer).release()
            work()
        }
    }

    deinit { wait() }

    /// Waits for the end of the work. Where no thread could be made, it is done already.
    public func wait() {
        if let thread { pthread_join(thread, nil) }
        thread = nil
    }

    fileprivate static func run(_ pointer: UnsafeMutableRawPointer?) {
        if let pointer { Unmanaged<Task>.fromOpaque(pointer).takeRetainedValue().work() }
    }
}

private func runTask(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    SecondThread.run(pointer)
    return nil
}
