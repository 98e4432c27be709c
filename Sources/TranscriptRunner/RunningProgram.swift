internal import CProgram
internal import Glibc

/// What a program that has ended left behind.
public struct ProgramOutcome: Sendable, Equatable {
    /// Standard output; with `mergesErrors` also standard error, in the order in which both were written.
    public let output: String
    /// Standard error where it is not merged.
    public let errors: String
    /// The exit status, or 128 and the number of the signal that ended it.
    public let status: Int32
}

/// A program that was started and may be killed.
public struct RunningProgram: ~Copyable {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
        public init(description: String) { self.description = description }
    }

    public let process: Int32
    /// The end to read of the program's standard output.
    public let outputPipe: Int32
    /// The end to read of its standard error; the same as `outputPipe` where they are merged.
    public let errorPipe: Int32

    /// - Parameters:
    ///   - arguments: the program's path and its arguments
    ///   - environment: all of it; nothing is inherited
    ///   - input: what its standard input holds
    public init(
        _ arguments: [String], environment: [String: String], folder: String, input: String = "",
        mergesErrors: Bool = true
    ) throws(Failure) {
        let output = try RunningProgram.pipeEnds()
        let errors = mergesErrors ? output : try RunningProgram.pipeEnds()
        // Not a pipe: a file takes a text of any length before anybody reads it.
        let bytes = Array(input.utf8)
        let inputFile = edsh_program_unnamed_file(bytes, bytes.count)
        guard inputFile >= 0 else { throw Failure(description: "no input: \(String(cString: strerror(errno)))") }

        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer {
            for word in words + settings { free(word) }
            close(inputFile)
            close(output.write)
            if errors.write != output.write { close(errors.write) }
        }
        var process: pid_t = 0
        let code = edsh_program_spawn(&process, &words, &settings, folder, inputFile, output.write, errors.write)
        guard code == 0 else {
            throw Failure(description: "\(arguments.first ?? "") cannot be started: \(String(cString: strerror(code)))")
        }
        self.process = process
        outputPipe = output.read
        errorPipe = errors.read
    }

    public func kill() { Glibc.kill(process, SIGKILL) }

    /// Waits until the program writes this to standard error, or ends. Gives what it wrote there so far, which `finish`
    /// does not give again.
    public func waitForErrors(containing text: String) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: bytes, as: UTF8.self).contains(text) {
            let count = read(errorPipe, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads to the end of both streams and waits for the exit.
    public consuming func finish() -> ProgramOutcome {
        var output: [UInt8] = []
        var errors: [UInt8] = []
        var open: [(pipe: Int32, isOutput: Bool)] = [(outputPipe, true)]
        if errorPipe != outputPipe { open.append((errorPipe, false)) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !open.isEmpty {
            var polled = open.map { pollfd(fd: $0.pipe, events: Int16(POLLIN), revents: 0) }
            guard poll(&polled, nfds_t(polled.count), -1) > 0 || errno == EINTR else { break }
            for (index, found) in polled.enumerated().reversed() where found.revents != 0 {
                let count = read(open[index].pipe, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    close(open[index].pipe)
                    open.remove(at: index)
                } else if open[index].isOutput {
                    output += buffer[..<count]
                } else {
                    errors += buffer[..<count]
                }
            }
        }
        var state: Int32 = 0
        while waitpid(process, &state, 0) < 0, errno == EINTR {}
        let signal = state & 0x7F
        return ProgramOutcome(
            output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self),
            status: signal == 0 ? (state >> 8) & 0xFF : 128 + signal)
    }

    private static func pipeEnds() throws(Failure) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard edsh_program_pipe(&ends) == 0 else {
            throw Failure(description: "no pipe: \(String(cString: strerror(errno)))")
        }
        return (ends[0], ends[1])
    }
}
