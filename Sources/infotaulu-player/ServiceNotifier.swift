import Glibc
import SignStage

/// Tells systemd how it goes: `READY=1`, `STATUS=`, `WATCHDOG=1` as datagrams to `NOTIFY_SOCKET` (sd_notify(3)).
///
/// What a still slide proves: it draws nothing, so no frame can. Before each ping, which is due every half watchdog
/// time and at least every ten seconds, the loop therefore asks the display for an answer (``Stage/proveAlive()``: one
/// pixel that is there already, or a flip of the same picture on the console), looks whether what is on the glass is
/// what should be there, and whether the worker came round. If any of the three is missing there is no ping, and
/// systemd restarts the player into the same picture. Without a watchdog none of it is done.
struct ServiceNotifier {
    private let descriptor: Int32
    private let address: [UInt8]
    /// Between two pings; nil: no watchdog is set.
    private var intervalMs: Int64?
    /// How long systemd waits for one; 0: it does not.
    private var patienceMs: Int64
    private var nextPing: MonotonicTime?
    private var status = ""

    private static let secondLookMs: Int64 = 1_000
    private static let mostPatienceMs: Int64 = 300_000

    /// Reads `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`.
    init() {
        func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
        let path = Array((variable("NOTIFY_SOCKET") ?? "").utf8)
        // A name that begins with @ is one of the abstract name space, written with a leading zero byte.
        address = path.first == UInt8(ascii: "@") ? [0] + path.dropFirst() : path
        let isUsable = !address.isEmpty && address.count < 108
        descriptor = isUsable ? socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | 0o2000000, 0) : -1
        let isForUs = variable("WATCHDOG_PID").map { $0 == String(getpid()) } ?? true
        let microseconds = variable("WATCHDOG_USEC").flatMap { Int64($0) } ?? 0
        let isWatched = isForUs && microseconds > 0 && descriptor >= 0
        intervalMs = isWatched ? min(10_000, microseconds / 2_000) : nil
        patienceMs = isWatched ? microseconds / 1_000 : 0
    }

    /// When the next ping is due; nil when there is no watchdog or nothing was shown yet.
    var nextDue: MonotonicTime? { nextPing }

    /// The first picture is on the display.
    mutating func ready(now: MonotonicTime) {
        send("READY=1")
        nextPing = intervalMs.map { now.adding(ms: $0) }
    }

    /// What is on, by its id.
    mutating func say(status new: String) {
        guard descriptor >= 0, new != status else { return }
        status = new
        send("STATUS=\(new)")
    }

    /// Sends a ping if one is due and `isAlive` holds, and asks again soon if it does not; true when it was sent.
    mutating func ping(now: MonotonicTime, isAlive: () -> Bool) -> Bool {
        guard let intervalMs, let due = nextPing, now >= due else { return false }
        let lives = isAlive()
        nextPing = MonotonicTime.now().adding(ms: lives ? intervalMs : min(intervalMs, Self.secondLookMs))
        guard lives else { return false }
        send("WATCHDOG=1")
        return true
    }

    /// Asks systemd for patience with a display whose frames take so long that two and a ping's time do not go into the
    /// watchdog's: a slow machine that is killed is not quicker the next time.
    mutating func allow(frameMs: Double) {
        guard patienceMs > 0 else { return }
        let wanted = min(Self.mostPatienceMs, Int64(min(frameMs, 1e6)) * 4 + 2 * (intervalMs ?? 0))
        guard wanted > patienceMs, frameMs * 4 > Double(patienceMs) else { return }
        patienceMs = wanted
        // Proving takes a frame's time, too: it is asked for less often.
        intervalMs = max(intervalMs ?? 0, wanted / 4)
        send("WATCHDOG_USEC=\(wanted * 1_000)")
    }

    /// There is a reason why the first picture is not there yet: the start may take a while longer.
    mutating func waits(for reason: String) {
        say(status: reason)
        send("EXTEND_TIMEOUT_USEC=60000000")
    }

    func stopping() { send("STOPPING=1") }

    private func send(_ text: String) {
        guard descriptor >= 0 else { return }
        var socketAddress = sockaddr_un()
        socketAddress.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &socketAddress.sun_path) { $0.copyBytes(from: address) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + address.count)
        let bytes = Array(text.utf8)
        // A service manager that does not listen is no reason to stop showing.
        _ = bytes.withUnsafeBytes { payload in
            withUnsafePointer(to: &socketAddress) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    sendto(
                        descriptor, payload.baseAddress, payload.count,
                        Int32(MSG_NOSIGNAL)
                            | Int32(MSG_DONTWAIT), $0, length)
                }
            }
        }
    }
}
