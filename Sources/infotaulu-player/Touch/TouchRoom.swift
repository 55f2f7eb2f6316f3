import SignModel
import SignScene
import SignShow
import SignStage
import SignStore

/// The thread that makes touch pages: it waits for a question, reads, lays out and draws, and leaves the page in the box.
struct TouchRoom: Sendable {
    let box: TouchBox
    /// nil: nobody waits for pages.
    let waker: Waker?
    let clock: PlayClock
    let figures: FigureBox
    let setup: ScreenSetup
    let data: DataFolder
    let assets: StageAssets
    let foundry: TypeFoundry

    /// What pages are made with, by one thread.
    struct Desk {
        var maker: TouchMaker
        var easel: LiveFrame
        /// What was said last about content that cannot be read.
        var fault: String?
    }

    /// The thread's body; returns when the program ends.
    func run() {
        var desk = desk()
        while true {
            let work = box.next()
            if work.isOver { return }
            serve(work, &desk)
        }
    }

    func desk() -> Desk {
        Desk(
            maker: TouchMaker(setup, data: data, measurer: foundry, assets: assets.root), easel: easel(for: setup))
    }

    private func easel(for setup: ScreenSetup) -> LiveFrame {
        let painter = Painter(assets: assets, foundry: foundry, media: MediaFolder(path: data.media))
        return LiveFrame(painter: painter, rotation: setup.screen.display.rotation, keepsTwo: true)
    }

    /// Does what there is to do.
    func serve(_ work: TouchBox.Work, _ desk: inout Desk) {
        if let setup = work.setup {
            desk.maker.take(setup)
            desk.easel = easel(for: setup)
        }
        if work.contentChanged { desk.maker.noteChange() }
        if work.forgets {
            // What associations say may be kept as it was measured and drawn; what somebody typed may not.
            let hasTyped = desk.maker.hasTyped
            desk.maker.forget()
            desk.easel.forget()
            if hasTyped { foundry.forgetTexts() }
        }
        do {
            if let ask = work.ask {
                try answer(ask, desk.maker, desk.easel)
            } else if !desk.maker.isPrepared, desk.maker.setup.screen.display.touch {
                try desk.maker.prepare(at: clock.now)
            }
            desk.fault = nil
        } catch {
            desk.maker.reopen()
            if desk.fault != error.message {
                desk.fault = error.message
                Talk.say("touch pages: \(error.message)")
            }
            if let ask = work.ask { refuse(ask, desk.maker, desk.easel) }
        }
    }

    private var trusted: Bool { clock.isSet || figures.health.clockTrusted ?? false }

    private func answer(_ ask: TouchAsk, _ maker: TouchMaker, _ easel: LiveFrame) throws(StoreError) {
        let now = clock.now
        let started = MonotonicTime.now()
        func leave(_ made: TouchMaker.Made, _ purpose: MadePage.Purpose) {
            self.leave(made, purpose, ask, easel, since: started)
        }
        switch ask {
        case .page(let request):
            // The frame stands at once while much has to be read for the first time.
            if !maker.isPrepared { leave(maker.frame(request, at: now, clockTrusted: trusted), .page) }
            guard !box.isAskedAnew else { return }
            leave(try maker.page(request, at: now, clockTrusted: trusted), .page)
        case .clock(let request):
            leave(try maker.page(request, at: now, clockTrusted: trusted), .page)
        case .notice(let request, let notice):
            leave(try maker.page(request, notice: notice, at: now, clockTrusted: trusted), .notice)
        case .warning(_, let left, let settings):
            leave(maker.warning(secondsLeft: left, settings: settings, at: now, clockTrusted: trusted), .page)
        case .cleaning(let left):
            leave(maker.cleaning(secondsLeft: left, at: now, clockTrusted: trusted), .cleaning)
        }
    }

    /// The content cannot be read: the page says that it is not there, and everything else on it works.
    private func refuse(_ ask: TouchAsk, _ maker: TouchMaker, _ easel: LiveFrame) {
        switch ask {
        case .page(let request), .clock(let request):
            leave(maker.gone(request, at: clock.now, clockTrusted: trusted), .page, ask, easel, since: .now())
        case .notice, .warning, .cleaning: break
        }
    }

    private func leave(
        _ made: TouchMaker.Made, _ purpose: MadePage.Purpose, _ ask: TouchAsk, _ easel: LiveFrame,
        since started: MonotonicTime
    ) {
        // Whole by itself, whatever of it was drawn anew.
        _ = easel.draw(made.layout.scene)
        guard let picture = easel.picture, !box.isAskedAnew else { return }
        box.leave(
            MadePage(
                generation: ask.generation, purpose: purpose, facts: made.facts, picture: picture, look: made.look,
                workMs: Double(MonotonicTime.now() - started) / 1_000_000))
        waker?.wake()
    }
}
