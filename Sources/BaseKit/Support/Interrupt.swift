internal import CPlatform

/// Ctrl-C, as a flag that long work looks at.
public enum Interrupt {
    /// From now on Ctrl-C sets the flag instead of ending the process.
    public static func install() { edsh_interrupt_install() }
    /// From now on a request to end (SIGTERM, SIGHUP) is treated like Ctrl-C, so that nothing half done is left behind.
    public static func installEnding() { edsh_ending_install() }
    /// From now on such a request is passed on to another process, one that has come already too; 0: to none.
    public static func passEnding(to process: Int32) { edsh_ending_pass(process) }
    /// The exit status that such a request means; nil where there was none.
    public static var endingStatus: Int32? { edsh_ending_signal() == 0 ? nil : 128 + edsh_ending_signal() }
    public static var isPending: Bool { edsh_interrupt_pending() != 0 }
    public static func clear() { edsh_interrupt_clear() }

    public static func check() throws(Diagnostic) {
        if isPending { throw Diagnostic("E0700", "interrupted; nothing was written", outcome: .interrupted) }
    }
}
