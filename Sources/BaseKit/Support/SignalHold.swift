internal import CPlatform

/// Keeps signals that would end the process waiting, for the steps between which it must not end.
public enum SignalHold {
    public static func begin() { edsh_signals_hold() }
    public static func end() { edsh_signals_release() }
}
