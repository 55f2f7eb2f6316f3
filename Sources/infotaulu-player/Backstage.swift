import SignModel
import SignShow
import SignStage

/// The worker's thread: twice a second the ``Worker`` has a turn, and in between it waits for signals.
struct Backstage: Sendable {
    let request: ShowRequest
    let handshake: Handshake
    let inbox: Inbox
    let waker: Waker
    /// Where figures go beside the data folder; nil: nowhere.
    let metrics: String?
    let figures: FigureBox
    /// What the touch mode is told.
    let touch: TouchBox
    /// Whether it is the bare console, where nobody else looks after the display.
    let isConsole: Bool

    /// Twice a second: a change is seen after 0.25 s on average and 0.5 s at most.
    private static let tickMs: Int64 = 500
    /// Ticks from one look at the display's plug to the next.
    private static let plugTicks = 4

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
                    panel: programme.panel, title: "Infotaulu \(request.screen)", clock: programme.clock,
                    setup: programme.setup, assets: programme.workshop.assets,
                    foundry: programme.workshop.foundry)))
        waker.wake()
        let worker = Worker(
            programme, request, inbox: inbox, waker: waker, figures: figures, metrics: metrics,
            touch: touch)
        var display = isConsole ? DisplayWatch(ConsoleDisplay().plugged) : nil
        var ticks = 0
        while true {
            let started = MonotonicTime.now()
            // Asked first: what was left before the end is then among what was presented.
            let isOver = handshake.isOver
            worker.turn(wall: programme.clock.now, monotonic: started, isLast: isOver)
            if isOver { return }
            ticks += 1
            if ticks % Self.plugTicks == 0, display?.mustOpenAnew(ConsoleDisplay().plugged) ?? false {
                display = nil
                Talk.say("another display is plugged in, or the same one again: the player starts anew on it")
                inbox.askToEnd()
                waker.wake()
            }
            let spent = (MonotonicTime.now() - started) / 1_000_000
            switch SignalWait.wait(ms: max(1, Self.tickMs - spent)) {
            case .end:
                inbox.askToEnd()
                waker.wake()
            case .timeout, .nudge: break
            }
        }
    }
}
