import BaseKit
import Testing

@testable import edsh

/// What the words behind `edsh` mean.
@Suite("The command line") struct ArgumentReaderTests {
    private static let initUsage = "edsh init DIR [--sample] [--bureau NAME] [--bureau-english NAME] [--force]"

    private func read(_ line: String) throws(Diagnostic) -> Arguments {
        try ArgumentReader.read(line.split(separator: " ").map(String.init))
    }

    private func refusal(_ line: String) -> Diagnostic? {
        do {
            _ = try read(line)
            return nil
        } catch { return error }
    }

    @Test("without words there is nothing to do but to open the prompt") func prompt() throws {
        let arguments = try read("")
        #expect(arguments.command == nil)
        #expect(arguments.lines == nil)
    }

    @Test("lines are taken as they are, whatever they begin with") func lines() throws {
        let arguments = try ArgumentReader.read(["-c", "--quiet | x = 1"])
        #expect(arguments.lines == "--quiet | x = 1")
        #expect(!arguments.isQuiet)
    }

    @Test(
        "options stand anywhere",
        arguments: ["-w county status", "status -w county", "status --workspace county", "status --workspace=county"])
    func anywhere(line: String) throws {
        let arguments = try read(line)
        #expect(arguments.workspace == "county")
        #expect(arguments.command?.name == "status")
        #expect(arguments.words.isEmpty)
    }

    @Test("a command of the prompt keeps the flags that are its own") func ownFlags() throws {
        let arguments = try read("log --limit 5 --format json")
        #expect(arguments.words == ["--limit", "5"])
        #expect(arguments.format == "json")
    }

    @Test("a script's parameters are flags that nobody else knows, with a value or as a switch") func parameters()
        throws
    {
        let arguments = try read("run pay --month 2016-09 --rate=1.5 --dry-run --lock")
        #expect(arguments.words == ["pay"])
        #expect(arguments.parameters == ["month": "2016-09", "rate": "1.5", "lock": "true"])
        #expect(arguments.isDryRun)
    }

    @Test(
        "a switch may be told on or off",
        arguments: [
            ("--quiet", true), ("--quiet=true", true), ("--quiet true", true), ("--quiet=false", false),
            ("--quiet false", false),
        ])
    func switches(line: String, isQuiet: Bool) throws {
        let arguments = try read(line + " status")
        #expect(arguments.isQuiet == isQuiet)
        #expect(arguments.command?.name == "status")
    }

    @Test("behind two dashes nothing is an option") func dashes() throws {
        #expect(try read("check -- --quiet").words == ["--quiet"])
    }

    @Test("help is given before anything is found wrong", arguments: ["--help", "init --help", "-h", "run --help"])
    func help(line: String) throws {
        #expect(try read(line).wantsHelp)
    }

    @Test(
        "a word that is nearly right is told which it may be",
        arguments: [
            ("--fromat x", "there is no option `--fromat`", "--format"),
            ("init x --smaple", "there is no option `--smaple` of `init`", "--sample"),
            ("stauts", "there is no command `stauts`", "status"),
        ])
    func nearest(line: String, message: String, nearest: String) {
        let refusal = refusal(line)
        #expect(refusal?.message.english == message)
        #expect(refusal?.suggestions.first == nearest)
        #expect(refusal?.outcome == .refused)
    }

    @Test(
        "what does not fit is refused with what would",
        arguments: [
            ("-c", "`-c` needs a value", "-c LINES"),
            ("--quiet=yes", "`--quiet` is on or off", "--quiet alone, --quiet=true or --quiet=false"),
            ("-c 1 -c 2", "`-c` is given twice", "-c LINES once"),
            ("init", "`init` is not complete", Self.initUsage),
            ("init a b", "`b` is one word too many", Self.initUsage),
            ("-c 1 2", "`2` is one word too many", "edsh -c 'LINES'"),
            ("--sample", "there is no option `--sample`", nil),
        ])
    func refused(line: String, message: String, expected: String?) {
        let refusal = refusal(line)
        #expect(refusal?.message.english == message)
        if let expected { #expect(refusal?.expected?.english == expected) }
    }
}
