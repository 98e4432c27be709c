/// How many columns one line can read of a file.
public enum TableWidth {
    /// SQLite's tables have at most 2,000 columns, and a stage may add some.
    public static let most = 1900
}
