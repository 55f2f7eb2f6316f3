internal import Glibc

/// A point on the machine's own clock that never jumps: what animates and waits.
public struct MonotonicTime: Hashable, Sendable, Comparable {
    /// Nanoseconds since boot, without the time asleep (`CLOCK_MONOTONIC`).
    public var ns: Int64

    public init(ns: Int64) {
        self.ns = ns
    }

    /// Reads the clock; once per turn of a loop.
    public static func now() -> MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(ns: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    public func adding(ms: Int64) -> MonotonicTime { MonotonicTime(ns: ns + ms * 1_000_000) }

    public static func < (a: MonotonicTime, b: MonotonicTime) -> Bool { a.ns < b.ns }
    /// Nanoseconds from `b` to `a`.
    public static func - (a: MonotonicTime, b: MonotonicTime) -> Int64 { a.ns - b.ns }

    /// Sleeps until then; returns at once when it is past.
    static func sleep(until time: MonotonicTime) {
        var wake = timespec(tv_sec: Int(time.ns / 1_000_000_000), tv_nsec: Int(time.ns % 1_000_000_000))
        while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &wake, nil) == EINTR {}
    }
}
