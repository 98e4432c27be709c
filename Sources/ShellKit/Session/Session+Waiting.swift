internal import BaseKit
internal import LanguageKit
internal import WorkspaceKit

/// Lines of `edsh -i` that are there already when the one before them is done share one synchronize: what they say is kept
/// back until all of them are durable.
struct WaitingLines {
    /// Lines that wait: those that found nothing to change too, as what they found may not be durable.
    var count = 0
    /// When the first of them was done.
    var since = ContinuousClock.now
    /// Whether lines may wait: whoever allows it settles them before anything else can take long.
    var isAllowed = false
    /// The exit status of lines that turned out not to be committed.
    var outcome: Int32 = 0

    /// When one has waited so long, no further line is taken in.
    static let patience = Duration.milliseconds(20)
    static let most = 64
}

extension Session {
    /// Whether the commit of this program may become durable with the one of the next.
    func mayWait(_ program: CheckedProgram, script: String?) -> Bool {
        waiting.isAllowed && script == nil && held == nil && program.isOneChange && !options.isDryRun
            && options.planPath == nil && options.asOf == nil
    }

    /// Notes that the line's commit waits. What it says comes behind this.
    func beginWaiting() {
        if waiting.count == 0 {
            messages.hold()
            waiting.since = .now
        }
        waiting.count += 1
    }

    /// Whether those that wait are enough, or have waited long enough.
    var hasWaitedLongEnough: Bool {
        waiting.count >= WaitingLines.most
            || waiting.count > 0 && ContinuousClock.now - waiting.since >= WaitingLines.patience
    }

    /// Makes the lines durable that wait, and says so; or what became of them, for each.
    func settleWaiting() {
        guard waiting.count > 0, let workspace, !workspace.isInTransaction else { return }
        let count = waiting.count
        waiting.count = 0
        do throws(Diagnostic) {
            try workspace.settle()
            messages.letGo()
            sayNotices()
        } catch {
            messages.drop()
            for _ in 0..<count { waiting.outcome = report(error) }
        }
    }
}
