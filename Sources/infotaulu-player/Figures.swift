import Glibc
import SignModel
import SignStage
import Synchronization

/// What the loop counted, from frames that were really presented.
struct Figures: Sendable {
    var renderer = ""
    /// Pictures and steps brought to the display.
    var frames = 0
    /// Different plays shown.
    var plays = 0
    /// Steps of each of the last fades, the finished picture included.
    var fadeSteps: [Int] = []
    var fades = 0
    /// The longest time between two steps of a fade, or between its start and its first step.
    var worstGapMs = 0.0
    /// What the quickest of the last frames took to be drawn and presented.
    var frameMs = 0.0
    /// From the start of the process to the first picture on the display.
    var firstPictureMs = 0.0
    /// Times the loop came round.
    var turns = 0
    /// Wall time of the last frame.
    var lastFrame: Instant?
    /// Proofs of life sent to the service manager.
    var pings = 0
    /// From a finger's coming down to the frame that answers it, and what making each page took, in milliseconds.
    var touches = Spread()
    var pages = Spread()
    /// Contacts that were no fingers.
    var stuckContacts = 0

    private static let fadeLimit = 1_000

    mutating func noteFade(steps: Int) {
        fades += 1
        fadeSteps.append(steps)
        if fadeSteps.count > Self.fadeLimit { fadeSteps.removeFirst() }
    }

    /// `--stats`: one JSON object.
    func json(seconds: Double, _ health: Director.Health) -> String {
        """
        {
          "renderer": \(SceneTree.quoted(renderer)),
          "seconds": \(Self.rounded(seconds)),
          "frames": \(frames),
          "plays": \(plays),
          "fades": \(fades),
          "fadeSteps": [\(fadeSteps.map(String.init).joined(separator: ", "))],
          "worstGapMs": \(Self.rounded(worstGapMs)),
          "frameMs": \(Self.rounded(frameMs)),
          "firstPictureMs": \(Self.rounded(firstPictureMs)),
          "loopTurns": \(turns),
          "loopTurnsPerSecond": \(Self.rounded(seconds > 0 ? Double(turns) / seconds : 0)),
          "pings": \(pings),
          "touches": \(touches.json),
          "pages": \(pages.json),
          "stuckContacts": \(stuckContacts),
          "contentProblem": \(health.contentProblem),
          "clockTrusted": \(health.clockTrusted.map { "\($0)" } ?? "null"),
          "logOK": \(health.logOK.map { "\($0)" } ?? "null"),
          "lastContentChange": \(health.lastContentChange.map { "\($0.seconds)" } ?? "null")
        }

        """
    }

    /// `--metrics`: the Prometheus text format.
    func prometheus(_ health: Director.Health) -> String {
        func metric(_ name: String, _ kind: String, _ help: String, _ value: String) -> String {
            "# HELP infotaulu_\(name) \(help)\n# TYPE infotaulu_\(name) \(kind)\ninfotaulu_\(name) \(value)\n"
        }
        var out = metric("frames_presented_total", "counter", "Frames brought to the display.", String(frames))
        out += metric("plays_shown_total", "counter", "Plays that were on the display.", String(plays))
        out += metric("fades_total", "counter", "Cross-fades shown.", String(fades))
        out += metric(
            "fade_worst_gap_seconds", "gauge", "Longest time between two steps of a fade.",
            String(worstGapMs / 1_000))
        out += metric(
            "first_picture_seconds", "gauge", "From process start to the first picture.",
            String(firstPictureMs / 1_000))
        out += metric("loop_turns_total", "counter", "Times the loop came round.", String(turns))
        if let lastFrame {
            out += metric(
                "last_frame_timestamp_seconds", "gauge", "Wall time of the last frame.", String(lastFrame.seconds))
        }
        out += metric(
            "content_problem", "gauge", "1 while not all of the content can be read.", health.contentProblem ? "1" : "0"
        )
        if let trusted = health.clockTrusted {
            out += metric("clock_trusted", "gauge", "1 while the clock is believed.", trusted ? "1" : "0")
        }
        if let ok = health.logOK {
            out += metric("log_ok", "gauge", "1 while the play log can be written.", ok ? "1" : "0")
        }
        if let changed = health.lastContentChange {
            out += metric(
                "last_content_change_timestamp_seconds", "gauge", "Wall time at which other content was taken up.",
                String(changed.seconds))
        }
        return out
    }

    private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}

/// How long something took, the last thousand times.
struct Spread: Sendable {
    private var values: [Double] = []
    private var count = 0
    private static let limit = 1_000

    mutating func note(_ ms: Double) {
        if values.count < Self.limit { values.append(ms) } else { values[count % Self.limit] = ms }
        count += 1
    }

    /// `{"count": 12, "p50": 3.1, "p95": 5.8, "p99": 6.0, "worst": 6.0}`, in milliseconds.
    var json: String {
        let sorted = values.sorted()
        func part(_ percent: Int) -> String {
            guard !sorted.isEmpty else { return "null" }
            return String((sorted[min(sorted.count - 1, sorted.count * percent / 100)] * 100).rounded() / 100)
        }
        return "{\"count\": \(count), \"p50\": \(part(50)), \"p95\": \(part(95)), \"p99\": \(part(99)), "
            + "\"worst\": \(part(100))}"
    }
}

/// The figures as the loop and the worker last left them, for whoever writes files.
final class FigureBox: Sendable {
    private struct State {
        var figures = Figures()
        var health = Director.Health()
    }

    private let state = Mutex(State())

    func leave(_ latest: Figures) { state.withLock { $0.figures = latest } }
    func leave(_ latest: Director.Health) { state.withLock { $0.health = latest } }

    /// How the worker is.
    var health: Director.Health { state.withLock { $0.health } }

    func writeMetrics(to path: String) throws(StageError) {
        let text = state.withLock { $0.figures.prometheus($0.health) }
        try OutputFile.write(Array(text.utf8), to: path)
    }
}

/// How old the process is, by the kernel's own books: loading the program counts too.
enum ProcessAge {
    /// Milliseconds since the process was started, to 10 ms; 0 where the kernel does not say.
    static var ms: Double {
        guard let file = fopen("/proc/self/stat", "r") else { return 0 }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 1_024)
        guard fgets(&buffer, Int32(buffer.count), file) != nil else { return 0 }
        let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // The second field is the name in brackets and may hold spaces; the start time is the 20th after it.
        guard let name = text.lastIndex(of: ")") else { return 0 }
        let fields = text[text.index(after: name)...].split(separator: " ")
        guard fields.count > 19, let ticks = Double(fields[19]) else { return 0 }
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        let now = Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
        return now - ticks * 1_000 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
