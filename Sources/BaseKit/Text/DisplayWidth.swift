internal import CPlatform

/// Widths of text on a terminal, in columns.
public enum DisplayWidth {
    /// Columns that `text` takes: graphemes count as their widest code point, East Asian wide ones two.
    public static func of(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    public static func of(_ character: Character) -> Int {
        var width = 0
        var scalars = 0
        for scalar in character.unicodeScalars {
            // An emoji presentation selector makes its base wide.
            if scalar.value == 0xFE0F, scalars > 0 { width = 2 }
            // Two regional indicators are drawn as one flag.
            if (0x1F1E6...0x1F1FF).contains(scalar.value), scalars > 0 { width = 2 }
            width = max(width, of(scalar))
            scalars += 1
        }
        return width
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        // Planes 2 and 3 are set aside for ideographs: wide, assigned in the library's version of Unicode or later.
        if (0x20000...0x3FFFD).contains(scalar.value) { return 2 }
        return Int(edsh_codepoint_width(Int32(scalar.value)))
    }
}
