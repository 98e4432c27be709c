import BaseKit
import Chinese
import Glibc
import ShellKit

@main
enum Edsh {
    static func main() {
        // A closed standard stream would be the number of the next file that is opened: the journal's, for one.
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", O_RDWR)
        }
        // A limit on the size of files is to be told like a full disk, and not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        exit(start(Array(CommandLine.arguments.dropFirst())))
    }

    private static func start(_ words: [String]) -> Int32 {
        let language = SpokenLanguage.of(words)
        if language == .chinese { Language.speak(language) { Chinese.catalogue() } }
        let arguments: Arguments
        do { arguments = try ArgumentReader.read(words) } catch { return Launch(Arguments()).refuse(error) }
        if arguments.wantsHelp, let command = arguments.command, command.foreignFlags == .words {
            return Launch(arguments).run("help \(command.name)")
        }
        if arguments.wantsHelp, arguments.command?.name == "run", let script = arguments.words.first {
            return Launch(arguments).showHelp(ofScript: script)
        }
        if arguments.wantsHelp { return show(ProcessHelp.text(of: arguments.command)) }
        if arguments.wantsVersion { return show(ProcessHelp.version + "\n") }

        let launch = Launch(arguments)
        if let lines = arguments.lines { return launch.run(lines) }
        guard let command = arguments.command else { return launch.interact() }
        return switch command.name {
        case "init": InitCommand(arguments).start(launch)
        case "run": launch.run(script: arguments.words[0], parameters: arguments.parameters)
        case "apply": launch.apply(plan: arguments.words[0])
        case "with-lock": launch.run(holdingLock: arguments.words)
        case "doctor": launch.doctor(arguments.words)
        case "check": launch.check(arguments.words)
        case "fmt": launch.format(arguments.words)
        case "test": TestCommand(launch).start()
        default: launch.run(Launch.line([command.name] + arguments.words))
        }
    }

    private static func show(_ text: String) -> Int32 {
        let sink = TextSink(descriptor: 1)
        sink.write(text)
        sink.flush()
        return 0
    }
}
