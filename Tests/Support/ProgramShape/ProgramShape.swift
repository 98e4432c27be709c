import BaseKit
public import LanguageKit

/// The tree of a program without places, as text.
public func shape(of program: ProgramSyntax) -> String {
    var text = ""
    func describe(_ value: Any) {
        if value is SourceRange || value is SourceText { return }
        if let value = value as? Value { return text += "\(value);" }
        let mirror = Mirror(reflecting: value)
        if mirror.children.isEmpty { return text += "\(value);" }
        text += "("
        for child in mirror.children {
            text += (child.label ?? "") + ":"
            describe(child.value)
        }
        text += ")"
    }
    describe(program.statements)
    return text
}
