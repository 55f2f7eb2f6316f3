import SignModel
import SignStage

/// What ``StageLoop`` does, by a simulated clock, with a visitor who touches at random.
struct SoakLoop {
    let system: StageSystem
    let stage: Stage
    let inbox: Inbox
    let time: SimulatedTime
    let zone: ZoneRules
    var pane: TouchPane
    /// Where fingers may come down.
    let panel: PixelSize

    private var sequencer = Sequencer()
    private var dice: UInt64 = 20_261_126
    /// Taps that are left of a visit.
    private var taps = 0
    private var finger = 0
    private var lastPlay: Int?
    private(set) var plays = 0
    private(set) var touches = 0

    init(
        system: StageSystem, stage: Stage, inbox: Inbox, time: SimulatedTime, zone: ZoneRules, pane: TouchPane,
        panel: PixelSize
    ) {
        self.system = system
        self.stage = stage
        self.inbox = inbox
        self.time = time
        self.zone = zone
        self.pane = pane
        self.panel = panel
    }

    var frames: Int { stage.framesPresented }
    /// Somebody is there, or their page still stands.
    var isTouched: Bool { taps > 0 || pane.covers }

    /// Steps of a fade that are really drawn; in life there are thirty.
    private static let fadeSteps: Int64 = 4
    /// Between two visits, on average, in seconds.
    private static let visitSeconds = 1_800
    /// Real time that a page may take; it is waited for, so that the next tap falls on it.
    private static let pageMs: Int64 = 40

    /// Once round.
    mutating func turn(visits: Bool) throws {
        if let cues = inbox.takeCues() { sequencer.receive(cues) }
        try step([])
        while sequencer.isFading {
            time.advance(ms: 500 / Self.fadeSteps)
            try step([])
        }
        if visits, taps == 0, below(Self.visitSeconds) == 0 { taps = 5 + below(40) }
        if taps > 0 {
            taps -= 1
            try tap()
        }
        if let picture = sequencer.upcoming(after: time.now) { try stage.prepare(picture) }
        inbox.leave(sequencer.takePresented(), running: sequencer.running)
    }

    private mutating func tap() throws {
        finger += 1
        touches += 1
        let point = PixelPoint(below(panel.width), below(panel.height))
        let isDrag = below(5) == 0
        try step([.contactDown(Contact(id: finger, point: point, time: time.monotonic))])
        time.advance(ms: 60)
        let up = isDrag ? PixelPoint(point.x, below(panel.height)) : point
        if isDrag { try step([.contactMoved(Contact(id: finger, point: up, time: time.monotonic))]) }
        time.advance(ms: 60)
        try step([.contactUp(Contact(id: finger, point: up, time: time.monotonic))])
        // The page is made by a thread of its own, in real time.
        system.wait(until: MonotonicTime.now().adding(ms: Self.pageMs))
        for _ in 0..<3 {
            try step([])
            time.advance(ms: 80)
        }
        time.advance(ms: Int64(below(3_000)))
    }

    private mutating func step(_ events: [StageEvent]) throws {
        let (wall, now) = (time.now, time.monotonic)
        let due = sequencer.due(at: wall)
        let covered = pane.covers
        pane.take(events, now: now)
        pane.take(
            slide: covered ? due : sequencer.shown ?? due, isAlert: due?.isAlert ?? false,
            date: zone.civil(at: wall).date,
            wall: wall, now: now)
        if pane.covers, !covered { sequencer.cover(wall: wall) }
        if pane.covers || pane.holdsSlide {
            if let glass = pane.turn(now: now) { try stage.show(glass) }
        } else if let glass = sequencer.turn(wall: wall, now: now) ?? pane.turn(now: now) {
            try stage.show(glass)
        }
        if let shown = sequencer.shown, shown.play != lastPlay {
            lastPlay = shown.play
            plays += 1
        }
        _ = pane.takeWork()
    }

    /// The next throw of SplitMix64's dice, 0 to `limit` - 1.
    private mutating func below(_ limit: Int) -> Int {
        dice &+= 0x9E37_79B9_7F4A_7C15
        var z = dice
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
    }
}
