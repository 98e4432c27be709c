internal import BaseKit
internal import LanguageKit

/// A command of the shell itself: its declaration and its action in one place.
struct ShellCommand: Sendable {
    let declaration: HostCommand
    let action: @Sendable (Session, HostArguments) throws(Diagnostic) -> (any RowCursor)?
}

/// The only list of them.
enum ShellCommands {
    static let all: [ShellCommand] = [
        LogCommand.command, UndoCommand.command, StatusCommand.command, SyncCommand.command, AdoptCommand.command,
        DoctorCommand.command, CheckCommand.command, HistoryCommand.command, RedactCommand.command, HelpCommand.command,
        FiguresCommand.command, TraceCommand.command,
        IndicatorCommands.list, IndicatorCommands.one, ReportCommand.summary, ReportCommand.templates,
        ReportWorkflow.check, ReportWorkflow.approve, ReportWorkflow.submit, ReportWorkflow.deviations,
        ImportCommand.command, ExportCommand.command,
        CollectionsCommand.command, ScriptsCommand.command, RunCommand.command, TransactionCommands.begin,
        TransactionCommands.commit, TransactionCommands.rollback, ExitCommand.exit, ExitCommand.quit,
    ]
}
