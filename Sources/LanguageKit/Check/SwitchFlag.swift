internal import BaseKit

/// A flag that is on or off: `--excel` alone is on, `--excel=false` and `--excel false` are off. One rule wherever it stands,
/// behind a command or a stage.
enum SwitchFlag {
    /// The word that says which: written behind `=`, or the next word where that can be nothing else.
    static func value(_ inline: WordSyntax?, _ rest: inout ArraySlice<CommandSyntax.Item>) -> WordSyntax? {
        if let inline { return inline }
        guard case .word(let next)? = rest.first, ["true", "false"].contains(next.literalText ?? "") else { return nil }
        rest.removeFirst()
        return next
    }

    static func isOn(
        _ flag: NameSyntax, _ inline: WordSyntax?, _ rest: inout ArraySlice<CommandSyntax.Item>
    ) throws(Diagnostic) -> Bool {
        try isOn(flag, value(inline, &rest))
    }

    static func isOn(_ flag: NameSyntax, _ value: WordSyntax?) throws(Diagnostic) -> Bool {
        switch value?.literalText {
        case nil where value == nil, "true": return true
        case "false": return false
        default: throw refused(flag, value)
        }
    }

    /// What people write elsewhere in the place of `true` and `false`.
    static func meaning(_ word: String) -> Bool? {
        switch word.lowercased() {
        case "true", "yes", "y", "on", "1", "是": true
        case "false", "no", "n", "off", "0", "否": false
        default: nil
        }
    }

    /// The error for a word behind the flag that is neither `true` nor `false`.
    static func refused(_ flag: NameSyntax, _ value: WordSyntax?) -> Diagnostic {
        let name = "--\(flag.text)"
        let meant = value?.literalText.flatMap(meaning) ?? true
        return Diagnostic(
            "E0303", "`\(name)` is on or off", at: value?.range ?? flag.range,
            expected: "\(name) alone, \(name)=true or \(name)=false",
            fix: .init(
                range: value.map { flag.range.union($0.range) } ?? flag.range,
                replacement: meant ? name : "\(name)=false"))
    }

    /// The same for a word that nothing else takes, where such a flag stands in front of it: `--dry-run no`.
    static func refused(
        _ word: WordSyntax, in items: ArraySlice<CommandSyntax.Item>, _ isSwitch: (String) -> Bool
    ) -> Diagnostic? {
        guard let text = word.literalText, meaning(text) != nil,
            let place = items.firstIndex(where: { $0.range.start == word.range.start }), place > items.startIndex,
            case .flag(let flag, nil) = items[place - 1], isSwitch(flag.text.dashed)
        else { return nil }
        return refused(flag, word)
    }
}
