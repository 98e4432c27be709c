import CTorture
import Glibc

/// Runs this program again as a child, and hears what it says.
struct Processes {
    let program: String

    private func withArguments<Result>(
        _ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = ([program] + words).map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return body(&pointers)
    }

    /// Runs a child and kills it before its `call`-th system call. Nil where tracing is not possible.
    func run(_ words: [String], toCall call: Int) -> (calls: Int, said: [String])? {
        let (input, output) = pipe()
        var status: Int32 = 0
        let calls = withArguments(words) { torture_run_to_call($0, call, output, &status) }
        close(output)
        let said = drain(input)
        return calls < 0 ? nil : (calls, said)
    }

    func start(_ words: [String]) -> (process: pid_t, input: Int32) {
        let (input, output) = pipe()
        // The children of other children must not hold this end open.
        _ = fcntl(input, F_SETFD, FD_CLOEXEC)
        let process = withArguments(words) { torture_start($0, output) }
        close(output)
        return (process, input)
    }

    /// Waits for the end of a child; gives its exit status and its lines.
    func finish(_ child: (process: pid_t, input: Int32)) -> (status: Int32, said: [String]) {
        let said = drain(child.input)
        var status: Int32 = 0
        waitpid(child.process, &status, 0)
        return (status & 0x7F == 0 ? status >> 8 & 0xFF : -1, said)
    }

    private func pipe() -> (Int32, Int32) {
        var ends: [Int32] = [0, 0]
        _ = Glibc.pipe(&ends)
        return (ends[0], ends[1])
    }

    private func drain(_ input: Int32) -> [String] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(input, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        close(input)
        // A line that was cut off was not said.
        guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
        return String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Runs a system tool to its end; whether it went well.
    static func tool(_ command: String) -> Bool { system(command + " >/dev/null 2>&1") == 0 }
}

/// The highest commit that a child was told of.
func acknowledged(_ said: [String]) -> Int { said.compactMap { Int($0) }.max() ?? 0 }
