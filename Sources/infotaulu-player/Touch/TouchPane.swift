import SignMedia
import SignModel
import SignScene
import SignShow
import SignStage
import SignTouch

/// The touch mode on the main thread: fingers go into the session, and what it says to do is done on the glass. It
/// waits for nothing, and reads neither store nor disk; pages are made elsewhere (``TouchRoom``).
struct TouchPane {
    private var session: Session
    private let box: TouchBox
    private var pages: TouchPages
    private let painter: Painter
    private var frame: PatchedFrame
    /// The slide that is on, for whoever draws over it.
    private var slide: Cue?
    /// Somebody's finger is on the slide: what is drawn over it.
    private var held: Scene?
    /// The page on the glass, as it was made.
    private var page: MadePage?
    /// Made pages that the session has not said anything about yet.
    private var waiting: [MadePage] = []
    /// The page or the question that was asked for last: what stands there, or will.
    private var asked: TouchAsk?
    /// How it comes.
    private var motion = PageRequest.Motion.cut
    private var pressed: String?
    private var pointed: String?
    private var scroll = 0
    /// On the way from one page to the next.
    private var fade: (fade: Fade, from: PixelPicture, next: MonotonicTime)?
    /// The minute the page's clock shows.
    private var minute: Int?
    private(set) var stuckContacts = 0
    /// What making pages took since this was last asked.
    private var workMs: [Double] = []
    /// Whether a page, or what is said while the screen is cleaned, is on the glass or on its way there.
    private(set) var covers = false
    /// Whether the playlist says that the display knows fingers; where it does not, none is followed.
    private(set) var isOn: Bool
    /// The page that is on the glass or on its way there.
    var request: PageRequest? { session.request }

    /// How long a page takes to give way to another.
    private static let fadeMs = 160

    init(
        rules: TouchRules, pages: TouchPages, painter: Painter, rotation: Rotation, box: TouchBox, isOn: Bool = true
    ) {
        session = Session(rules: rules)
        self.isOn = isOn
        self.box = box
        self.pages = pages
        self.painter = painter
        frame = PatchedFrame(painter: painter, rotation: rotation)
    }

    /// For the display that the program was opened on.
    init(_ opening: Handshake.Opening, box: TouchBox, media: String) {
        self.init(
            rules: opening.setup.touchRules, pages: opening.setup.touchPages(measurer: opening.foundry),
            painter: Painter(
                assets: opening.assets, foundry: opening.foundry, media: MediaFolder(path: media)),
            rotation: opening.setup.screen.display.rotation, box: box, isOn: opening.setup.screen.display.touch)
    }

    /// How pictures are turned, by the playlist as it is now.
    var rotation: Rotation { frame.rotation }

    /// Whether a finger is on the slide, which waits for it.
    var holdsSlide: Bool { held != nil }

    // MARK: - What comes in

    mutating func take(_ events: [StageEvent], now: MonotonicTime) {
        guard isOn else { return }
        for event in events {
            switch event {
            case .contactDown(let contact): handle(.down(TouchPoint(contact)), contact.time, now)
            case .contactMoved(let contact): handle(.move(TouchPoint(contact)), contact.time, now)
            case .contactUp(let contact): handle(.up(TouchPoint(contact)), contact.time, now)
            case .contactCancelled(let contact):
                handle(.cancelled(finger: Int64(contact.id)), contact.time, now)
            case .wantsEnd: break
            }
        }
    }

    /// Takes what was made, what is on, and the time.
    ///
    /// - Parameters:
    ///   - cue: the slide that is on the glass, or would be.
    ///   - isAlert: an emergency message is due.
    mutating func take(slide cue: Cue?, isAlert: Bool, date: CivilDate?, wall: Instant, now: MonotonicTime) {
        let (made, news, setup) = box.take()
        if let setup { take(setup, now: now) }
        for page in made {
            workMs.append(page.workMs)
            switch page.purpose {
            case .page:
                waiting.append(page)
                handle(.made(generation: page.generation, page.facts), now, now)
            case .notice:
                if pointed != nil, page.generation == session.request?.generation { self.page = page }
            case .cleaning:
                if session.isInUse, session.request == nil, !session.isAlert { present(page, .cut) }
            }
        }
        waiting.removeAll()
        if isAlert != session.isAlert { handle(.alert(isAlert), now, now) }
        if !covers, cue?.announcement != session.slide { handle(.slide(cue?.announcement), now, now) }
        slide = cue
        if session.today != date { handle(.day(date), now, now) }
        if news { handle(.contentChanged, now, now) }
        handle(.tick, now, now)
        // The playlist says that there are no fingers any more: whoever is at it is done.
        if !isOn, session.isInUse || held != nil { handle(.act(.finish), now, now) }
        let minute = wall.seconds / 60
        if minute != self.minute {
            self.minute = minute
            refresh()
        }
    }

    /// Asks once more for what stands there: its clock has gone on, or a sentence goes.
    private func refresh() {
        guard covers else { return }
        switch asked {
        case .page(let request): box.askIfFree(.clock(request))
        case .warning(let generation, let left, let settings):
            box.askIfFree(.warning(generation: generation, secondsLeft: left, settings: settings))
        default: break
        }
    }

    /// The playlist is another one: its languages, its look, the way its display hangs.
    private mutating func take(_ setup: ScreenSetup, now: MonotonicTime) {
        pages = setup.touchPages(measurer: pages.surroundings.measurer)
        let rotation = setup.screen.display.rotation
        if rotation != frame.rotation {
            frame = PatchedFrame(painter: painter, rotation: rotation)
            fade = nil
        }
        handle(.rules(setup.touchRules), now, now)
        isOn = setup.screen.display.touch
    }

    private mutating func handle(_ event: Session.Event, _ time: MonotonicTime, _ now: MonotonicTime) {
        // A device's clock that runs ahead or far behind is none.
        let ns = min(now.ns, max(time.ns, now.ns - 1_000_000_000))
        for effect in session.handle(event, atMs: ns / 1_000_000) { carryOut(effect, now) }
    }

    /// The first picture is on the display: what every page needs is read now, before anybody touches.
    /// What answers the first finger is laid out once, too, so that it does not wait for that.
    func prepare() {
        guard isOn else { return }
        let display = pages.surroundings.display
        let empty = Scene(
            size: display.canvas, pixelPitchMm: display.pixelPitchMm, designDistanceMm: 600, background: .black)
        _ = pages.held(over: empty, at: PixelPoint(0, 0), language: session.rules.settings.language)
        box.prepare()
    }

    /// Whether pages are made no more; see ``TouchBox/isStuck(now:)``.
    func isStuck(now: MonotonicTime) -> Bool { box.isStuck(now: now) }

    mutating func takeWork() -> [Double] {
        defer { workMs.removeAll() }
        return workMs
    }

    // MARK: - What is done about it

    private mutating func carryOut(_ effect: Session.Effect, _ now: MonotonicTime) {
        switch effect {
        case .holdSlide(let point):
            guard let slide, let scene = slide.scene else { return }
            frame.adopt(scene, slide.picture, stands: true)
            held = pages.held(over: scene, at: point, language: session.rules.settings.language)
        case .releaseSlide: held = nil
        case .showSlides: leavePages()
        case .show(let request):
            motion = request.motion
            ask(.page(request))
        case .present(let generation):
            if let made = waiting.last(where: { $0.generation == generation }) { present(made, motion, now) }
        case .discard: break
        case .warn(let generation, let left, let settings):
            motion = .cut
            ask(.warning(generation: generation, secondsLeft: left, settings: settings))
        case .clean(let left):
            box.forget()
            ask(.cleaning(secondsLeft: left))
        case .press(let id): pressed = id
        case .release: pressed = nil
        case .point(let control, let notice):
            pointed = control
            if let request = session.request { box.ask(.notice(request, notice)) }
        case .unpoint:
            pointed = nil
            // The sentence goes with the ring.
            refresh()
        case .scroll(let pixels): scroll = pixels
        case .count(let usage): box.count(usage)
        case .stuckContact: stuckContacts += 1
        }
        if session.isAlert, covers { leavePages(keepsSession: true) }
    }

    private mutating func ask(_ new: TouchAsk) {
        asked = new
        box.ask(new)
    }

    private mutating func present(_ made: MadePage, _ motion: PageRequest.Motion, _ now: MonotonicTime? = nil) {
        let before = fade.map { _ in page?.picture } ?? frame.picture ?? slide?.picture
        (pressed, pointed, scroll, held) = (nil, nil, 0, nil)
        if fade != nil { frame.unsettle() }
        fade = nil
        if motion == .fade, let now, let before, before.size == made.picture.size, !before.isSame(as: made.picture) {
            let ramp = Fade(start: now, ms: Self.fadeMs)
            fade = (ramp, before, ramp.nextStep(after: now) ?? ramp.end)
        }
        frame.adopt(made.scene, made.picture)
        page = made
        covers = true
    }

    /// Back to the schedule, which is drawn by others.
    private mutating func leavePages(keepsSession: Bool = false) {
        (pressed, pointed, scroll, held, page, fade) = (nil, nil, 0, nil, nil, nil)
        covers = false
        frame.forget()
        if !keepsSession {
            asked = nil
            box.forget()
        }
    }

    // MARK: - What is on the glass

    /// What has to be shown now; nil when the glass is right, or is the schedule's.
    mutating func turn(now: MonotonicTime) -> Glass? {
        guard let target else {
            guard let scene = slide?.scene, !covers, frame.picture != nil else { return nil }
            // A finger was lifted from the slide without opening it; the glass is drawn by others from now on.
            defer { frame.forget() }
            return frame.glass(for: scene)
        }
        if let running = fade, let page {
            // Whoever presses already sees that it is pressed.
            let isQuiet = pressed == nil && pointed == nil && scroll == 0
            if isQuiet, let next = running.fade.nextStep(after: now) {
                guard now >= running.next else { return nil }
                fade?.next = next
                return .mixed(from: running.from, to: page.picture, part: running.fade.part(at: now))
            }
            fade = nil
            frame.unsettle()
        }
        return frame.glass(for: target)
    }

    /// When ``turn(now:)`` has to be asked again at the latest.
    var nextTurn: MonotonicTime? {
        if let fade { return fade.next }
        return session.nextWakeMs.map { MonotonicTime(ns: $0 * 1_000_000) }
    }

    var isFading: Bool { fade != nil }

    /// The scene that should be on the glass; nil: the schedule's.
    var target: Scene? {
        if let held { return held }
        guard covers, let page else { return nil }
        var scene = page.scene
        if scroll != 0 { scene = scene.scrollingList(by: scroll) }
        if let pressed { scene = scene.pressing(pressed, page.look) }
        if let pointed { scene = scene.focusing(pointed, page.look) }
        return scene
    }
}

extension TouchPoint {
    init(_ contact: SignStage.Contact) {
        self.init(finger: Int64(contact.id), at: contact.point, widthMm: contact.sizeMm)
    }
}
