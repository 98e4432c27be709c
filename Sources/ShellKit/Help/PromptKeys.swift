/// The keys of the prompt, for `help keys`. Bound in `LineEditor+Keys`.
enum PromptKeys {
    static let all: [(keys: String, meaning: String)] = [
        ("Enter", "runs the line, or goes on in the next where it is not complete"),
        ("Alt-Enter", "begins a further line in any case"),
        ("Tab", "completes, or lists what may stand here: names, labels (姓名), pinyin (jsz for 界首镇), codes"),
        ("F1, Alt-h", "explains the place of the cursor: what may stand here, with an example"),
        ("?", "the same, where it can be no text: on an empty line, behind a command or a |"),
        ("Ctrl-C", "throws the line away, or stops what runs; nothing of it is written"),
        ("Ctrl-D", "leaves, on an empty line; else deletes under the cursor"),
        ("Left, Right, Home, End", "move by character; Ctrl with Left or Right by word"),
        ("Up, Down", "the line above or below; beyond them the history, of other sessions too"),
        ("Ctrl-R", "searches the history as you type; Ctrl-R again goes further back, Ctrl-G gives up"),
        ("Ctrl-A, Ctrl-E", "start and end of the line"),
        ("Ctrl-W, Ctrl-U, Ctrl-K", "delete the word before, the line before, the line behind the cursor"),
        ("Ctrl-Y", "puts back what was deleted last"),
        ("Ctrl-L", "clears the screen"),
    ]

    static let notes = """
        `bind -v` in ~/.editrc gives vi keys instead. A line that begins with a blank is not kept in the history. Several
        pasted lines are one text that Enter runs.

        A long table shows a page at a time: Space the next page, Enter the next line, a all of it, q no more.

        A line that would change many records asks first: y does it, n leaves all as it is, d shows every cell that
        would change.
        """
}
