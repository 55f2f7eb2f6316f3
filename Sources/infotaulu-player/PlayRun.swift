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
        guard waitsForDisplay() else { return }
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
            figures: box, touch: touch, isConsole: system.isConsole)
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
            if system.isConsole { tell(of: stage) }
            // Also where there are no fingers yet: a playlist that is saved may say that there are.
            let room = startTouchRoom(opening, touch, box, system.waker)
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

    /// On the console, waits until a display is plugged in; false when the program is to end meanwhile.
    private func waitsForDisplay() -> Bool {
        guard videoDriver == "kmsdrm" else { return true }
        let display = ConsoleDisplay()
        var notifier = ServiceNotifier()
        var hasSaid = false
        while display.obstacle == .nothingPluggedIn {
            if !hasSaid { Talk.say("no display is plugged in and switched on: waiting for one") }
            hasSaid = true
            notifier.waits(for: "waiting for a display")
            if SignalWait.wait(ms: 1_000) == .end { return false }
        }
        return true
    }

    /// On the console nobody sees at once what draws, and SDL has only one way there.
    private func tell(of stage: Stage) {
        Talk.say("draws with \(stage.rendererName)\(stage.graphics.map { ", \($0)" } ?? "")")
        if renderer == .software {
            Talk.say("on the console SDL draws through OpenGL ES alone: --renderer software has no effect there")
        }
        if stage.drawsWithoutGraphics {
            Talk.say(
                "no graphics processor is used: pictures are drawn by the processor, slowly; look into "
                    + "`journalctl -k` for drm and firmware, and let this account open /dev/dri/renderD128")
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
