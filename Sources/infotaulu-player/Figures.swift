import SignModel
import SignStage

/// What the loop counted, from frames that were really presented.
struct Figures: Sendable {
    var renderer = ""
    /// SDL's name for how the display is reached, and the panel's pixels.
    var driver = ""
    var size = ""
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
    /// Wall time by which the loop comes round again; nil: when somebody wakes it.
    var nextTurn: Instant?
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

    /// The same for a collector, an alert rule and `infotaulu status`.
    func report(_ health: Director.Health) -> ScreenFigures {
        var report = ScreenFigures(info: ["driver": driver, "renderer": renderer, "size": size])
        func set(_ figure: ScreenFigure, _ value: Double?) { report[figure] = value }
        set(.framesPresented, Double(frames))
        set(.playsShown, Double(plays))
        set(.fades, Double(fades))
        set(.fadeWorstGap, worstGapMs / 1_000)
        set(.firstPicture, firstPictureMs / 1_000)
        set(.loopTurns, Double(turns))
        set(.loopDue, nextTurn.map { Double($0.seconds) })
        set(.lastFrame, lastFrame.map { Double($0.seconds) })
        set(.watchdogPings, Double(pings))
        set(.touches, Double(touches.count))
        set(.touchAnswer, touches.percentile(95).map { $0 / 1_000 })
        set(.stuckContacts, Double(stuckContacts))
        set(.contentProblem, health.contentProblem ? 1 : 0)
        set(.playlistProblem, health.playlistProblem ? 1 : 0)
        set(.brokenMedia, Double(health.brokenMedia))
        set(.clockTrusted, health.clockTrusted.map { $0 ? 1 : 0 })
        set(.logOK, health.logOK.map { $0 ? 1 : 0 })
        set(.lastContentChange, health.lastContentChange.map { Double($0.seconds) })
        return report
    }

    private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
