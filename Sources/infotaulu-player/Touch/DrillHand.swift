import Glibc
import SignMedia
import SignModel
import SignScene
import SignShow
import SignStage
import SignStore
import SignTouch

/// A hand that touches at random, and what came of it: the same touches each time, by a clock of its own.
struct DrillHand {
    private let box = TouchBox()
    private let room: TouchRoom
    private var desk: TouchRoom.Desk
    private var pane: TouchPane
    private let stage: Stage
    private let slide: Cue
    private let start: Instant
    private let date: CivilDate
    private var now = MonotonicTime(ns: 3_600_000_000_000)
    private var finger = 0
    private var chance: UInt64 = 10

    private var spreads: [Kind: Spread] = [:]
    private var counts: [Kind: Int] = [:]

    /// What is measured.
    private enum Kind: String, CaseIterable {
        case press = "a press, from the finger to the glass"
        case page = "making a page"
        case key = "making the results of a key"
        case glass = "bringing a page to the glass"
        case pull = "a step of a list that is pulled"
    }

    init(_ booth: StillBooth, _ request: ShowRequest, _ stage: Stage, _ slide: Cue) {
        let setup = booth.show.setup
        let workshop = booth.workshop
        self.stage = stage
        self.slide = slide
        start = booth.clock.now
        date = setup.zone.civil(at: start).date
        room = TouchRoom(
            box: box, waker: nil, clock: booth.clock, figures: FigureBox(), setup: setup, data: request.data,
            assets: workshop.assets, foundry: workshop.foundry)
        desk = room.desk()
        let media = MediaFolder(path: request.data.media)
        pane = TouchPane(
            rules: setup.touchRules, pages: setup.touchPages(measurer: workshop.foundry),
            painter: Painter(assets: workshop.assets, foundry: workshop.foundry, media: media),
            rotation: setup.screen.display.rotation, box: box)
    }

    /// What is read once, before anybody touches.
    mutating func prepare() throws(StageError) {
        pane.prepare()
        room.serve(box.next(), &desk)
        try pass(ms: 10)
    }

    /// One session, from a touch of the slide to the slide.
    mutating func play(touches: Int) throws(StageError) {
        _ = stage.handleEvents()
        try tap(anywhere())
        for _ in 0..<touches where pane.covers {
            switch next(10) {
            case 0: try pull()
            case 1: try tap(anywhere())
            default: try tapControl()
            }
        }
        // Most finish; some walk away.
        if next(20) > 0, let finish = control(where: { $0 == .finish }) { try tap(finish) }
        var waited = 0
        while pane.covers, waited < 200 {
            try pass(ms: 5_000)
            waited += 1
        }
    }

    /// The figures, a line each.
    func report(_ sessions: Int, before: MemoryUse, early: MemoryUse, late: MemoryUse) -> String {
        var lines = Kind.allCases.map { kind in
            "touch, \(kind.rawValue), CPU ms: \(spreads[kind]?.json ?? "none")"
        }
        lines.append(
            "touch, memory, KB: \(before.pssKB) at first, \(early.pssKB) after \(max(1, sessions / 20)) sessions, "
                + "\(late.pssKB) after \(sessions); handles \(early.handles) and \(late.handles)")
        return lines.joined(separator: "\n")
    }

    // MARK: - What a hand does

    private mutating func anywhere() -> PixelPoint {
        let canvas = slide.scene?.size ?? PixelSize(1, 1)
        return PixelPoint(next(canvas.width), next(canvas.height))
    }

    private mutating func tapControl() throws(StageError) {
        // Many look for something by its name.
        if next(4) == 0, let way = control(where: { $0 == .search || $0 == .home }) {
            try tap(way)
        } else if let any = control(where: { $0 != .finish }) {
            try tap(any)
        }
        guard case .search = pane.request?.page else { return }
        for _ in 0..<4 {
            guard let key = control(where: { if case .key = $0 { true } else { false } }) else { return }
            try tap(key)
        }
    }

    /// The middle of one of the controls whose action is one of these.
    private mutating func control(where isWanted: (Action) -> Bool) -> PixelPoint? {
        let controls = pane.target?.allNodes.filter { $0.enabled && ($0.action.map(isWanted) ?? false) } ?? []
        return controls.isEmpty ? nil : controls[next(controls.count)].rect.centre
    }

    private mutating func tap(_ point: PixelPoint) throws(StageError) {
        finger += 1
        try measured(.press) { (hand) throws(StageError) in
            try hand.pass(
                ms: 700, [.contactDown(SignStage.Contact(id: hand.finger, point: point, time: hand.later(700)))])
        }
        try pass(ms: 90, [.contactUp(SignStage.Contact(id: finger, point: point, time: later(90)))])
        try answer()
    }

    private mutating func pull() throws(StageError) {
        let lists = pane.target?.allNodes.filter { $0.role == .list && $0.clips } ?? []
        guard let list = lists.first?.rect, list.height > 80 else { return }
        finger += 1
        let x = list.centre.x
        try pass(
            ms: 700,
            [.contactDown(SignStage.Contact(id: finger, point: PixelPoint(x, list.bottom - 10), time: later(700)))])
        for step in 1...12 {
            let point = PixelPoint(x, list.bottom - 10 - step * list.height / 16)
            try measured(.pull) { (hand) throws(StageError) in
                try hand.pass(
                    ms: 16, [.contactMoved(SignStage.Contact(id: hand.finger, point: point, time: hand.later(16)))])
            }
        }
        try pass(
            ms: 16, [.contactUp(SignStage.Contact(id: finger, point: PixelPoint(x, list.y + 10), time: later(16)))])
        try answer()
    }

    // MARK: - What comes of it

    /// Makes what was asked for, and shows it.
    private mutating func answer() throws(StageError) {
        while box.isAskedAnew {
            let isKey = if case .search = pane.request?.page { true } else { false }
            let work = box.next()
            let isPage = if case .page = work.ask { true } else { false }
            let started = Self.processor
            room.serve(work, &desk)
            if isPage { note(isKey ? .key : .page, since: started) }
            let shown = Self.processor
            try pass(ms: 1)
            // Fades are not measured here.
            try pass(ms: 400)
            if isPage { note(.glass, since: shown) }
        }
    }

    private mutating func pass(ms: Int64, _ events: [StageEvent] = []) throws(StageError) {
        now = now.adding(ms: ms)
        let wasCovered = pane.covers
        pane.take(events, now: now)
        pane.take(slide: slide, isAlert: false, date: date, wall: start, now: now)
        if let glass = pane.turn(now: now) { try stage.show(glass) }
        if wasCovered, !pane.covers { try stage.show(.still(slide.picture)) }
        if box.isAskedAnew, events.isEmpty, ms > 1_000 { try answer() }
    }

    private func later(_ ms: Int64) -> MonotonicTime { now.adding(ms: ms) }

    private mutating func measured(
        _ kind: Kind, _ body: (inout DrillHand) throws(StageError) -> Void
    ) throws(StageError) {
        let started = Self.processor
        try body(&self)
        note(kind, since: started)
    }

    private mutating func note(_ kind: Kind, since started: Int) {
        spreads[kind, default: Spread()].note(Double(Self.processor - started) / 1_000_000)
    }

    /// Nanoseconds that this thread had the processor.
    private static var processor: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// SplitMix64.
    private mutating func next(_ bound: Int) -> Int {
        chance &+= 0x9E37_79B9_7F4A_7C15
        var z = chance
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ z >> 31) % UInt64(max(1, bound)))
    }
}
