import Glibc

/// One POSIX thread beside the main one. Foundation's thread would do, but not tell which thread it is, and a signal has
/// to be sent to it.
struct WorkerThread: Sendable {
    private let thread: pthread_t

    private final class Box {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Starts it; nil when the system has no thread left.
    init?(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Box(body))
        var thread = pthread_t()
        let failed = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
        guard failed == 0 else {
            box.release()
            return nil
        }
        self.thread = thread
    }

    /// Ends its ``SignalWait`` early.
    func nudge() { pthread_kill(thread, SIGUSR1) }

    func join() { pthread_join(thread, nil) }
}

/// Signals taken at one place, by waiting for them, instead of by handlers that may do next to nothing.
struct SignalWait {
    enum Outcome {
        case timeout
        /// SIGTERM, SIGINT or SIGHUP: the program is to end.
        case end
        /// ``WorkerThread/nudge()``.
        case nudge
    }

    private static var signals: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGTERM, SIGINT, SIGHUP, SIGUSR1] { sigaddset(&set, signal) }
        return set
    }

    /// Keeps the signals for ``wait(ms:)``, in this thread and all it starts from now on.
    static func block() {
        var set = signals
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Sleeps for `ms` milliseconds, or until a signal comes.
    static func wait(ms: Int64) -> Outcome {
        var set = signals
        var limit = timespec(tv_sec: Int(ms / 1_000), tv_nsec: Int(ms % 1_000) * 1_000_000)
        return switch sigtimedwait(&set, nil, &limit) {
        case SIGTERM, SIGINT, SIGHUP: .end
        case SIGUSR1: .nudge
        default: .timeout
        }
    }
}
