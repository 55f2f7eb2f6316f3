import SignModel
import SignSchedule
import SignShow
import SignStage
import SignStore

/// The worker's thread: twice a second it looks for changes, prepares pictures, writes the log, and in between it waits
/// for signals.
struct Backstage: Sendable {
    let request: ShowRequest
    let handshake: Handshake
    let inbox: Inbox
    let waker: Waker
    /// Where figures go; nil: nowhere.
    let metrics: String?
    let figures: FigureBox

    /// Twice a second: a change is seen after 0.25 s on average and 0.5 s at most.
    private static let tickMs: Int64 = 500
    /// Less than a minute with the tick and the writing: what a power cut may cost the log.
    private static let logEveryMs: Int64 = 55_000
    private static let metricsEveryMs: Int64 = 15_000
    /// Plays kept while the log cannot be written.
    private static let logLimit = 2_000

    /// The thread's body; returns when the loop is over.
    func run() {
        let programme: Programme
        do {
            programme = try Programme(request)
        } catch {
            handshake.open(.failure(error))
            waker.wake()
            return
        }
        handshake.open(
            .success(
                Handshake.Opening(
                    panel: programme.panel, title: "Infotaulu \(request.screen)", clock: programme.clock)))
        waker.wake()
        var maker = CueMaker(programme)
        var jumps = JumpDetector()
        var log: PlayLog?
        var pending: [PresentedPlay] = []
        var logged = MonotonicTime.now()
        var measured = logged
        var isFirst = true
        // What was shown before this is not logged: its instants are of a clock that was wrong.
        var logFrom = Instant.distantPast
        // A change that could not be taken up yet; it is asked for again at every turn until it is.
        var changed = false
        while true {
            let started = MonotonicTime.now()
            let now = programme.clock.now
            if !isFirst, programme.refresh() { changed = true }
            if jumps.hasJumped(wall: now, monotonic: started) {
                changed = true
                logFrom = now
            }
            if !isFirst, programme.updateTrust(now: now, log: log) {
                changed = true
                logFrom = now
            }
            do {
                if let cues = try maker.turn(now: now, changed: changed) {
                    inbox.leave(cues)
                    waker.wake()
                }
                changed = false
            } catch {
                programme.complain(error.message)
            }
            if isFirst {
                isFirst = false
                // What is played at a time that was made up is no airtime, and its instants would make the real clock
                // look wrong afterwards.
                log = programme.clock.isSet ? nil : openLog(programme)
            }
            inbox.noteWorkerTurn()
            // Asked first: what was left before the end is then among what was presented.
            let isOver = handshake.isOver
            let shown = inbox.takePresented()
            let ended = shown.ended.compactMap { shown in
                maker.takePlay(shown.play).flatMap { presented($0, shown.span, from: logFrom, programme) }
            }
            // Instants of a clock nobody trusts would make it look right afterwards.
            if programme.show.clockTrusted {
                pending += ended
            }
            pending.removeFirst(max(0, pending.count - Self.logLimit))
            if isOver || started - logged >= Self.logEveryMs * 1_000_000 {
                logged = started
                let wall = programme.clock.now
                let unfinished = shown.running.flatMap { running -> PresentedPlay? in
                    guard programme.show.clockTrusted, running.since < wall else { return nil }
                    let span = Span(from: running.since, until: wall)
                    return maker.play(running.play).flatMap { presented($0, span, from: logFrom, programme) }
                }
                // Written as far as it has come; its end, when it comes, lengthens it.
                let plays = pending + [unfinished].compactMap(\.self)
                if !plays.isEmpty, write(plays, log, programme) { pending = [] }
            }
            if let metrics, isOver || started - measured >= Self.metricsEveryMs * 1_000_000 {
                measured = started
                do { try figures.writeMetrics(to: metrics) } catch { programme.complain(error.description) }
            }
            if isOver { return }
            let spent = (MonotonicTime.now() - started) / 1_000_000
            switch SignalWait.wait(ms: max(1, Self.tickMs - spent)) {
            case .end:
                inbox.askToEnd()
                waker.wake()
            case .timeout, .nudge: break
            }
        }
    }

    /// nil when the folder cannot be written to; the screen plays on without a log.
    private func openLog(_ programme: Programme) -> PlayLog? {
        do {
            return try PlayLog(state: request.data.state)
        } catch {
            programme.complain("no play log: \(error.message)")
            return nil
        }
    }

    private func write(_ plays: [PresentedPlay], _ log: PlayLog?, _ programme: Programme) -> Bool {
        guard let log else { return true }
        do {
            try log.write(plays)
            return true
        } catch {
            programme.complain("the play log cannot be written: \(error.message)")
            return false
        }
    }

    /// What the log gets of a play that was on during `shown`: the part from `first` on; nil for none, and for a dark
    /// display.
    private func presented(
        _ play: Play, _ shown: Span, from first: Instant, _ programme: Programme
    ) -> PresentedPlay? {
        let span = Span(from: max(shown.from, first), until: shown.until)
        guard play.slide != .dark, span.from < span.until else { return nil }
        let index = if case .announcement(_, _, let index) = play.slide { index } else { 0 }
        return PresentedPlay(
            screen: request.screen, date: programme.show.date(at: span.from), span: span,
            announcement: play.announcement, association: play.association, revision: play.revision, slide: index,
            language: play.language.description, layer: play.layer.rawValue)
    }
}
