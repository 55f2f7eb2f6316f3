import SignModel
import SignShow
import SignStage

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
        let backstage = Backstage(
            request: request, handshake: handshake, inbox: inbox, waker: system.waker, metrics: metrics,
            figures: box)
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
            let stage = try Stage(
                system,
                StageOptions(title: opening.title, panel: opening.panel, fullscreen: fullscreen, renderer: renderer))
            defer { stage.close() }
            let end = exitAfter.map { started.adding(ms: Int64($0 * 1_000)) }
            var loop = StageLoop(
                system: system, stage: stage, inbox: inbox, clock: opening.clock, box: box, end: end)
            try loop.run()
            if let stats {
                let seconds = Double(MonotonicTime.now() - started) / 1_000_000_000
                try OutputFile.write(Array(loop.figures.json(seconds: seconds, box.health).utf8), to: stats)
            }
        } catch {
            throw PlayerError(error)
        }
    }
}
