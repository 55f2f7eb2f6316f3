import SignModel
import SignScene
import SignShow
import SignStage
import SignStore
import SignTouch

/// `--touch`: goes through steps as somebody would who stands before the screen, without a display, a thread or waiting.
struct TouchTour {
    private var session: Session
    private let maker: TouchMaker
    private let start: Instant
    private let clockTrusted: Bool
    private var made: TouchMaker.Made?
    private var shown: TouchMaker.Made?
    private var pressed: String?
    private var pointed: String?

    /// - Parameters:
    ///   - slide: what a touch of the slide opens that is on.
    init(_ booth: StillBooth, data: DataFolder, slide: AnnouncementID?, at start: Instant) {
        let setup = booth.show.setup
        self.start = start
        clockTrusted = booth.show.clockTrusted
        maker = TouchMaker(
            setup, data: data, measurer: booth.workshop.foundry, assets: booth.workshop.assets.root)
        session = Session(rules: setup.touchRules)
        _ = session.handle(.slide(slide), atMs: 0)
        _ = session.handle(.day(clockTrusted ? setup.zone.civil(at: start).date : nil), atMs: 0)
    }

    /// What is on the glass after the last step; nil: the schedule, at the instant that is given beside it.
    mutating func scene(after script: TouchScript) throws(StoreError) -> (scene: Scene?, at: Instant) {
        var now: Int64 = 1_000
        for step in script.steps {
            for (at, event) in step.events(fromMs: now) {
                now = at
                try handle(event, at)
            }
        }
        let instant = start.adding(ms: now - 1_000)
        guard session.isInUse, let shown else { return (nil, instant) }
        var scene = shown.layout.scene
        if let pressed { scene = scene.pressing(pressed, shown.look) }
        if let pointed { scene = scene.focusing(pointed, shown.look) }
        return (scene, instant)
    }

    private mutating func handle(_ event: Session.Event, _ now: Int64) throws(StoreError) {
        for effect in session.handle(event, atMs: now) { try carryOut(effect, now) }
    }

    private mutating func carryOut(_ effect: Session.Effect, _ now: Int64) throws(StoreError) {
        let instant = start.adding(ms: now - 1_000)
        switch effect {
        case .show(let request):
            try take(maker.page(request, at: instant, clockTrusted: clockTrusted), request.generation, now)
        case .warn(let generation, let left, let settings):
            try take(
                maker.warning(secondsLeft: left, settings: settings, at: instant, clockTrusted: clockTrusted),
                generation, now)
        case .clean(let left):
            shown = maker.cleaning(secondsLeft: left, at: instant, clockTrusted: clockTrusted)
        case .present:
            shown = made
            (pressed, pointed) = (nil, nil)
        case .press(let id): pressed = id
        case .release: pressed = nil
        case .point(let control, let notice):
            if let request = session.request {
                shown = try maker.page(request, notice: notice, at: instant, clockTrusted: clockTrusted)
            }
            pointed = control
        case .unpoint:
            if pointed != nil { shown = made }
            pointed = nil
        case .showSlides:
            (made, shown, pressed, pointed) = (nil, nil, nil, nil)
            maker.forget()
        case .holdSlide, .releaseSlide, .discard, .scroll, .count, .stuckContact: break
        }
    }

    private mutating func take(_ page: TouchMaker.Made, _ generation: Int64, _ now: Int64) throws(StoreError) {
        made = page
        try handle(.made(generation: generation, page.facts), now)
    }
}
