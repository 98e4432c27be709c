import Glibc

// `scripts/torture` runs this: it kills and starves processes that work on a workspace, and looks what they left.

var words = Array(CommandLine.arguments.dropFirst())
let program =
    realpath("/proc/self/exe", nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
    } ?? CommandLine.arguments[0]

switch words.first {
case "write" where words.count == 3: exit(Child.write(words[1], Int(words[2]) ?? 1))
case "stream" where words.count == 2: exit(Child.stream(words[1]))
case "look" where words.count == 2: exit(Child.look(words[1]))
case "read" where words.count == 3: exit(Child.read(words[1], stop: words[2]))
case "part" where words.count >= 4:
    guard let section = Sections.all.first(where: { $0.name == words[1] }), let index = Int(words[2]),
        let count = Int(words[3]), let work = Work(program, isSlice: false, part: (index, count))
    else { exit(2) }
    Parts.child(section, work)
    work.remove()
    exit(0)
default: break
}
let isSlice = words.first == "--slice"
if isSlice { words.removeFirst() }
let wanted = words.isEmpty ? Sections.all.map(\.name) : words
var failed = false
for name in wanted {
    guard let section = Sections.all.first(where: { $0.name == name }) else {
        print("there is no section `\(name)`: \(Sections.all.map(\.name).joined(separator: ", "))")
        exit(2)
    }
    guard let work = Work(program, isSlice: isSlice) else {
        print("no folder can be made in /tmp")
        exit(2)
    }
    let start = time(nil)
    let finding = section.isDivided && !isSlice ? Parts.run(section, work) : section.run(work)
    work.remove()
    Child.say(finding.row(section.name, seconds: time(nil) - start) + "\n")
    for complaint in finding.complaints.prefix(10) { Child.say("    \(complaint)\n") }
    failed = failed || !finding.complaints.isEmpty
}
exit(failed ? 1 : 0)
