public import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The time of day, and waiting.
public protocol Clock: Sendable {
    func now() -> CivilDateTime
    func sleep(milliseconds: Int)
}

/// The machine's clock.
public struct SystemClock: Clock {
    public init() {}

    public func now() -> CivilDateTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return CivilDateTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    public func sleep(milliseconds: Int) {
        var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
        // A signal ends the sleep early, so that Ctrl-C is noticed at once.
        nanosleep(&time, nil)
    }
}
