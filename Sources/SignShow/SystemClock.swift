import CTimex
import Glibc
public import SignModel

/// The machine's clocks: the only place that asks what time it is.
public enum SystemClock {
    /// The wall clock; it may jump.
    public static var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(ms: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Milliseconds since some moment before the program began; never jumps, and stands still while the machine sleeps.
    public static var monotonicMs: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Whether the kernel says that the wall clock is kept right by NTP or the like (`adjtimex(2)`).
    public static var isSynchronised: Bool {
        var status = timex()
        let state = adjtimex(&status)
        return state >= 0 && state != TIME_ERROR && status.status & STA_UNSYNC == 0
    }
}
