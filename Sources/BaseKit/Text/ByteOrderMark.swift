/// What editors of some systems put before a text; no part of it.
public enum ByteOrderMark {
    /// U+FEFF as UTF-8.
    public static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
}
