#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What is known about a stream of the process.
public struct Terminal: Sendable, Hashable {
    public var isTerminal: Bool
    /// Columns and rows; 80 × 24 where unknown.
    public var width: Int
    public var height: Int
    public var usesColour: Bool

    public init(isTerminal: Bool, width: Int = 80, height: Int = 24, usesColour: Bool = false) {
        self.isTerminal = isTerminal
        self.width = width
        self.height = height
        self.usesColour = usesColour
    }

    /// No terminal: nothing is cut and nothing is coloured.
    public static let plain = Terminal(isTerminal: false)

    /// Looks at an open file descriptor. Colour is off without a terminal, where `NO_COLOR` is set and not empty, where
    /// `TERM` is `dumb`, and where `noColour` says so.
    public static func of(descriptor: Int32, noColour: Bool = false) -> Terminal {
        guard isatty(descriptor) == 1 else { return plain }
        let (width, height) = size(descriptor: descriptor)
        let refused = noColour || !(environment("NO_COLOR") ?? "").isEmpty || environment("TERM") ?? "dumb" == "dumb"
        return Terminal(isTerminal: true, width: width, height: height, usesColour: !refused)
    }

    /// Columns and rows of the terminal now: it may have been resized since.
    public static func size(descriptor: Int32) -> (width: Int, height: Int) {
        var size = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 {
            return (Int(size.ws_col), Int(size.ws_row))
        }
        return (Int(environment("COLUMNS") ?? "") ?? 80, Int(environment("LINES") ?? "") ?? 24)
    }

    /// The same terminal with the size that it has now.
    func resized(descriptor: Int32) -> Terminal {
        guard isTerminal else { return self }
        var terminal = self
        (terminal.width, terminal.height) = Terminal.size(descriptor: descriptor)
        return terminal
    }

    static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        return String(cString: value)
    }
}

/// The few styles that edsh uses.
public enum TextStyle: String, Sendable {
    case bold = "1"
    case faint = "2"
    case error = "1;31"
    case warning = "1;33"
    case accent = "36"
    case good = "32"
}

extension String {
    /// The text in `style` on a terminal with colours, else as it is. Sanitize what comes from data first.
    public func styled(_ style: TextStyle, on terminal: Terminal) -> String {
        terminal.usesColour && !isEmpty ? "\u{1B}[\(style.rawValue)m\(self)\u{1B}[0m" : self
    }
}
