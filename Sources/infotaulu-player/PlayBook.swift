import SignModel
import SignSchedule
import SignStage

/// Plays that were presented and wait for the log.
struct PlayBook: Sendable {
    private var ended: [Director.LoggedPlay] = []
    private var running: Director.LoggedPlay?
    /// Nothing before this is logged: its instants are of a clock that was wrong.
    private var from = Instant.distantPast
    private var lastWritten: MonotonicTime?
    /// How many of ``ended`` are being written.
    private var inHand = 0
    /// Plays kept while the log cannot be written.
    private static let limit = 2_000

    /// Takes what the display showed; of a clock that is not trusted, nothing.
    mutating func take(_ new: [Presented], running on: Running?, of pictures: PictureQueue, isTrusted: Bool) {
        running = nil
        guard isTrusted else { return }
        func play(_ number: Int) -> Play? {
            number == Running.touchPlay ? .touch : pictures.play(number)
        }
        running = on.flatMap { on in
            play(on.play).map {
                Director.LoggedPlay(play: $0, span: Span(from: max(on.since, from), until: .distantFuture))
            }
        }
        ended += new.compactMap { shown in
            let span = Span(from: max(shown.span.from, from), until: shown.span.until)
            guard !span.isEmpty, let play = play(shown.play) else { return nil }
            return Director.LoggedPlay(play: play, span: span)
        }
        ended.removeFirst(max(0, ended.count - Self.limit))
    }

    /// The clock is another one from here on.
    mutating func begin(at instant: Instant) {
        from = instant
    }

    /// Leaves out what lies ahead of `now`: a clock that jumped back showed it, and it has not been.
    mutating func expire(after now: Instant) {
        ended.removeAll { $0.span.until > now.adding(ms: 1_000) }
    }

    func isDue(_ now: MonotonicTime, every ms: Int64) -> Bool {
        lastWritten.map { now >= $0.adding(ms: ms) } ?? true
    }

    /// What the log gets now: what ended and, as far as it has come, what is on (its end, when it comes, lengthens it).
    mutating func plays(until now: Instant) -> [Director.LoggedPlay] {
        inHand = ended.count
        var all = ended
        if var running {
            running.span.until = now
            if !running.span.isEmpty { all.append(running) }
        }
        return all.filter { $0.play.slide != .dark }
    }

    /// The log has them, or has not and gets them again.
    mutating func wrote(_ isWritten: Bool, at now: MonotonicTime) {
        lastWritten = now
        if isWritten { ended.removeFirst(min(inHand, ended.count)) }
        inHand = 0
    }
}

extension Play {
    /// Somebody touches the screen: what of it they look at is nobody's business.
    static let touch = Play(
        span: Span(from: .distantPast, until: .distantFuture), slide: .builtIn, language: PlayLanguage(.finnish),
        layer: .touch, because: .nothingEligible)
}
