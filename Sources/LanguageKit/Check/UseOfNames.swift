internal import BaseKit

/// A name that a script gives, to be looked up again when all of it is checked.
struct NameDeclaration {
    let name: NameSyntax
    let slot: Int
    let scope: VariableScope
    let isParameter: Bool
}

/// What is written and has no effect. What a caller could be misled by is an error; what is only superfluous is a warning,
/// which `edsh check` tells.
extension ProgramChecker {
    /// A parameter that nothing reads is an error: who sets it would believe that it does something.
    func findUnused() {
        for declaration in context.declarations
        where !declaration.scope.isUsed(declaration.slot) && !declaration.name.text.hasPrefix("_") {
            let name = declaration.name
            if declaration.isParameter {
                errors.append(
                    Diagnostic(
                        "E0215", "the parameter `\(name.text)` is not used", at: name.range,
                        source: context.source, expected: "`$\(name.text)` somewhere in the script",
                        help: "take it away, or begin its name with `_` where it is only kept for older callers"))
            } else {
                warnings.append(
                    Diagnostic(
                        "E0216", "`$\(name.text)` is not used", at: name.range, source: context.source,
                        help: "take it away, or begin its name with `_`"
                    ).asWarning)
            }
        }
    }

    /// A statement that no run can reach.
    func unreachable(_ statement: StatementSyntax, behind end: StatementSyntax) -> Diagnostic {
        Diagnostic(
            "E0218", "this is never reached", at: statement.range, source: context.source,
            help: "the statement before it always ends \(end.endsWhat)"
        ).asWarning
    }

    /// A failure that nobody hears of.
    func ignoredFailure(_ handler: BlockSyntax) -> Diagnostic {
        Diagnostic(
            "E0217", "a failure is ignored", at: handler.range, source: context.source,
            expected: "something that is done about it", help: "at least tell it: catch e { print $e.message }")
    }
}

extension StatementSyntax {
    /// Whether nothing behind it in the same block runs.
    var isEnd: Bool {
        switch kind {
        case .giveBack, .fail, .breakLoop, .continueLoop: true
        case .conditional(_, let block, let otherwise?):
            block.statements.contains(where: \.isEnd) && otherwise.statements.contains(where: \.isEnd)
        default: false
        }
    }

    fileprivate var endsWhat: String {
        switch kind {
        case .fail: "the script"
        case .giveBack: "the definition"
        case .breakLoop: "the loop"
        case .continueLoop: "this turn of the loop"
        default: "the block"
        }
    }
}
