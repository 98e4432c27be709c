extension String {
    /// With full-width letters and digits (`Ａ１`) as the usual ones (`A1`), which Chinese input methods write without being
    /// asked. Punctuation stays: `（` in a name is what the name says.
    public var foldedWidth: String {
        // All of them are three bytes that begin with EF.
        guard utf8.contains(0xEF) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                result.append(UnicodeScalar(scalar.value - 0xFEE0) ?? scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Without blanks at both ends, the ideographic and the unbreakable one, and marks of no width (a byte order mark)
    /// included.
    public var trimmedBlanks: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
        }
        guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else {
            return self
        }
        var rest = unicodeScalars[...]
        while let scalar = rest.first, isBlank(scalar) { rest.removeFirst() }
        while let scalar = rest.last, isBlank(scalar) { rest.removeLast() }
        return String(rest)
    }
}
