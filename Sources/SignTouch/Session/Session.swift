public import SignModel
import SignScene

/// What touching does: (session, event, now) → (session, effects). Pure: it knows no clock, store, worker or window.
///
/// Somebody is at the slides, on a page (a visit), or before the question whether they are still there; or staff have
/// locked the screen to clean it. An emergency message lies over all of it: while one is on, nothing is shown, pressed
/// or opened; a visit is still there afterwards unless nobody could use it for longer than the idle time.
///
/// Rules it holds:
/// - A contact acts once, when it is lifted, and only on what it came down on: the same control with the same action,
///   on the same page. A page that comes under a finger is dead to it.
/// - One finger acts; others, palms and contacts too short to be meant do nothing and disturb nothing. What they had
///   pressed for a moment is released.
/// - While a finger is down nobody is asked whether they are there, and no row goes away.
/// - Nothing that was typed or chosen outlives the visit: then the session is equal to ``fresh``. After *Finish* that
///   takes 0.4 s more, in which a second tap at the same place is not taken for a touch of the slide.
///
/// Time is any monotonic clock in milliseconds; one only, for all events.
public struct Session: Hashable, Sendable {
    public internal(set) var rules: TouchRules
    /// The announcement whose slide is on.
    public internal(set) var slide: AnnouncementID?
    public internal(set) var today: CivilDate?
    /// An emergency message is on.
    public internal(set) var isAlert = false

    var visit: Visit?
    /// The screen is locked; never with a visit.
    var cleaning: Countdown?
    /// Fingers that are down, the first first.
    var contacts: [Contact] = []
    var last: LastPress?

    public init(rules: TouchRules) {
        self.rules = rules
    }

    /// A session that nobody has touched, on the same screen at the same time.
    public var fresh: Session {
        var fresh = Session(rules: rules)
        fresh.slide = slide
        fresh.today = today
        fresh.isAlert = isAlert
        return fresh
    }

    /// Takes an event and says what is to be done about it, in this order.
    public mutating func handle(_ event: Event, atMs now: Int64) -> [Effect] {
        var out: [Effect] = []
        pass(now, &out)
        switch event {
        case .down(let point): down(point, now, &out)
        case .move(let point): move(point, now, &out)
        case .up(let point): up(point, now, &out)
        case .cancelled(let finger): cancel(finger, now, &out)
        case .tick: break
        case .slide(let announcement): changeSlide(to: announcement, &out)
        case .alert(let on): alert(on, now, &out)
        case .day(let date): today = date
        case .made(let generation, let facts): take(facts, generation, now, &out)
        case .contentChanged: changeContent(now, &out)
        case .rules(let rules): change(to: rules, now, &out)
        case .act(let action): act(action, now, &out)
        }
        return out
    }

    // MARK: - What one can see of it

    /// Whether somebody is at it, or staff clean it: the schedule is not on.
    public var isInUse: Bool { visit != nil || cleaning != nil }
    /// Whether the slide that is on has to wait: a finger is on it, or the page it opened is still being made.
    public var holdsSlide: Bool {
        if let visit { return visit.shown == nil && !isAlert }
        return contacts.contains { if case .slide = $0.use { true } else { false } }
    }
    /// The page that was asked for last and that is, or will be, on the display; nil at the slides.
    public var request: PageRequest? {
        visit.map { request(of: $0, keepsVanished: $0.vanishedMs != nil, motion: .cut) }
    }

    func request(of visit: Visit, keepsVanished: Bool, motion: PageRequest.Motion) -> PageRequest {
        PageRequest(
            generation: visit.asked, screen: visit.screen, page: visit.page, settings: visit.settings,
            canGoBack: visit.canGoBack, keepsVanished: keepsVanished, motion: motion)
    }
}

/// May come into a log: what somebody typed and opened does not stand in it.
extension Session: CustomStringConvertible {
    public var description: String {
        if let visit { return "visit, \(visit.page.kind.rawValue)\(visit.warning == nil ? "" : ", warned")" }
        return cleaning == nil ? "slides" : "cleaning"
    }
}
