public import SignMedia
public import SignModel

/// Decides what is on the glass: (cues, wall time, monotonic time) → what to show and when to ask again.
///
/// It knows no clock and no window. Wall time chooses the cue; monotonic time runs the fade. What is shown stays until
/// the next picture is there and due, however late that is.
public struct Sequencer {
    /// What it is in the middle of.
    private enum Phase {
        /// No cue has been due yet: the window is not shown.
        case waitingForFirstPicture
        /// The picture stands; waiting for the next cue's start.
        case still(Cue)
        /// On the way to the second one; waiting for the next step.
        case fading(from: PixelPicture, to: Cue, Fade, PictureChange?, next: MonotonicTime)
    }

    private var phase = Phase.waitingForFirstPicture
    /// Whether the display keeps up with fades; kept by whoever presents.
    public var pace = FadePace()
    private var cues: [Cue] = []
    /// The play on the glass and since when; nil before the first and after the end.
    public private(set) var running: Running?
    private var finished: [Presented] = []
    /// Cues beyond these are not kept: the current one, the next and one after a change of the clock.
    public static let cueLimit = 4

    public init() {}

    /// Takes new cues in place of all earlier ones; what is on the glass stays until one of them is due.
    public mutating func receive(_ newCues: [Cue]) {
        cues = Array(newCues.sorted { $0.span.from < $1.span.from }.prefix(Self.cueLimit))
    }

    /// What has to be shown now; nil when the glass is right as it is.
    public mutating func turn(wall: Instant, now: MonotonicTime) -> Glass? {
        if case .fading(let from, let to, let fade, let change, let next) = phase {
            if let alert = alert(over: to, wall: wall) {
                cues.removeAll { $0.span.from < alert.span.from }
                note(alert.play, wall)
                phase = .still(alert)
                return .still(alert.picture)
            }
            guard now >= next else { return nil }
            guard let following = fade.nextStep(after: now) else {
                phase = .still(to)
                return .still(to.picture)
            }
            phase = .fading(from: from, to: to, fade, change, next: following)
            return .mixed(
                from: from, to: to.picture, part: fade.part(at: now),
                step: change.map { Glass.Step(change: $0, phase: fade.phase(at: now)) })
        }
        guard let due = cues.last(where: { $0.span.from <= wall }) else { return nil }
        cues.removeAll { $0.span.from < due.span.from }
        switch phase {
        case .waitingForFirstPicture:
            note(due.play, wall)
            phase = .still(due)
            return .still(due.picture)
        case .still(let shown):
            let isNewPlay = shown.play != due.play
            if isNewPlay { note(due.play, wall) }
            if shown.picture.isSame(as: due.picture) {
                phase = .still(due)
                return nil
            }
            if isNewPlay, case .fade(let ms) = due.transition, shown.picture.size == due.picture.size,
                pace.allows(fadeMs: ms, now: now)
            {
                let fade = Fade(start: now, ms: ms)
                // What stays the same stays still; where both lie on one ground, that is bare for a moment.
                let change = PictureChange(
                    from: shown.picture, to: due.picture, ground: shown.ground == due.ground ? due.ground : nil)
                phase = .fading(
                    from: shown.picture, to: due, fade, change, next: fade.nextStep(after: now) ?? fade.end)
                // The old picture is what stands there already: the first step is a 60th later.
                return nil
            }
            phase = .still(due)
            return due.glass(after: shown)
        case .fading: return nil
        }
    }

    /// When ``turn(wall:now:)`` has to be asked again; nil when only new cues can change anything.
    public func nextTurn(wall: Instant, now: MonotonicTime) -> MonotonicTime? {
        if case .fading(_, let to, _, _, let next) = phase { return alert(over: to, wall: wall) == nil ? next : now }
        // What came in during a fade (a withdrawal) is due at its end, not at the next slide.
        if case .still(let shown) = phase, let due = cues.last(where: { $0.span.from <= wall }),
            due.play != shown.play || !due.picture.isSame(as: shown.picture)
        {
            return now
        }
        guard let next = cues.first(where: { $0.span.from > wall }) else { return nil }
        return now.adding(ms: next.span.from - wall)
    }

    /// When the next cue is due, whatever is on the glass; nil when none is there.
    public func nextStart(after wall: Instant, now: MonotonicTime) -> MonotonicTime? {
        cues.first { $0.span.from > wall }.map { now.adding(ms: $0.span.from - wall) }
    }

    /// Whether a fade is under way.
    public var isFading: Bool { if case .fading = phase { true } else { false } }

    /// The picture of the next cue, which the outlet may prepare; nil also when little of it will be new.
    public func upcoming(after wall: Instant) -> PixelPicture? {
        guard let next = cues.first(where: { $0.span.from > wall }) else { return nil }
        if let shown, shown.play == next.play, case .changed = next.glass(after: shown) { return nil }
        return next.picture
    }

    /// The cue on the glass, or on its way there.
    public var shown: Cue? {
        switch phase {
        case .waitingForFirstPicture: nil
        case .still(let cue), .fading(_, let cue, _, _, _): cue
        }
    }

    /// Whether what is on the glass is what should be there, give or take `toleranceMs`: what a watchdog may be told.
    public func isUpToDate(wall: Instant, toleranceMs: Int64) -> Bool {
        guard let shown else { return false }
        return wall < shown.span.until.adding(ms: toleranceMs)
    }

    /// The plays that ended since this was last asked.
    public mutating func takePresented() -> [Presented] {
        defer { finished.removeAll() }
        return finished
    }

    /// Ends the play on the glass for the log, as the program's end does.
    public mutating func end(wall: Instant) {
        guard let running else { return }
        finished.append(Presented(play: running.play, span: Span(from: running.since, until: wall)))
        self.running = nil
    }

    /// Somebody touches the screen, and a page of theirs is on the glass: the play ends for the log. ``turn(wall:now:)``
    /// brings back whatever is due then.
    public mutating func cover(wall: Instant) {
        phase = .waitingForFirstPicture
        note(Running.touchPlay, wall)
    }

    /// What should be on the glass at `wall`, whatever is there.
    public func due(at wall: Instant) -> Cue? { cues.last { $0.span.from <= wall } ?? shown }

    /// An emergency message that is due while one slide goes over into `shown`: it waits for no fade.
    private func alert(over shown: Cue, wall: Instant) -> Cue? {
        cues.last { $0.span.from <= wall }.flatMap { $0.isAlert && $0.play != shown.play ? $0 : nil }
    }

    private mutating func note(_ play: Int, _ wall: Instant) {
        end(wall: wall)
        running = Running(play: play, since: wall)
    }
}
