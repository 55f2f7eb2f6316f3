import SignModel
import SignSchedule
import SignStage

/// What the player does next: (state, event) → (state, effects). Pure: it knows no clock, file, window or store.
///
/// A turn begins with ``Event/tick(_:)``. Each effect that has an answer is the last of its list, and the answer comes
/// back as an event, until no effect is left: look for changes → read → judge the clock → paint what is due and what
/// comes next → show → plan the rest of the day → log → figures.
///
/// Rules it holds:
/// - Nothing is painted before the clock was judged, and nothing is judged before the content was tried.
/// - Whatever cannot be read is tried again every ``retryMs``; meanwhile what was read last goes on, or, where nothing
///   could be read yet, the site's own slides.
/// - The log gets no instant of a clock that was not trusted, none from before a jump, and none that lies ahead.
struct Director: Sendable {
    enum Event: Sendable {
        case tick(Tick)
        case looked(Look)
        case read(ReadResult)
        case judged(ClockVerdict)
        case painted(Painted)
        /// The whole plan's play at the instant of the turn.
        case planned(Play)
        /// What went wrong; nil when it is written.
        case logged(String?)
        case wroteFigures(String?)
    }

    enum Effect: Sendable, Equatable {
        /// Ask whether content or playlist changed; answered by `looked`.
        case look
        /// Read the content, opened anew if `opensAnew`; answered by `read`.
        case read(opensAnew: Bool)
        /// Judge the clock at an instant; `earlier` is what was found about it before, if it has merely run on since.
        case judge(Instant, earlier: ClockVerdict?)
        /// Draw what is on at an instant; answered by `painted`. `isQuick`: do not wait for the whole day's plan.
        case paint(Instant, isQuick: Bool, trusted: Bool)
        case plan(Instant, trusted: Bool)
        case show([Shot])
        case log([LoggedPlay])
        case writeFigures
        /// The turn did what a turn is for: what the watchdog is told.
        case alive
        case say(String)
    }

    /// How this run is set.
    struct Setting: Sendable {
        /// `--now` or `--demo-clock`: the clock is believed, and what is played is no airtime.
        var clockIsSet = false
        var writesFigures = false
    }

    /// How long before it is due the next picture is drawn; it is ready two seconds before, with room for a slow one.
    /// Not earlier: so the fade has the processor to itself, and a late change of content is in it.
    static let leadMs: Int64 = 3_500
    static let retryMs: Int64 = 5_000
    static let judgeMs: Int64 = 10_000
    /// Less than a minute with the tick and the writing: what a power cut may cost the log.
    static let logMs: Int64 = 55_000
    static let figuresMs: Int64 = 15_000

    let setting: Setting
    private(set) var health = Health()
    private var turn = Turn()
    private var content = Content.unread
    private var faults = Faults()
    private var jumps = JumpDetector()
    private var lastJudged: MonotonicTime?
    /// nil until the clock was judged, and after it jumped.
    private var verdict: ClockVerdict?
    private var lastFigures: MonotonicTime?
    private(set) var pictures = PictureQueue()
    private var book = PlayBook()

    /// What is known of the content.
    private enum Content: Hashable {
        /// Waiting for the first reading.
        case unread
        case good
        /// It has to be read again, now.
        case stale(opensAnew: Bool)
        /// Not all could be read: waiting for the next try.
        case failing(retryAt: MonotonicTime)
    }

    /// The turn that is under way.
    private struct Turn {
        var wall = Instant.distantPast
        var monotonic = MonotonicTime(ns: 0)
        var isLast = false
        var hasLooked = false
        var hasRead = false
        var hasLogged = false
        var hasWrittenFigures = false
        var isDone = true
    }

    init(_ setting: Setting) {
        self.setting = setting
        if setting.clockIsSet { health.clockTrusted = true }
    }

    /// Takes an event and says what is to be done about it, in this order.
    mutating func handle(_ event: Event) -> [Effect] {
        var out: [Effect] = []
        take(event, &out)
        out += next()
        return out
    }

    // MARK: - What happened

    private mutating func take(_ event: Event, _ out: inout [Effect]) {
        switch event {
        case .tick(let tick): begin(tick)
        case .looked(let look): take(look, &out)
        case .read(let result): take(result, &out)
        case .judged(let verdict): take(verdict, &out)
        case .painted(let painted):
            pictures.take(painted, at: turn.wall)
            for (topic, message) in painted.faults { note(topic, message, &out) }
            if let problem = painted.problem { fail(problem, &out) }
        case .planned(let play): pictures.take(plan: play)
        case .logged(let problem):
            turn.hasLogged = true
            book.wrote(problem == nil, at: turn.monotonic)
            health.logOK = problem == nil
            note(.log, problem, mended: "the play log is written again", &out)
        case .wroteFigures(let problem):
            turn.hasWrittenFigures = true
            lastFigures = turn.monotonic
            note(.figures, problem, &out)
        }
    }

    private mutating func begin(_ tick: Tick) {
        turn = Turn(wall: tick.wall, monotonic: tick.monotonic, isLast: tick.isLast, isDone: false)
        if jumps.hasJumped(wall: tick.wall, monotonic: tick.monotonic) {
            book.begin(at: tick.wall)
            pictures.forget()
            lastJudged = nil
            verdict = nil
        }
        book.take(tick.ended, running: tick.running, of: pictures, isTrusted: isTrusted)
        book.expire(after: tick.wall)
    }

    private mutating func take(_ look: Look, _ out: inout [Effect]) {
        turn.hasLooked = true
        switch look.content {
        case .same: break
        case .changed: content = .stale(opensAnew: false)
        case .replaced: content = .stale(opensAnew: true)
        case .failed(let problem): fail(problem, &out)
        }
        if look.setupChanged, content == .good { content = .stale(opensAnew: false) }
        if look.setupChanged, case .failing = content { content = .stale(opensAnew: true) }
        note(.playlist, look.playlistFault, &out)
        note(.look, look.lookFault, &out)
    }

    private mutating func take(_ result: ReadResult, _ out: inout [Effect]) {
        turn.hasRead = true
        turn.hasLooked = true
        if result.changed {
            pictures.forget()
            health.lastContentChange = turn.wall
        }
        guard let problem = result.problem else {
            if health.contentProblem { out.append(.say("the content can be read again")) }
            content = .good
            health.contentProblem = false
            faults.clear(.content)
            return
        }
        fail(problem, &out)
        content = .failing(retryAt: turn.monotonic.adding(ms: Self.retryMs))
    }

    private mutating func fail(_ problem: String, _ out: inout [Effect]) {
        health.contentProblem = true
        note(.content, problem, &out)
        if case .failing = content { return }
        content = .failing(retryAt: turn.monotonic.adding(ms: Self.retryMs))
    }

    private var isTrusted: Bool { health.clockTrusted ?? false }

    private mutating func take(_ verdict: ClockVerdict, _ out: inout [Effect]) {
        lastJudged = turn.monotonic
        self.verdict = verdict
        let trusted = verdict.isTrusted
        if health.clockTrusted != trusted {
            // What was shown by a clock nobody trusted is not logged.
            if health.clockTrusted != nil { book.begin(at: turn.wall) }
            health.clockTrusted = trusted
            pictures.forget()
        }
        note(
            .clock, trusted ? nil : "the clock is not trusted yet: only undated content is shown",
            mended: "the clock is trusted: all content is shown", &out)
    }

    /// - Parameter mended: what is said when the fault is over; nil: nothing.
    private mutating func note(
        _ topic: Faults.Topic, _ message: String?, mended: String? = nil, _ out: inout [Effect]
    ) {
        if message == nil, let mended, faults.isSaid(topic) { out.append(.say(mended)) }
        if let news = faults.set(topic, message) { out.append(.say(news)) }
    }

    // MARK: - What is next

    private mutating func next() -> [Effect] {
        guard !turn.isDone else { return [] }
        return turn.isLast ? writing([]) : playing()
    }

    private mutating func playing() -> [Effect] {
        if content != .unread, !turn.hasLooked { return [.look] }
        if !turn.hasRead, let opensAnew = mustRead { return [.read(opensAnew: opensAnew)] }
        if !setting.clockIsSet, isDue(lastJudged, every: Self.judgeMs) { return [.judge(turn.wall, earlier: verdict)] }
        if let instant = pictures.wanted(at: turn.wall, lead: Self.leadMs) {
            return [.paint(instant, isQuick: pictures.isWaitingForPlan, trusted: isTrusted)]
        }
        var out: [Effect] = []
        if let shots = pictures.takeNews() { out.append(.show(shots)) }
        if pictures.isWaitingForPlan { return out + [.plan(turn.wall, trusted: isTrusted)] }
        out = writing(out)
        // A worker whose content is damaged lives as long as it keeps the right picture on: killing it would mend
        // nothing. One that has no picture for this instant does not.
        return turn.isDone && pictures.isUpToDate(at: turn.wall) ? out + [.alive] : out
    }

    private mutating func writing(_ out: [Effect]) -> [Effect] {
        if !turn.hasLogged, !setting.clockIsSet, turn.isLast || book.isDue(turn.monotonic, every: Self.logMs) {
            let plays = book.plays(until: turn.wall)
            turn.hasLogged = true
            return out + [.log(plays)]
        }
        if setting.writesFigures, !turn.hasWrittenFigures,
            turn.isLast || isDue(lastFigures, every: Self.figuresMs)
        {
            return out + [.writeFigures]
        }
        turn.isDone = true
        return out
    }

    private var mustRead: Bool? {
        switch content {
        case .unread: true
        case .good: nil
        case .stale(let opensAnew): opensAnew
        case .failing(let retryAt): turn.monotonic >= retryAt ? true : nil
        }
    }

    private func isDue(_ last: MonotonicTime?, every ms: Int64) -> Bool {
        last.map { turn.monotonic >= $0.adding(ms: ms) } ?? true
    }
}
