internal import BaseKit

/// Commands beside which nothing may stand: a line or a script is all or nothing, and these are done at once.
extension CommandBinder {
    func refuseCompany(of host: HostCommand, _ command: CommandSyntax) throws(Diagnostic) {
        let name = host.words.joined(separator: " ")
        if host.company == .noneAtPrompt, context.source.name != nil {
            throw Diagnostic(
                "E0504", "`\(name)` stands in a script", at: command.range,
                expected: "nothing: a script is one transaction as it is")
        }
        guard host.company != .any, !context.isLoneStatement || !context.variables.isOutermost else { return }
        throw Diagnostic(
            "E0503", "`\(name)` stands beside other statements", at: command.range,
            expected: host.company == .none ? "a line or a script of its own" : "a line of its own",
            help: host.company == .none
                ? "it commits at once and by itself: what fails beside it could not take it back" : nil)
    }
}

extension ProgramSyntax {
    /// Whether one command is all that it does; what a script declares to be given does nothing.
    var isLoneCommand: Bool {
        let doing = statements.filter { if case .parameter = $0.kind { false } else { true } }
        guard doing.count == 1, case .pipeline(let pipeline) = doing[0].kind, case .command = pipeline.source else {
            return false
        }
        return true
    }
}
