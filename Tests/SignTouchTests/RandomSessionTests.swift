import SignModel
import SignScene
import SignTouch
import Testing

/// Whatever fingers, time, content, messages and displays do, in any order: what holds after every step.
@Suite(.serialized, .timeLimit(.minutes(10))) struct RandomSessionTests {
    /// 2,048 sessions of 40 operations.
    @Test(arguments: 0..<16) func anything(_ block: Int) {
        for seed in block * 128..<(block + 1) * 128 { Self.play(seed, operations: 40) }
    }

    /// Long ones, for what only grows.
    @Test(arguments: 5000..<5004) func anythingForLong(_ seed: Int) { Self.play(seed, operations: 600) }

    private static func play(_ seed: Int, operations: Int) {
        var run = RandomRun(seed: seed)
        for step in 0..<operations {
            run.step()
            guard run.broken.isEmpty else {
                Issue.record("seed \(seed), step \(step): \(run.broken) after \(run.done.suffix(8))")
                return
            }
        }
        run.end()
        if !run.broken.isEmpty { Issue.record("seed \(seed), at the end: \(run.broken)") }
    }
}

/// One session and what is known of it from outside: where each finger came down, and on what.
struct RandomRun {
    var stand = Stand()
    private(set) var broken: [String] = []
    private(set) var done: [String] = []
    private var dice: Dice
    private var fingers: [Int64: Finger] = [:]
    private var checked: Standing?
    private var slides: [AnnouncementID?] = [nil, "kahvila", "seuraava"]

    /// A finger that is down, by what was on the display when it came.
    private struct Finger {
        var start: PixelPoint
        var at: PixelPoint
        var downMs: Int64
        var screen: Int64?
        var kind: PageKind?
        var control: Node?
        var display: Stand.Display
        var wasAlert: Bool
        var isPalm: Bool
        /// Another finger was down already.
        var isSecond: Bool
    }

    private struct Standing: Equatable {
        var display: Stand.Display
        var request: PageRequest?
        var fingers: Int
    }

    init(seed: Int) {
        dice = Dice(seed)
        stand.pages.readingSeconds = dice.number(0..<80)
    }

    mutating func step() {
        stand.now += Int64(dice.pick([0, 5, 20, 40, 90, 200, 500, 1_000]))
        operate()
        check()
    }

    // MARK: - What can happen

    private mutating func operate() {
        switch dice.number(0..<100) {
        case 0..<30: tapControl()
        case 30..<42: down(anywhere, palm: dice.chance(15))
        case 42..<54: moveSome()
        case 54..<68: liftSome()
        case 68..<72: stand.isSlow.toggle()
        case 72..<76: stand.answer()
        case 76..<81: pass(Int64(dice.pick([1_000, 6_000, 31_000, 95_000, 125_000, 1_000_000])))
        case 81..<84:
            note("content")
            stand.pages.gone = Set((0..<3).map { _ in ActivityID("a\(dice.number(0..<12))") })
            send(.contentChanged)
        case 84..<88:
            note("alert")
            send(.alert(!stand.session.isAlert))
        case 88..<91:
            note("slide")
            send(.slide(dice.pick(slides)))
        case 91..<93:
            note("rules")
            var rules = PaperPages.rules
            rules.idleSeconds = dice.number(30..<120)
            if dice.chance(50) { rules.canvas = PixelSize(600, 1000) }
            send(.rules(rules))
        case 93..<95:
            note("taken away")
            if let finger = fingers.keys.sorted().first {
                fingers[finger] = nil
                send(.cancelled(finger: finger))
            }
        default:
            let action = dice.pick(Self.steps)
            note("act \(action.text)")
            send(.act(action))
        }
    }

    private static let steps: [Action] = [
        .key("q"), .key("x"), .key("z"), .suggestion("qxzmuisti"), .activity("a3"), .language(.swedish), .moreTime,
        .textSize(.largest), .calm(true), .page(2), .filters, .days, .finish,
    ]

    private var anywhere: PixelPoint { mutating get { PixelPoint(dice.number(0..<1000), dice.number(0..<600)) } }

    private mutating func tapControl() {
        let controls = stand.facts?.scene.allNodes.filter { $0.action != nil } ?? []
        var point = controls.isEmpty ? anywhere : dice.pick(controls).rect.centre
        // A hand that trembles.
        point = PixelPoint(point.x + dice.number(-8..<9), point.y + dice.number(-8..<9))
        let finger = Int64(dice.number(1..<4))
        down(point, finger: finger, palm: false)
        stand.now += Int64(dice.pick([10, 29, 30, 80, 150, 700]))
        // A page that was asked for before comes under the finger.
        if dice.chance(30) { stand.answer() }
        if dice.chance(30) { move(finger, PixelPoint(point.x + dice.number(-6..<7), point.y + dice.number(-6..<7))) }
        lift(finger)
    }

    private mutating func down(_ point: PixelPoint, finger: Int64? = nil, palm: Bool) {
        let id = finger ?? Int64(dice.number(1..<4))
        note("down \(id) \(point.x),\(point.y)\(palm ? " palm" : "")")
        send(.tick)
        let isSecond = fingers.keys.contains { $0 != id }
        fingers[id] = Finger(
            start: point, at: point, downMs: stand.now, screen: stand.request?.screen,
            kind: stand.page?.kind,
            control: stand.facts?.scene.control(at: point), display: stand.display,
            wasAlert: stand.session.isAlert, isPalm: palm, isSecond: isSecond)
        send(.down(TouchPoint(finger: id, at: point, widthMm: palm ? 50 : 9)))
        let harmless: Set = ["press", "hold slide", "unpoint", "release", "release slide", "scroll"]
        for effect in stand.latest where !harmless.contains(effect.description) {
            if case .point = effect { continue }
            broken.append("a finger that comes down does \(effect)")
        }
        if palm, !stand.latest.allSatisfy(Self.isUndoing) { broken.append("a palm does \(stand.latest)") }
    }

    private mutating func moveSome() {
        guard let finger = fingers.keys.sorted().first, let at = fingers[finger]?.at else { return }
        move(
            finger,
            dice.chance(50)
                ? anywhere : PixelPoint(at.x + dice.number(-30..<31), at.y + dice.number(-120..<121)))
    }

    private mutating func move(_ finger: Int64, _ point: PixelPoint) {
        let isPalm = dice.chance(5)
        note("move \(finger) \(point.x),\(point.y)\(isPalm ? " palm" : "")")
        fingers[finger]?.at = point
        if isPalm { fingers[finger]?.isPalm = true }
        send(.move(TouchPoint(finger: finger, at: point, widthMm: isPalm ? 40 : nil)))
        let harmless: Set = ["press", "release", "release slide", "scroll", "unpoint"]
        for effect in stand.latest where !harmless.contains(effect.description) {
            broken.append("a finger that moves does \(effect)")
        }
    }

    private mutating func liftSome() {
        guard let finger = fingers.keys.sorted().last else { return }
        lift(finger)
    }

    private mutating func lift(_ id: Int64) {
        guard let finger = fingers[id] else { return }
        note("up \(id)")
        send(.tick)
        fingers[id] = nil
        let before = stand
        send(.up(TouchPoint(finger: id, at: finger.at)))
        judge(finger, before)
    }

    private mutating func pass(_ ms: Int64) {
        note("wait \(ms)")
        stand.wait(ms)
    }

    private mutating func send(_ event: Session.Event) { stand.send(event) }
    private mutating func note(_ what: String) { done.append(what) }

    private static func isUndoing(_ effect: Session.Effect) -> Bool {
        ["release", "release slide", "unpoint", "scroll"].contains(effect.description)
    }
}

// MARK: - What has to hold

extension RandomRun {
    /// What a finger did that was lifted, by what was seen where it came down and where it went up.
    private mutating func judge(_ finger: Finger, _ before: Stand) {
        let acts = stand.latest.filter {
            switch $0 {
            case .count, .showSlides, .clean: true
            default: false
            }
        }
        let asked = stand.latest.filter { if case .show = $0 { true } else { false } }
        if asked.count > 1 { broken.append("a finger asked for two pages") }
        // What was cancelled goes after a touch: the page one is on is read anew, and that is no act.
        let isMove = before.session.request?.screen != stand.session.request?.screen
        let isChange = isMove || before.session.request?.page != stand.session.request?.page || !acts.isEmpty
        if finger.display == .warning, before.display == .warning { return }
        guard isChange else { return }
        if stand.now - finger.downMs < 30 { broken.append("a contact of \(stand.now - finger.downMs) ms acted") }
        if finger.isPalm { broken.append("a palm acted") }
        if finger.wasAlert || before.session.isAlert { broken.append("acted under an emergency message") }
        if finger.display != before.display { broken.append("acted on another display than it began on") }
        guard finger.display == .page else { return }
        if finger.screen != before.request?.screen || finger.kind != before.page?.kind {
            broken.append("acted on another page than it began on")
        }
        let dy = abs(finger.at.y - finger.start.y)
        if before.page?.kind == .list, dy > 20, !isMove { return }  // Rows were pulled.
        guard let control = finger.control, control.enabled else {
            broken.append("acted where there was no control")
            return
        }
        let under = before.facts.map { $0.scene.control(at: finger.at) ?? $0.scene.nearestControl(to: finger.at) }
        if under??.id != control.id || under??.action != control.action {
            broken.append("\(control.id) acted, the finger was on \(under??.id ?? "nothing")")
        }
        if let action = control.action { judge(action, before) }
    }

    /// The page that came is the one that the control leads to.
    private mutating func judge(_ action: Action, _ before: Stand) {
        let page = stand.session.request?.page
        let isRight: Bool? =
            switch action {
            case .home: page == .home(page: 0)
            case .finish: page == nil
            case .activity(let id): page == .activity(id, page: 0)
            case .association(let id): page == .association(id, page: 0)
            case .help: page == .help(.use)
            case .urgent: page == .urgent
            case .theme(let id): page == .list(ListQuery(theme: id), page: 0)
            default: nil
            }
        if isRight == false { broken.append("\(action.text) led to \(page?.kind.rawValue ?? "the slides")") }
    }

    fileprivate mutating func check() {
        let session = stand.session
        if session.isAlert {
            let allowed: Set = [
                "show slides", "count", "stuck contact", "release", "release slide", "unpoint", "scroll",
            ]
            for effect in stand.latest
            where !allowed.contains(effect.description) && !effect.description.hasPrefix("discard") {
                broken.append("\(effect) under an emergency message")
            }
            if stand.display != .slides { broken.append("\(stand.display) covers an emergency message") }
        }
        if fingers.isEmpty {
            if !stand.pressed.isEmpty { broken.append("\(stand.pressed) stays pressed") }
            if stand.isHeld, !session.isInUse { broken.append("the slide is held by nobody") }
        }
        checkPull()
        if stand.pressed.count > 1 { broken.append("two controls are pressed") }
        if stand.isHeld, !session.holdsSlide { broken.append("the slide is held and does not wait") }
        if let next = session.nextWakeMs, next <= stand.now { checkWake() }
        if stand.isAstray { broken.append("a page was shown that was not made, or a tick did nothing") }
        checkFresh()
        checkWayHome()
    }

    /// Rows are pulled by a finger only, in a list only, and never further than to where the next page's rows are.
    private mutating func checkPull() {
        guard stand.scroll != 0 else { return }
        if abs(stand.scroll) > stand.facts?.list?.height ?? 0 { broken.append("rows are pulled by \(stand.scroll)") }
        if stand.display != .page { broken.append("rows are pulled on \(stand.display)") }
        if stand.session.request?.settings.calm == true, stand.request?.settings.calm == true {
            broken.append("rows move for who asked for calm")
        }
        // Lifted, they stay only until the other page is there.
        if fingers.isEmpty, stand.session.request == stand.request { broken.append("rows stay pulled") }
    }

    /// What is due has been done once it is time: a loop that waits for the next tick does not spin.
    private mutating func checkWake() {
        stand.send(.tick)
        if let next = stand.session.nextWakeMs, next <= stand.now {
            broken.append("the tick that was due is still due")
        }
    }

    private mutating func checkFresh() {
        guard !stand.session.isInUse, fingers.isEmpty else { return }
        var copy = stand
        copy.wait(400)
        if copy.session != copy.session.fresh { broken.append("something is left of the session") }
        var text = ""
        dump(copy.session, to: &text)
        if text.contains("qx") || text.contains("xz") { broken.append("something typed is left") }
    }

    /// Home is one touch away from every page, wherever one is, and two from the question.
    private mutating func checkWayHome() {
        guard stand.session.isInUse, !stand.session.isAlert, stand.display == .page || stand.display == .warning else {
            return
        }
        // What nothing was done to since is as near home as it was.
        let standing = Standing(display: stand.display, request: stand.request, fingers: fingers.count)
        guard standing != checked else { return }
        checked = standing
        var copy = stand
        copy.isSlow = false
        for finger in fingers.keys { copy.send(.cancelled(finger: finger)) }
        copy.answer()
        copy.wait(600)
        if copy.display == .warning { copy.tap(600, 40) }
        guard copy.display == .page else {
            if copy.display != .slides { broken.append("no way back from \(copy.display)") }
            return
        }
        copy.tap(.home)
        if copy.page != .home(page: 0) { broken.append("no way home from \(copy.page?.kind.rawValue ?? "nowhere")") }
    }

    /// All fingers are lifted and everybody leaves: the screen is as nobody had touched it.
    mutating func end() {
        for finger in fingers.keys.sorted() { send(.cancelled(finger: finger)) }
        fingers = [:]
        send(.alert(false))
        stand.isSlow = false
        stand.answer()
        stand.wait(1_600_000)
        if stand.display != .slides { broken.append("\(stand.display) is left") }
        checkFresh()
        if stand.session != stand.session.fresh { broken.append("something is left of the session") }
        // And the next one can touch it.
        send(.slide("kahvila"))
        stand.tap(300, 100)
        if stand.page != .announcement("kahvila", page: 0) { broken.append("the first touch afterwards does nothing") }
    }
}
