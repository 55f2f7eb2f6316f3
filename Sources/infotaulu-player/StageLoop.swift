import SignModel
import SignStage

/// The main thread's loop: wait for an event or a deadline → drain the inbox → freeze `now` → decide → draw → present.
/// It never awaits, and touches neither store nor disk.
struct StageLoop {
    private let system: StageSystem
    private let stage: Stage
    private let inbox: Inbox
    private let clock: PlayClock
    private let box: FigureBox
    /// When `--exit-after` is over.
    private let end: MonotonicTime?
    /// The touch mode; nil where no thread could be started for it.
    private var pane: TouchPane?
    private let zone: ZoneRules
    private var sequencer = Sequencer()
    private var hasShown = false
    private var notifier = ServiceNotifier()
    private(set) var figures = Figures()
    /// The fade that is under way: steps so far and when the last one was.
    private var fade: (steps: Int, last: MonotonicTime)?
    /// A slide that is over by this much and still there means that the worker is stuck.
    private static let toleranceMs: Int64 = 10_000
    /// Frames presented when the display last proved that it lives.
    private var provenFrames = 0
    private var hasSaidSlow = false
    /// A playlist's fade, where it says nothing of it.
    private static let usualFadeMs = 500

    init(
        system: StageSystem, stage: Stage, inbox: Inbox, clock: PlayClock, zone: ZoneRules, box: FigureBox,
        pane: TouchPane?, end: MonotonicTime?
    ) {
        self.system = system
        self.zone = zone
        self.pane = pane
        self.stage = stage
        self.inbox = inbox
        self.clock = clock
        self.box = box
        self.end = end
        figures.renderer = stage.rendererName
        figures.driver = system.driver
        figures.size = "\(stage.placement.output.width)x\(stage.placement.output.height)"
    }

    /// Shows until it is asked to end. Throws when the display is lost.
    mutating func run() throws(StageError) {
        while true {
            let events = stage.events()
            let wantsEnd = events.contains(.wantsEnd) || inbox.wantsEnd
            if let cues = inbox.takeCues() { sequencer.receive(cues) }
            let now = MonotonicTime.now()
            let wall = clock.now
            if wantsEnd || end.map({ now >= $0 }) == true {
                sequencer.end(wall: wall)
                inbox.leave(sequencer.takePresented(), running: sequencer.running)
                box.leave(figures)
                notifier.stopping()
                return
            }
            let due = sequencer.due(at: wall)
            let touched = touch(events, due: due, wall: wall, now: now)
            let frames = stage.framesPresented
            try touched ? turnPane(wall: wall, now: now) : turn(wall: wall, now: now)
            note(events, answered: stage.framesPresented > frames)
            inbox.leave(sequencer.takePresented(), running: sequencer.running)
            let next = nextTurn(touched: touched, wall: wall, now: now)
            if touched ? pane?.isFading ?? false : sequencer.isFading {
                ping(wall: wall, now: now)
                system.wait(until: next, exactly: true)
                continue
            }
            if !touched, let picture = sequencer.upcoming(after: wall) { try stage.prepare(picture) }
            ping(wall: wall, now: now)
            let until = [next, notifier.nextDue, end].compactMap(\.self).min()
            figures.nextTurn = until.map { wall.adding(ms: ($0 - now) / 1_000_000) }
            box.leave(figures)
            system.wait(until: until)
        }
    }

    // MARK: - Touching

    /// Hands fingers and pages to the touch mode; true while the glass is its own, or a slide waits under a finger.
    private mutating func touch(_ events: [StageEvent], due: Cue?, wall: Instant, now: MonotonicTime) -> Bool {
        // A slide that nobody has seen yet comes first.
        guard hasShown, var pane else { return false }
        let covered = pane.covers
        pane.take(events, now: now)
        let date = box.health.clockTrusted == false ? nil : zone.civil(at: wall).date
        pane.take(
            slide: covered ? due : sequencer.shown ?? due, isAlert: due?.isAlert ?? false, date: date, wall: wall,
            now: now)
        self.pane = pane
        if stage.rotation != pane.rotation { stage.rotation = pane.rotation }
        if stage.hearsFingers != pane.isOn { stage.hearsFingers = pane.isOn }
        if pane.covers, !covered {
            sequencer.cover(wall: wall)
            notifier.say(status: "touch")
        }
        return pane.covers || pane.holdsSlide
    }

    private mutating func note(_ events: [StageEvent], answered: Bool) {
        guard pane != nil else { return }
        for ms in pane?.takeWork() ?? [] { figures.pages.note(ms) }
        figures.stuckContacts = pane?.stuckContacts ?? 0
        guard answered else { return }
        let now = MonotonicTime.now()
        for case .contactDown(let contact) in events {
            figures.touches.note(Double(now - contact.time) / 1_000_000)
        }
    }

    private mutating func turnPane(wall: Instant, now: MonotonicTime) throws(StageError) {
        figures.turns += 1
        guard let glass = pane?.turn(now: now) else { return try stage.refresh() }
        try stage.show(glass)
        noteFrame(wall: wall, now: now)
    }

    /// When something is due: of the touch mode always, of the slides unless one waits under a finger.
    private func nextTurn(touched: Bool, wall: Instant, now: MonotonicTime) -> MonotonicTime? {
        var times = [pane?.nextTurn]
        if touched {
            // An emergency message does not wait for anybody.
            times.append(sequencer.nextStart(after: wall, now: now))
        } else {
            times.append(sequencer.nextTurn(wall: wall, now: now))
        }
        return times.compactMap(\.self).min()
    }

    // MARK: - Slides

    private mutating func turn(wall: Instant, now: MonotonicTime) throws(StageError) {
        figures.turns += 1
        let wasFading = sequencer.isFading
        let before = sequencer.shown?.play
        let lifted = pane?.turn(now: now)
        if let lifted {
            // A finger was taken off the slide, which stands there as it was before anything else comes.
            try stage.show(lifted)
            noteFrame(wall: wall, now: now)
        }
        let glass = sequencer.turn(wall: wall, now: now)
        if sequencer.isFading, !wasFading { fade = (0, now) }
        if let glass {
            try stage.show(glass)
            noteFrame(wall: wall, now: now)
        } else if lifted == nil, !sequencer.isFading {
            try stage.refresh()
        }
        if let shown = sequencer.shown, shown.play != before {
            figures.plays += 1
            notifier.say(status: shown.name)
        }
    }

    private mutating func noteFrame(wall: Instant, now: MonotonicTime) {
        let presented = MonotonicTime.now()
        notePace(stage.lastFrameMs, now: presented)
        figures.frames = stage.framesPresented
        figures.lastFrame = wall
        if !hasShown {
            hasShown = true
            pane?.prepare()
            figures.firstPictureMs = ProcessAge.ms
            notifier.ready(now: presented)
        }
        guard let running = fade else { return }
        figures.worstGapMs = max(figures.worstGapMs, Double(presented - running.last) / 1_000_000)
        fade = (running.steps + 1, presented)
        if !sequencer.isFading {
            // One that an alert cut short says nothing about the display.
            guard sequencer.shown?.isAlert != true else {
                fade = nil
                return
            }
            figures.noteFade(steps: running.steps + 1)
            sequencer.pace.noteFade(steps: running.steps + 1, now: presented)
            fade = nil
        }
    }

    /// What a frame takes decides about fades and about how long the service manager waits.
    private mutating func notePace(_ frameMs: Double, now: MonotonicTime) {
        sequencer.pace.note(frameMs: frameMs)
        figures.frameMs = sequencer.pace.frameMs ?? 0
        notifier.allow(frameMs: frameMs)
        guard !hasSaidSlow, !sequencer.pace.allows(fadeMs: Self.usualFadeMs, now: now) else { return }
        hasSaidSlow = true
        Talk.say("a frame takes \(Int(figures.frameMs)) ms on this display: slides change without a fade")
    }

    private mutating func ping(wall: Instant, now: MonotonicTime) {
        let sequencer = sequencer
        let stage = stage
        let inbox = inbox
        let isCovered = pane?.covers ?? false
        let answersFingers = !(pane?.isStuck(now: now) ?? false)
        let hasPresented = stage.framesPresented > provenFrames
        let sent = notifier.ping(now: now) {
            let isRight = isCovered || sequencer.isUpToDate(wall: wall, toleranceMs: Self.toleranceMs)
            guard isRight, answersFingers, inbox.takeWorkerTurns() > 0 else { return false }
            do { try stage.proveAlive(hasPresented: hasPresented) } catch { return false }
            return true
        }
        guard sent else { return }
        figures.pings += 1
        provenFrames = stage.framesPresented
    }
}
