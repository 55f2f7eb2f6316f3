import Glibc
import SignModel
import SignShow
import SignStage
import SignStore

/// Playing: opens the display, starts the worker, runs the loop, and puts everything away in the end.
struct PlayRun {
    var request: ShowRequest
    var videoDriver: String?
    var fullscreen: Bool
    var renderer: StageOptions.Renderer
    /// Seconds; nil: until somebody ends it.
    var exitAfter: Double?
    var metrics: String?
    var stats: String?

    /// Returns when it was asked to end.
    func run() throws(PlayerError) {
        SystemMemory.returnLargeBlocks()
        let started = MonotonicTime.now()
        SignalWait.block()
        // Who reads what is said may go, and a file may not grow: errors of a write, not the end of a screen.
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
        let system: StageSystem
        do { system = try StageSystem(videoDriver: videoDriver) } catch { throw PlayerError(error) }
        defer { system.quit() }
        if system.playsToNobody(asked: videoDriver) {
            Talk.say(
                "no display was found, so nobody sees what is played: set DISPLAY or WAYLAND_DISPLAY, or run on the "
                    + "console with --video-driver kmsdrm")
        }
        let handshake = Handshake()
        let inbox = Inbox()
        let box = FigureBox()
        let touch = TouchBox()
        let backstage = Backstage(
            request: request, handshake: handshake, inbox: inbox, waker: system.waker, metrics: metrics,
            figures: box, touch: touch)
        guard let worker = WorkerThread({ backstage.run() }) else {
            throw PlayerError("no thread could be started", exitCode: 75)
        }
        defer {
            handshake.finish()
            worker.nudge()
            worker.join()
        }
        // The content is read while SDL reaches for the display; the window needs the panel's size.
        while handshake.opening == nil { system.wait(until: MonotonicTime.now().adding(ms: 1_000)) }
        guard let opening = try handshake.opening?.get() else { return }
        do {
            let display = opening.setup.screen.display
            let stage = try Stage(
                system,
                StageOptions(
                    title: opening.title, panel: opening.panel, fullscreen: fullscreen, renderer: renderer,
                    rotation: display.rotation, touch: display.touch))
            defer { stage.close() }
            let room = display.touch ? startTouchRoom(opening, touch, box, system.waker) : nil
            defer {
                touch.end()
                room?.join()
            }
            let end = exitAfter.map { started.adding(ms: Int64($0 * 1_000)) }
            var loop = StageLoop(
                system: system, stage: stage, inbox: inbox, clock: opening.clock, zone: opening.setup.zone, box: box,
                pane: room.map { _ in TouchPane(opening, box: touch, media: request.data.media) }, end: end)
            try loop.run()
            if let stats {
                let seconds = Double(MonotonicTime.now() - started) / 1_000_000_000
                try OutputFile.write(Array(loop.figures.json(seconds: seconds, box.health).utf8), to: stats)
            }
        } catch {
            throw PlayerError(error)
        }
    }

    /// The thread that makes touch pages; without one the screen plays and does not answer fingers.
    private func startTouchRoom(
        _ opening: Handshake.Opening, _ touch: TouchBox, _ figures: FigureBox, _ waker: Waker
    ) -> WorkerThread? {
        let room = TouchRoom(
            box: touch, waker: waker, clock: opening.clock, figures: figures, setup: opening.setup,
            data: request.data, assets: opening.assets, foundry: opening.foundry)
        let thread = WorkerThread({ room.run() })
        if thread == nil { Talk.say("no thread could be started: the screen plays, and does not answer fingers") }
        return thread
    }
}
