import BaseKit

/// The language that the process speaks, found out before anything is said: what is wrong with the words of the command
/// line is said in it too.
enum SpokenLanguage {
    /// `--lang` among the words, else $EDSH_LANG, else the locale; English where none of them says Chinese.
    static func of(_ words: [String]) -> Language {
        if let chosen = option(words) { return Language(rawValue: chosen) ?? .english }
        for name in ["EDSH_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
            if let locale = Launch.environment(name) { return language(ofLocale: locale) }
        }
        return .english
    }

    /// `zh`, `zh_CN.UTF-8`, `zh-Hans`
    static func language(ofLocale locale: String) -> Language {
        locale.prefix { $0.isLetter }.lowercased() == "zh" ? .chinese : .english
    }

    private static func option(_ words: [String]) -> String? {
        var chosen: String?
        var rest = words[...]
        while let word = rest.popFirst(), word != "--" {
            if word == "--lang" { chosen = rest.first }
            if word.hasPrefix("--lang=") { chosen = String(word.dropFirst(7)) }
        }
        return chosen
    }
}
