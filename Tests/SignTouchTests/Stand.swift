import SignModel
import SignScene
import SignTouch

/// A session with a screen of paper and a maker of pages around it, and a made-up clock: what somebody sees, step by
/// step. Pages come at once unless ``isSlow``.
struct Stand {
    var session: Session
    var pages = PaperPages()
    var now: Int64 = 1_000_000
    /// Pages that are asked for wait until ``answer()``.
    var isSlow = false

    /// What is on the display.
    private(set) var display = Display.slides
    private(set) var facts: PageFacts?
    private(set) var request: PageRequest?
    private(set) var isHeld = false
    private(set) var pressed: Set<String> = []
    private(set) var pointed: [Session.Effect] = []
    private(set) var scroll = 0
    private(set) var secondsLeft = 0
    private(set) var counts: [String] = []
    private(set) var stuck = 0
    /// A page was to be shown that was not made, or a tick that was due did nothing.
    private(set) var isAstray = false
    /// Every effect there was, and those of the last event.
    private(set) var all: [Session.Effect] = []
    private(set) var latest: [Session.Effect] = []
    /// Requests that wait; nil: the question.
    private var waiting: [(generation: Int64, request: PageRequest?)] = []
    private var ready: [Int64: Made] = [:]

    enum Display: Equatable { case slides, page, warning, cleaning }

    enum Made {
        case page(PageRequest, PageFacts)
        case warning
    }

    init(slide: AnnouncementID? = "kahvila", rules: TouchRules = PaperPages.rules) {
        session = Session(rules: rules)
        send(.slide(slide))
        send(.day(CivilDate(dayNumber: 20_700)))
    }

    /// What happens by itself first, and then the event: ``latest`` has only the event's own effects.
    mutating func send(_ event: Session.Event) {
        carry(out: session.handle(.tick, atMs: now))
        latest = []
        latest = carry(out: session.handle(event, atMs: now))
        if !isSlow { answer() }
    }

    @discardableResult
    private mutating func carry(out effects: [Session.Effect]) -> [Session.Effect] {
        for effect in effects { carry(out: effect) }
        return effects
    }

    /// The maker has made what it was asked for.
    mutating func answer() {
        while !waiting.isEmpty {
            let (generation, request) = waiting.removeFirst()
            let facts = request.map { pages.page($0) } ?? PaperPages.warning
            ready[generation] = request.map { .page($0, facts) } ?? .warning
            carry(out: session.handle(.made(generation: generation, facts), atMs: now))
            ready[generation] = nil
        }
    }

    private mutating func carry(out effect: Session.Effect) {
        all.append(effect)
        switch effect {
        case .holdSlide: isHeld = true
        case .releaseSlide: isHeld = false
        case .showSlides: clear(to: .slides)
        case .show(let request): waiting.append((request.generation, request))
        case .warn(let generation, let left, _):
            secondsLeft = left
            waiting.append((generation, nil))
        case .clean(let left):
            clear(to: .cleaning)
            secondsLeft = left
        case .present(let generation): present(generation)
        case .discard(let generation): ready[generation] = nil
        case .press(let id): pressed.insert(id)
        case .release(let id): pressed.remove(id)
        case .point: pointed = [effect]
        case .unpoint: pointed = []
        case .scroll(let dy): scroll = dy
        case .count(let usage): counts.append(usage.text)
        case .stuckContact: stuck += 1
        }
    }

    private mutating func present(_ generation: Int64) {
        clear(to: .page)
        switch ready[generation] {
        case .page(let request, let facts):
            self.request = request
            self.facts = facts
        case .warning:
            display = .warning
            facts = PaperPages.warning
        case nil: isAstray = true
        }
    }

    private mutating func clear(to display: Display) {
        self.display = display
        facts = nil
        request = nil
        isHeld = false
        pressed = []
        pointed = []
        scroll = 0
    }
}

// MARK: - Hands

extension Stand {
    /// `s` slides, `S` with a finger on them, `!` an emergency message, `w` the question, `c` cleaning; of a page its
    /// first letter (`v` an activity, `A` an association, `k` the calendar), or `*` while something is pressed.
    var letter: Character {
        if session.isAlert { return "!" }
        switch display {
        case .slides: return isHeld ? "S" : "s"
        case .cleaning: return "c"
        case .warning: return pressed.isEmpty ? "w" : "*"
        case .page: break
        }
        guard pressed.isEmpty, let kind = request?.page.kind else { return "*" }
        switch kind {
        case .activity: return "v"
        case .association: return "A"
        case .calendar: return "k"
        case .search: return "f"
        case .contact: return "p"
        default: return kind.rawValue.first ?? "?"
        }
    }

    var page: TouchPage? { request?.page }
    /// What was typed, on the page that is on.
    var typed: String? { if case .search(let text, _, _) = page { text } else { nil } }

    mutating func wait(_ ms: Int64) {
        let end = now + ms
        while let next = session.nextWakeMs, next <= end {
            now = max(now, next)
            send(.tick)
            // What was due is still due: a loop that waits for it would spin.
            if let again = session.nextWakeMs, again <= now {
                isAstray = true
                break
            }
        }
        now = end
        send(.tick)
    }

    mutating func down(_ x: Int, _ y: Int, finger: Int64 = 1, widthMm: Double? = 9) {
        send(.down(TouchPoint(finger: finger, at: PixelPoint(x, y), widthMm: widthMm)))
    }

    mutating func move(_ x: Int, _ y: Int, finger: Int64 = 1, widthMm: Double? = 9) {
        send(.move(TouchPoint(finger: finger, at: PixelPoint(x, y), widthMm: widthMm)))
    }

    mutating func up(_ x: Int, _ y: Int, finger: Int64 = 1) {
        send(.up(TouchPoint(finger: finger, at: PixelPoint(x, y))))
    }

    mutating func tap(_ x: Int, _ y: Int, ms: Int64 = 120) {
        down(x, y)
        now += ms
        up(x, y)
        wait(600)
    }

    /// Taps the control with this action; nothing when it is not on the page.
    mutating func tap(_ action: Action) {
        guard let centre = centre(of: action) else { return }
        tap(centre.x, centre.y)
    }

    func centre(of action: Action) -> PixelPoint? {
        facts?.scene.allNodes.first { $0.action == action }?.rect.centre
    }

    /// At a slide's page, or home, or further on from there.
    static func at(_ actions: Action..., slide: AnnouncementID? = nil) -> Stand {
        var stand = Stand(slide: slide)
        stand.tap(300, 100)
        for action in actions { stand.tap(action) }
        return stand
    }

    /// One column a step of `ms`. `touch`: a digit is a finger coming down at that point, `=` it stays, anything else
    /// lifts it. `events`: `!` and `.` an emergency message begins and ends, `x` the content changes, `n` the next
    /// slide. What is seen at the end of each step.
    mutating func timeline(
        _ touch: String = "", events: String = "", ms: Int64, points: [PixelPoint] = [], length: Int? = nil
    ) -> String {
        let touch = Array(touch)
        let events = Array(events)
        var seen = ""
        var finger: PixelPoint?
        for column in 0..<(length ?? max(touch.count, events.count)) {
            switch column < events.count ? events[column] : " " {
            case "!": send(.alert(true))
            case ".": send(.alert(false))
            case "x": send(.contentChanged)
            case "n": send(.slide("seuraava"))
            default: break
            }
            let mark = column < touch.count ? touch[column] : " "
            if mark != "=", let point = finger {
                up(point.x, point.y)
                finger = nil
            }
            if let digit = mark.wholeNumberValue, digit < points.count {
                finger = points[digit]
                down(points[digit].x, points[digit].y)
            }
            seen.append(letter)
            wait(ms)
        }
        return seen
    }
}
