/// Text from data as a terminal may get it: what would move the cursor, change colours, reorder or hide text is shown
/// instead of sent. Line ends become `⏎`, tabs `⇥`, other control characters their picture (`␛`), and marks without a
/// picture their number (`\u{202E}`). With `keepsLines`, line ends and tabs stay.
public func sanitized(_ text: String, keepsLines: Bool = false) -> String {
    // Nearly all data is plain: look once, copy nothing.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var changed = false
    var previous: Unicode.Scalar?
    let scalars = text.unicodeScalars
    for index in scalars.indices {
        let scalar = scalars[index]
        defer { previous = scalar }
        if keepsLines, scalar == "\n" || scalar == "\t" {
            result.append(scalar)
            continue
        }
        let next = scalars.index(after: index)
        let follower = next < scalars.endIndex ? scalars[next] : nil
        guard let picture = picture(of: scalar, after: previous, before: follower) else {
            result.append(scalar)
            continue
        }
        result.append(contentsOf: picture.unicodeScalars)
        changed = true
    }
    return changed ? String(result) : text
}

/// What is shown in the place of `scalar`; nil where it may be sent as it is.
private func picture(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
) -> String? {
    switch scalar.value {
    case 0x0A: return "⏎"
    case 0x0D: return next == "\n" ? "" : "␍"
    case 0x09: return "⇥"
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x20..<0x7F: return nil
    case 0x7F: return "␡"
    case 0x200D:
        // The joiner stays where it joins pictures of one emoji, or letters of a script that needs it.
        guard let previous, let next, joins(previous), joins(next) else { return number(scalar) }
        return nil
    case 0x200C:
        guard let previous, let next, !previous.isASCII, previous.properties.isAlphabetic, next.properties.isAlphabetic
        else { return number(scalar) }
        return nil
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
        // A variation selector chooses a form of the sign before it; alone it is invisible.
        return previous == nil || previous?.isASCII == true && !isKeycapBase(previous) ? number(scalar) : nil
    case 0xE0020...0xE007F:
        // Tags spell the flag of a region behind a black flag, and are a hiding place elsewhere.
        guard let previous, previous.value == 0x1F3F4 || (0xE0020...0xE007E).contains(previous.value) else {
            return number(scalar)
        }
        return nil
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: return number(scalar)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return number(scalar)
    default: return nil
    }
}

private func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.properties.isEmoji && !scalar.isASCII || scalar.properties.isEmojiModifier
        || !scalar.isASCII && scalar.properties.canonicalCombiningClass == .virama
        || (0x0600...0x0DFF).contains(scalar.value) && scalar.properties.isAlphabetic
}

private func isKeycapBase(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isEmoji
}

private func number(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
}
