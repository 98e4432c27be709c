public import BaseKit
internal import LanguageKit
internal import WorkspaceKit

/// How far a script is, to be told where it takes long.
struct ScriptSteps {
    /// Where nobody watches a terminal, a line is told for a step that begins this long after the last thing told.
    static let patience = Duration.seconds(2)
    static let interval = Duration.milliseconds(200)

    let script: String
    /// How many scripts run around it: its own steps are told, not those of the scripts inside of it.
    let depth: Int
    var step = 0
    var count = 0
    var place: SourcePlace?
    var told = ContinuousClock.now

    init(_ script: String, depth: Int = 0) {
        self.script = script.split(separator: "/").last.map(String.init) ?? script
        self.depth = depth
    }

    /// `step 3 of 9 (line 12)`; of a loop also its turn: `turn 400 of 10000`.
    func text(turn: Int? = nil, of turns: Int? = nil) -> Message {
        let step: Message =
            if let place {
                "step \(step) of \(count) (line \(place.line.number))"
            } else {
                "step \(step) of \(count)"
            }
        guard let turn else { return step }
        guard let turns else { return "\(step), turn \(turn)" }
        return "\(step), turn \(turn) of \(turns)"
    }
}

extension Session {
    public func began(step: Int, of count: Int, at place: SourcePlace) {
        guard steps?.depth == scriptDepth else { return }
        steps?.step = step
        steps?.count = count
        steps?.place = place
        tell()
    }

    public func reached(turn: Int, of turns: Int?) { tell(turn: turn, of: turns) }

    private func tell(turn: Int? = nil, of turns: Int? = nil) {
        guard let steps, options.tellsSteps else { return }
        let onTerminal = messageTerminal.isTerminal
        // A terminal shows each step, and of a loop where it is now and then.
        let patience = onTerminal ? (turn == nil ? .zero : ScriptSteps.interval) : ScriptSteps.patience
        guard ContinuousClock.now - steps.told >= patience else { return }
        self.steps?.told = ContinuousClock.now
        let text = steps.text(turn: turn, of: turns)
        if onTerminal {
            Progress.tell("\(steps.script): \(text.text)", on: messageTerminal)
        } else {
            say(text)
        }
    }

    // MARK: results of a rehearsal

    /// Whether a program will read the results.
    var writesJSON: Bool { options.format == "json" || options.format == "jsonl" || options.format == "ndjson" }

    /// Where results go. In a rehearsal whose changed cells are written as JSON, what the script itself writes goes beside
    /// them, so that standard output holds one document.
    var results: TextSink {
        isRehearsing && !isShowingRehearsal && writesJSON && workspace?.isInTransaction == true ? messages : output
    }
}
