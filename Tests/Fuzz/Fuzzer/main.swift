import CFuzzer
import Glibc

// Fuzzer TARGET [libFuzzer's words …]: tries inputs on one target until it is told to stop.

nonisolated(unsafe) var target = FuzzTarget.records

guard CommandLine.arguments.count > 1, let chosen = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
    print("Fuzzer TARGET [-max_total_time=SECONDS] [CORPUS …]")
    print("targets: " + FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
    exit(2)
}
target = chosen

// libFuzzer reads the words itself, and may start this program again with them.
var words = ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)).map { strdup($0) } + [nil]
var count = Int32(words.count - 1)
let status = words.withUnsafeMutableBufferPointer { buffer in
    var pointer = buffer.baseAddress
    return LLVMFuzzerRunDriver(&count, &pointer) { bytes, length in
        target.tryOne(UnsafeBufferPointer(start: bytes, count: length))
        return 0
    }
}
exit(status)
