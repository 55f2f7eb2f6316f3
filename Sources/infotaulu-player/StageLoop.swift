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
    private var sequencer = Sequencer()
    private var notifier = ServiceNotifier()
    private(set) var figures = Figures()
    /// The fade that is under way: steps so far and when the last one was.
    private var fade: (steps: Int, last: MonotonicTime)?
    /// A slide that is over by this much and still there means that the worker is stuck.
    private static let toleranceMs: Int64 = 10_000

    init(system: StageSystem, stage: Stage, inbox: Inbox, clock: PlayClock, box: FigureBox, end: MonotonicTime?) {
        self.system = system
        self.stage = stage
        self.inbox = inbox
        self.clock = clock
        self.box = box
        self.end = end
        figures.renderer = stage.rendererName
    }

    /// Shows until it is asked to end. Throws when the display is lost.
    mutating func run() throws(StageError) {
        while true {
            let wantsEnd = stage.handleEvents() || inbox.wantsEnd
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
            try turn(wall: wall, now: now)
            inbox.leave(sequencer.takePresented(), running: sequencer.running)
            if sequencer.isFading {
                system.wait(until: sequencer.nextTurn(wall: wall, now: now), exactly: true)
                continue
            }
            if let picture = sequencer.upcoming(after: wall) { try stage.prepare(picture) }
            ping(wall: wall, now: now)
            box.leave(figures)
            let deadlines = [sequencer.nextTurn(wall: wall, now: now), notifier.nextDue, end]
            system.wait(until: deadlines.compactMap(\.self).min())
        }
    }

    private mutating func turn(wall: Instant, now: MonotonicTime) throws(StageError) {
        figures.turns += 1
        let wasFading = sequencer.isFading
        let before = sequencer.shown?.play
        let glass = sequencer.turn(wall: wall, now: now)
        if sequencer.isFading, !wasFading { fade = (0, now) }
        if let glass {
            try stage.show(glass)
            noteFrame(wall: wall, isFirst: before == nil, now: now)
        } else if !sequencer.isFading {
            try stage.refresh()
        }
        if let shown = sequencer.shown, shown.play != before {
            figures.plays += 1
            notifier.say(status: shown.name)
        }
    }

    private mutating func noteFrame(wall: Instant, isFirst: Bool, now: MonotonicTime) {
        let presented = MonotonicTime.now()
        figures.frames = stage.framesPresented
        figures.lastFrame = wall
        if isFirst {
            figures.firstPictureMs = ProcessAge.ms
            notifier.ready(now: presented)
        }
        guard let running = fade else { return }
        figures.worstGapMs = max(figures.worstGapMs, Double(presented - running.last) / 1_000_000)
        fade = (running.steps + 1, presented)
        if !sequencer.isFading {
            figures.noteFade(steps: running.steps + 1)
            fade = nil
        }
    }

    private mutating func ping(wall: Instant, now: MonotonicTime) {
        let sequencer = sequencer
        let stage = stage
        let inbox = inbox
        let sent = notifier.ping(now: now) {
            let workerLives = inbox.takeWorkerTurns() > 0
            let isRight = sequencer.isUpToDate(wall: wall, toleranceMs: Self.toleranceMs)
            do { try stage.proveAlive() } catch { return false }
            return workerLives && isRight
        }
        if sent { figures.pings += 1 }
    }
}
