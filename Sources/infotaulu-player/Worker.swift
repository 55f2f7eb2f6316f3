import SignModel
import SignSchedule
import SignShow
import SignStage
import SignStore
import SignTouch

/// Carries out what the ``Director`` decides: a turn at a time, at the times it is given.
final class Worker {
    private var director: Director
    private let programme: Programme
    private let request: ShowRequest
    private let inbox: Inbox
    private let waker: Waker?
    private let figures: FigureBox
    private let files: FiguresFile
    private let say: (String) -> Void
    /// Where the touch mode is told of changes, and what it counts; nil: there is none.
    private let touch: TouchBox?
    private var log: PlayLog?

    /// - Parameters:
    ///   - waker: nil: nobody waits for pictures.
    ///   - metrics: where figures go beside the data folder; nil: nowhere.
    ///   - say: where lines for people and journals go.
    init(
        _ programme: Programme, _ request: ShowRequest, inbox: Inbox, waker: Waker?, figures: FigureBox,
        metrics: String? = nil, touch: TouchBox? = nil, say: @escaping (String) -> Void = Talk.say
    ) {
        self.programme = programme
        self.request = request
        self.inbox = inbox
        self.waker = waker
        self.figures = figures
        files = FiguresFile(request, programme.clock, also: metrics)
        self.say = say
        self.touch = touch
        director = Director(
            Director.Setting(clockIsSet: programme.clock.isSet, writesFigures: true))
    }

    /// One turn, until nothing is left to do.
    func turn(wall: Instant, monotonic: MonotonicTime, isLast: Bool) {
        let shown = inbox.takePresented()
        programme.cover(shown.running?.play == Running.touchPlay)
        var effects = director.handle(
            .tick(
                Director.Tick(
                    wall: wall, monotonic: monotonic, ended: shown.ended, running: shown.running, isLast: isLast)))
        figures.leave(director.health)
        while !effects.isEmpty {
            let effect = effects.removeFirst()
            guard let event = carryOut(effect, wall: wall) else { continue }
            effects += director.handle(event)
            figures.leave(director.health)
        }
    }

    /// The answer to an effect; nil when it has none.
    private func carryOut(_ effect: Director.Effect, wall: Instant) -> Director.Event? {
        switch effect {
        case .look:
            let look = programme.look(now: wall)
            if look.content != .same || look.setupChanged {
                touch?.change(setup: look.setupChanged ? programme.setup : nil)
            }
            return .looked(look)
        case .read(let opensAnew): return .read(programme.read(now: wall, opensAnew: opensAnew))
        case .judge(let instant, let earlier):
            // Opened before the clock is judged: it knows when the screen last played.
            openLog()
            return .judged(programme.judge(instant, log, earlier: earlier))
        case .paint(let instant, let isQuick, let trusted):
            return .painted(programme.paint(instant, isQuick: isQuick, trusted: trusted))
        case .plan(let instant, let trusted): return .planned(programme.plan(instant, trusted: trusted))
        case .show(let shots):
            inbox.leave(shots.compactMap(cue))
            waker?.wake()
        case .log(let plays): return .logged(write(plays))
        case .writeFigures: return .wroteFigures(writeFigures())
        case .alive: inbox.noteWorkerTurn()
        case .say(let text): for line in text.split(separator: "\n") { say(String(line)) }
        }
        return nil
    }

    private func cue(_ shot: Director.Shot) -> Cue? {
        programme.picture(shot.picture).map { finished in
            Cue(
                play: shot.play, span: shot.span, picture: finished.picture, transition: shot.transition,
                name: shot.name, scene: finished.scene, rotation: finished.rotation, announcement: shot.announcement,
                isAlert: shot.isAlert, ground: finished.scene?.plainGround)
        }
    }

    // MARK: - What is written

    /// Opens the play log if it is not; what went wrong, if it cannot be.
    @discardableResult
    private func openLog() -> String? {
        guard log == nil else { return nil }
        do {
            log = try PlayLog(state: request.data.state)
            return nil
        } catch {
            return "no play log: \(error.message)"
        }
    }

    /// What went wrong; the log is opened anew the next time then.
    private func write(_ plays: [Director.LoggedPlay]) -> String? {
        if let problem = openLog() { return problem }
        do {
            try log?.write(plays.map(presented))
            try log?.add(counts())
            return nil
        } catch {
            log = nil
            return "the play log cannot be written: \(error.message)"
        }
    }

    private func presented(_ logged: Director.LoggedPlay) -> PresentedPlay {
        let play = logged.play
        let index = if case .announcement(_, _, let index) = play.slide { index } else { 0 }
        return PresentedPlay(
            screen: request.screen, date: programme.setup.zone.civil(at: logged.span.from).date, span: logged.span,
            announcement: play.announcement, association: play.association, revision: play.revision, slide: index,
            language: play.language.description, layer: play.layer.rawValue)
    }

    /// What was opened on the touch pages since the last time: how often, on this day, and nothing else.
    private func counts() -> [UsageCount] {
        let date = programme.setup.zone.civil(at: programme.clock.now).date
        return (touch?.takeCounts() ?? [:]).map { usage, count in
            let parts = usage.text.split(separator: ":", maxSplits: 1).map(String.init)
            return UsageCount(
                date: date, screen: request.screen, kind: parts[0], ref: parts.count > 1 ? parts[1] : "", count: count)
        }.sorted { ($0.kind, $0.ref) < ($1.kind, $1.ref) }
    }

    /// What went wrong.
    private func writeFigures() -> String? {
        let knowsFingers = programme.setup.screen.display.touch
        do {
            try files.write(figures.report { $0[.touchExpected] = knowsFingers ? 1 : 0 })
            return nil
        } catch {
            return "the figures cannot be written: \(error.description)"
        }
    }
}
