import BaseKit
import ShellKit

extension Launch {
    /// `edsh fmt FILE… [--check]`: needs no workspace. Status 1 where `--check` finds a file that is not formatted, 2 where
    /// one cannot be read as a program; the others are formatted all the same.
    func format(_ files: [String]) -> Int32 {
        var status: Int32 = 0
        let sink = TextSink(descriptor: 2)
        for file in files {
            do {
                let isChanged = try ScriptFormatting.format(file, write: !arguments.checksOnly)
                if isChanged {
                    if arguments.checksOnly { status = max(status, 1) }
                    if !arguments.isQuiet || arguments.checksOnly {
                        sink.write("\(file): \(arguments.checksOnly ? "is not formatted" : "formatted")\n")
                    }
                }
            } catch {
                sink.writeTrusted(DiagnosticRenderer(terminal: messageTerminal).render(error))
                status = 2
            }
        }
        sink.flush()
        return status
    }
}
